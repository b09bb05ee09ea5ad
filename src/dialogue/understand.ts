import type { ContactPurpose, Region } from '../corpus/schema.ts';
import { existingDate } from '../rules/calendar.ts';
import type { Conversation } from './conversation/conversation.ts';
import { readTurn, type Turn } from './conversation/turn.ts';
import type { Gazetteer } from './place/gazetteer.ts';
import { placeAmong } from './place/place.ts';
import { findMentions } from './place/place-mention.ts';
import { maskPersonal } from './privacy/mask.ts';
import { readCase } from './reading/case.ts';
import { remainder } from './understand/remainder.ts';
import { readSmalltalk, type Smalltalk, stripPoliteness } from './understand/smalltalk.ts';
import { careNamed, subjectOf, type Told } from './understand/subject.ts';
import { readWish } from './understand/wish.ts';
import { withoutMarks } from './understand/without-marks.ts';
import { withoutNames, withoutPlace } from './understand/without-place.ts';

/** A question, read. */
export interface Understanding {
  /** As typed, personal numbers masked. Nothing behind this sees the original. */
  readonly masked: string;
  /** What matching reads: greetings and fillers left off. */
  readonly text: string;
  /** False where nothing can be read: blanks, emoji, control characters. */
  readonly readable: boolean;
  readonly smalltalk: Smalltalk | null;
  readonly region: Region | null;
  /** True where the question itself says where somebody is insured. */
  readonly namesRegion: boolean;
  /** What it tells of a case and what it wants. */
  readonly told: Told;
  /** What it is to what was said before. */
  readonly turn: Turn;
  /** The rule about the care that was chosen for it, or null. */
  readonly care: string | null;
  /** A place whose insurance is asked about and which no document covers. */
  readonly elsewhere: string | null;
  /** True where a figure, a date or a span of time is asked for. */
  readonly wantsFigure: boolean;
  /** Years named, such as 2023, or meant: 明年, 去年. */
  readonly years: readonly number[];
  /** Whom to call about it. */
  readonly matter: ContactPurpose;
}

export interface UnderstandOptions {
  readonly regions: ReadonlyMap<string, Region>;
  readonly gazetteer: Gazetteer;
  /** Puts what was typed into readable Chinese: traditional characters, pinyin and English too. */
  readonly read: (text: string) => string;
  /** Calendar date in China, `YYYY-MM-DD`. */
  readonly today: string;
  /** Region code chosen outside the question. */
  readonly given: string | undefined;
  /** Region code assumed where nothing names one. */
  readonly assumed: string | undefined;
  /** What was said before. */
  readonly before: Conversation;
  /** The rule about the care that was chosen, where the question did not say which. */
  readonly care?: string;
  /** True where a figure is wanted whatever the words: facts were told after a quotation. */
  readonly reckon?: boolean;
  /** Year of the document that a region's calculations go by. */
  readonly policyYear: (region: Region) => number | undefined;
}

const FIGURE =
  /多少|好多|几多|多大|几[个天月年成块元岁次档级点]|多久|多长|几时|哪天|哪年|何时|什么时候|比例|百分|标准|限额|额度|封顶|起付|上限|金额|价|电话|号码/u;
const MATTERS: readonly (readonly [ContactPurpose, RegExp])[] = [
  ['supervision', /举报|骗保|投诉|回流药|套保|套现|冒名|乱收费|多收|告他|告哪|哪个告/u],
  [
    'benefits',
    /报销|报账|报多少|报几|报好多|待遇|住院|门诊|看病|起付|封顶|备案|异地|大病|生孩子|生娃|产检|生育|透析|化疗|手术|等待期|等多久|等几|药/u,
  ],
  [
    'enrolment',
    /参保|登记|户口|居住证|资助|补助|免交|免缴|困难|低保|特困|残疾|优抚|孤儿|脱贫|精神障碍|新生儿|刚出生|宝宝/u,
  ],
  [
    'payment',
    /缴费|交费|交钱|交多少|多少钱|怎么交|在哪交|哪里交|现金|缴纳|补缴|补交|代缴|扣款|退费|退钱|税务|微信|支付宝|云闪付|银行|手机/u,
  ],
];

/** Reads a question. Pure; masks personal numbers before anything else. */
export function understand(question: string, options: UnderstandOptions): Understanding {
  const masked = maskPersonal(question).text;
  const readable = /[\p{L}\p{N}]/u.test(masked);
  const cleaned = options.read(apart(withoutMarks(masked)));
  const mentions = findMentions(cleaned, options.regions, options.gazetteer);
  const place = placeAmong(cleaned, mentions);
  const uncovered = mentions.filter((mention) => mention.region === null);
  const context = spokenOf(options) ?? options.given ?? options.assumed;
  // Where care is sought says where somebody is insured only when nothing else does.
  const code =
    place.insured.kind === 'region' ? place.insured.code : (context ?? place.careRegion ?? undefined);
  const region = code === undefined ? null : (options.regions.get(code) ?? null);
  const matched = region ? withoutPlace(cleaned, region) : cleaned;
  // 「湖北医保」 asked in 恩施 is about 恩施; asked in 淮安 it is about a place no document covers.
  const outside =
    place.insured.kind === 'elsewhere' &&
    !(context !== undefined && place.insured.parentOf.includes(context));
  const reading = readCase(cleaned, {
    region: region?.code ?? '',
    today: existingDate(options.today),
    policyYear: region ? options.policyYear(region) : undefined,
    places: uncovered.map(({ start, end }) => [start, end] as const),
  });
  const namesRegion = place.insured.kind === 'region';
  const wish = readWish(cleaned);
  const hospitalElsewhere = uncovered.some(({ end }) => HOSPITAL.test(cleaned.slice(end, end + 8)));
  const told: Told = {
    text: cleaned,
    reading,
    hospitalElsewhere,
    ...wish,
    reckon: wish.reckon || options.reckon === true,
  };
  return {
    masked,
    text: stripPoliteness(matched) || matched,
    readable,
    smalltalk: readSmalltalk(cleaned),
    region,
    namesRegion,
    told,
    care: options.care ?? null,
    turn: turnOf(told, namesRegion ? region : null, options.before),
    elsewhere: outside && place.insured.kind === 'elsewhere' ? place.insured.name : null,
    wantsFigure: FIGURE.test(cleaned),
    years: yearsIn(cleaned, options.today),
    matter: MATTERS.find(([, pattern]) => pattern.test(cleaned))?.[0] ?? 'general',
  };
}

/** What follows the name of a place that is where the hospital is. */
const HOSPITAL =
  /^(?:市|省|那边|的|那个|某|一家)*(?:大|人民|中心|[一二三]级|三甲|二甲|儿童|肿瘤)*(?:医院|三甲|[一二三]级)/u;

/** 「自费800，200是中药」: once full-width commas are half-width, two amounts would be one. */
const apart = (text: string): string => text.replace(/(?<=[\d０-９])，(?=[\d０-９])/gu, '， ');

/** The region spoken of before, unless another has been chosen outside the conversation since. */
function spokenOf({ before, given }: UnderstandOptions): string | undefined {
  const { region } = before;
  return region !== null && (given === undefined || given === region.sent) ? region.code : undefined;
}

function turnOf(told: Told, named: Region | null, before: Conversation): Turn {
  const { text, reading } = told;
  const care = careNamed(told);
  const own = subjectOf(told);
  const left = remainder(text, reading.spans);
  return readTurn(
    {
      text,
      reading,
      rest: named === null ? left : withoutNames(left, named),
      namesRegion: named !== null,
      ownRule: own?.wanted === 'plain' ? own.rule : null,
      ownQuestion: told.how || (told.terms && !told.reckon),
      namesCare: care !== null && before.rule !== null && care !== before.rule.id,
    },
    before,
  );
}

/** 「明年的医保」 asks about a year; 「明年上大学」 and 「去年没交」 only tell a story. */
const RELATIVE_YEARS: readonly (readonly [RegExp, number])[] = [
  [
    /明年(?:的|度)?(?:城乡|居民|合作|农村)*(?:医保|医疗|缴费|标准|政策|交多少|要?交|什么时候|还是|是不是|涨|好多钱|多少钱)/u,
    1,
  ],
  [/去年的(?:城乡|居民|合作|农村)*(?:医保|医疗|缴费|标准|政策|规定)/u, -1],
];

/** @param today `YYYY-MM-DD` */
function yearsIn(text: string, today: string): number[] {
  const named = [...text.matchAll(/(?<!\d)(20\d{2})(?=年|的|度|$|\D)/gu)].map(([, year]) => Number(year));
  if (named.length > 0) return named;
  const current = Number(today.slice(0, 4));
  return RELATIVE_YEARS.flatMap(([pattern, offset]) => (pattern.test(text) ? [current + offset] : []));
}
