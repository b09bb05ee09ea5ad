import type { EntryId, PassageId, Topic } from '../corpus/model.ts';

type Topics = readonly Pick<Topic, 'id' | 'answers'>[];

/** An entry that a topic leads to, with the passages it names there. */
export interface SpokenEntry {
  /** Position in {@link Spoken.entries}. */
  readonly slot: number;
  readonly targets: readonly PassageId[];
}

/** A topic that is answered by one of the documents. */
export interface SpokenTopic {
  readonly id: string;
  /** True where a document of the region's own answers it. */
  readonly own: boolean;
  /** Fullest first. */
  readonly answers: readonly SpokenEntry[];
}

/** Which topics speak for which entries of some documents: the same with every question. */
export interface Spoken {
  readonly topics: readonly SpokenTopic[];
  /** Ids of those topics. */
  readonly ids: ReadonlySet<string>;
  /** Entries by slot; grows with the passages that are met. */
  readonly entries: EntryId[];
  /** The slot of a passage's entry. */
  readonly slotOf: (passage: PassageId) => number;
}

/** `huaian-2026/q60#4` → `huaian-2026/q60` */
export function entryOf(target: PassageId | EntryId): EntryId {
  const hash = target.indexOf('#');
  return target.slice(0, hash < 0 ? target.length : hash);
}

const known = new WeakMap<Topics, Map<string, Spoken>>();

/**
 * @param topics every topic, with its answers
 * @param documents in order: the region's own first, then the fallback's
 * @param own how many of them are the region's own
 */
export function spokenEntries(topics: Topics, documents: readonly string[], own: number): Spoken {
  const ofTopics = known.get(topics) ?? new Map<string, Spoken>();
  known.set(topics, ofTopics);
  const key = `${own} ${documents.join(' ')}`;
  const spoken = ofTopics.get(key) ?? gatherSpoken(topics, documents, own);
  ofTopics.set(key, spoken);
  return spoken;
}

function gatherSpoken(topics: Topics, documents: readonly string[], own: number): Spoken {
  const entries: EntryId[] = [];
  const slots = new Map<EntryId, number>();
  const slotOf = (entry: EntryId) => {
    const slot = slots.get(entry) ?? entries.push(entry) - 1;
    slots.set(entry, slot);
    return slot;
  };
  const spoken: SpokenTopic[] = [];
  for (const { id, answers } of topics) {
    // Only the first document that answers a topic speaks for it: the fallback is for silence.
    const position = documents.findIndex((document) => answers[document] !== undefined);
    if (position < 0) continue;
    const byEntry = groupTargets(answers[documents[position] as string] ?? []);
    spoken.push({
      id,
      own: position < own,
      answers: [...byEntry].map(([entry, targets]) => ({ slot: slotOf(entry), targets })),
    });
  }
  const passages = new Map<PassageId, number>();
  return {
    topics: spoken,
    ids: new Set(spoken.map(({ id }) => id)),
    entries,
    slotOf: (passage) => {
      const slot = passages.get(passage) ?? slotOf(entryOf(passage));
      passages.set(passage, slot);
      return slot;
    },
  };
}

function groupTargets(targets: readonly string[]): Map<EntryId, string[]> {
  const groups = new Map<EntryId, string[]>();
  for (const target of targets) {
    const entry = entryOf(target);
    const group = groups.get(entry) ?? [];
    groups.set(entry, group);
    if (target.includes('#')) group.push(target);
  }
  return groups;
}
