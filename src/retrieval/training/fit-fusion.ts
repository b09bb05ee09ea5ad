import type { EntryId } from '../../corpus/model.ts';
import type { Region } from '../../corpus/schema.ts';
import {
  DECISION_FEATURES,
  decisionFeatures,
  type FusionModels,
  RANKING_FEATURES,
  rank,
  rankingFeatures,
  SCOPE_FEATURES,
  scopeFeatures,
} from '../fusion.ts';
import type { LogisticModel } from '../logistic.ts';
import type { evidence } from '../matcher.ts';
import { fitChoice } from './fit-choice.ts';
import { fitLogistic, type LogisticExample } from './fit-logistic.ts';

/** A held-out question's candidates, and the entries that are right: none where nothing in the region answers it. */
export interface Case
  extends Pick<Awaited<ReturnType<typeof evidence>>, 'candidates' | 'question' | 'normalised'> {
  readonly region: Region;
  readonly right: ReadonlySet<EntryId>;
}

/** Only the best candidates teach the fusion: the rest are never shown. */
const TEACHING_CANDIDATES = 8;
const NONE: ReadonlySet<string> = new Set();

/** Values with those of omitted features at zero: a model that learns from them gives those no weight. */
export function blanked(
  names: readonly string[],
  values: readonly number[],
  omitted: ReadonlySet<string>,
): readonly number[] {
  return omitted.size === 0 ? values : values.map((v, i) => (omitted.has(names[i] as string) ? 0 : v));
}

/** Of real questions so many can be answered, about: of the held-out ones fewer, asked as they are in every region. */
const ANSWERABLE = 0.6;
/**
 * A phrasing knows the entries of its own topic alone. Where another entry comes first, about every other one answers
 * as well: of thirty read in haste, two in five to one in two.
 */
const RIGHT_UNLISTED = 0.5;

/**
 * Scope is learnt from all questions, the decision from those that the region's documents answer: what makes a
 * question foreign and what makes an answer doubtful are different things.
 */
export function fitModels(cases: readonly Case[], omitted: ReadonlySet<string> = NONE): FusionModels {
  const logistic = (names: readonly string[], examples: readonly LogisticExample[]) =>
    fitLogistic(
      names,
      examples.map(({ values, right }) => ({ values: blanked(names, values, omitted), right })),
    );
  const ranking = fitRanking(cases, omitted);
  const answered = cases.filter(({ right }) => right.size > 0).length / cases.length;
  const scope = expecting(
    ANSWERABLE,
    answered,
    logistic(
      SCOPE_FEATURES,
      cases.map(({ candidates, question, right }) => ({
        values: scopeFeatures(candidates, question),
        right: right.size > 0,
      })),
    ),
  );
  const decision = logistic(
    DECISION_FEATURES,
    cases.flatMap(({ candidates, question, right }) => {
      const ranked = rank(ranking, candidates, question);
      const [best] = ranked;
      return best && right.size > 0
        ? [
            {
              values: decisionFeatures(ranked, question),
              right: right.has(best.candidate.entry) || RIGHT_UNLISTED,
            },
          ]
        : [];
    }),
  );
  return { ranking, scope, decision };
}

/** A model whose bias is moved from the examples' share of answerable questions to the one expected. */
function expecting(share: number, seen: number, model: LogisticModel): LogisticModel {
  const shift = Math.log(share / (1 - share)) - Math.log(seen / (1 - seen));
  return { ...model, bias: Number((model.bias + (Number.isFinite(shift) ? shift : 0)).toPrecision(6)) };
}

/** Candidates are weighed against one another; then a single slope and bias turn that into log-odds. */
function fitRanking(cases: readonly Case[], omitted: ReadonlySet<string>): LogisticModel {
  const taught = cases.map(teachRanking);
  const { weights } = fitChoice(
    RANKING_FEATURES,
    taught.flatMap((examples) => {
      const options = examples.map(({ values }) => blanked(RANKING_FEATURES, values, omitted));
      const chosen = examples.flatMap(({ right }, i) => (right ? [i] : []));
      return chosen.length > 0 ? [{ options, chosen }] : [];
    }),
  );
  const weigh = (values: readonly number[]) =>
    values.reduce((sum, v, i) => sum + v * (weights[i] as number), 0);
  const {
    mean,
    deviation,
    weights: slopes,
    bias,
  } = fitLogistic(
    ['weighed'],
    taught.flat().map(({ values, right }) => ({ values: [weigh(values)], right })),
  );
  const slope = (slopes[0] as number) / (deviation[0] as number);
  return {
    features: RANKING_FEATURES,
    mean: weights.map(() => 0),
    deviation: weights.map(() => 1),
    weights: weights.map((weight) => Number((weight * slope).toPrecision(6))),
    bias: Number((bias - slope * (mean[0] as number)).toPrecision(6)),
  };
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
