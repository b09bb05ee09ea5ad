import type { Citation } from '../../dialogue/answer.ts';

/** Address of an entry's page, `/entries/huaian-2026/q38`. */
export function entryAddress(entry: string): string {
  return `/entries/${entry.split('/').map(encodeURIComponent).join('/')}`;
}

/** Address of an entry's page with its cited passages marked and brought into view. */
export function citedAddress(entry: string, citations: readonly Citation[]): string {
  const numbers = citations
    .filter((citation) => citation.entry === entry)
    .map(({ passage }) => passage.slice(passage.lastIndexOf('#') + 1));
  return `${entryAddress(entry)}?mark=${[...new Set(numbers)].join(',')}#mark`;
}
