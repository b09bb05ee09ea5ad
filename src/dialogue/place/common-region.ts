import type { Corpus } from '../../corpus/model.ts';
import type { Region } from '../../corpus/schema.ts';

/** The region that others fall back on, whose contacts serve everywhere; null where there is none. */
export function commonRegion({ regions }: Pick<Corpus, 'regions'>): Region | null {
  const fallback = [...regions.values()].find((region) => region.fallback !== undefined)?.fallback;
  return fallback === undefined ? null : (regions.get(fallback) ?? null);
}
