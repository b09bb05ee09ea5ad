import type { Corpus } from '../../corpus/model.ts';
import type { GroupClassifier } from '../group-classifier.ts';
import { OUTSIDE, type QuestionGroup } from '../indexes.ts';
import type { NgramModel } from '../ngram.ts';
import type { Normalise } from '../normalise.ts';
import type { ScopeModel } from '../scope.ts';
import { answerSentences } from './answer-sentences.ts';
import { trainClassifier } from './train-classifier.ts';
import { TRAINING, trainNgram } from './train-ngram.ts';
import { trainScope } from './train-scope.ts';

/** What is learnt from the questions themselves: each reads a question in its own way. */
export interface TrainedReaders {
  readonly ngram: NgramModel;
  readonly classifier: GroupClassifier;
  readonly scope: ScopeModel;
}

/** How much of the time goes into the encoder, about. */
const ENCODER_SHARE = 0.7;

/**
 * Trains encoder and classifiers.
 * @param corpus whose passages answer the groups
 * @param progress told how much is done, 0–1
 */
export function trainReaders(
  corpus: Corpus,
  groups: readonly QuestionGroup[],
  normalise: Normalise,
  progress: (share: number) => void,
): TrainedReaders {
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
    (share) => progress(ENCODER_SHARE + (1 - ENCODER_SHARE) * share),
  );
  const scope = trainScope(
    examples.map(({ text, label }) => ({ text, outside: groups[label]?.id.startsWith(OUTSIDE) === true })),
  );
  return { ngram, classifier, scope };
}
