import type { Judgement } from './judge.ts';

const rate = (part: number, whole: number) => (whole === 0 ? '—' : (part / whole).toFixed(3));

/** Figures of one set, a line per region and one for the whole. */
export function reportSet(name: string, judgements: readonly Judgement[]): string {
  const regions = [...new Set(judgements.map((j) => j.question.region ?? '问题里'))];
  const lines = [line(name, judgements)];
  if (regions.length > 1) {
    for (const region of regions) {
      lines.push(
        line(
          `  ${region}`,
          judgements.filter((j) => (j.question.region ?? '问题里') === region),
        ),
      );
    }
  }
  return lines.join('\n');
}

function line(label: string, judgements: readonly Judgement[]): string {
  const faq = judgements.filter((j) => j.question.kind === 'faq');
  const parts: string[] = [];
  if (faq.length > 0) {
    const at = (k: number) => faq.filter((j) => j.rank !== null && j.rank <= k).length;
    const reciprocal = faq.reduce((sum, j) => sum + (j.rank === null ? 0 : 1 / j.rank), 0);
    const hit = faq.filter((j) => j.answered && j.question.gold.includes(j.first ?? '')).length;
    parts.push(
      `问答 ${faq.length}：hit@1 ${rate(hit, faq.length)} hit@3 ${rate(at(3), faq.length)}` +
        ` MRR ${rate(reciprocal, faq.length)} 数字也对 ${rate(faq.filter((j) => j.ok).length, faq.length)}`,
    );
  }
  for (const kind of ['out', 'smalltalk', 'calc', 'clarify', 'unsupported'] as const) {
    const some = judgements.filter((j) => j.question.kind === kind);
    if (some.length > 0)
      parts.push(`${kind} ${some.length}：${rate(some.filter((j) => j.ok).length, some.length)}`);
  }
  const leaks = judgements.filter((j) => j.leaks.length > 0).length;
  if (leaks > 0) parts.push(`串区 ${leaks}`);
  return `${label.padEnd(14)} ${parts.join('  ')}`;
}

/** Scores from which on one might answer; the first is whatever is answered now. */
const STRICTER = [0, 0.8, 0.85, 0.9];

/** What is answered of what can be answered and of what nobody answers: as things are, and if one were stricter. */
export function answeredOrNot(judgements: readonly Judgement[]): string {
  const of = (kind: 'faq' | 'out') => judgements.filter((j) => j.question.kind === kind);
  const [inside, outside] = [of('faq'), of('out')];
  if (inside.length === 0 || outside.length === 0) return '';
  const answered = (some: readonly Judgement[], from: number) =>
    rate(some.filter((j) => j.answered && j.score >= from).length, some.length);
  const offered = (some: readonly Judgement[]) =>
    rate(some.filter((j) => j.kind === 'clarify').length, some.length);
  const rows = STRICTER.map(
    (from) =>
      `  ${from === 0 ? '现在' : `${from} 才答`}：可答的答了 ${answered(inside, from)}，不该答的答了 ${answered(outside, from)}`,
  );
  return ['答与不答', ...rows, `  反问或列出：可答的 ${offered(inside)}，不该答的 ${offered(outside)}`].join(
    '\n',
  );
}

/** Of quoted answers, over ten bins: how far the score of the first citation and the share of right ones lie apart. */
export function calibrationError(judgements: readonly Judgement[]): number {
  const quoted = judgements.filter(
    ({ kind, question }) => kind === 'answer' && (question.kind === 'faq' || question.kind === 'out'),
  );
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inBin = quoted.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === bin);
    if (inBin.length === 0) continue;
    const stated = inBin.reduce((sum, { score }) => sum + score, 0) / inBin.length;
    const seen =
      inBin.filter(({ question, first }) => question.gold.includes(first ?? '')).length / inBin.length;
    error += (Math.abs(stated - seen) * inBin.length) / quoted.length;
  }
  return error;
}
