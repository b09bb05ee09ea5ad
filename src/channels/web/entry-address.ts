import { bare } from '../../corpus/bare.ts';
import type { Passage } from '../../corpus/model.ts';
import type { Citation } from '../../dialogue/answer.ts';
import type { Library } from './library.ts';

/** Address of an entry's page, `/entries/huaian-2026/q38`. */
export function entryAddress(entry: string): string {
  return `/entries/${entry.split('/').map(encodeURIComponent).join('/')}`;
}

/** Address of an entry's page with the quoted passages marked and brought into view. */
export function citedAddress(entry: string, citations: readonly Citation[], library: Library): string {
  const cited = citations.filter((citation) => citation.entry === entry).map(({ quote }) => bare(quote));
  const numbers = library
    .passages(entry)
    .flatMap((passage, index) => (isCited(passage, cited) ? [index + 1] : []));
  return numbers.length === 0 ? entryAddress(entry) : `${entryAddress(entry)}?mark=${numbers.join(',')}#mark`;
}

/**
 * All of the passage is quoted, or a part of its text.
 * A part of a table will not do: its header is quoted for every row.
 */
function isCited(passage: Passage, cited: readonly string[]): boolean {
  const quotes = passage.quotes.map(bare);
  const whole = quotes.length > 0 && quotes.every((quote) => cited.some((run) => run.includes(quote)));
  return (
    whole || (passage.kind === 'text' && quotes.some((quote) => cited.some((run) => quote.includes(run))))
  );
}
