import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelId, PULLED, readModelFolder } from '../../../src/node/transformers/model-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeTinyModel } from '../../support/tiny-model.ts';

const config = (name: string) => JSON.stringify({ model_type: 'bert', _name_or_path: name });
const pooling = (cls: boolean, mean: boolean) =>
  JSON.stringify({ pooling_mode_cls_token: cls, pooling_mode_mean_tokens: mean });
const prompts = (query: string) => JSON.stringify({ prompts: { query } });
const bge = '为这个句子生成表示以用于检索相关文章：';

async function tiny(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await temporaryFolder();
  await writeTinyModel(folder, more);
  return folder;
}

describe('怎样用一个模型', () => {
  test.each([
    ['什么都没写的取平均', {}, 'mean', ''],
    ['bge 取首个词，中文的前面加一句', { 'config.json': config('BAAI/bge-small-zh-v1.5') }, 'cls', bge],
    ['英文的 bge 不加', { 'config.json': config('BAAI/bge-small-en-v1.5') }, 'cls', ''],
    ['改过名字的，看它取来时的编号', { [PULLED]: '{"id":"Xenova/bge-base-zh","files":{}}' }, 'cls', bge],
    [
      '模型自己写明的为准',
      { 'config.json': config('BAAI/bge-m3'), '1_Pooling/config.json': pooling(false, true) },
      'mean',
      '',
    ],
    ['写明取首个词', { '1_Pooling/config.json': pooling(true, false) }, 'cls', ''],
    ['写明加什么', { 'config_sentence_transformers.json': prompts('query: ') }, 'mean', 'query: '],
  ])('%s', async (_, more, expected, prefix) => {
    const model = await readModelFolder(await tiny(more));
    expect(model.pooling).toBe(expected);
    expect(model.questionPrefix).toBe(prefix);
  });

  test('设置里写的前缀为准，空的也算', async () => {
    const folder = await tiny({ 'config.json': config('BAAI/bge-small-zh-v1.5') });
    expect((await readModelFolder(folder, '问：')).questionPrefix).toBe('问：');
    expect((await readModelFolder(folder, '')).questionPrefix).toBe('');
  });

  test('有几种权重时用小的', async () => {
    const model = await readModelFolder(
      await tiny({ 'onnx/model.onnx': '大', 'onnx/model_fp16.onnx': '中' }),
    );
    expect(model.weights).toBe('q8');
    expect(model.files).toContain('onnx/model_quantized.onnx');
    expect(model.files).not.toContain('onnx/model.onnx');
  });
});

describe('不齐的文件夹说出缺什么', () => {
  test.each(['config.json', 'tokenizer.json', 'tokenizer_config.json'])('%s', async (name) => {
    const folder = await tiny();
    await rm(join(folder, name));
    await expect(readModelFolder(folder)).rejects.toThrow(`没有 ${name}`);
  });

  test('权重', async () => {
    const folder = await tiny();
    await rm(join(folder, 'onnx'), { recursive: true });
    await expect(readModelFolder(folder)).rejects.toThrow('没有 onnx/model_quantized.onnx');
  });

  test('没有这个文件夹', async () => {
    await expect(readModelFolder('/没有/这里')).rejects.toThrow('没有 config.json');
  });

  test('读不懂的文件说出是哪个', async () => {
    await expect(readModelFolder(await tiny({ 'config.json': '{' }))).rejects.toThrow('config.json 读不懂');
  });

  test('不会的池化', async () => {
    const folder = await tiny({ '1_Pooling/config.json': pooling(false, false) });
    await expect(readModelFolder(folder)).rejects.toThrow('只会取首个词（cls）或平均（mean）');
  });
});

describe('编号', () => {
  test('同样的文件、同样的用法，编号相同，与放在哪里无关', async () => {
    const [a, b] = [await readModelFolder(await tiny()), await readModelFolder(await tiny())];
    expect(await modelId(a)).toBe(await modelId(b));
    expect(await modelId(a)).toMatch(/^transformers-[0-9a-f]{16}$/);
  });

  test.each(['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'])(
    '%s 变了，编号就变',
    async (name) => {
      const folder = await tiny();
      const model = await readModelFolder(folder);
      const before = await modelId(model);
      await writeFile(join(folder, name), '另一个');
      expect(await modelId(model)).not.toBe(before);
    },
  );

  test('换一种用法，编号就变', async () => {
    const model = await readModelFolder(await tiny());
    const ids = await Promise.all(
      [model, { ...model, pooling: 'cls' as const }, { ...model, questionPrefix: '问：' }].map(modelId),
    );
    expect(new Set(ids).size).toBe(3);
  });
});
