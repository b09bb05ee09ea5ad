import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import {
  chosenEmbedder,
  embedderOfCorpus,
  modelFolderOf,
  pulledModels,
} from '../../../src/node/transformers/chosen-embedder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { WIDTH, writeTinyModel } from '../../support/tiny-model.ts';

const chosen = (settings: Readonly<Record<string, string>>) => chosenEmbedder(readConfig(settings));

describe('设置选哪个向量模型', () => {
  test('不设就只有 ngram', async () => {
    expect(await chosen({})).toBeUndefined();
    expect(await chosen({ EMBEDDER: 'ngram', EMBEDDER_MODEL: '没有/这里' })).toBeUndefined();
    expect(await embedderOfCorpus(undefined)).toBeUndefined();
  });

  test('填文件夹', async () => {
    const folder = await temporaryFolder();
    await writeTinyModel(folder);
    const embedder = await chosen({ EMBEDDER: 'transformers', EMBEDDER_MODEL: folder });
    expect(embedder?.dimensions).toBe(WIDTH);
    expect(embedder?.id).toMatch(/^transformers-/);
    const prefixed = await chosen({
      EMBEDDER: 'transformers',
      EMBEDDER_MODEL: folder,
      EMBEDDER_PREFIX: '问',
    });
    expect(prefixed?.id).not.toBe(embedder?.id);
  });

  test('填编号，就是取来放的地方', () => {
    expect(modelFolderOf('Xenova/没有取过')).toBe(`${pulledModels}/Xenova/没有取过`);
  });

  test.each([
    ['没有填模型', {}, '要填 EMBEDDER_MODEL'],
    ['没有取过', { EMBEDDER_MODEL: 'Xenova/none' }, 'npm run model -- pull Xenova/none'],
  ])('%s，说出怎么办', async (_, more, reason) => {
    await expect(chosen({ EMBEDDER: 'transformers', ...more })).rejects.toThrow(reason);
  });

  test('不认识的名字，启动时就说', async () => {
    await expect(async () => chosen({ EMBEDDER: 'bert' })).rejects.toThrow('EMBEDDER');
  });
});
