import type { CalendarDate } from '../../rules/calendar.ts';
import { ORDINARY } from '../../rules/categories.ts';
import { factTexts } from '../../rules/fact-texts.ts';
import type { FactName, Facts } from '../../rules/facts.ts';
import { type Fen, fenFromYuan, ZERO } from '../../rules/money.ts';
import { findRule } from '../../rules/registry.ts';
import type { CaseReading, Inexact } from '../reading/case-reading.ts';
import { readOption } from '../reading/choices/option.ts';
import { readCancel, readUnsure, readYesNo } from '../reading/choices/yes-no.ts';
import { hanNumber } from '../reading/numerals/han-number.ts';
import { isCare } from '../understand/subject.ts';
import type { Conversation } from './conversation.ts';

/** What an utterance is to the conversation. */
export type Turn =
  | { readonly kind: 'new' }
  /** The value of one of the options put before. */
  | { readonly kind: 'chosen'; readonly value: string }
  /** Meant as a choice, but several options fit. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'cancel' }
  /** Says more of the case under way, or something else than before. */
  | { readonly kind: 'told'; readonly facts: Facts; readonly inexact: readonly Inexact[] }
  /** Asks for what was worked out once more: 「用到哪天为止」. */
  | { readonly kind: 'again' }
  /** Does not believe what was worked out: 「你算错了」. */
  | { readonly kind: 'doubt' }
  /** Names another place, and nothing else. */
  | { readonly kind: 'moved' };

interface Said {
  /** Readable, personal numbers masked. */
  readonly text: string;
  readonly reading: CaseReading;
  /** What is left of the text when what was read is taken away. */
  readonly rest: string;
  /** True where the text names the region somebody is insured in. */
  readonly namesRegion: boolean;
  /** True where another kind of care is named than the one under way: 「那门诊呢」. */
  readonly namesCare: boolean;
  /** The rule that the text alone asks for, or null. */
  readonly ownRule: string | null;
  /** Asks what to do, or by what terms. */
  readonly ownQuestion: boolean;
}

/** So much may be left over of an answer or a change; more is a question of its own. */
const SHORT = 2;
/** So much may be left over where something is told that the rule under way has use for, or another place is named. */
const LONGER = 7;

/** Reads what an utterance is to what was said before. Pure. */
export function readTurn(said: Said, before: Conversation): Turn {
  const { text, reading, rest, namesRegion, namesCare, ownRule, ownQuestion } = said;
  const { pending, rule } = before;
  if ((pending ?? rule ?? before.question) !== null && readCancel(text)) return { kind: 'cancel' };
  if (pending) {
    const reply = readReply(said, pending);
    if (reply) return reply;
  }
  if ((pending ?? rule ?? before.question) === null) return { kind: 'new' };
  // A number alone chooses among options; where there are none it says nothing.
  if (/^[\s\p{P}]*\d{1,2}[\s\p{P}]*$/u.test(text)) return { kind: 'new' };
  if (ownQuestion || (ownRule !== null && ownRule !== rule?.id && !namesCare)) return { kind: 'new' };
  const short = rest.length <= SHORT;
  if (rule !== null && DOUBT.test(text)) return { kind: 'doubt' };
  if (rule !== null && AGAIN.test(text)) return { kind: 'again' };
  if (rule !== null && rest.length <= LONGER) {
    const amount = costNamed(text) ?? lastOf(rule, 'money') ?? (isCare(rule.id) ? 'totalCost' : null);
    const told = {
      ...plainSum(text, amount),
      ...bare(reading, amount),
      ...bare(reading, lastOf(rule, 'count')),
      ...bare(reading, lastOf(rule, 'date')),
      ...bareLevel(text),
      ...reading.facts,
    };
    const facts = inItsYear(told, reading, rule.facts);
    const inexact = reading.inexact.filter(({ fact }) => takes(rule.id, fact));
    const concerns = Object.keys(facts).some((fact) => takes(rule.id, fact as FactName));
    const ofFamily = (facts.personCategory !== undefined && OF_FAMILY.test(text)) || /口|个人/u.test(text);
    const counts = rule.id === 'family-total' && ofFamily;
    const elliptic = /呢|咧|嘞|^那|^要是|^如果|^换/u.test(text) || reading.costs.mentions.length > 0;
    const otherCare = short && namesCare && elliptic;
    if (concerns || inexact.length > 0 || counts || otherCare || leavesHome(reading, rule.id))
      return { kind: 'told', facts, inexact };
  }
  // After a quotation: what it did not know of the case.
  const after = rule === null && before.asides > 0 && short && reading.spans.length > 0;
  if (after && !namesRegion) return { kind: 'told', facts: reading.facts, inexact: reading.inexact };
  const placeOnly = rest === '' && reading.spans.length === 0;
  const untold = Object.keys(reading.facts).length === 0;
  const moved = namesRegion && (rule === null ? placeOnly : untold && rest.length <= LONGER);
  return moved ? { kind: 'moved' } : { kind: 'new' };
}

/** Says of one of several people what they are. */
const OF_FAMILY =
  /其中|里头|里面|爷|奶|爸|妈|公|婆|老|儿|女|娃|弟|妹|哥|姐|叔|伯|也是|再加|还有|加上|个|她|他|呢/u;
const DOUBT =
  /^.{0,6}(?:算错|搞错|弄错)(?:了|吧|没)?.{0,4}$|^.{0,4}(?:你|您)?(?:确定|肯定)(?:吗|不|么)?.{0,2}$|^.{0,4}不对(?:吧|哦|啊|头)?[。!！?？]?$|^.{0,4}(?:对吗|准不准|准吗|真的假的)[?？]?$/u;
const AGAIN = /^.{0,8}(?:为止|到哪天|到几号|再说一遍|再算一遍|重算一遍).{0,4}$/u;

/** 「那6000呢」: a number of three digits and more can only be the amount. */
function plainSum(text: string, fact: FactName | null): Facts {
  const [, digits] =
    /^[\s\p{P}]*(?:那么?|要是|如果|换成)?(\d{3,7})(?:的话)?(?:呢|咧|嘞)?[\s\p{P}]*$/u.exec(text) ?? [];
  const fen = digits === undefined ? null : fenFromYuan(digits);
  return fact === null || fen === null ? {} : { [fact]: fen };
}

/** 「那自费改成3000」 */
function costNamed(text: string): FactName | null {
  return COST_NAMES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const COST_NAMES: readonly (readonly [RegExp, FactName])[] = [
  [/先自?付|乙类/u, 'firstPaidCost'],
  [/自费|丙类|目录外/u, 'selfPaidCost'],
  [/合规|政策内|能报的/u, 'eligibleCost'],
  [/总费用|总共|一共|全部/u, 'totalCost'],
];

/** True where the rule has use for a fact. */
const takes = (rule: string, fact: FactName): boolean => findRule(rule)?.facts.includes(fact) === true;

/** 「要是在上海住呢」 */
const leavesHome = ({ away }: CaseReading, rule: string): boolean => away && rule === 'inpatient';

/** 「那三级呢」: without a hospital the word means a level only where one was spoken of. */
function bareLevel(text: string): Facts {
  const [, said] = /(?<![0-9一二三四五六七八九十])([一二三1-3])级(?!残|伤|精神|及)/u.exec(text) ?? [];
  const level = said === undefined ? -1 : '一二三123'.indexOf(said) % 3;
  return level < 0 ? {} : { hospitalLevel: (['1', '2', '3'] as const)[level] };
}

/** An answer to what was asked back, or null. */
function readReply(
  { text, reading, rest }: Said,
  { slot, options }: NonNullable<Conversation['pending']>,
): Turn | null {
  if (readUnsure(text)) return { kind: 'unsure' };
  const noneOfThem = /^[\s\p{P}]*(?:都不是|都不对|没有一个是)[\s\p{P}]*$/u.test(text);
  if (noneOfThem && slot !== 'entry' && slot !== 'region') return { kind: 'unclear' };
  const fact = slot in factTexts ? (slot as FactName) : null;
  const kind = fact && factTexts[fact].kind;
  if (kind === 'yes-no') {
    const yes = readYesNo(text);
    if (yes !== null) return { kind: 'chosen', value: String(yes) };
  }
  if (slot === 'personCategory' && readYesNo(text) === false) return { kind: 'chosen', value: ORDINARY };
  // 「特困」 may be in several labels; the words themselves are known.
  if (fact !== null && rest.length <= SHORT && reading.facts[fact] !== undefined)
    return { kind: 'told', facts: reading.facts, inexact: reading.inexact };
  // A number with a unit answers for itself: 「1万」 is no first option.
  const amounts = reading.costs.mentions.some(({ role }) => role !== 'bare');
  const choice = amounts ? null : readOption(text, options);
  if (choice === 'unclear') return { kind: 'unclear' };
  if (choice !== null) return { kind: 'chosen', value: choice.value };
  if (fact === null || rest.length > SHORT) return null;
  const given = { ...reading.facts, ...bare(reading, fact), ...plainCount(text, fact), ...none(text, fact) };
  const inexact = [...reading.inexact, ...bareInexact(reading, fact)];
  return Object.keys(given).length > 0 || inexact.length > 0 ? { kind: 'told', facts: given, inexact } : null;
}

/** A bare amount, day or length of time, as the fact it must be. */
function bare({ costs, time }: CaseReading, fact: FactName | null): Facts {
  if (fact === null) return {};
  switch (factTexts[fact].kind) {
    case 'money': {
      const [only, second] = costs.mentions.filter(({ role }) => role === 'bare' || role === 'unclear');
      if (!only || second || only.mention.precision !== 'exact') return {};
      return { [fact]: only.mention.fen };
    }
    case 'date': {
      const [only, second] = time.dates;
      return only?.kind === 'day' && !second ? { [fact]: only.date } : {};
    }
    case 'count': {
      const [only, second] = time.spans;
      const unit = factTexts[fact].kind === 'count' ? UNITS[factTexts[fact].unit] : undefined;
      if (!only || second || only.precision !== 'exact' || only.unit !== unit) return {};
      return { [fact]: only.from };
    }
    default:
      return {};
  }
}

function bareInexact({ costs, time }: CaseReading, fact: FactName): readonly Inexact[] {
  const { kind } = factTexts[fact];
  if (kind === 'money' && costs.vague.some(({ role }) => role === 'bare'))
    return [{ fact, said: '', between: null }];
  const [date] = time.dates;
  if (kind === 'date' && date && date.kind !== 'day') return [{ fact, said: date.text, between: null }];
  return [];
}

const UNITS: Readonly<Record<string, string>> = { 年: 'year', 个月: 'month', 周岁: 'year' };

/** 「3」, 「三年」, 「65岁」 to a question for a count. */
function plainCount(text: string, fact: FactName): Facts {
  if (factTexts[fact].kind !== 'count') return {};
  const [, said] =
    /^\D{0,3}?(\d{1,3}|[零一二两三四五六七八九十百]{1,4})(?:个?[年月岁]|周岁|种)?(?:了|吧|的)?[。.!！]?$/u.exec(
      text.trim(),
    ) ?? [];
  if (said === undefined) return {};
  const value = /^\d/u.test(said) ? Number(said) : hanNumber(said);
  return value === null ? {} : { [fact]: value };
}

/** 「没有」 to a question for an amount that may well be nothing. */
function none(text: string, fact: FactName): Facts {
  const maybeNone = factTexts[fact].kind === 'money' && fact !== 'eligibleCost' && fact !== 'totalCost';
  return maybeNone && readYesNo(text) === false ? { [fact]: ZERO satisfies Fen } : {};
}

/** 「要是5月1号呢」 is of the year that was spoken of, unless it names another. */
function inItsYear(
  told: Facts,
  { time }: CaseReading,
  before: NonNullable<Conversation['rule']>['facts'],
): Facts {
  const [date] = time.dates;
  if (!date?.assumedYear) return told;
  return Object.fromEntries(
    Object.entries(told).map(([name, value]) => {
      const spokenOf = before[name];
      const isDay = factTexts[name as FactName].kind === 'date' && spokenOf !== undefined;
      const year = Number(String(spokenOf).slice(0, 4));
      return [name, isDay ? { ...(value as CalendarDate), year } : value];
    }),
  );
}

/** The amount or the day told last, which a correction without a name is about: 「不是，是8000」, 「要是5月1号呢」. */
function lastOf(
  { facts }: NonNullable<Conversation['rule']>,
  kind: 'money' | 'date' | 'count',
): FactName | null {
  const names = Object.keys(facts) as FactName[];
  return names.findLast((name) => name in factTexts && factTexts[name].kind === kind) ?? null;
}
