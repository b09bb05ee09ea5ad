import { saysNothing } from './amount-context.ts';
import {
  bound,
  type Cue,
  cuesBefore,
  cuesNamed,
  cuesSaid,
  hasParts,
  oneOfSeveral,
  orElse,
  restIsTold,
  spent,
  takenBack,
  takenEarlier,
  takenOff,
  thisTime,
  whatIsLeft,
  wholeBill,
} from './amount-cue.ts';
import type { AmountMention } from './amount-mention.ts';
import type { AmountRole } from './amount-reading.ts';

/** An amount with its role, and what is needed to settle which total counts. */
export interface Assigned {
  readonly mention: AmountMention;
  readonly role: AmountRole;
  /** The words said that it is the whole: 「总共」. */
  readonly whole: boolean;
  /** The words said which of several stays it is. */
  readonly stay: boolean;
}

/** The words between an amount and those beside it. */
interface Surroundings {
  /** The amount as it was said. */
  readonly own: string;
  /** From the amount before, or the start of the sentence. */
  readonly before: string;
  /** To the end of the clause, its mark included, or to the next amount. */
  readonly after: string;
  /** To the next amount, or the end of the text, whatever comes between. */
  readonly beyond: string;
}

const REACH = 40;
const CLAUSE_END = /[,。;!?、\n]/u;
const CARE =
  /住院|住园|看病|看医生|手术|门诊|治病|治疗|医院|卫生院|化疗|透析|报多少|报几|能报|报销|怎么报|药|生孩子|剖/u;
const POLICY = /^ ?(?:以上|以下|以内|的?部分|封顶|起(?!付))|^ ?(?:元|块)?(?:以上|以下|以内)/u;

/** Gives every amount its role by the words around it and their order. */
export function assignRoles(text: string, amounts: readonly AmountMention[]): readonly Assigned[] {
  const assigned: Assigned[] = [];
  for (const [i, mention] of amounts.entries()) {
    const words = surroundings(text, amounts, i);
    const previous = assigned.at(-1);
    const next = amounts[i + 1];
    const ahead = next ? text.slice(mention.end, next.start) : '';
    const found = roleOf(words, previous, ahead, next !== undefined && hasNamedCue(text, amounts, i + 1));
    assigned.push({ mention, ...found, stay: oneOfSeveral.test(words.before) });
    if (previous && takenBack.test(words.before)) {
      // The later one takes the place of the earlier, and its role where it has none of its own.
      const inherits = found.role === 'unclear' || (found.role === 'totalCost' && !found.whole);
      assigned.splice(
        -2,
        2,
        { ...previous, role: 'withdrawn' },
        {
          mention,
          role: inherits ? previous.role : found.role,
          whole: found.whole || (inherits && previous.whole),
          stay: previous.stay,
        },
      );
    }
  }
  return withBare(text, withDefault(text, assigned));
}

function surroundings(text: string, amounts: readonly AmountMention[], i: number): Surroundings {
  const mention = amounts[i];
  if (!mention) return { own: '', before: '', after: '', beyond: '' };
  const from = Math.max(amounts[i - 1]?.end ?? 0, mention.start - REACH);
  const before = text.slice(from, mention.start).replace(/^.*[。!?;\n]/su, '');
  const beyond = text.slice(mention.end, Math.min(amounts[i + 1]?.start ?? text.length, mention.end + REACH));
  const after = /^[^,。;!?、\n]*[,。;!?、\n]?/u.exec(beyond)?.[0] ?? '';
  return {
    own: text.slice(mention.start, mention.end),
    before,
    after,
    beyond,
  };
}

type Found = Pick<Assigned, 'role' | 'whole'>;

function roleOf(
  words: Surroundings,
  previous: Assigned | undefined,
  ahead: string,
  nextIsNamed: boolean,
): Found {
  const { own, before, after } = words;
  const part = (role: AmountRole): Found => ({ role, whole: false });
  const said = saidAfter(words, ahead);
  const named = takenOff.test(before)
    ? restIsTold.test(words.beyond)
      ? 'selfPaidCost'
      : 'unclear'
    : firstMatch(cuesBefore, before);
  if ((POLICY.test(after) && !named) || (bound.test(own) && !/花|用[了掉]|总共|一共/u.test(before)))
    return part('other');
  if (said && (!named || !takesNo(named))) {
    const bill = wholeBill.test(before) || spent.test(before);
    if (bill && /^ ?[都全]/u.test(after) && (said === 'eligibleCost' || said === 'classA'))
      return part('totalCost');
    if (said === 'threshold' && takenEarlier.test(before)) return part('deductiblePaidThisYear');
    return part(said);
  }
  if (named === 'asked' || named === 'reported')
    return part(
      followsInTheYear(previous, before) && named === 'reported'
        ? 'paidThisYear'
        : reportedOrAsked(named, words),
    );
  if (named === 'own' && followsInTheYear(previous, before)) return part('ownShareThisYear');
  if (named) return part(named);
  if (orElse.test(before) || orElse.test(ahead)) return part('unclear');
  if (previous && whatIsLeft.test(before)) {
    if (previous.role === 'selfPaidCost' || previous.role === 'firstPaidCost') return part('eligibleCost');
    if (previous.role === 'reported' || previous.role === 'paidThisYear') return part('own');
  }
  // A noun that follows without a word between goes with the next amount if that has none of its own.
  const apart = ahead === '' || CLAUSE_END.test(ahead) || nextIsNamed;
  const noun = firstMatch(cuesNamed, after);
  if (noun && apart && !wholeBill.test(before)) return part(noun);
  if (wholeBill.test(before) || hasParts.test(words.beyond)) return { role: 'totalCost', whole: true };
  if (spent.test(before) || /总(?:的)?费用|总共|一共/u.test(before)) return part('totalCost');
  return part('unclear');
}

/** Goes on with what has been paid this year: 「今年大病报了1万，基本医保报了5万，自己花了4万」. */
const followsInTheYear = (previous: Assigned | undefined, before: string): boolean =>
  /ThisYear$/.test(previous?.role ?? '') && !thisTime.test(before);

/** What is said of an amount after it, unless those words name the next amount: 「花了一万自己掏了四千」. */
function saidAfter({ after }: Surroundings, ahead: string): AmountRole | null {
  const said = firstMatch(cuesSaid, after);
  if (!said || /^ ?(?:的|是|都|全|属于|算)/u.test(after) || CLAUSE_END.test(ahead)) return said;
  return firstMatch(cuesBefore, ahead) === said ? null : said;
}

/** Roles that words after the amount do not change: 「自费3000是…」 stays what it was called. */
const takesNo = (role: AmountRole): boolean =>
  role !== 'classA' &&
  role !== 'classB' &&
  role !== 'item' &&
  role !== 'own' &&
  role !== 'premium' &&
  role !== 'unclear';

/** 「报8000」: told, asked, or paid out earlier. */
function reportedOrAsked(named: 'asked' | 'reported', { before, after, beyond }: Surroundings): AmountRole {
  if (named === 'asked' && /说|讲|告诉/u.test(before)) return 'reported';
  if (/^(?:块|元)?(?:吗|么|嘛|对[吗不]|是不是|对不对|够|行不|不$|吧\?|\?)/u.test(beyond.replace(/^,/u, '')))
    return 'asked';
  if (/已经?[^,。;]{0,3}报/u.test(before) && thisTime.test(before + after + beyond)) return 'paidThisYear';
  return named;
}

function hasNamedCue(text: string, amounts: readonly AmountMention[], i: number): boolean {
  const { after } = surroundings(text, amounts, i);
  return firstMatch(cuesNamed, after) !== null || firstMatch(cuesSaid, after) !== null;
}

const firstMatch = (cues: readonly Cue[], words: string): AmountRole | null =>
  cues.find(({ pattern }) => pattern.test(words))?.role ?? null;

/** The one amount that nothing names is the bill, where the question is about care: 「二级医院12000能报多少」. */
function withDefault(text: string, assigned: readonly Assigned[]): readonly Assigned[] {
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
  if (unclear.length !== 1 || costs || !CARE.test(text)) return assigned;
  return assigned.map((one) => (one.role === 'unclear' ? total(one) : one));
}

const isSame = (a: AmountMention, b: AmountMention): boolean =>
  a.precision !== 'range' && b.precision !== 'range' && a.fen === b.fen;

function withBare(text: string, assigned: readonly Assigned[]): readonly Assigned[] {
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
