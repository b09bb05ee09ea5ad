import type { Corpus, Document } from '../../corpus/model.ts';
import type { Region } from '../../corpus/schema.ts';
import { type Validity, validityOn } from '../../corpus/validity.ts';
import type { ParameterSet } from '../../rules/parameter.ts';

/** Sooner used first. */
const ORDER: Readonly<Record<Validity, number>> = { 'in-force': 0, carried: 1, future: 2 };

/**
 * The document of a region that calculations go by on a day: the one in force, else the latest whose year has
 * passed. Documents of other regions are never used, whatever the region falls back on.
 * @param today `YYYY-MM-DD`
 * @returns null where the region has no document
 */
export function ruleDocument(region: Region, corpus: Corpus, today: string): Document | null {
  const documents = region.documents.flatMap((id) => corpus.documents.get(id) ?? []);
  const rank = ({ inForce }: Document) => ORDER[validityOn(inForce, today)];
  const [first] = [...documents].sort((a, b) => rank(a) - rank(b) || b.policyYear - a.policyYear);
  return first ?? null;
}

/** The parameters of a region on a day; an empty set where its document states none. */
export function regionParameters(region: Region, corpus: Corpus, today: string): ParameterSet {
  const document = ruleDocument(region, corpus, today);
  const stated = document && corpus.parameters.get(document.id);
  return (
    stated ?? {
      region: region.code,
      regionName: region.name,
      document: document?.id ?? '',
      policyYear: document?.policyYear ?? 0,
      parameters: new Map(),
    }
  );
}
