import type { LexiconLine } from '../corpus/schema.ts';
import { clean } from './normalise.ts';
import { literally } from './pattern.ts';

/** Tells how many things a question names that none of the documents is about. */
export type CountOutsideTerms = (question: string) => number;

/** @param lexicon lines of `corpus/lexicon.yaml`; those of kind `outside` count */
export function createOutsideTerms(lexicon: readonly LexiconLine[]): CountOutsideTerms {
  const variants = lexicon.flatMap(({ kind, variants }) => (kind === 'outside' ? variants.map(clean) : []));
  if (variants.length === 0) return () => 0;
  const longestFirst = variants.sort((a, b) => b.length - a.length).map(literally);
  const pattern = new RegExp(longestFirst.join('|'), 'gu');
  return (question) => new Set(clean(question).match(pattern)).size;
}
