import { loadCorpus } from '../../src/corpus/load.ts';
import { readTextFiles } from '../../src/node/read-files.ts';
import { buildReadingTable } from '../../src/retrieval/reading-table.ts';

/** The real corpus and the table made from it: readings are only as good as what they are counted from. */
export const corpus = loadCorpus(await readTextFiles('corpus', '.'));
export const table = buildReadingTable(corpus);
