import { type Evaluation, need, type RuleContext } from './evaluation.ts';
import type { Facts } from './facts.ts';
import { isStated, type Parameter, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';

/** One way of counting the months of the waiting period. */
export interface WaitingReading {
  readonly reading: string;
  readonly months: number;
  /** 「3 + 1 × 2」 */
  readonly expression: string;
  readonly clause: Parameter;
}

/**
 * Whole years without enrolment, as far as they are known.
 * @returns 0 for people who never broke off
 */
function* brokenYears(given: Facts): Evaluation<number> {
  if (given.brokenYears !== undefined) return given.brokenYears;
  if (given.enrolmentHistory !== 'broken') return 0;
  return yield* need('brokenYears');
}

/**
 * The months of waiting: one number, or two where the clause on years of interruption can be read in two ways.
 * Asks for the years only of people who broke off.
 */
export function* waitingReadings(
  { parameters, sheet }: RuleContext,
  given: Facts,
): Evaluation<readonly WaitingReading[]> {
  const base = parameter(parameters, 'waiting.months');
  const months = wholeOf(base);
  const fixed = {
    reading: base.atLeast ? '等待期至少' : '固定等待期',
    months,
    expression: '',
    clause: base,
  };
  if (!isStated(parameters, 'waiting.per-broken-year')) return [fixed];
  const years = yield* brokenYears(given);
  if (years === 0) return [fixed];
  const perYear = parameter(parameters, 'waiting.per-broken-year');
  const step = wholeOf(perYear);
  sheet.assume(
    `文件写“每多断一年，会增加一个月的等待期”，没有写第一年算不算“多断”：断 1 年的，一种读法是 ${months} 个月，另一种是 ${months + step} 个月；两种都列出，以医保局核定为准`,
  );
  const counted = (reading: string, extra: number): WaitingReading => ({
    reading,
    months: months + step * extra,
    expression: `${months} + ${step} × ${extra}`,
    clause: perYear,
  });
  return [counted('断缴的每一年都加', years), counted('从断缴的第二年起加', years - 1)];
}

/** Where most clauses state the months of waiting and another states them as the least. */
export function assumeLowerBound({ parameters, sheet }: RuleContext): void {
  if (!isStated(parameters, 'waiting.months.lower-bound')) return;
  const clause = parameter(parameters, 'waiting.months.lower-bound');
  sheet.cite(clause);
  sheet.assume(`文件多数地方写 ${clause.value} 个月，也有写“至少” ${clause.value} 个月的`);
}
