import type { FusionModel } from '../fusion.ts';
import { questionGroups } from '../indexes.ts';
import { createNormaliser } from '../normalise.ts';
import { type TrainedReaders, type TrainingSources, trainReaders } from './train-readers.ts';
import { type Progress, runTrial } from './trial.ts';

export interface TrainedModels extends TrainedReaders {
  readonly fusion: FusionModel;
}

/** Trains encoder and classifiers on every question of the corpus; may do so on another core. */
export type TrainOnAll = (sources: TrainingSources, progress: Progress) => Promise<TrainedReaders>;

export const trainOnAll: TrainOnAll = (sources, progress) => {
  const { corpus } = sources;
  return trainReaders(sources, questionGroups(corpus), createNormaliser(corpus.lexicon), (share) =>
    progress('训练', share),
  );
};

/**
 * Trains everything that matching learns. Encoder and classifiers are trained twice: without the held-out
 * questions, to fit the fusion on how they do there; and on all. Deterministic for the same corpus.
 */
export async function trainModels(
  sources: TrainingSources,
  progress: Progress,
  readersOnAll: TrainOnAll = trainOnAll,
): Promise<TrainedModels> {
  const readers = readersOnAll(sources, progress);
  const { fusion } = await runTrial(sources, progress);
  return { ...(await readers), fusion };
}
