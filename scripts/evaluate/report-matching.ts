import {
  hitRate,
  MATCHING_SETS,
  type Matched,
  matchingCalibration,
  separation,
  shownAt,
  thresholdFor,
} from './matching.ts';

const figure = (value: number) => (Number.isNaN(value) ? '—' : value.toFixed(3));

/** What is measured of a run of the matcher: title and value, in the order of the columns. */
export function matchingFigures(matched: readonly Matched[]): readonly (readonly [string, string])[] {
  const within = (set: string) => matched.filter((m) => m.set === set);
  const huaian = (some: readonly Matched[], there: boolean) =>
    some.filter(({ region }) => (region.code === 'huaian') === there);
  const hits = MATCHING_SETS.filter((set) => within(set).some(({ gold }) => gold.length > 0)).map((set) => {
    const some = within(set);
    return [set, `${figure(hitRate(some, 1))} / ${figure(hitRate(some, 3))}`] as const;
  });
  const colloquial = within('colloquial');
  const threshold = thresholdFor(matched, 0.97);
  return [
    ...hits,
    [
      'colloquial 淮安 / 其他',
      `${figure(hitRate(huaian(colloquial, true), 1))} / ${figure(hitRate(huaian(colloquial, false), 1))}`,
    ],
    ['分得开', figure(separation(matched))],
    [
      '97% 可答的过线时不该答的也过线',
      `${figure(shownAt(matched, threshold).outside)}（${figure(threshold)}）`,
    ],
    ['校准误差', figure(matchingCalibration(matched))],
  ];
}

/** A Markdown table, a row per run. */
export function matchingTable(runs: readonly (readonly [string, readonly Matched[]])[]): string {
  const rows = runs.map(([name, matched]) => [name, ...matchingFigures(matched).map(([, value]) => value)]);
  const [first] = runs;
  const head = ['', ...(first ? matchingFigures(first[1]).map(([title]) => title) : [])];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
