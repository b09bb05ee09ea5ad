import type { Corpus } from '../../corpus/model.ts';
import type { Region } from '../../corpus/schema.ts';
import { dateInChina } from '../../corpus/validity.ts';
import { regionParameters } from '../../dialogue/calculate/region-parameters.ts';
import { rules } from '../../rules/registry.ts';

/**
 * What can be worked out, by the titles of the rules: in a region, or anywhere where none is known.
 * @param region undefined for every region
 */
export function calculableTitles(region: Region | undefined, corpus: Corpus, now: Date): readonly string[] {
  const today = dateInChina(now);
  const sets = (region ? [region] : [...corpus.regions.values()]).map((each) =>
    regionParameters(each, corpus, today),
  );
  return rules.filter((rule) => sets.some((set) => rule.appliesTo(set))).map(({ title }) => title);
}
