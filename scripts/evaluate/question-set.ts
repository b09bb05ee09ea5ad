import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';

const tokens = z.union([z.string(), z.array(z.string())]);

/** One line of a question set. */
const testQuestion = z.object({
  id: z.string(),
  /** Region code; null where the question names the place; `unspecified` where nothing does. */
  region: z.string().nullable(),
  kind: z.enum(['faq', 'out', 'smalltalk', 'calc', 'clarify', 'unsupported']),
  q: z.string(),
  gold: z.array(z.string()).default([]),
  /** Each group has at least one member in the text. */
  must: z.array(tokens).default([]),
  mustNot: z.array(z.string()).default([]),
  missing: z.array(z.string()).default([]),
  altAccept: z.object({ must: z.array(tokens) }).optional(),
  /** Strings that may occur nowhere in the response. */
  pii: z.array(z.string()).default([]),
  repeat: z.number().optional(),
});

export type TestQuestion = z.infer<typeof testQuestion>;

export interface QuestionSet {
  readonly name: string;
  readonly questions: readonly TestQuestion[];
}

/** @throws Error naming file and line of a line that is not a question */
export async function readQuestionSet(file: string): Promise<QuestionSet> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const questions = lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const parsed = testQuestion.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}:${i + 1} ${z.prettifyError(parsed.error)}`);
    return [parsed.data];
  });
  return { name: basename(file, '.jsonl'), questions };
}
