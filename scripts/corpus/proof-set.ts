import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { bare } from '../../src/corpus/bare.ts';
import { entryText } from '../../src/corpus/entry-text.ts';
import { IMPORTED_ENDINGS } from '../../src/corpus/import/extracted.ts';
import type { Entry } from '../../src/corpus/model.ts';
import { readQuestionSet, type TestQuestion } from '../evaluate/question-set.ts';

/** A document that is not in the corpus, and what people might ask of it. */
export interface ProofSet {
  /** Path of the document. */
  readonly document: string;
  /** Code of the region that every question names. */
  readonly region: string;
  /** Their `gold` holds words of the document, for its entries have no numbers before it is brought in. */
  readonly questions: readonly TestQuestion[];
}

/**
 * Reads a folder with one document and `questions.jsonl`.
 * @throws Error saying what the folder should hold
 */
export async function readProofSet(folder: string): Promise<ProofSet> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new Error(`读不到文件夹 ${folder}`, { cause });
  });
  const imported: readonly string[] = IMPORTED_ENDINGS;
  const [document, ...more] = names.filter((name) => imported.includes(extname(name).slice(1)));
  if (document === undefined || more.length > 0 || !names.includes('questions.jsonl'))
    throw new Error(`${folder} 里应当有一份文件（.txt、.md、.docx、.pdf）和 questions.jsonl`);
  const { questions } = await readQuestionSet(join(folder, 'questions.jsonl'));
  const regions = [...new Set(questions.map(({ region }) => region))];
  const [region] = regions;
  if (typeof region !== 'string' || regions.length > 1)
    throw new Error(`${folder}/questions.jsonl 里每道题的 region 应当都是同一个地区代码`);
  return { document: join(folder, document), region, questions };
}

/**
 * The questions with the ids of the entries that print the words of their `gold`.
 * @throws Error naming a question whose words stand in no entry
 */
export function withEntries(questions: readonly TestQuestion[], entries: readonly Entry[]): TestQuestion[] {
  const texts = entries.map((entry) => ({ id: entry.id, text: bare(entryText(entry)) }));
  return questions.map((question) => ({
    ...question,
    gold: question.gold.flatMap((words) => {
      const found = texts.filter(({ text }) => text.includes(bare(words)));
      if (found.length === 0) throw new Error(`${question.id}：没有条目里印着「${words}」`);
      return found.map(({ id }) => id);
    }),
  }));
}
