import type { Timing } from './measure.ts';

/** How many times as long the one takes as the other, by their medians. */
export interface Ratio {
  readonly of: string;
  readonly to: string;
}

export interface Report {
  readonly node: string;
  readonly questions: number;
  readonly microseconds: Readonly<Record<string, Timing>>;
  readonly ratios: readonly (Ratio & { readonly ratio: number })[];
}

/** @throws RangeError where a ratio names what was not measured */
export function report(
  timings: ReadonlyMap<string, Timing>,
  ratios: readonly Ratio[],
  about: Pick<Report, 'node' | 'questions'>,
): Report {
  const median = (name: string): number => {
    const timing = timings.get(name);
    if (!timing) throw new RangeError(`没有量 ${name}`);
    return timing.median;
  };
  return {
    ...about,
    microseconds: Object.fromEntries(timings),
    ratios: ratios.map(({ of, to }) => ({ of, to, ratio: median(of) / median(to) })),
  };
}

/** The table that is printed. */
export function table({ node, questions, microseconds, ratios }: Report): string {
  const rows = Object.entries(microseconds).map(([name, { median, p95, calls }]) =>
    [padded(name, 34), number(median, 10), number(p95, 10), String(calls).padStart(9)].join(''),
  );
  const lines = ratios.map(({ of, to, ratio }) => `  ${of} ÷ ${to} = ${ratio.toFixed(2)}`);
  return [
    `${node}，${questions} 个问题，微秒`,
    `${padded('', 34)}${'    中位数'}${'     95 分位'}${'    次数'}`,
    ...rows,
    '同一次运行里的比（中位数）',
    ...lines,
  ].join('\n');
}

/** Chinese characters are two columns wide. */
function padded(text: string, width: number): string {
  const columns = [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(width - columns, 0));
}

function number(value: number, width: number): string {
  return value.toFixed(1).padStart(width);
}
