import { bare } from './bare.ts';
import type { Passage } from './model.ts';
import type { Erratum } from './schema.ts';

/**
 * What a reader of these passages must know of the faults of their source: the notices of the errata that
 * concern the passage's entry and whose words at fault the passage quotes.
 *
 * @returns notices in the order of the errata, each once
 */
export function noticesFor(
  errata: readonly Erratum[],
  passages: readonly Pick<Passage, 'entry' | 'quotes'>[],
): string[] {
  const said = passages.map(({ entry, quotes }) => ({ entry, words: bare(quotes.join('')) }));
  return errata.flatMap(({ entries, notice, quotes }) =>
    notice !== undefined &&
    said.some(({ entry, words }) => entries.includes(entry) && quotes.some((q) => words.includes(bare(q))))
      ? [notice]
      : [],
  );
}
