import { entryPassages } from '../../corpus/entry-passages.ts';
import type { Corpus } from '../../corpus/model.ts';

/** A passage that more topics than this share says nothing that tells them apart. */
const MOST_TOPICS = 2;
/** Of a whole entry, how many passages speak for it. */
const LEADING_PASSAGES = 4;
const SHORTEST = 8;
const LONGEST = 80;

/**
 * Sentences of the documents that answer a topic, so that the encoder reads the documents' words beside
 * people's: of each document the fullest answer only, and only where few topics share it.
 * @returns topic id → sentences as published
 */
export function answerSentences(corpus: Corpus): Map<string, string[]> {
  const fullest = corpus.topics.map(({ id, answers }) => ({
    id,
    targets: Object.values(answers).flatMap(([first]) => first ?? []),
  }));
  const uses = new Map<string, number>();
  for (const target of fullest.flatMap(({ targets }) => targets))
    uses.set(target, (uses.get(target) ?? 0) + 1);
  return new Map(
    fullest.map(({ id, targets }) => [
      id,
      targets
        .filter((target) => (uses.get(target) ?? 0) <= MOST_TOPICS)
        .flatMap((target) => sentencesOf(corpus, target)),
    ]),
  );
}

function sentencesOf(corpus: Corpus, target: string): string[] {
  const passage = corpus.passages.get(target);
  const passages = passage ? [passage] : entryPassages(corpus, target).slice(0, LEADING_PASSAGES);
  return passages
    .flatMap(({ text }) => text.split(/[。；\n]/u))
    .filter((sentence) => sentence.length > SHORTEST)
    .map((sentence) => sentence.slice(0, LONGEST));
}
