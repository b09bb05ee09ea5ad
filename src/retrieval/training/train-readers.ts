import type { Corpus } from '../../corpus/model.ts';
import type { GroupClassifier } from '../group-classifier.ts';
import { OUTSIDE, type QuestionGroup } from '../indexes.ts';
import type { MeaningModel } from '../meaning.ts';
import type { NgramModel } from '../ngram.ts';
import type { Normalise } from '../normalise.ts';
import type { ScopeModel } from '../scope.ts';
import type { WordVectors } from '../word-vectors.ts';
import { answerSentences } from './answer-sentences.ts';
import { trainClassifier } from './train-classifier.ts';
import { trainMeaning } from './train-meaning.ts';
import { TRAINING, trainNgram } from './train-ngram.ts';
import { trainScope } from './train-scope.ts';

/** What everything is learnt from. */
export interface TrainingSources {
  readonly corpus: Corpus;
  readonly words: WordVectors;
}

/** What is learnt from the questions themselves: each reads a question in its own way. */
export interface TrainedReaders {
  readonly ngram: NgramModel;
  readonly classifier: GroupClassifier;
  readonly scope: ScopeModel;
  readonly meaning: MeaningModel;
}

/** How much of the time goes into the encoder, and up to the end of the classifier, about. */
const ENCODER_SHARE = 0.6;
const CLASSIFIER_SHARE = 0.85;

/**
 * Trains encoder and classifiers.
 * @param sources the corpus whose passages answer the groups, and what words mean
 * @param progress told how much is done, 0–1
 */
export async function trainReaders(
  { corpus, words }: TrainingSources,
  groups: readonly QuestionGroup[],
  normalise: Normalise,
  progress: (share: number) => void,
): Promise<TrainedReaders> {
  const examples = groups.flatMap(({ questions }, label) =>
    questions.map((question) => ({ text: normalise(question), label })),
  );
  const sentences = answerSentences(corpus);
  const answers = groups.flatMap(({ id }, label) =>
    (sentences.get(id) ?? []).map((sentence) => ({ text: normalise(sentence), label })),
  );
  const ngram = trainNgram([...examples, ...answers], TRAINING, (pass) =>
    progress((ENCODER_SHARE * pass) / (TRAINING.passes * TRAINING.heads)),
  );
  const classifier = trainClassifier(
    examples,
    groups.map(({ id }) => id),
    (share) => progress(ENCODER_SHARE + (CLASSIFIER_SHARE - ENCODER_SHARE) * share),
  );
  const scope = trainScope(
    examples.map(({ text, label }) => ({ text, outside: groups[label]?.id.startsWith(OUTSIDE) === true })),
  );
  const meaning = trainMeaning(
    words,
    examples,
    groups.map(({ id }) => id),
  );
  progress(1);
  return { ngram, classifier, scope, meaning };
}
