/**
 * What the application remembers and for how long; types only. A fault of the database never breaks an answer:
 * nothing here rejects for one. Times are passed in, so that a test can stop the clock.
 */

/** What was said before, under an id from `deps.newId`; kept for 30 minutes from the last turn. */
export interface ConversationStore {
  /** The state last saved, or null where the id is unknown, expired or forgotten, or nothing can be read in time. */
  load(id: string, now: Date): Promise<unknown>;
  /**
   * Keeps a state in place of the one before.
   * @param state anything JSON can hold, at most 8,192 bytes of UTF-8 once written as JSON
   * @throws RangeError where it is larger; TypeError where JSON cannot hold it
   */
  save(id: string, state: unknown, now: Date): Promise<void>;
  forget(id: string): Promise<void>;
}

/** One answer given, so that feedback can be tied to it; holds nothing personal. */
export interface AnswerRecord {
  readonly id: string;
  /** `answer`, `calculation`, `clarify`, `handoff` or `greeting` */
  readonly kind: string;
  /** Region code. */
  readonly region: string | null;
  /** The rule calculated by (`inpatient`) or the entry answered from (`huaian-2026/q38`). */
  readonly source: string | null;
  /** Masked; null unless questions are stored. */
  readonly question: string | null;
}

/** Whether an answer helped. */
export interface Feedback {
  /** Id of the answer. */
  readonly answer: string;
  readonly helpful: boolean;
  /** Masked. */
  readonly comment: string | null;
}

/**
 * - `stored`: on disk, survives the end of the process at any moment;
 * - `queued`: in memory, written once the database takes it, lost when the process ends before that;
 * - `unknown`: no such answer, or expired;
 * - `unavailable`: neither can be said now, try again.
 */
export type FeedbackOutcome = 'stored' | 'queued' | 'unknown' | 'unavailable';

/** Answers given and what people said of them; both expire (180 days by default). */
export interface FeedbackStore {
  /** Keeps an answer, so that feedback on it is accepted. */
  remember(answer: AnswerRecord, now: Date): Promise<void>;
  /** Keeps feedback in place of an earlier one on the same answer. */
  give(feedback: Feedback, now: Date): Promise<FeedbackOutcome>;
  /** The feedback on an answer, or null. */
  find(answer: string, now: Date): Promise<Feedback | null>;
}

/** `claimed`: the caller makes the reply; `pending`: another is making it; `replied`: this is the reply. */
export type ReplyClaim =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'replied'; readonly reply: string };

/** Replies to messages that a channel may deliver again. Keys are kept as digests only. */
export interface ReplyStore {
  /** Claims a key until a moment, or tells what became of it. */
  claim(key: string, until: Date, now: Date): Promise<ReplyClaim>;
  /**
   * Gives the reply of a claimed key, kept until a moment.
   * @param reply at most 8,192 bytes of UTF-8
   * @throws RangeError where it is larger
   */
  fulfil(key: string, reply: string, until: Date): Promise<void>;
  /** Gives a claim up, so that the next may claim the key. */
  release(key: string): Promise<void>;
}

/** Keys that count once, such as nonces. Keys are kept as digests only. */
export interface OnceStore {
  /** True for the first who claims the key before `until`, false for every other. */
  claim(key: string, until: Date, now: Date): Promise<boolean>;
}

export interface StoreStatus {
  /** Where things are kept; `memory` means that nothing outlives the process. */
  readonly backend: 'sqlite' | 'd1' | 'memory';
  /** `degraded`: the database does not take reads or writes, or has some to catch up with. */
  readonly state: 'ok' | 'degraded';
  /** Writes that wait for the database. */
  readonly queued: number;
  /** Writes given up since start, because the queue was full or the process ended. */
  readonly lost: number;
}

export interface Store {
  readonly conversations: ConversationStore;
  readonly feedback: FeedbackStore;
  readonly replies: ReplyStore;
  readonly once: OnceStore;
  status(): StoreStatus;
  /**
   * Opens the database, writes what is queued, and once an hour deletes what has expired; cheap when there is
   * nothing to do. To be called at start and about once a second from then on. Never rejects.
   */
  maintain(now: Date): Promise<void>;
  /** Writes what is queued, if the database takes it, and closes. */
  close(now: Date): Promise<void>;
}
