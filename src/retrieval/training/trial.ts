import type { Corpus, EntryId } from '../../corpus/model.ts';
import type { Region } from '../../corpus/schema.ts';
import { buildVocabularies, createUnaccounted } from '../accounted-words.ts';
import { buildAspectProfiles } from '../aspect-profiles.ts';
import type { FusionModel } from '../fusion.ts';
import { buildPassageIndexes, buildTopicIndex, type QuestionGroup, questionGroups } from '../indexes.ts';
import {
  documentsOf,
  type EvidenceParts,
  evidence,
  type MatcherParts,
  matchTopics,
  questionVectors,
} from '../matcher.ts';
import { createMeaningEmbedder, createMeaningReader } from '../meaning.ts';
import { createNgramEmbedder } from '../ngram.ts';
import { createNormaliser, type Normalise } from '../normalise.ts';
import { createOutsideTerms } from '../outside-terms.ts';
import { buildPassageTables, wholeAndSentences } from '../passage-tables.ts';
import { entryOf } from '../spoken-entries.ts';
import { type ChoiceModel, TOPIC_FEATURES, type TopicMatch, topicFeatures } from '../topic-shares.ts';
import { type Choice, fitChoice } from './fit-choice.ts';
import { blanked, type Case, fitModels } from './fit-fusion.ts';
import { type TrainingSources, trainReaders } from './train-readers.ts';

/** Told of progress: what is being done and how far, 0–1. */
export type Progress = (what: string, share: number) => void;

/** One question in five is held out to see how the models do on questions they have not read. */
const FOLDS = 5;
/**
 * Of the held-out questions one in so many teaches how topics are weighed, and how documents that nobody has mapped are
 * answered; the others how mapped ones are.
 */
const APART = 3;
/** Of all topics and classes, how many compete in teaching how a question is shared out. */
const COMPETING_TOPICS = 20;

/** Everything a matcher has, trained without the held-out questions, but the fusion. */
export interface TrialParts {
  readonly corpus: Corpus;
  readonly groups: readonly QuestionGroup[];
  /** The groups without the held-out questions. */
  readonly known: readonly QuestionGroup[];
  readonly normalise: Normalise;
  readonly parts: Omit<MatcherParts, 'fusion'>;
}

/** What the models without the held-out questions make of those. */
export interface Trial extends Omit<TrialParts, 'parts'> {
  readonly cases: { readonly mapped: readonly Case[]; readonly unmapped: readonly Case[] };
  /** Fitted on those cases. */
  readonly fusion: FusionModel;
}

/** Trains encoder and classifiers without the held-out questions, asks those, and fits the fusion. */
export async function runTrial(sources: TrainingSources, progress: Progress): Promise<Trial> {
  return fitTrial(await trainTrial(sources, progress), progress);
}

/** Trains encoder and classifiers without the held-out questions. */
export async function trainTrial(sources: TrainingSources, progress: Progress): Promise<TrialParts> {
  const { corpus, words } = sources;
  const normalise = createNormaliser(corpus.lexicon);
  const groups = questionGroups(corpus);
  const known = groups.map(({ id, questions }) => ({
    id,
    questions: questions.filter((_, i) => !heldOut(i)),
  }));
  const { ngram, classifier, scope, meaning } = await trainReaders(sources, known, normalise, (share) =>
    progress('试训练（留出五分之一）', share),
  );
  const embedder = createNgramEmbedder(ngram);
  const meanings = createMeaningEmbedder(words, meaning.importance);
  const parts = {
    corpus,
    normalise,
    outsideTerms: createOutsideTerms(corpus.lexicon),
    embedder,
    classifier,
    scope,
    meaning: {
      embedder: meanings,
      reader: createMeaningReader(words, meaning),
      unaccounted: createUnaccounted(
        words,
        meaning.importance,
        buildVocabularies(known, normalise, words, meaning.importance),
      ),
      passages: await buildPassageTables(corpus, normalise, meanings, wholeAndSentences),
    },
    aspects: buildAspectProfiles(known, normalise),
    topicIndex: await buildTopicIndex(known, normalise, embedder),
    passageIndexes: await buildPassageIndexes(corpus, normalise, embedder),
  };
  return { corpus, groups, known, normalise, parts };
}

/**
 * Asks the held-out questions and fits the fusion.
 * @param omitted names of features to do without, to see what each is worth
 */
export async function fitTrial(
  { parts, ...trial }: TrialParts,
  progress: Progress,
  omitted: ReadonlySet<string> = new Set(),
): Promise<Trial> {
  const { corpus, groups } = trial;
  const topics = await fitTopics(parts, groups, omitted);
  const cases = await askHeldOut({ ...parts, fusion: { topics } }, corpus, groups, (share) =>
    progress('校准', share),
  );
  const mapped = fitModels(cases.mapped, omitted);
  return { ...trial, cases, fusion: { topics, mapped, unmapped: fitModels(cases.unmapped, omitted) } };
}

/** The first question of a group is its title and is never held out. */
function heldOut(position: number): boolean {
  return (position + 1) % FOLDS === 0;
}

/** True of one in {@link APART} of those that are held out. */
function setApart(position: number): boolean {
  return (position + 1) % (FOLDS * APART) === 0;
}

/** Learns from the held-out questions how the evidence for topics is weighed. */
async function fitTopics(
  parts: Omit<MatcherParts, 'fusion'>,
  groups: readonly QuestionGroup[],
  omitted: ReadonlySet<string>,
): Promise<ChoiceModel> {
  const choices: Choice[] = [];
  for (const { id, questions } of groups) {
    for (const question of questions.filter((_, position) => setApart(position))) {
      const normalised = parts.normalise(question);
      const nearest = (await matchTopics(parts, normalised, await questionVectors(parts, normalised)))
        .sort((a, b) => promiseOf(b) - promiseOf(a))
        .slice(0, COMPETING_TOPICS);
      const chosen = nearest.findIndex((match) => match.id === id);
      if (chosen >= 0)
        choices.push({
          options: nearest.map((match) => blanked(TOPIC_FEATURES, topicFeatures(match), omitted)),
          chosen: [chosen],
        });
    }
  }
  return fitChoice(TOPIC_FEATURES, choices);
}

/** Roughly how the models that know topics best rank them. */
const promiseOf = ({ cosine, classifier, meaning }: TopicMatch) => 12 * cosine + classifier / 2 + meaning / 2;

/** Asks the held-out questions, the regions in turn. */
async function askHeldOut(
  parts: EvidenceParts,
  corpus: Corpus,
  groups: readonly QuestionGroup[],
  progress: (share: number) => void,
): Promise<Trial['cases']> {
  const mapped: Case[] = [];
  const unmapped: Case[] = [];
  const regions = [...corpus.regions.values()];
  for (const [at, group] of groups.entries()) {
    progress(at / groups.length);
    for (const [position, question] of group.questions.entries()) {
      if (!heldOut(position)) continue;
      // Regions take turns, so that each is seen with every kind of question and none counts five times.
      const region = regions[(at + position) % regions.length] as Region;
      const answer = {
        region,
        right: rightEntries(corpus, group.id, region),
      };
      if (setApart(position)) {
        const bare = { ...parts, corpus: { ...corpus, topics: [] } };
        unmapped.push({ ...(await evidence(bare, question, region)), ...answer });
      } else mapped.push({ ...(await evidence(parts, question, region)), ...answer });
    }
  }
  progress(1);
  return { mapped, unmapped };
}

/**
 * The entries that answer a topic in a region: its own documents', and only where those are silent the fallback's;
 * none for an out-of-scope class.
 */
function rightEntries(corpus: Corpus, groupId: string, region: Region): Set<EntryId> {
  const topic = corpus.topics.find(({ id }) => id === groupId);
  const { documents, own } = documentsOf(region, corpus.regions);
  const targets = (some: readonly string[]) => some.flatMap((document) => topic?.answers[document] ?? []);
  const first = targets(documents.slice(0, own));
  return new Set((first.length > 0 ? first : targets(documents.slice(own))).map(entryOf));
}
