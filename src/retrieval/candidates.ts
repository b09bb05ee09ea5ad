import type { EntryId, Topic } from '../corpus/model.ts';
import type { PassageMatch } from './lexical.ts';
import { type SpokenEntry, spokenEntries } from './spoken-entries.ts';
import type { SharedMatch } from './topic-shares.ts';

/** A topic lists the entries that answer it, fullest first: how much of it each may claim. */
const RANK_SHARE: readonly number[] = [1, 0.7, 0.5, 0.4, 0.3];
/** A fallback document claims a little less than the region's own. */
const FALLBACK_SHARE = 0.8;

/** An entry that may answer, with everything known for and against it. */
export interface Candidate {
  readonly entry: EntryId;
  /** True where the entry is in one of the region's own documents, not in a fallback's. */
  readonly own: boolean;
  /** Topics that lead here, most probable first, each with the passages it names in this entry. */
  readonly topics: readonly {
    readonly id: string;
    readonly share: number;
    readonly targets: readonly string[];
  }[];
  /** Sum of the shares of those topics, 0 … 1. */
  readonly mass: number;
  /** Best cosine of a topic that leads here. */
  readonly topicCosine: number;
  /** Best lexical score of a topic that leads here. */
  readonly topicLexical: number;
  readonly passageCosine: number;
  readonly passageLexical: number;
  /** Best cosine of what the words of a passage mean. */
  readonly passageMeaning: number;
}

/** What the question says about itself, whichever entry answers. */
export interface QuestionEvidence {
  /** Share of probability that classes of out-of-scope questions took, 0 … 1. */
  readonly outsideMass: number;
  /** Share of probability that topics took which none of the documents answers, 0 … 1; 0 where none is mapped. */
  readonly unansweredMass: number;
  /** Best cosine of an out-of-scope class. */
  readonly outsideCosine: number;
  /** Best cosine of a topic, whether the region answers it or not. */
  readonly insideCosine: number;
  /** The class that took most of it. */
  readonly outsideClass: string | null;
  /** Log-odds of the scope classifier; positive means outside. */
  readonly outsideLogit: number;
  /** Things it names that no document is about, by the lexicon. */
  readonly outsideTerms: number;
  /** How much of it is like nothing that was asked of the likeliest topic, 0 … 1. */
  readonly unaccounted: number;
  /** Length of the normalised question. */
  readonly length: number;
}

/**
 * Gathers the entries that may answer.
 * @param topics every topic, with its answers
 * @param topicMatches matches of the topics (and of out-of-scope classes) with their shares of probability
 * @param passageMatches matches of the region's passages
 * @param documents the region's documents in order: its own first, then the fallback's
 * @param own how many of them are the region's own
 * @returns one candidate per entry that a topic or a passage speaks for, in no order
 */
export function gather(
  topics: readonly Pick<Topic, 'id' | 'answers'>[],
  topicMatches: readonly SharedMatch[],
  passageMatches: readonly PassageMatch[],
  documents: readonly string[],
  own: number,
): Candidate[] {
  const byId = new Map(topicMatches.map((match) => [match.id, match]));
  const ownDocuments = new Set(documents.slice(0, own));
  const spoken = spokenEntries(topics, documents, own);
  const slots: (Mutable | undefined)[] = [];
  const found: Mutable[] = [];
  const at = (slot: number) => {
    const known = slots[slot];
    if (known) return known;
    const entry = spoken.entries[slot] as EntryId;
    const candidate = blank(entry, ownDocuments.has(documentOf(entry)));
    slots[slot] = candidate;
    found.push(candidate);
    return candidate;
  };
  for (const { id, own: isOwn, answers } of spoken.topics) {
    const match = byId.get(id);
    if (!match) continue;
    const claim = match.share * (isOwn ? 1 : FALLBACK_SHARE);
    for (let rank = 0; rank < answers.length; rank++) {
      const { slot, targets } = answers[rank] as SpokenEntry;
      const part = claim * (RANK_SHARE[Math.min(rank, RANK_SHARE.length - 1)] as number);
      const candidate = at(slot);
      candidate.topics.push({ id, share: part, targets });
      candidate.mass += part;
      candidate.topicCosine = Math.max(candidate.topicCosine, match.cosine);
      candidate.topicLexical = Math.max(candidate.topicLexical, match.lexical);
    }
  }
  for (const { id, cosine, lexical, meaning } of passageMatches) {
    const candidate = at(spoken.slotOf(id));
    candidate.passageCosine = Math.max(candidate.passageCosine, cosine);
    candidate.passageLexical = Math.max(candidate.passageLexical, lexical);
    candidate.passageMeaning = Math.max(candidate.passageMeaning, meaning);
  }
  for (const candidate of found) candidate.topics.sort((a, b) => b.share - a.share);
  return found;
}

type Mutable = {
  -readonly [K in keyof Candidate]: K extends 'topics' ? Candidate['topics'][number][] : Candidate[K];
};

function documentOf(entry: EntryId): string {
  return entry.split('/', 1)[0] as string;
}

function blank(entry: EntryId, own: boolean): Mutable {
  return {
    entry,
    own,
    topics: [],
    mass: 0,
    topicCosine: 0,
    topicLexical: 0,
    passageCosine: 0,
    passageLexical: 0,
    passageMeaning: 0,
  };
}
