import type { FactName, Facts } from '../../rules/facts.ts';
import type { CostReading } from './amount-roles/amount-reading.ts';
import type { CareKind } from './care/care-kind.ts';
import type { LevelReading } from './care/level.ts';
import type { FamilyReading } from './family/family-reading.ts';
import type { PeopleReading } from './people/people.ts';
import type { TimeReading } from './time-roles/time-reading.ts';

/** A fact that was spoken of, but not so that one could compute with it: 「八百多」, 「去年11月」, 「七十多岁」. */
export interface Inexact {
  readonly fact: FactName;
  /** As the person said it. */
  readonly said: string;
  /** The first and the last value it may have, where that is known. */
  readonly between: readonly [Facts[FactName], Facts[FactName]] | null;
  /** Costs of several stays: each is to be worked out on its own. */
  readonly several?: true;
}

/** What a question says of the case it is about. */
export interface CaseReading {
  /** Stated so that one can compute with it. */
  readonly facts: Facts;
  readonly inexact: readonly Inexact[];
  readonly kinds: ReadonlySet<CareKind>;
  /** True where care is sought away from home. */
  readonly away: boolean;
  /** True where this year's 起付线 is said to have been borne in full; the amount need not be said. */
  readonly deductibleMet: boolean;
  readonly level: LevelReading;
  readonly people: PeopleReading;
  readonly family: FamilyReading;
  readonly costs: CostReading;
  readonly time: TimeReading;
  /** Spans [start, end) of the text that were read as something, in no order. */
  readonly spans: readonly (readonly [number, number])[];
}
