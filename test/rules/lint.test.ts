import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const forbidden = [
  'export const today = new Date();',
  'export const now = Date.now();',
  'export const chance = Math.random();',
  "export const amount = parseFloat('1.2');",
  "export const amount = Number.parseFloat('1.2');",
  'export const text = (amount: number) => amount.toFixed(2);',
  'export const paid = (amount: number) => amount * 0.65;',
  'export const close = (a: number) => a < Number.EPSILON;',
  'export const zone = new Intl.DateTimeFormat();',
];
const allowed = 'export const paid = (fen: number) => Math.floor((fen * 65 + 50) / 100);';

/** A folder with the repository's settings, so that nothing wrong is ever written into the repository. */
const folder = mkdtempSync(join(tmpdir(), 'lint-'));
for (const part of ['biome.json', 'lint', '.gitignore'])
  cpSync(part, join(folder, part), { recursive: true });

const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), `${text}\n`);
};
forbidden.forEach((text, i) => {
  write(`src/rules/forbidden${i}.ts`, text);
  write(`src/retrieval/elsewhere${i}.ts`, text);
});
write('src/rules/allowed.ts', allowed);

/** The files in which something is wrong. */
const faulty = (): Set<string> => {
  const binary = resolve('node_modules/@biomejs/biome/bin/biome');
  const args = [binary, 'lint', '--reporter=json', '--max-diagnostics=200', 'src'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return new Set(stdout.match(/src\/\w+\/\w+\.ts/g));
};

describe('规则里不许有时钟、偶然和小数', () => {
  const found = faulty();
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(forbidden.map((text, i) => [text, i] as const))('%s', (_, i) => {
    expect(found).toContain(`src/rules/forbidden${i}.ts`);
  });

  it('整数的写法照常，规则以外不管', () => {
    expect([...found].filter((path) => !path.startsWith('src/rules/forbidden'))).toEqual([]);
  });
});
