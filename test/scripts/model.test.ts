import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkModel } from '../../scripts/model/check.ts';
import { downloadError } from '../../scripts/model/download-error.ts';
import { type PullOptions, type PullOrder, pullModel } from '../../scripts/model/pull.ts';
import { modelServer } from '../support/model-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { tinyModelFiles } from '../support/tiny-model.ts';

const weights = 'onnx/model_quantized.onnx';
const size = tinyModelFiles.get(weights)?.length ?? 0;

async function pull(
  endpoint: string,
  folder: string,
  more: Partial<PullOrder> = {},
  options: PullOptions = {},
) {
  const order = { id: 'tiny/sum-of-rows', folder, endpoint, revision: 'main', weights };
  return pullModel({ ...order, ...more }, { wait: async () => {}, ...options });
}

async function expectWhole(folder: string): Promise<void> {
  for (const [name, content] of tinyModelFiles) {
    expect(await readFile(join(folder, name)), name).toEqual(Buffer.from(content));
  }
  expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.part'))).toEqual([]);
}

describe('取模型', () => {
  test('文件齐全，核对过，不联网就能用', async () => {
    const { endpoint } = await modelServer();
    const folder = await temporaryFolder();
    const told: string[] = [];
    await pull(
      endpoint,
      folder,
      {},
      { progress: (file, done, total) => told.push(`${file} ${done}/${total}`) },
    );
    await expectWhole(folder);
    expect(told).toContain(`${weights} ${size}/${size}`);
    const checked = await checkModel(folder);
    expect(checked).toMatchObject({ verified: 4, dimensions: 16 });
    expect(checked.model.name).toBe('tiny/sum-of-rows');
  });

  test('半路断了几次，从断的地方接着取', async () => {
    const { endpoint, asked } = await modelServer({ drops: [1000, 500, 700] });
    const folder = await temporaryFolder();
    await pull(endpoint, folder);
    await expectWhole(folder);
    expect(asked.filter((line) => line.startsWith(`GET ${weights}`))).toEqual([
      `GET ${weights}`,
      `GET ${weights} bytes=1000-`,
      `GET ${weights} bytes=1500-`,
      `GET ${weights} bytes=2200-`,
    ]);
  });

  test('这次没取完，下次接着取', async () => {
    const folder = await temporaryFolder();
    const first = await modelServer({ drops: [3000, 0, 0, 0, 0, 0, 0, 0] });
    await expect(pull(first.endpoint, folder)).rejects.toThrow('再运行一次会接着取');
    expect(existsSync(join(folder, weights))).toBe(false);
    const second = await modelServer();
    await pull(second.endpoint, folder);
    await expectWhole(folder);
    expect(second.asked).toContain(`GET ${weights} bytes=3000-`);
    expect(second.asked, '取好的不再取').not.toContain('GET tokenizer.json');
  });

  test('服务器不会接着给，就从头取', async () => {
    const { endpoint } = await modelServer({ drops: [1000], noRanges: true });
    const folder = await temporaryFolder();
    await pull(endpoint, folder);
    await expectWhole(folder);
  });

  test('镜像不给校验和，照取；记下的校验和以后能核对', async () => {
    const { endpoint } = await modelServer({ noTags: true });
    const folder = await temporaryFolder();
    await pull(endpoint, folder);
    await expectWhole(folder);
    await writeFile(join(folder, weights), 'x');
    await expect(checkModel(folder)).rejects.toThrow(`${weights} 与取来时不同`);
  });
});

describe('取不成，说清楚', () => {
  test('校验和不对：文件删掉', async () => {
    const { endpoint } = await modelServer({ corrupt: true });
    const folder = await temporaryFolder();
    await expect(pull(endpoint, folder)).rejects.toThrow('校验和不对');
    expect((await readdir(folder, { recursive: true })).filter((name) => /config|part/.test(name))).toEqual(
      [],
    );
  });

  test('与 --sha256 不同：文件删掉', async () => {
    const { endpoint } = await modelServer();
    const folder = await temporaryFolder();
    await expect(pull(endpoint, folder, { sha256: 'a'.repeat(64) })).rejects.toThrow(
      `应为 ${'a'.repeat(64)}`,
    );
    expect(await readdir(join(folder, 'onnx'))).toEqual([]);
  });

  test.each([
    ['没有权重', { missing: [weights] }, `没有 ${weights}`],
    ['没有模型', { missing: ['config.json'] }, '编号写错了'],
    ['要登录', { status: 401 }, '要登录'],
    ['服务器有毛病', { status: 503 }, '服务器答 503'],
  ])('%s', async (_, misbehaviour, reason) => {
    const { endpoint } = await modelServer(misbehaviour);
    await expect(pull(endpoint, await temporaryFolder())).rejects.toThrow(reason);
  });

  test('没有网络', async () => {
    await expect(pull('http://127.0.0.1:9', await temporaryFolder())).rejects.toThrow(/连不上.*拷过来/);
  });

  test('磁盘不够', async () => {
    const { endpoint } = await modelServer();
    const free = async () => 10;
    await expect(pull(endpoint, await temporaryFolder(), {}, { free })).rejects.toThrow('磁盘不够');
  });

  test('取的时候磁盘满了', () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    expect(downloadError('权重', full).message).toContain('磁盘满了');
  });

  test.each(['bge', '../x/y', 'a/b/c', ''])('编号写成「%s」', async (id) => {
    await expect(pull('http://127.0.0.1:9', await temporaryFolder(), { id })).rejects.toThrow('作者/名字');
  });
});

describe('核对文件夹', () => {
  test('没拷全', async () => {
    const { endpoint } = await modelServer();
    const folder = await temporaryFolder();
    await pull(endpoint, folder);
    await rm(join(folder, 'tokenizer.json'));
    await expect(checkModel(folder)).rejects.toThrow('没有 tokenizer.json，没有拷全');
  });
});
