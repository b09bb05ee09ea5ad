import type { Calculation, CalculationFigure } from '../../rules/calculation.ts';

/** Who bears a part: the insurance fund, help that the state or others give, or the person. */
export type Payer = 'fund' | 'critical' | 'aid' | 'person';

/** A part of what is paid, with the figure it is taken from. */
export interface Share {
  readonly payer: Payer;
  readonly label: string;
  /** 「9165 元」 */
  readonly text: string;
  /** In fen. */
  readonly amount: number;
}

const PAYERS: readonly (readonly [label: RegExp, payer: Payer])[] = [
  [/^(?:报销|基本医保报销)$/u, 'fund'],
  [/^大病保险报销$/u, 'critical'],
  [/^(?:由.+)?资助$/u, 'aid'],
  [/^(?:个人负担|个人缴费)$/u, 'person'],
];

/**
 * Who pays what of a bill or a premium, in the order of the calculation's figures.
 * @returns nothing where a share is not known, is only a bound, or where there is nothing to share
 */
export function sharesOf({ result, figures }: Calculation): readonly Share[] {
  const all = [{ ...result, amount: result.value }, ...figures];
  const shares = all.flatMap((figure) => shareOf(figure) ?? []);
  const isWhole =
    shares.some(({ payer }) => payer === 'person') && shares.some(({ payer }) => payer !== 'person');
  const isExact = all.every(({ atLeast, label }) => atLeast !== true || payerOf(label) === null);
  return isWhole && isExact && shares.some(({ amount }) => amount > 0) ? shares : [];
}

function payerOf(label: string): Payer | null {
  return PAYERS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

function shareOf({ label, amount, unit, text }: CalculationFigure): Share | null {
  const payer = payerOf(label);
  const [, yuan, fen] = /^(\d+)\.(\d\d)$/.exec(amount) ?? [];
  if (payer === null || unit !== '元' || yuan === undefined || fen === undefined) return null;
  return { payer, label, text, amount: Number(yuan) * 100 + Number(fen) };
}
