import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readModelFolder } from '../../../src/node/transformers/model-folder.ts';
import { openModel } from '../../../src/node/transformers/open-model.ts';
import type { TextKind } from '../../../src/retrieval/embedder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { row, tokensOf, vocabulary, WIDTH, writeTinyModel } from '../../support/tiny-model.ts';

const pooling = (cls: boolean) =>
  JSON.stringify({ pooling_mode_cls_token: cls, pooling_mode_mean_tokens: !cls });

async function open(cls: boolean, prefix = '') {
  const folder = await temporaryFolder();
  await writeTinyModel(folder, { '1_Pooling/config.json': pooling(cls) });
  return openModel(await readModelFolder(folder, prefix));
}

/** What the tiny model must make of a text, worked out by hand: a token's row and the sum of all rows. */
function expected(text: string, cls: boolean): number[] {
  const tokens = tokensOf(text);
  const sum = Array.from({ length: WIDTH }, (_, d) =>
    tokens.reduce((all, token) => all + (row(token)[d] ?? 0), 0),
  );
  const vector = sum.map((all, d) => all + (cls ? (row(tokens[0] ?? 0)[d] ?? 0) : all / tokens.length));
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

function expectNear(actual: Float32Array | undefined, wanted: readonly number[]): void {
  expect(actual).toHaveLength(wanted.length);
  wanted.forEach((value, i) => {
    expect(actual?.[i]).toBeCloseTo(value, 5);
  });
}

describe('用 Transformers.js 打开文件夹里的模型', () => {
  test.each([
    ['取首个词', true],
    ['取平均', false],
  ])('%s：每句的向量与手算的相同，长短混在一批里也一样', async (_, cls) => {
    const texts = ['缴费时间', '新生儿怎么参保手续要几天', '钱', '龘龘'];
    const embedder = await open(cls);
    expect(embedder.dimensions).toBe(WIDTH);
    const vectors = await embedder.embed(texts);
    texts.forEach((text, i) => {
      expectNear(vectors[i], expected(text, cls));
    });
  });

  test('超过一批的，一句不少，次序不变', async () => {
    const texts = Array.from({ length: 40 }, (_, i) => `${vocabulary[i + 4]}天`);
    const embedder = await open(false);
    const vectors = await embedder.embed(texts);
    for (const i of [0, 15, 16, 31, 32, 39]) expectNear(vectors[i], expected(texts[i] ?? '', false));
  });

  test.each<[TextKind, string]>([
    ['question', '问缴费时间'],
    ['passage', '缴费时间'],
  ])('前缀只加在问题前面：%s', async (kind, read) => {
    const [vector] = await (await open(true, '问')).embed(['缴费时间'], kind);
    expectNear(vector, expected(read, true));
  });

  test('没有内容的是零向量', async () => {
    const [nothing, blank] = await (await open(true, '问')).embed(['', ' ']);
    expect([...(nothing ?? []), ...(blank ?? [])].every((value) => value === 0)).toBe(true);
    expect(nothing).toHaveLength(WIDTH);
  });

  test('打不开的说出怎么查', async () => {
    const folder = await temporaryFolder();
    await writeTinyModel(folder);
    await writeFile(join(folder, 'onnx/model_quantized.onnx'), '不是模型');
    await expect(openModel(await readModelFolder(folder))).rejects.toThrow('npm run model -- check');
  });
});
