import type { Corpus } from '../../corpus/model.ts';
import type { FusionModel } from '../fusion.ts';
import { type TrainedReaders, trainReaders } from './train-readers.ts';
import { type Progress, runTrial } from './trial.ts';

export interface TrainedModels extends TrainedReaders {
  readonly fusion: FusionModel;
}

/**
 * Trains everything that matching learns. Encoder and classifiers are trained twice: without the held-out
 * questions, to fit the fusion on how they do there; then on all. Deterministic for the same corpus.
 */
export async function trainModels(corpus: Corpus, progress: Progress): Promise<TrainedModels> {
  const { fusion, groups, normalise } = await runTrial(corpus, progress);
  return { ...trainReaders(corpus, groups, normalise, (share) => progress('训练', share)), fusion };
}
