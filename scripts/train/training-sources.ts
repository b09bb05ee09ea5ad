import { readFile } from 'node:fs/promises';
import { loadCorpus } from '../../src/corpus/load.ts';
import { readTextFiles } from '../../src/node/read-files.ts';
import type { TrainingSources } from '../../src/retrieval/training/train-readers.ts';
import { parseWords } from '../../src/retrieval/word-vectors.ts';

/**
 * @returns the corpus and the word vectors of the folder that the command runs in
 * @throws CorpusError listing every fault; Error where the word vectors are missing
 */
export async function trainingSources(): Promise<TrainingSources> {
  const words = await readFile('models/words.bin').catch((cause: unknown) => {
    throw new Error('缺少 models/words.bin，请从版本库取回', { cause });
  });
  return {
    corpus: loadCorpus(await readTextFiles('corpus', '.')),
    words: parseWords(new Uint8Array(words).buffer),
  };
}
