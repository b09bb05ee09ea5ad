import type { ParameterSet } from '../rules/parameter.ts';
import type { Erratum, FrontMatter, LexiconLine, OutOfScopeClass, Region } from './schema.ts';

/** `huaian-2026` */
export type DocumentId = string & { readonly brand?: 'DocumentId' };
/** `huaian-2026/q38` */
export type EntryId = string & { readonly brand?: 'EntryId' };
/** `huaian-2026/q38#2` */
export type PassageId = string & { readonly brand?: 'PassageId' };

/** A table with merged cells spelt out: `text` is repeated in every place a merged cell covers. */
export interface TableCell {
  readonly text: string;
  /** True where the cell only continues the one above or to the left. */
  readonly merged: 'above' | 'left' | null;
}

/** How a block stands to the one before it. */
interface Standing {
  /** True where no blank line parts the two: they belong to one passage. */
  readonly joined?: boolean;
}

export type Block = Standing &
  (
    | { readonly kind: 'heading'; readonly text: string; readonly level: number }
    | { readonly kind: 'paragraph'; readonly text: string }
    | { readonly kind: 'item'; readonly text: string }
    | {
        readonly kind: 'table';
        readonly headerRows: number;
        readonly rows: readonly (readonly TableCell[])[];
      }
  );

export interface Entry {
  readonly id: EntryId;
  readonly document: DocumentId;
  /** As published, with its number: 「三十八、集中缴费期后还能缴费吗？」; empty where none is printed. */
  readonly heading: string;
  /** The heading without its number, or the editor's name for an entry without a heading. */
  readonly title: string;
  /** Headings above the entry, outermost first: 「参保缴费类」 */
  readonly path: readonly string[];
  readonly blocks: readonly Block[];
}

/** A part of an entry small enough to be an answer. */
export interface Passage {
  readonly id: PassageId;
  readonly entry: EntryId;
  /** Readable text: paragraphs as published; a table's rows as 「列名：值」 lines. */
  readonly text: string;
  /** The same words as they stand in the source, white space aside, in as few unbroken runs as possible. */
  readonly quotes: readonly string[];
  /** Headings between the entry's title and the passage, outermost first. */
  readonly headings: readonly string[];
  readonly kind: 'text' | 'table';
}

export interface Document extends Omit<FrontMatter, 'omitted'> {
  readonly entries: readonly EntryId[];
}

export interface Topic {
  readonly id: string;
  readonly theme: string;
  readonly title: string;
  readonly phrasings: readonly string[];
  /** Per document the entries (`document/entry`) or passages (`document/entry#n`) that answer it, fullest first. */
  readonly answers: Readonly<Record<DocumentId, readonly (EntryId | PassageId)[]>>;
}

/** Everything that is known, validated and cross-checked. */
export interface Corpus {
  readonly documents: ReadonlyMap<DocumentId, Document>;
  readonly entries: ReadonlyMap<EntryId, Entry>;
  readonly passages: ReadonlyMap<PassageId, Passage>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly errata: readonly Erratum[];
  readonly topics: readonly Topic[];
  readonly outOfScope: readonly OutOfScopeClass[];
  readonly lexicon: readonly LexiconLine[];
  /** What rules compute with, by document; a document that states nothing to compute with has no set. */
  readonly parameters: ReadonlyMap<DocumentId, ParameterSet>;
}
