import type { Corpus, EntryId } from '../../corpus/model.ts';
import type { Region } from '../../corpus/schema.ts';
import {
  DECISION_FEATURES,
  decisionFeatures,
  type FusionModel,
  type FusionModels,
  RANKING_FEATURES,
  rank,
  rankingFeatures,
  SCOPE_FEATURES,
  scopeFeatures,
} from '../fusion.ts';
import {
  buildPassageIndexes,
  buildTopicIndex,
  OUTSIDE,
  type QuestionGroup,
  questionGroups,
} from '../indexes.ts';
import { documentsOf, evidence, type MatcherParts } from '../matcher.ts';
import { createNgramEmbedder, type NgramModel } from '../ngram.ts';
import { createNormaliser, type Normalise } from '../normalise.ts';
import type { ScopeModel } from '../scope.ts';
import { entryOf } from '../spoken-entries.ts';
import { answerSentences } from './answer-sentences.ts';
import { fitLogistic, type LogisticExample } from './fit-logistic.ts';
import { TRAINING, trainNgram } from './train-ngram.ts';
import { trainScope } from './train-scope.ts';

export interface TrainedModels {
  readonly ngram: NgramModel;
  readonly scope: ScopeModel;
  readonly fusion: FusionModel;
}

/** Told of progress: what is being done and how far, 0–1. */
export type Progress = (what: string, share: number) => void;

/** One question in five is held out to see how the models do on questions they have not read. */
const FOLDS = 5;
/** Only the best candidates teach the fusion: the rest are never shown. */
const TEACHING_CANDIDATES = 8;

/**
 * Trains everything that matching learns. Encoder and scope classifier are trained twice: without the held-out
 * questions, to fit the fusion on how they do there; then on all. Deterministic for the same corpus.
 */
export async function trainModels(corpus: Corpus, progress: Progress): Promise<TrainedModels> {
  const { fusion, groups, normalise } = await runTrial(corpus, progress);
  const { ngram, scope } = trainEncoders(corpus, groups, normalise, (share) => progress('训练', share));
  return { ngram, scope, fusion };
}

/** What the models without the held-out questions make of those. */
export interface Trial {
  readonly groups: readonly QuestionGroup[];
  /** The groups without the held-out questions. */
  readonly known: readonly QuestionGroup[];
  readonly normalise: Normalise;
  readonly cases: { readonly mapped: readonly Case[]; readonly unmapped: readonly Case[] };
  /** Fitted on those cases. */
  readonly fusion: FusionModel;
}

/** Trains encoder and scope classifier without the held-out questions, asks those, and fits the fusion. */
export async function runTrial(corpus: Corpus, progress: Progress): Promise<Trial> {
  const normalise = createNormaliser(corpus.lexicon);
  const groups = questionGroups(corpus);
  const known = groups.map(({ id, questions }) => ({
    id,
    questions: questions.filter((_, i) => !heldOut(i)),
  }));
  const models = trainEncoders(corpus, known, normalise, (share) =>
    progress('试训练（留出五分之一）', share),
  );
  const cases = await askHeldOut(corpus, groups, known, normalise, models, (share) =>
    progress('校准', share),
  );
  const fusion = { mapped: fitModels(cases.mapped), unmapped: fitModels(cases.unmapped) };
  return { groups, known, normalise, cases, fusion };
}

/** The first question of a group is its title and is never held out. */
function heldOut(position: number): boolean {
  return position % FOLDS === FOLDS - 1;
}

function trainEncoders(
  corpus: Corpus,
  groups: readonly QuestionGroup[],
  normalise: Normalise,
  progress: (share: number) => void,
) {
  const examples = groups.flatMap(({ questions }, label) =>
    questions.map((question) => ({ text: normalise(question), label })),
  );
  const sentences = answerSentences(corpus);
  const answers = groups.flatMap(({ id }, label) =>
    (sentences.get(id) ?? []).map((sentence) => ({ text: normalise(sentence), label })),
  );
  const ngram = trainNgram([...examples, ...answers], TRAINING, (pass) =>
    progress(pass / (TRAINING.passes * TRAINING.heads)),
  );
  const scope = trainScope(
    examples.map(({ text, label }) => ({ text, outside: groups[label]?.id.startsWith(OUTSIDE) === true })),
  );
  return { ngram, scope };
}

/** Asks the held-out questions, the regions in turn. */
async function askHeldOut(
  corpus: Corpus,
  groups: readonly QuestionGroup[],
  known: readonly QuestionGroup[],
  normalise: Normalise,
  models: { ngram: NgramModel; scope: ScopeModel },
  progress: (share: number) => void,
): Promise<Trial['cases']> {
  const embedder = createNgramEmbedder(models.ngram);
  const parts: Omit<MatcherParts, 'fusion'> = {
    corpus,
    normalise,
    embedder,
    scope: models.scope,
    topicIndex: await buildTopicIndex(known, normalise, embedder),
    passageIndexes: await buildPassageIndexes(corpus, normalise, embedder),
  };
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
        inScope: !group.id.startsWith(OUTSIDE),
      };
      mapped.push({ ...(await evidence(parts, question, region)), ...answer });
      // The same again as if nobody had mapped a topic to the region's documents.
      const bare = { ...parts, corpus: { ...corpus, topics: [] } };
      unmapped.push({ ...(await evidence(bare, question, region)), ...answer });
    }
  }
  return { mapped, unmapped };
}

/**
 * Scope is learnt from all questions, the decision from those in scope alone: what makes a question foreign and
 * what makes an answer doubtful are different things.
 */
function fitModels(cases: readonly Case[]): FusionModels {
  const ranking = fitLogistic(RANKING_FEATURES, cases.flatMap(teachRanking));
  const scope = fitLogistic(
    SCOPE_FEATURES,
    cases.map(({ candidates, question, inScope }) => ({
      values: scopeFeatures(candidates, question),
      right: inScope,
    })),
  );
  const decision = fitLogistic(
    DECISION_FEATURES,
    cases.flatMap(({ candidates, question, right, inScope }) => {
      const ranked = rank(ranking, candidates, question);
      const [best] = ranked;
      return best && inScope
        ? [{ values: decisionFeatures(ranked, question), right: right.has(best.candidate.entry) }]
        : [];
    }),
  );
  return { ranking, scope, decision };
}

/** A held-out question's candidates and the entries that are right. */
export interface Case
  extends Pick<Awaited<ReturnType<typeof evidence>>, 'candidates' | 'question' | 'normalised'> {
  readonly region: Region;
  readonly right: ReadonlySet<EntryId>;
  readonly inScope: boolean;
}

function teachRanking({ candidates, question, right }: Case): LogisticExample[] {
  const table = rankingFeatures(candidates, question);
  const promise = (c: Case['candidates'][number]) => c.mass + c.passageCosine / 10;
  return candidates
    .map((candidate, i) => ({ candidate, values: table[i] as number[] }))
    .sort((a, b) => promise(b.candidate) - promise(a.candidate))
    .slice(0, TEACHING_CANDIDATES)
    .map(({ candidate, values }) => ({ values, right: right.has(candidate.entry) }));
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
