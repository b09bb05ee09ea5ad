import { loadCorpus } from '../../src/corpus/load.ts';
import type { Corpus } from '../../src/corpus/model.ts';
import { readTextFiles } from '../../src/node/read-files.ts';

/**
 * @returns the corpus of the folder that the command runs in
 * @throws CorpusError listing every fault
 */
export const trainingCorpus = async (): Promise<Corpus> => loadCorpus(await readTextFiles('corpus', '.'));
