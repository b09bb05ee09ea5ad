import type { Corpus } from '../corpus/model.ts';
import type { Answer } from './answer.ts';

export interface Question {
  /** 1–500 characters after trimming, as typed. */
  readonly question: string;
  /** Region code chosen outside the question; a place named in the question wins over it. */
  readonly region?: string | undefined;
  /** Opaque id from an earlier answer. */
  readonly conversation?: string | undefined;
  /** Id that the channel itself made from a secret for the person it speaks with; used as it is. */
  readonly ownConversation?: string | undefined;
}

export interface SearchHit {
  /** `huaian-2026/q38` */
  readonly entry: string;
  /** `huaian-2026/q38#2` */
  readonly passage: string;
  readonly document: string;
  readonly publisher: string;
  readonly policyYear: number;
  readonly title: string;
  readonly text: string;
  /** Calibrated probability, 0–1, that the entry answers the question. */
  readonly score: number;
  /** Spans of `text` that match the query: [start, end) in UTF-16 units, ascending, not overlapping. */
  readonly highlights: readonly (readonly [number, number])[];
}

/** What channels may ask of the core. */
export interface Assistant {
  /** Never throws for what a person typed; every response has passed the number guard. */
  ask(question: Question): Promise<Answer>;
  /** Ranked passages for staff look-up, best first; `region` undefined searches every region. */
  search(query: string, region: string | undefined, limit: number): Promise<readonly SearchHit[]>;
  /** What is known, for channels that show documents, entries and regions. */
  readonly corpus: Corpus;
  /** Version of the index artefact in use. */
  readonly indexVersion: string;
}
