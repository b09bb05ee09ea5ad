import { type Matched, shownAt } from './matching.ts';

const WIDTH = 640;
const HEIGHT = 320;
const LEFT = 48;
const BOTTOM = 40;
const TOP = 24;
const STEPS = 100;

const x = (threshold: number) => LEFT + threshold * (WIDTH - LEFT - 16);
const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);

/**
 * A chart of what each threshold does: the shares of answerable and of other questions whose best entry reaches it,
 * and what it costs where answering wrongly counts as much as staying silent.
 * @returns SVG, the same for the same figures
 */
export function thresholdChart(
  matched: readonly Matched[],
  marks: readonly (readonly [string, number])[],
): string {
  const points = Array.from({ length: STEPS + 1 }, (_, i) => {
    const threshold = i / STEPS;
    const { inside, outside } = shownAt(matched, threshold);
    return { threshold, inside, outside, cost: 1 - inside + outside };
  });
  const line = (key: 'inside' | 'outside' | 'cost', colour: string) =>
    `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points
      .map((p) => `${x(p.threshold).toFixed(1)},${y(Math.min(1, p[key])).toFixed(1)}`)
      .join(' ')}"/>`;
  const text = (at: number, up: number, words: string, more = '') =>
    `<text x="${at.toFixed(1)}" y="${up.toFixed(1)}" font-size="12" ${more}>${words}</text>`;
  const grid = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((share) => [
    `<line x1="${LEFT}" x2="${x(1)}" y1="${y(share).toFixed(1)}" y2="${y(share).toFixed(1)}" stroke="#ddd"/>`,
    text(LEFT - 8, y(share) + 4, share.toFixed(1), 'text-anchor="end"'),
    text(x(share), HEIGHT - BOTTOM + 16, share.toFixed(1), 'text-anchor="middle"'),
  ]);
  const marked = marks.flatMap(([name, at]) => [
    `<line x1="${x(at).toFixed(1)}" x2="${x(at).toFixed(1)}" y1="${TOP}" y2="${y(0)}" stroke="#888" stroke-dasharray="4 3"/>`,
    text(x(at) + 4, TOP + 12, `${name} ${at}`, 'fill="#555"'),
  ]);
  const legend = [
    ['可答的：过线的份额', '#1a6'],
    ['不该答的：过线的份额', '#c33'],
    ['代价：漏答的份额加错答的份额', '#36c'],
  ] as const;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT + 60}" font-family="sans-serif" role="img" aria-label="门槛与过线的份额">`,
    `<rect width="${WIDTH}" height="${HEIGHT + 60}" fill="#fff"/>`,
    ...grid,
    ...marked,
    line('inside', '#1a6'),
    line('outside', '#c33'),
    line('cost', '#36c'),
    text(x(0.5), HEIGHT - 6, '可信度的门槛', 'text-anchor="middle"'),
    ...legend.map(([words, colour], i) =>
      text(LEFT + (i % 2) * 280, HEIGHT + 20 + Math.floor(i / 2) * 20, words, `fill="${colour}"`),
    ),
    '</svg>',
    '',
  ].join('\n');
}
