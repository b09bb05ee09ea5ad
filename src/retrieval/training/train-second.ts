import type { Embedder } from '../embedder.ts';
import { type FusionModels, rank } from '../fusion.ts';
import { buildPassageTables, wholePassage } from '../passage-tables.ts';
import {
  rankAgain,
  SECOND_DECISION,
  SECOND_RANKING,
  SECOND_SCOPE,
  type SecondFusion,
  secondDecisionFeatures,
  secondRankingFeatures,
  secondScopeFeatures,
} from '../second-fusion.ts';
import { buildTopicTable, type SecondVectors, secondEvidence } from '../second-opinion.ts';
import type { Case } from './fit-fusion.ts';
import { fitLogistic } from './fit-logistic.ts';
import type { TrainingSources } from './train-readers.ts';
import { type Progress, runTrial } from './trial.ts';

/** Only candidates that the first models put this high teach: the rest are never shown. */
const TEACHING_CANDIDATES = 8;

/**
 * Fits how much a second embedder's say counts beside what the first models found, on the same held-out questions that
 * those were calibrated on: on questions they have read, the first models would seem never to need help.
 * @param embedder for the corpus, best with its vectors kept
 */
export async function trainSecond(
  sources: TrainingSources,
  embedder: Embedder,
  progress: Progress,
): Promise<SecondFusion> {
  const { known, normalise, cases, fusion } = await runTrial(sources, progress);
  const { corpus } = sources;
  const vectors: SecondVectors = {
    embedder,
    topics: await buildTopicTable(known, normalise, embedder),
    passages: await buildPassageTables(corpus, normalise, embedder, wholePassage),
  };
  return {
    embedder: embedder.id,
    mapped: await fitSecond(cases.mapped, fusion.mapped, vectors),
    unmapped: await fitSecond(cases.unmapped, fusion.unmapped, vectors),
  };
}

async function fitSecond(
  cases: readonly Case[],
  first: FusionModels,
  vectors: SecondVectors,
): Promise<FusionModels> {
  const asked = await vectors.embedder.embed(
    cases.map(({ normalised }) => normalised),
    'question',
  );
  const weighed = cases.map(({ candidates, question, region, right }, i) => {
    const ranked = rank(first.ranking, candidates, question);
    const second = secondEvidence(
      vectors,
      asked[i] as Float32Array,
      ranked.map(({ candidate }) => candidate),
      region,
    );
    return { ranked, second, question, right };
  });
  const ranking = fitLogistic(
    SECOND_RANKING,
    weighed.flatMap(({ ranked, second, right }) =>
      secondRankingFeatures(ranked, second)
        .slice(0, TEACHING_CANDIDATES)
        .map((values, i) => ({ values, right: right.has(ranked[i]?.candidate.entry ?? '') })),
    ),
  );
  const scope = fitLogistic(
    SECOND_SCOPE,
    weighed.map(({ ranked, second, question, right }) => ({
      values: secondScopeFeatures(first, ranked, question, second),
      right: right.size > 0,
    })),
  );
  const decision = fitLogistic(
    SECOND_DECISION,
    weighed.flatMap(({ ranked, second, question, right }) => {
      const again = rankAgain({ ranking }, ranked, second);
      const [best] = again;
      return best && right.size > 0
        ? [
            {
              values: secondDecisionFeatures(first, again, question, second),
              right: right.has(best.candidate.entry),
            },
          ]
        : [];
    }),
  );
  return { ranking, scope, decision };
}
