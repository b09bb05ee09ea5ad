import { entryPassages } from '../corpus/entry-passages.ts';
import type { Corpus } from '../corpus/model.ts';
import type { Region } from '../corpus/schema.ts';
import { bigrams } from '../retrieval/lexical.ts';
import type { Matching } from '../retrieval/matcher.ts';
import type { SearchHit } from './assistant.ts';
import { selectPassages } from './decide/select-passages.ts';

/** An entry can have several passages worth a look; more would hide the next entry. */
const PASSAGES_PER_ENTRY = 2;

/**
 * Ranked passages of one region for a person who looks things up.
 * @param matching what matching found for the query there
 * @param query as typed, personal numbers masked
 */
export function searchHits(matching: Matching, query: string, corpus: Corpus, limit: number): SearchHit[] {
  const hits: SearchHit[] = [];
  for (const { entry: id, probability } of matching.ranked) {
    if (hits.length >= limit) break;
    const entry = corpus.entries.get(id);
    const document = entry && corpus.documents.get(entry.document);
    if (!entry || !document) continue;
    const all = entryPassages(corpus, id);
    const { passages } = selectPassages(all, {
      question: matching.normalised,
      matches: matching.passages,
      named: new Map(),
      wantsFigure: false,
    });
    const best = [...passages]
      .sort((a, b) => (matching.passages.get(b.id)?.cosine ?? 0) - (matching.passages.get(a.id)?.cosine ?? 0))
      .slice(0, PASSAGES_PER_ENTRY);
    for (const passage of best) {
      hits.push({
        entry: id,
        passage: passage.id,
        document: document.title,
        publisher: document.publisher,
        policyYear: document.policyYear,
        title: entry.title,
        text: passage.text,
        score: Number(probability.toFixed(4)),
        highlights: highlights(passage.text, query),
      });
    }
  }
  return hits.slice(0, limit);
}

/** The region's own hits and others', the most probable first. */
export function mergeHits(lists: readonly (readonly SearchHit[])[], limit: number): SearchHit[] {
  const seen = new Set<string>();
  return lists
    .flat()
    .sort((a, b) => b.score - a.score)
    .filter(({ passage }) => !seen.has(passage) && seen.add(passage))
    .slice(0, limit);
}

/** Spans of the text whose characters, two by two, the query has too. */
export function highlights(text: string, query: string): (readonly [number, number])[] {
  const wanted = new Set(bigrams(query.replace(/[\s\p{P}]+/gu, '').toLowerCase()));
  const spans: [number, number][] = [];
  const lower = text.toLowerCase();
  for (let i = 0; i + 2 <= lower.length; i++) {
    if (!wanted.has(lower.slice(i, i + 2))) continue;
    const last = spans.at(-1);
    if (last && last[1] >= i) last[1] = i + 2;
    else spans.push([i, i + 2]);
  }
  return spans;
}

/** The regions a search covers. */
export function searchedRegions(corpus: Corpus, code: string | undefined): Region[] {
  return [...corpus.regions.values()].filter((region) => code === undefined || region.code === code);
}
