import type { AmountMention } from '../amounts/amount-mention.ts';
import { saysNothing } from '../amounts/context.ts';
import type { AmountRole } from './amount-reading.ts';
import type { Assigned } from './assigned.ts';

const CARE =
  /住院|住园|看病|看医生|手术|门诊|门特|门慢|特病|慢病|治病|治疗|医院|卫生院|化疗|透析|报多少|报几|能报|报销|怎么报|药|生孩子|剖|先(?:要|得)?自付/u;
/** Roles that only parts of a bill have. */
const PARTS: ReadonlySet<AmountRole> = new Set<AmountRole>([
  'selfPaidCost',
  'firstPaidCost',
  'classA',
  'classB',
]);

/** The one amount that nothing names is the bill, where the question is about care: 「二级医院12000能报多少」. */
export function withDefault(text: string, assigned: readonly Assigned[]): readonly Assigned[] {
  const unclear = assigned.filter(({ role }) => role === 'unclear');
  const costs = assigned.some(({ role }) => role === 'totalCost' || role === 'eligibleCost');
  const again = (one: Assigned): Assigned | undefined =>
    assigned.find((other) => other.role !== 'unclear' && isSame(other.mention, one.mention));
  if (unclear.some(again)) {
    // 「花了8000，对就是8000」
    return withDefault(
      text,
      assigned.map((one) => (one.role === 'unclear' ? { ...one, role: again(one)?.role ?? 'unclear' } : one)),
    );
  }
  const stays = unclear.filter(({ stay }) => stay);
  const total = (one: Assigned): Assigned => ({ ...one, role: 'totalCost' });
  if (stays.length > 0) return assigned.map((one) => (stays.includes(one) ? total(one) : one));
  const parts = assigned.some(({ role }) => PARTS.has(role));
  if (unclear.length !== 1 || costs || !(parts || CARE.test(text))) return assigned;
  return assigned.map((one) => (one.role === 'unclear' ? total(one) : one));
}

const isSame = (a: AmountMention, b: AmountMention): boolean =>
  a.precision !== 'range' && b.precision !== 'range' && a.fen === b.fen;

/** An amount that is all that was answered. */
export function withBare(text: string, assigned: readonly Assigned[]): readonly Assigned[] {
  const standing = assigned.filter(({ role }) => role !== 'withdrawn');
  const [only] = standing;
  if (!only || standing.length > 1) return assigned;
  let rest = '';
  let at = 0;
  for (const { mention } of assigned) {
    rest += text.slice(at, mention.start);
    at = mention.end;
  }
  if (!saysNothing(rest + text.slice(at))) return assigned;
  return assigned.map((one) => (one === only ? { ...one, role: 'bare' } : one));
}
