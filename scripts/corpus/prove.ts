import { loadCorpus } from '../../src/corpus/load.ts';
import { readTextFiles } from '../../src/node/read-files.ts';
import type { Judgement } from '../evaluate/judge.ts';
import { runSet } from '../evaluate/run.ts';
import { acceptFile } from './accept.ts';
import { addDocument } from './add.ts';
import { assistantOn } from './assistant-on.ts';
import type { Folders } from './folders.ts';
import { readProofSet, withEntries } from './proof-set.ts';
import { removeTrial, trialFolders } from './trial-folders.ts';

/** What was answered before any topic is mapped, and with the mappings accepted as they were proposed. */
export interface Proof {
  readonly unmapped: readonly Judgement[];
  readonly mapped: readonly Judgement[];
}

/**
 * Brings a document into a copy of the corpus, accepts what is proposed without a look, and asks its questions
 * before and after: what a county may expect that changes nothing. The corpus itself stays as it is.
 *
 * @param folder with one document and `questions.jsonl`
 * @param min the least score, 0–1, of a mapping that is accepted
 */
export async function proveCounty(
  folder: string,
  min: number,
  folders: Pick<Folders, 'corpus' | 'models'>,
  log: (line: string) => void = () => {},
): Promise<Proof> {
  const { document, region, questions } = await readProofSet(folder);
  const trial = await trialFolders(folders);
  try {
    const options = { dryRun: false, log };
    const proposals = await addDocument(document, { region }, trial, options);
    const before = await readTextFiles(trial.corpus, '.');
    const { entries, regions } = loadCorpus(before);
    const documents = regions.get(region)?.documents ?? [];
    const own = [...entries.values()].filter((entry) => documents.includes(entry.document));
    const set = { name: region, questions: withEntries(questions, own) };
    const unmapped = await runSet(await assistantOn(before), set);
    await acceptFile(proposals, min, trial, options);
    const mapped = await runSet(await assistantOn(await readTextFiles(trial.corpus, '.')), set);
    return { unmapped, mapped };
  } finally {
    await removeTrial(trial);
  }
}

/** Share, 0–1, of the questions whose answer is in the document that are answered from the right entry first. */
export function hitShare(judged: readonly Judgement[], within: number): number {
  const asked = judged.filter(({ question }) => question.kind === 'faq');
  const hit = asked.filter(
    ({ rank, answered }) => rank !== null && rank <= within && (within > 1 || answered),
  );
  return asked.length === 0 ? 0 : hit.length / asked.length;
}

/** The proof in words: the figures, and every question that went wrong. */
export function reportProof({ unmapped, mapped }: Proof): string {
  const line = (name: string, judged: readonly Judgement[]) => {
    const faq = judged.filter(({ question }) => question.kind === 'faq');
    const share = (n: number) => n.toFixed(3);
    const full = faq.filter(({ ok }) => ok).length / (faq.length || 1);
    return `${name}　${faq.length} 题　hit@1 ${share(hitShare(judged, 1))}　hit@3 ${share(hitShare(judged, 3))}　数字也全 ${share(full)}　其他题对 ${judged.filter((j) => j.question.kind !== 'faq' && j.ok).length}/${judged.length - faq.length}`;
  };
  return [
    line('没有对照', unmapped),
    line('照建议采纳', mapped),
    ...mapped
      .filter(({ ok }) => !ok)
      .map(
        ({ question, kind, first, rank, figures }) =>
          `  ✗ ${question.id} ${question.q} → ${kind} ${first ?? ''}${rank === 1 && !figures ? '（数字不全）' : ''}，应为 ${question.gold.join(' ')}`,
      ),
  ].join('\n');
}
