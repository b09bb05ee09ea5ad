import type { Corpus, Document, Entry, Passage } from '../../corpus/model.ts';
import { noticesFor } from '../../corpus/notices.ts';
import type { Answer, Citation } from '../answer.ts';
import type { Decision, Quoted } from '../decide/decision.ts';
import { fromFallback } from '../decide.ts';
import { texts } from '../texts.ts';
import type { Understanding } from '../understand.ts';
import { blankAnswer, type ComposeContext, titled } from './blank-answer.ts';
import { contactsFor } from './contacts.ts';
import { yearNotices } from './year-notices.ts';

/** Quotes the passages that answer, with their source and every caution that goes with them. */
export function quoteAnswer(
  decision: Decision & { kind: 'answer' },
  understanding: Understanding,
  context: ComposeContext,
): Answer {
  const { corpus, common } = context;
  const { region } = understanding;
  const sources = decision.quoted.map((quoted) => source(quoted, corpus));
  const [first] = sources as [Source, ...Source[]];
  const borrowed = fromFallback(decision, region, corpus);
  const contacts = contactsFor(region ?? common, understanding.matter, common);
  const notices = [
    ...(borrowed && region ? [texts.fallbackNotice(region.name)] : []),
    ...yearNotices(first.document, understanding, context.today, contacts),
    ...noticesFor(
      corpus.errata,
      decision.quoted.flatMap((quoted) => quoted.passages),
    ),
  ];
  const text = [
    ...(borrowed && region ? [texts.fallback(region.name, texts.bookTitle(first.document.title)), ''] : []),
    sources.map(({ quoted }) => passagesText(quoted.passages)).join('\n\n'),
    '',
    texts.source + sourceLine(sources),
    ...notices.map((notice) => texts.notice + notice),
  ].join('\n');
  return blankAnswer(context, region ?? common, {
    kind: 'answer',
    text,
    policyYear: first.document.policyYear,
    citations: sources.flatMap(citations),
    notices,
    related: titled(decision.related, corpus),
    contacts,
  });
}

interface Source {
  readonly quoted: Quoted;
  readonly entry: Entry;
  readonly document: Document;
}

function source(quoted: Quoted, corpus: Corpus): Source {
  const entry = corpus.entries.get(quoted.entry);
  const document = entry && corpus.documents.get(entry.document);
  if (!entry || !document) throw new Error(`索引里没有条目 ${quoted.entry}`);
  return { quoted, entry, document };
}

/** The passages as they stand, each under its inner heading where that changes. */
function passagesText(passages: readonly Passage[]): string {
  let heading = '';
  return (
    passages
      .flatMap((passage) => {
        // 「1.」 before an inner heading numbers it among its neighbours, which are not shown.
        const own = (passage.headings.at(-1) ?? '').replace(
          /^(?:\d+[.、]|（[一二三四五六七八九十]+）)\s*/u,
          '',
        );
        const lines = own !== '' && own !== heading ? [texts.heading(own), passage.text] : [passage.text];
        heading = own;
        return lines;
      })
      .join('\n')
      // A figure at the end of a table and a number at the start of the next point must not run together.
      .replace(/(?<=\d)\n(?=\d)/gu, '。\n')
  );
}

function sourceLine(sources: readonly Source[]): string {
  const [{ document }] = sources as [Source, ...Source[]];
  const entries = sources.map(({ entry }) => entryName(entry));
  const excerpt = sources.some(({ quoted }) => !quoted.whole) ? texts.excerpt : '';
  return texts.sourceLine(document.title, document.publisher, document.policyYear, entries) + excerpt;
}

/** 「第三十八问“…”」 where the document numbers its questions; else the title alone. */
export function entryName({ id, heading, title }: Entry): string {
  const ordinal = /^([一二三四五六七八九十百]+)、/u.exec(heading)?.[1];
  const isQuestion = /\/q\d+$/.test(id);
  return ordinal !== undefined && isQuestion ? texts.numbered(ordinal, title) : texts.unnumbered(title);
}

function citations({ quoted, entry, document }: Source): Citation[] {
  return quoted.passages.flatMap((passage) =>
    passage.quotes.flatMap(apart).map((quote) => ({
      entry: entry.id,
      document: document.title,
      publisher: document.publisher,
      title: entry.title,
      quote,
      score: Number(quoted.probability.toFixed(4)),
      passage: passage.id,
    })),
  );
}

/**
 * Parts a quote where only white space stands between two figures, as between cells of a table: a reader who
 * drops white space would run 「800 50%」 together into another number.
 */
function apart(quote: string): string[] {
  return quote.split(/(?<=\d)\s+(?=\d)/u);
}
