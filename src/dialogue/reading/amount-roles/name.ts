import type { AmountRole } from './amount-reading.ts';
import { firstMatch } from './cue.ts';
import { cuesNamed, cuesSaid } from './cue-after.ts';
import { cuesBefore } from './cue-before.ts';
import {
  bound,
  hasParts,
  orElse,
  restIsTold,
  spent,
  stillToBear,
  takenAfterPause,
  takenEarlier,
  takenInFull,
  takenOff,
  takenOfThreshold,
  thisTime,
  whatIsLeft,
  wholeBill,
} from './mark.ts';
import { clauseEnd, type Surroundings } from './surroundings.ts';

const POLICY = /^ ?(?:以上|以下|以内|的?部分|封顶|起(?!付))|^ ?(?:元|块)?(?:以上|以下|以内)/u;

/** A role, and whether the words said that the amount is the whole bill. */
export interface Found {
  readonly role: AmountRole;
  readonly whole: boolean;
}

/**
 * What an amount is by the words around it.
 * @param previous the role of the amount before
 * @param nextIsNamed whether the next amount has a name after it, so that a noun between belongs to this one
 */
export function nameAmount(words: Surroundings, previous: AmountRole | null, nextIsNamed: boolean): Found {
  const role = bySaying(words, previous);
  if (role) return { role, whole: false };
  const { before, after, ahead, beyond } = words;
  const whole = wholeBill.test(before);
  // A noun that follows without a word between goes with the next amount if that has none of its own.
  const noun = firstMatch(cuesNamed, after);
  const apart = ahead === '' || clauseEnd.test(ahead) || nextIsNamed;
  if (noun && apart && !whole) return { role: noun, whole: false };
  if (whole || hasParts.test(beyond)) return { role: 'totalCost', whole: true };
  const total = spent.test(before) || /总(?:的)?费用|总共|一共/u.test(before);
  return { role: total ? 'totalCost' : 'unclear', whole: false };
}

/** Whether a name stands after an amount. */
export const isNamedAfter = ({ after }: Surroundings): boolean =>
  (firstMatch(cuesNamed, after) ?? firstMatch(cuesSaid, after)) !== null;

/** What the words say outright; null where they do not. */
function bySaying(words: Surroundings, previous: AmountRole | null): AmountRole | null {
  const { own, before, after, ahead } = words;
  const named = nameBefore(words, previous);
  const isBound = bound.test(own) && !/花|用[了掉]|总共|一共/u.test(before);
  if (isBound || (POLICY.test(after) && !named)) return 'other';
  if (takenOfThreshold.test(words.beyond) && !stillToBear.test(before)) return 'deductiblePaidThisYear';
  const said = saidAfter(words);
  if (said && (!named || OPEN.has(named))) return saidOf(said, words);
  if (named === 'reported' && followsInTheYear(previous, before)) return 'paidThisYear';
  if (named === 'own' && followsInTheYear(previous, before)) return 'ownShareThisYear';
  if (named === 'threshold' && (takenInFull.test(after) || takenAfterPause.test(words.beyond)))
    return 'deductiblePaidThisYear';
  if (named === 'asked' || named === 'reported') return reportedOrAsked(named, words);
  if (named) return named;
  if (orElse.test(before) || orElse.test(ahead)) return 'unclear';
  if (!whatIsLeft.test(before)) return null;
  if (previous === 'selfPaidCost' || previous === 'firstPaidCost') return 'eligibleCost';
  return previous === 'reported' || previous === 'paidThisYear' ? 'own' : null;
}

function nameBefore(words: Surroundings, previous: AmountRole | null): AmountRole | null {
  const { before, beyond, ahead } = words;
  if (takenOff.test(before)) {
    // Taken from a total, or with the rest told, it is what is not covered; alone it is what is left.
    if (previous === 'totalCost' || restIsTold.test(beyond)) return 'selfPaidCost';
    return previous === null && ahead === '' ? 'eligibleCost' : 'unclear';
  }
  return firstMatch(cuesBefore, before);
}

function saidOf(said: AmountRole, { before, after }: Surroundings): AmountRole {
  // 「花了6000都是甲类药」: the bill, and what is in it.
  const bill = wholeBill.test(before) || spent.test(before);
  if (bill && /^ ?[都全]/u.test(after) && (said === 'eligibleCost' || said === 'classA')) return 'totalCost';
  return said === 'threshold' && takenEarlier.test(before) ? 'deductiblePaidThisYear' : said;
}

/** Goes on with what has been paid this year: 「今年大病报了1万，基本医保报了5万，自己花了4万」. */
const followsInTheYear = (previous: AmountRole | null, before: string): boolean =>
  /ThisYear$/.test(previous ?? '') && !thisTime.test(before);

/** What is said of an amount after it, unless those words name the next amount: 「花了一万自己掏了四千」. */
function saidAfter({ after, ahead }: Surroundings): AmountRole | null {
  const said = firstMatch(cuesSaid, after);
  if (!said || /^ ?(?:的|是|都|全|属于|算)/u.test(after) || clauseEnd.test(ahead)) return said;
  return firstMatch(cuesBefore, ahead) === said ? null : said;
}

/** Roles that words after the amount still change; 「自费3000是…」 stays what it was called. */
const OPEN: ReadonlySet<AmountRole> = new Set<AmountRole>([
  'classA',
  'classB',
  'item',
  'own',
  'premium',
  'unclear',
]);

/** 「已经报了」, 「从医保拿到」, 「基金给我付了」: earlier than 「这次」. */
const paidOut = /已经?[^,。;]{0,3}报|(?:医保|基金|统筹)[^,。;]{0,4}(?:拿到|[给替帮为][^,。;]{1,3}(?:付|报))/u;

/** 「报8000」: told, asked, or paid out earlier. */
function reportedOrAsked(named: 'asked' | 'reported', { before, after, beyond }: Surroundings): AmountRole {
  if (named === 'asked' && /说|讲|告诉/u.test(before)) return 'reported';
  if (/^(?:块|元)?(?:吗|么|嘛|对[吗不]|是不是|对不对|够|行不|不$|吧\?|\?)/u.test(beyond.replace(/^,/u, '')))
    return 'asked';
  if (paidOut.test(before) && thisTime.test(before + after + beyond)) return 'paidThisYear';
  return named;
}
