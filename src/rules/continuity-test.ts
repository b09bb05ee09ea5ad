import { type Parameter, type ParameterSet, parameter } from './parameter.ts';
import { wholeOf } from './parameter-value.ts';

/** Whether a gap between the employees' and the residents' scheme leaves the enrolment unbroken. */
export interface ContinuityTest {
  readonly longEnough: boolean;
  readonly shortGap: boolean;
  readonly years: Parameter;
  readonly gap: Parameter;
}

/**
 * @param insuredYears years in basic insurance of either kind up to the gap
 * @param gapMonths months without payment
 */
export function testContinuity(set: ParameterSet, insuredYears: number, gapMonths: number): ContinuityTest {
  const years = parameter(set, 'continuity.years');
  const gap = parameter(set, 'continuity.gap-months');
  return { longEnough: insuredYears >= wholeOf(years), shortGap: gapMonths <= wholeOf(gap), years, gap };
}
