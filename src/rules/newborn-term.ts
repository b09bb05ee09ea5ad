import type { CalendarDate } from './calendar.ts';
import type { Parameter } from './parameter.ts';

/** Where a child's enrolment stands against the days after birth. */
export interface NewbornTerm {
  readonly birth: CalendarDate;
  /** Undefined where only the deadline is asked for. */
  readonly payment: CalendarDate | undefined;
  readonly deadline: CalendarDate;
  readonly within: boolean;
  readonly days: Parameter;
}
