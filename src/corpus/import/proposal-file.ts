import { z } from 'zod';
import { answerTarget, documentId } from '../schema.ts';
import { readYaml } from '../yaml.ts';
import { LIKELY, type Proposal, type Proposals } from './propose.ts';

/** A file of proposals as a person left it. */
export const proposalFile = z.strictObject({
  document: documentId,
  topics: z.array(
    z.strictObject({
      topic: z.string().min(1),
      title: z.string().optional(),
      answers: z.array(
        z.strictObject({
          target: answerTarget,
          score: z.number().min(0).max(1),
          words: z.string().optional(),
        }),
      ),
    }),
  ),
});
export type ProposalFile = z.infer<typeof proposalFile>;

const surest = ({ answers }: Proposal): number => Math.max(0, ...answers.map(({ score }) => score));

/** Writes proposals, the surest topics first, for a person to read through. */
export function writeProposals({ document, proposals }: Proposals): string {
  const sorted = [...proposals].sort((a, b) => surest(b) - surest(a));
  return [
    '# 主题对照建议：哪个主题，本文件在哪一条回答；答得最全的排在最前。',
    '# 逐条看一遍：对的留着；不对的删去那一行；拿得准的可以把 score 改成 1；target 可以改成别的条目或段落。',
    `# 看完运行 npm run corpus -- accept 本文件，score 低于 --min（默认 ${LIKELY}）的不采纳。`,
    `document: ${document}`,
    'topics:',
    ...sorted.flatMap(({ topic, title, answers }) => [
      `  - topic: ${topic}`,
      `    title: ${JSON.stringify(title)}`,
      '    answers:',
      ...answers.map(
        ({ target, score, words }) =>
          `      - { target: ${JSON.stringify(target)}, score: ${score}, words: ${JSON.stringify(words)} }`,
      ),
    ]),
    '',
  ].join('\n');
}

/**
 * Reads a file of proposals.
 * @throws Error naming every fault with its line
 */
export function readProposals(file: string, text: string): ProposalFile {
  const faults: string[] = [];
  const read = readYaml(file, text, proposalFile, ({ line, message }) =>
    faults.push(`${file}:${line} ${message}`),
  );
  if (!read || faults.length > 0) throw new Error(faults.join('\n'));
  return read.value;
}
