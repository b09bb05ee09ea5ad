import type { Corpus, Document, Entry, Passage } from '../corpus/model.ts';
import { noticesFor } from '../corpus/notices.ts';
import type { Region } from '../corpus/schema.ts';
import { validityOn } from '../corpus/validity.ts';
import type { Answer, Citation, ContactLine } from './answer.ts';
import { contactsFor } from './contacts.ts';
import { type Decision, fromFallback, type Quoted } from './decide.ts';
import { smalltalkTexts, texts } from './texts.ts';
import type { Understanding } from './understand.ts';

export interface ComposeContext {
  readonly corpus: Corpus;
  /** The region whose documents and contacts serve where others are silent. */
  readonly common: Region | null;
  /** Calendar date in China, `YYYY-MM-DD`. */
  readonly today: string;
  readonly id: string;
  readonly conversation: string;
}

/** Makes the answer a decision calls for. Pure. */
export function compose(decision: Decision, understanding: Understanding, context: ComposeContext): Answer {
  const { region } = understanding;
  const contacts = contactsFor(region, understanding.matter, context.common);
  switch (decision.kind) {
    case 'answer':
      return answer(decision, understanding, context);
    case 'greeting': {
      const text = smalltalkTexts[decision.smalltalk];
      const wantsPerson = decision.smalltalk === 'person' || decision.smalltalk === 'abuse';
      const lines = wantsPerson ? contactsFor(region, 'general', context.common) : [];
      return blank(context, region, {
        kind: 'greeting',
        text: withContacts(text, lines, ''),
        contacts: lines,
      });
    }
    case 'unreadable':
      return blank(context, region, { kind: 'handoff', text: texts.unreadable, contacts });
    case 'elsewhere': {
      const covered = [...context.corpus.regions.values()]
        .filter((r) => r !== context.common)
        .map((r) => r.name);
      const everywhere = contactsFor(null, 'general', context.common);
      const text = texts.elsewhere(decision.place, covered.join('、'));
      return blank(context, null, {
        kind: 'handoff',
        text: withContacts(text, everywhere, texts.call),
        contacts: everywhere,
      });
    }
    case 'ask-region':
      return blank(context, null, {
        kind: 'clarify',
        text: askRegion(context.corpus),
        clarify: regionChoice(context),
      });
    case 'silent': {
      const said = region ? texts.silent(region.name) : texts.silentAnywhere;
      return blank(context, region, {
        kind: 'handoff',
        text: `${withContacts(said, contacts, texts.call)}\n${texts.canAsk}`,
        contacts,
        related: titled(decision.related, context.corpus),
      });
    }
  }
}

function blank(
  context: ComposeContext,
  region: Region | null,
  said: Partial<Answer> & Pick<Answer, 'kind' | 'text'>,
): Answer {
  return {
    id: context.id,
    conversation: context.conversation,
    region: region && { code: region.code, name: region.name },
    policyYear: null,
    citations: [],
    calculation: null,
    clarify: null,
    notices: [],
    related: [],
    contacts: [],
    ...said,
  };
}

function withContacts(text: string, contacts: readonly ContactLine[], lead: string): string {
  if (contacts.length === 0) return text;
  return `${text}\n${lead}${contacts.map(({ name, phone }) => texts.contact(name, phone)).join('；')}`;
}

function regionChoice({ corpus }: ComposeContext): NonNullable<Answer['clarify']> {
  return {
    slot: 'region',
    question: texts.askRegion,
    options: [...corpus.regions.values()].map(({ code, name }) => ({ label: name, value: code })),
  };
}

function askRegion(corpus: Corpus): string {
  return `${texts.askRegion}\n${[...corpus.regions.values()].map(({ name }) => name).join('、')}`;
}

function titled(entries: readonly string[], corpus: Corpus): Answer['related'] {
  return entries.map((entry) => ({ entry, title: corpus.entries.get(entry)?.title ?? entry }));
}

function answer(
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
  return blank(context, region ?? common, {
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
  return passages
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
    .join('\n');
}

function sourceLine(sources: readonly Source[]): string {
  const [{ document }] = sources as [Source, ...Source[]];
  const entries = sources.map(({ entry }) => entryName(entry));
  const excerpt = sources.some(({ quoted }) => !quoted.whole) ? texts.excerpt : '';
  return texts.sourceLine(document.title, document.publisher, document.policyYear, entries) + excerpt;
}

/** 「第三十八问“…”」 where the document numbers its questions; else the title alone. */
function entryName({ id, heading, title }: Entry): string {
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

function yearNotices(
  document: Document,
  { years }: Understanding,
  today: string,
  contacts: readonly ContactLine[],
): string[] {
  const notices: string[] = [];
  const asked = years.find((year) => year !== document.policyYear);
  if (asked !== undefined) notices.push(texts.otherYear(asked, document.policyYear));
  switch (validityOn(document.inForce, today)) {
    case 'carried':
      notices.push(texts.carried(document.policyYear, contacts[0]?.name ?? texts.office));
      break;
    case 'future':
      notices.push(texts.future(document.policyYear));
      break;
    case 'in-force':
  }
  return notices;
}
