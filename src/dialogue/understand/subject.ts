import type { FactName } from '../../rules/facts.ts';
import type { Fen } from '../../rules/money.ts';
import type { CaseReading } from '../reading/case-reading.ts';
import type { FamilyReading } from '../reading/family/family-reading.ts';
import type { Wish } from './wish.ts';

/** A question as far as it has been read. */
export interface Told extends Wish {
  /** Readable, personal numbers masked. */
  readonly text: string;
  readonly reading: CaseReading;
  /** True where the hospital is named by a place that is none of the covered regions: 「上海三级医院」. */
  readonly hospitalElsewhere: boolean;
}

/**
 * How plainly a figure is wanted: `plain` where the case is told and the sum asked for, `likely` where a passage
 * may be meant just as well and the matching has to agree.
 */
export type Wanted = 'plain' | 'likely' | null;

interface Subject {
  /** Id of the rule. */
  readonly rule: string;
  /** True where the words speak of what the rule works out. */
  readonly about: (told: Told) => boolean;
  readonly wanted: (told: Told) => Wanted;
}

const PAY =
  /[交缴]|参保费|医保费|保费|自付|自费|自己出|掏|多少钱|好多钱|几多钱|么[子事]钱|要钱|花钱|便宜|优惠|资助|补贴|免费/u;
const BACK = /报|赔|补偿|统筹|基金|医保[出付给承管]|自己|个人|自付|[出掏付花贴]|到手|退/u;
const TOGETHER = /一共|总共|合计|加起来|加一起|全部|总的|拢共|全家|一家|一大家|累计|总和|共[交缴]/u;
const FROM_WHEN =
  /报|享受|生效|待遇|能用|可以用|用得|管用|起作用|保障|算数|算得|有效|看病|住院|开始|还行|还能|来得及|能不能|可以[交缴]|等(?:得|到|好|多)?(?:几|久|多|长)/u;
const PAID =
  /(?:[交缴]|参保?|买)(?:了|过|上|完|好|清|齐|起)|[交缴]的费?|补[交缴]?(?:了|的|起)|才[补交缴参]|刚[交缴参]|今年[交缴]|[交缴]费/u;
/** Paid already, as the person tells it. */
const HAVING_PAID =
  /(?:我|俺|额|咱|们|家|妈|爸|他|她|后来|已经?|都|才|刚|昨天|前天)[^,，。]{0,8}(?<!没|没有|未|不)(?:[交缴]|补|参保?)(?:了(?!吗|没)|上|过|完|清|齐|的)|补[交缴]的|才[补交缴]|刚[交缴]|给.{1,5}[交缴](?:了|上)/u;
const SOME_YEARS = /断(?:过|了)(?:好)?(?:几|多)年|断过|断了?一段|停(?:过|了)(?:一段|几年)|中间停/u;
const OWN = /我|俺|额|咱|屋|妈|爸|爷|奶|老汉|婆|他|她|娃|儿|女|弟|妹|哥|姐|叔|伯/u;
const BABY =
  /新生儿|宝宝|婴儿|刚(?:出)?[生世]|出[生世]|落地|上户口|满月|毛毛|小宝|月子|月娃|月毛|奶娃|毛娃|细娃|小娃/u;
const WAIT =
  /等待期|要等|等(?:得|到|好|多)?(?:几|久|多|长|好)|等.{0,4}(?:月|天)|几个月(?:才|后|以后)?(?:能|可以)?报/u;

const of =
  (...kinds: readonly string[]) =>
  ({ reading }: Told): boolean =>
    kinds.some((kind) => (reading.kinds as ReadonlySet<string>).has(kind));

/** True where one of the facts was stated, exactly or not. */
const spokenOf = ({ reading }: Told, ...names: readonly FactName[]): boolean =>
  names.some(
    (name) => reading.facts[name] !== undefined || reading.inexact.some(({ fact }) => fact === name),
  );
const exactly = ({ reading }: Told, ...names: readonly FactName[]): boolean =>
  names.some((name) => reading.facts[name] !== undefined);
const COSTS = ['eligibleCost', 'totalCost', 'consultationFee', 'prenatalCost'] as const;
const cost = (told: Told): boolean => spokenOf(told, ...COSTS);

/** A stay that is over, and money asked for. */
const STAYED = /(?:住了|出(?:了|的)?院).*(?:多少|好多|几多)(?:块)?钱/u;
/** Words put together as for a search. */
const KEYWORDS = 14;

/** A cost beside the question what to do belongs to a story; beside 「报多少」 it is to be worked out. */
function sum(told: Told): Wanted {
  if (!cost(told)) {
    if (told.how) return null;
    return told.reckon || (STAYED.test(told.text) && spokenOf(told, 'hospitalLevel')) ? 'plain' : null;
  }
  if (!exactly(told, ...COSTS)) {
    if (told.terms || told.how || !(told.howMuch || told.text.length <= KEYWORDS)) return null;
    return spokenOf(told, 'hospitalLevel', 'tier') ? 'plain' : 'likely';
  }
  if (exactly(told, 'eligibleCost') && !told.how) return 'plain';
  if ((told.howMuch || spokenOf(told, 'hospitalLevel', 'tier')) && !told.how) return 'plain';
  return BACK.test(told.text) && !told.how ? 'likely' : null;
}

/** More than one person, of whom at least the number is known. */
const severalPeople = (family: FamilyReading): boolean =>
  family.kind === 'partial' ? (family.total ?? family.rest ?? 0) > 1 : family.kind !== 'none';

/** A group is named, be it one that the region's document does not know: 「困难户」. */
const namesPeople = ({ reading }: Told): boolean =>
  reading.people.mentions.some(({ stance }) => stance === 'said');

const likely = (yes: boolean): Wanted => (yes ? 'likely' : null);
const plain = (yes: boolean): Wanted => (yes ? 'plain' : null);

/** What was borne of a bill, said without saying that all of it is eligible. */
export function borneShare({ text, reading }: Told): Fen | null {
  const [only, second] = reading.costs.mentions.filter(({ role }) => role === 'own' || role === 'unclear');
  if (!only || second || only.mention.precision !== 'exact') return null;
  return only.role === 'own' || /自付|自掏|自己|各人|背|负担|承担|剩/u.test(text) ? only.mention.fen : null;
}

/** What can be worked out, the more particular before the more general. */
const SUBJECTS: readonly Subject[] = [
  {
    rule: 'family-total',
    about: (told) =>
      (severalPeople(told.reading.family) || /全家|一家子?|一大家/u.test(told.text)) &&
      (PAY.test(told.text) || TOGETHER.test(told.text)) &&
      !cost(told) &&
      !/报/u.test(told.text),
    wanted: ({ reading: { family }, howMuch, reckon, how, text }) => {
      const listed = family.kind === 'members' || text.length <= 40;
      if (how || !(howMuch || reckon || (TOGETHER.test(text) && listed))) return null;
      const together = TOGETHER.test(text) && (howMuch || reckon || text.length <= 16);
      return family.kind === 'members' || together ? 'plain' : 'likely';
    },
  },
  {
    rule: 'refund',
    about: ({ text }) => /退费|退钱|退保|退[回还给得]|能退|可以退|退不退|退多少|退款/u.test(text),
    wanted: (told) =>
      plain(exactly(told, 'paymentDate', 'refundDate') || (told.howMuch && !told.how)) ?? likely(told.reckon),
  },
  {
    rule: 'ten-year-sum',
    about: ({ text }) => /(?:十|10)(?:来)?年|201\d/u.test(text) && PAY.test(text),
    wanted: ({ text, howMuch }) => plain(howMuch && TOGETHER.test(text)),
  },
  {
    rule: 'averages',
    about: ({ text }) => /次均|平均|均次|人均/u.test(text) && /住|医院/u.test(text),
    wanted: ({ text }) =>
      plain(
        /百分之?几|百分比|比例|占|几成|自己|自个|各人|个人|自付|自掏|差(?:多少|好多|几)|[多少](?:多少|好多|出|报|花|付)|剩/u.test(
          text,
        ),
      ),
  },
  {
    rule: 'incentive',
    about: ({ text }) =>
      /激励|奖|(?:封顶|限额|上限|额度|最高支付).{0,14}(?:提|加|涨|升)|(?:提高?|加|涨|升).{0,14}(?:封顶|限额|上限|额度)|大病.{0,10}(?:封顶|限额|上限|最高|加|涨|提)/u.test(
        text,
      ),
    wanted: (told) =>
      plain(exactly(told, 'continuousYears', 'zeroClaimYears') && told.howMuch) ??
      plain(told.howMuch && exactly(told, 'enrolmentHistory') && /给我|我能|我现在|我的/u.test(told.text)) ??
      plain(told.howMuch && /一共|总共|最多|合计|加满|两项|都拿|叠加|顶格/u.test(told.text)),
  },
  {
    rule: 'continuity',
    about: (told) =>
      spokenOf(told, 'gapMonths', 'insuredYears') &&
      /断|中间|空|停/u.test(told.text) &&
      /职工|单位|厂|公司|辞|离职|下岗|失业|转|切换|居民/u.test(told.text),
    wanted: (told) => (told.how ? null : exactly(told, 'gapMonths') ? 'plain' : 'likely'),
  },
  {
    rule: 'soldier',
    about: (told) =>
      spokenOf(told, 'dischargeDate') ||
      ((told.whichDay || WAIT.test(told.text)) && /退役|退伍|复员|转业|当兵/u.test(told.text)),
    wanted: (told) => plain(exactly(told, 'dischargeDate') || told.whichDay) ?? likely(told.when),
  },
  {
    rule: 'newborn',
    about: (told) =>
      !cost(told) &&
      !/门诊|生孩子|产检|顺产|平产|剖/u.test(told.text) &&
      (spokenOf(told, 'birthDate') || BABY.test(told.text)),
    wanted: (told) => {
      if (told.how) return null;
      const asked = told.when || told.howMuch;
      if (spokenOf(told, 'birthDate') && exactly(told, 'birthDate', 'paymentDate') && asked) return 'plain';
      if (told.howMuch && spokenOf(told, 'birthDate', 'paymentDate')) return 'plain';
      if (exactly(told, 'birthDate') && spokenOf(told, 'paymentDate')) return 'plain';
      if (told.whichDay) return 'plain';
      return likely(
        told.reckon ||
          exactly(told, 'birthDate') ||
          (HAVING_PAID.test(told.text) && /报|算/u.test(told.text)),
      );
    },
  },
  {
    rule: 'waiting-period',
    about: ({ text }) => WAIT.test(text),
    wanted: (told) =>
      plain(exactly(told, 'paymentDate') && (told.when || told.howMuch) && !told.how && !told.whichDay) ??
      plain(SOME_YEARS.test(told.text) && !spokenOf(told, 'brokenYears') && told.when && !told.how) ??
      likely(
        (told.when || told.howMuch) &&
          !told.how &&
          !told.whichDay &&
          spokenOf(told, 'brokenYears', 'enrolmentHistory', 'personCategory', 'paymentDate'),
      ),
  },
  {
    rule: 'coverage',
    about: (told) =>
      !cost(told) &&
      !spokenOf(told, 'birthDate') &&
      (FROM_WHEN.test(told.text) || WAIT.test(told.text)) &&
      (PAID.test(told.text) || spokenOf(told, 'paymentDate', 'enrolmentHistory')),
    wanted: (told) => {
      if (told.how) return null;
      const broke = spokenOf(told, 'brokenYears', 'enrolmentHistory');
      if (exactly(told, 'paymentDate') && (told.when || told.howMuch)) return 'plain';
      if (told.whichDay && (broke || HAVING_PAID.test(told.text))) return 'plain';
      if (spokenOf(told, 'paymentDate')) return 'likely';
      return likely(told.whichDay || told.reckon || (told.when && HAVING_PAID.test(told.text)));
    },
  },
  {
    rule: 'care-chain',
    about: (told) =>
      of('critical-illness')(told) &&
      (spokenOf(told, 'ownShareThisYear')
        ? exactly(told, 'eligibleCost', 'totalCost') && spokenOf(told, 'hospitalLevel')
        : cost(told) || borneShare(told) === null),
    wanted: sum,
  },
  {
    rule: 'critical-illness',
    about: of('critical-illness'),
    wanted: (told) =>
      (exactly(told, 'ownShareThisYear') || borneShare(told) !== null) && !told.how
        ? 'plain'
        : told.reckon
          ? 'likely'
          : likely(spokenOf(told, 'ownShareThisYear') && !told.terms),
  },
  { rule: 'maternity', about: of('maternity'), wanted: sum },
  { rule: 'day-surgery', about: of('day-surgery'), wanted: sum },
  {
    rule: 'special-outpatient',
    // 「化疗住院」 is a stay.
    about: (told) =>
      of('special-outpatient')(told) &&
      (!of('inpatient')(told) || /门特|门慢|门诊|特病|慢特/u.test(told.text)),
    wanted: sum,
  },
  {
    rule: 'two-disease',
    about: (told) =>
      of('two-disease')(told) || (spokenOf(told, 'diseaseCount') && /药|门诊|卫生室/u.test(told.text)),
    wanted: sum,
  },
  { rule: 'dual-channel', about: of('dual-channel'), wanted: sum },
  {
    rule: 'off-site',
    about: (told) =>
      told.reading.away || told.hospitalElsewhere || of('off-site')(told) || spokenOf(told, 'offsiteFiling'),
    wanted: sum,
  },
  {
    rule: 'inpatient',
    about: (told) =>
      of('inpatient')(told) ||
      (of('emergency')(told) && !of('outpatient')(told)) ||
      /住(?:了|过)?.{0,6}(?:月|天|晚|礼拜|星期|周|回|次)|[出入](?:了|的)院/u.test(told.text),
    wanted: sum,
  },
  {
    rule: 'outpatient',
    about: (told) => of('outpatient', 'pharmacy')(told) || /药费|[拿开买抓配]药|吃药|诊疗费/u.test(told.text),
    wanted: sum,
  },
  {
    rule: 'premium',
    about: (told) =>
      (PAY.test(told.text) || (namesPeople(told) && told.howMuch && told.text.length <= 40)) &&
      !cost(told) &&
      !/报|门诊|住院|看病|医院|大病|起付|封顶|药/u.test(told.text),
    wanted: (told) => {
      if (/全[市县国]|多少人|好多人|几个人/u.test(told.text)) return null;
      if (told.how || !(spokenOf(told, 'personCategory', 'tier', 'paymentDate') || namesPeople(told)))
        return null;
      if (told.howMuch && told.reading.people.unknownTo.length > 0 && !BABY.test(told.text)) return 'plain';
      if (spokenOf(told, 'personCategory') && (told.reckon || (told.howMuch && OWN.test(told.text))))
        return 'plain';
      const keywords = told.text.length <= 16 && PAY.test(told.text);
      return likely(told.howMuch || told.reckon || keywords || /自付|个人缴|自己出/u.test(told.text));
    },
  },
];

/** Reporting fraud, what it pays and what it costs: no rule works that out, whatever figures and prizes are named. */
const FRAUD =
  /举报|检举|揭发|告发|举告|骗保|套保|骗(?:取|了|走|领)?(?:医保|基金|国家)|套(?:取|刷|现)|冒名|回流药|欺诈/u;

const YES_OR_NO = /是不是|是否|要不要|能不能|可不可以|会不会|吗[，,。？?]?$|吗[，,]/u;

/** @returns the rule that works out what is asked for and how plainly it is wanted; null where a passage answers */
export function subjectOf(told: Told): { readonly rule: string; readonly wanted: 'plain' | 'likely' } | null {
  if (FRAUD.test(told.text)) return null;
  for (const { rule, about, wanted } of SUBJECTS) {
    const sought = about(told) ? wanted(told) : null;
    // 「是不是也要等」 asks for a yes or no, which the passage gives.
    const passage = sought === 'likely' && !told.howMuch && YES_OR_NO.test(told.text);
    const how = passage && !HAVING_PAID.test(told.text) ? null : sought;
    if (how !== null) return { rule, wanted: how };
  }
  return null;
}

/** Rules about care, between which a person changes with a word: 「那门诊呢」. */
const CARE: ReadonlySet<string> = new Set([
  'maternity',
  'day-surgery',
  'special-outpatient',
  'two-disease',
  'dual-channel',
  'off-site',
  'inpatient',
  'outpatient',
]);
const NAMED: ReadonlySet<string> = new Set([...CARE, 'critical-illness']);

/** True for rules that pay for care. */
export const isCare = (rule: string): boolean => CARE.has(rule) || rule === 'care-chain';

/** @returns the rule about care that the words speak of, whatever they ask */
export function careNamed(told: Told): string | null {
  return SUBJECTS.find(({ rule, about }) => NAMED.has(rule) && about(told))?.rule ?? null;
}

/** True where what was paid is told and a sum wanted, but nothing says for what care. */
export function careUnsaid(told: Told): boolean {
  return sum(told) === 'plain' && cost(told) && careNamed(told) === null && !FRAUD.test(told.text);
}
