import { type Evaluation, need, type RuleContext } from './evaluation.ts';
import { exemption, openSwitch } from './exemption.ts';
import type { Facts } from './facts.ts';
import { isStated, type Parameter } from './parameter.ts';
import { paidInTime } from './waiting-in-time.ts';

/** Why somebody does not wait at all, as a step says it. */
export interface Freed {
  readonly label: string;
  readonly expression: string;
  readonly clause: Parameter;
}

/**
 * Those who do not wait: exempt, or paid in time. Asks for what decides it where part of that is given.
 * @returns null for those who wait
 */
export function* freedFromWaiting(context: RuleContext, given: Facts): Evaluation<Freed | null> {
  const { parameters } = context;
  const exempt = exemption(context, given);
  if (exempt !== null) return { label: exempt.reason, expression: '不设等待期', clause: exempt.clause };
  if (given.dischargeDate !== undefined && isStated(parameters, 'soldier.days')) yield* need('paymentDate');
  const inTime = paidInTime(context, given);
  if (inTime !== null) return { label: '按时缴费', ...inTime };
  const open = openSwitch(parameters, given);
  if (open !== null) yield* need(open);
  return null;
}
