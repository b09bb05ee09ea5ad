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

/**
 * At which score to answer: for shares of answerable questions answered, the share of the others answered too.
 * @param probability per judgement the best candidate's probability, answered or not
 */
export function curve<T extends Judgement>(judgements: readonly T[], probability: (j: T) => number): string {
  const inside = judgements
    .filter((j) => j.question.kind === 'faq')
    .map(probability)
    .sort((a, b) => a - b);
  const outside = judgements.filter((j) => j.question.kind === 'out').map(probability);
  if (inside.length === 0 || outside.length === 0) return '';
  const rows = [0.99, 0.98, 0.97, 0.95, 0.9, 0.8].map((share) => {
    const threshold = inside[Math.floor(inside.length * (1 - share))] ?? 0;
    const wrong = outside.filter((p) => p >= threshold).length;
    return `  可答的答 ${share.toFixed(2)}（阈值 ${threshold.toFixed(3)}）→ 不该答的答了 ${rate(wrong, outside.length)}`;
  });
  return ['答与不答', ...rows].join('\n');
}

/** Expected calibration error over ten bins: how far stated probability and share of right answers lie apart. */
export function calibrationError<T extends Judgement>(
  judgements: readonly T[],
  probability: (j: T) => number,
  correct: (j: T) => boolean,
): number {
  const scored = judgements.filter((j) => j.question.kind === 'faq' || j.question.kind === 'out');
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inBin = scored.filter((j) => Math.min(9, Math.floor(probability(j) * 10)) === bin);
    if (inBin.length === 0) continue;
    const stated = inBin.reduce((sum, j) => sum + probability(j), 0) / inBin.length;
    const seen = inBin.filter(correct).length / inBin.length;
    error += (Math.abs(stated - seen) * inBin.length) / scored.length;
  }
  return error;
}
