import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { assetVersion } from '../../../src/channels/web/asset-version.ts';

const read = (name: string) => readFile(`src/channels/web/public/${name}`, 'utf8');

describe('发给老手机的文件（Chromium 78、Safari 13）', () => {
  it('脚本没有 2018 年以后的语法和方法', async () => {
    const script = await read('page.js');
    expect(script).not.toMatch(/\?\.|\?\?|\|\|=|&&=|\d_\d|\bawait\b.*\bof\b|import\s|export\s/);
    expect(script).not.toMatch(/\.(?:replaceAll|at|flat|flatMap|matchAll|replaceChildren)\(|\bsubmitter\b/);
    expect(script).not.toMatch(/innerHTML\s*\+=|document\.write|\beval\b/);
  });

  it('样式没有它们不认识的写法', async () => {
    const sheet = await read('style.css');
    expect(sheet).not.toMatch(
      /:has\(|:is\(|:where\(|\binset:|aspect-ratio|\bclamp\(|\bmin\(|\bmax\(|[^-]gap:/,
    );
    expect(sheet).not.toMatch(/@import|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
  });
});

it('文件变了，网址里的版本也要变（asset-version.ts）', async () => {
  const hash = createHash('sha256');
  for (const name of ['favicon.svg', 'page.js', 'style.css']) hash.update(await read(name));
  expect(assetVersion).toBe(hash.digest('hex').slice(0, 8));
});
