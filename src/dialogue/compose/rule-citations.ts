import { bare } from '../../corpus/bare.ts';
import { entryPassages } from '../../corpus/entry-passages.ts';
import type { Corpus } from '../../corpus/model.ts';
import type { Parameter } from '../../rules/parameter.ts';
import type { Citation } from '../answer.ts';

/**
 * The clauses a calculation used, in order of use, each once.
 * @throws Error where a parameter names an entry that the corpus does not hold
 */
export function ruleCitations(used: readonly Parameter[], corpus: Corpus): Citation[] {
  const once = new Map(used.map((parameter) => [`${parameter.entry} ${bare(parameter.quote)}`, parameter]));
  return [...once.values()].map(({ entry: id, quote }) => {
    const entry = corpus.entries.get(id);
    const document = entry && corpus.documents.get(entry.document);
    if (!entry || !document) throw new Error(`语料里没有条目 ${id}`);
    return {
      entry: id,
      document: document.title,
      publisher: document.publisher,
      title: entry.title,
      quote,
      passage: passageOf(id, quote, corpus),
      score: 1,
    };
  });
}

/** The passage that holds the quote; the entry's first where the quote runs over several. */
function passageOf(entry: string, quote: string, corpus: Corpus): string {
  const passages = entryPassages(corpus, entry);
  const words = bare(quote);
  const found = passages.find(({ quotes }) => bare(quotes.join('')).includes(words)) ?? passages[0];
  return found?.id ?? `${entry}#1`;
}
