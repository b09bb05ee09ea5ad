import type { DateMention } from '../dates/date-mention.ts';

/** What happened on a date. */
export type DateRole = 'payment' | 'birth' | 'discharge' | 'refund' | 'care';

const SCHEME = '(?:居民|城乡|职工|少儿|新)*(?:医保|合疗|农合|合作医疗|保险|社保)';

const CUES: Readonly<Record<DateRole, string>> = {
  birth:
    '出生|出世|降生|生于|生日|落地|预产期|(?<![新学医发先产花陌怀])生(?:的|了(?!场|病|大病|重病|个病)|娃|下|孩子|小孩|宝宝|个(?!病)|二胎|仔|崽|(?=[,，。；; ]|$))',
  discharge:
    '退役|退伍|转业|复员|退的[伍役]|(?:从|离开)?部队(?:里)?(?:回|下|出)来|当兵回来|离队|身份转换|脱(?:了)?军装',
  refund:
    '(?:申请|想|要|去|办)?退(?:费|保|款|钱|的费|的保|的款|掉|回|还)|申请(?:的)?退|(?:想|要|去|办|来)退(?![役伍休])',
  care: '住院|住[的了进]|入院|入的院|出院|出的院|看病|看的|看了|手术|开刀|开的刀|动刀|门诊|就诊|就医|急诊|检查|去(?:的|了)?医院|进(?:的|了)?医院|生病|得病|得的病|摔|骨折|挂号|[拿开买]药|化疗|透析|发病|病了|生(?:了|个)(?:场|大|重)?病',
  payment: `(?!(?:参加?|[上办买])(?:了|的|上|过)?职工)(?:补?[交缴](?!警|通|代|流|往|接|界|叉|押金|住院|给医院|社区)|参(?:的|了)?保|参(?:加|的|了)|续(?:的|了)?[保费]|[上买办](?:的|了|理|过)?${SCHEME}|办的?参保|(?<=医保|保险|社保|合疗|农合)[办弄搞续](?:了|好|妥|理|上)|补买(?:的|了|上)?|(?:[给替帮为](?:我们?|他们?|她|自己|娃|孩子|[我他她]?(?:爸|妈|爷爷|奶奶|老伴|爱人))|[去来才就])买(?:的|了|上)?|买(?:的|了|上|好)|登记|到账|扣(?:的|了|掉)?(?:[费款钱]|(?:居民|城乡)?(?:医保|合疗|农合))|补(?:的|了|上|齐|清|(?=[,，。]|$))(?!助|贴))`,
};

/** Deeds that a date belongs to and that no rule asks for. */
const OTHER =
  '(?:单位|公司|厂里?|工厂|老板)(?:已经|就|才|也)?(?:给|帮|替|为)(?:我们?|他们?|她)?[上交缴办买参]|(?:给|帮|替)(?:我们?|他们?|她)?[上交缴办买](?:了|的|上|过)?职工|(?:参加?|[上办买转入])(?:了|的|上|过)?职工|离职|辞职|辞工|失业|下岗|进厂|进(?:的|了)?(?:单位|公司)|入职|上(?:的|了)?班|结(?:的|了)?婚|毕(?:的|了)?业|退(?:的|了)?休|上(?:的|了)?户|落(?:的|了)?户|迁(?:的|了)?户|断(?:了|的|缴|保|交)|停(?:了|的|保|缴)|去世|过世|走的|确诊|备案|签约|涨价';

const ROLES = Object.keys(CUES) as DateRole[];

/** Every cue by its role. */
const CUE = new RegExp([...ROLES.map((role) => `(?<${role}>${CUES[role]})`), OTHER].join('|'), 'gu');

const NOT_DONE =
  /(?:没有?|未|不|忘(?:记|了)?|漏|断|停|欠|别|没法|不能|集中|个人|何时|(?:喊|催|动员|号召|通知|提醒|说该|说要|来收)(?:我们?|他们?|她|大家|各家|都|去|来|快|赶紧|该|要){0,3})$/u;
const NOT_A_DEED = /^(?:保|费)?(?:期|标准|多少|通知|政策|工作|方式|渠道|人数|截止|档次|比例|率|的医院|人员)/u;

interface Cue {
  /** Null for a deed that no rule asks for. */
  readonly role: DateRole | null;
  readonly start: number;
  readonly end: number;
}

const COVER = new RegExp(`${SCHEME}|参保|[一二]档`, 'u');
const OTHER_GOODS =
  /^(?:个|份|点|一[些份个])?(?:药|车|房|票|菜|东西|衣|奶|年货|商业|意外|惠民|补充|重疾|大病险|人寿|理财|手机|轮椅|血压计)/u;

/** 「8月15日买的」 where the talk is of 医保; what is bought may as well be medicine. */
const isBoughtCover = (next: string, whole: string): boolean => COVER.test(whole) && !OTHER_GOODS.test(next);

/** The deeds named in a piece of text; what was not done, and what only names 缴费期 and the like, is none. */
function cuesIn(text: string, whole: string): readonly Cue[] {
  return [...text.matchAll(CUE)].flatMap((match) => {
    const role = ROLES.find((name) => match.groups?.[name] !== undefined) ?? null;
    const end = match.index + match[0].length;
    if (role !== null && NOT_DONE.test(text.slice(0, match.index))) return [];
    if (role === 'payment' && /买/u.test(match[0]) && !isBoughtCover(text.slice(end), whole)) return [];
    return role === 'payment' && NOT_A_DEED.test(text.slice(end)) ? [] : [{ role, start: match.index, end }];
  });
}

const SAME_DAY = new RegExp(
  `(?:当天|当日|同一天|同日|那天)(?:就|又|便|也|即|立刻|马上|我们?|去|给(?:他|她|娃|孩子)){0,3}(?:(?<refund>${CUES.refund})|(?<payment>${CUES.payment}))`,
  'u',
);

/** What is said to have been done on the day just named: 「当天就申请退费」. */
export function doneSameDay(text: string): { readonly role: DateRole; readonly start: number } | null {
  const match = SAME_DAY.exec(text);
  if (!match) return null;
  return { role: match.groups?.['refund'] === undefined ? 'payment' : 'refund', start: match.index };
}

const STOP = /[,，。;；:：?？!！\n]/u;
const NAMED =
  /^(?:费|保|了|的)?(?:的)?(?:(?:时间|日期|日子|那天|当天)(?:就|应该|大概)?(?:是在|是|为|在|于|:|：)?|(?:就|应该|大概)?(?:是在|是|为|在|于|:|：))$/u;
/** These name a day by themselves: 「预产期8月10号」. */
const DAY_NAME = /^(?:预产期|生日)(?:是|在|为|大概|:|：)*$/u;
const BARE = /^(?:费|保|医保|合疗|了|的|日期|时间|日子|那天)*$/u;

/** What happened on a date, and where the words that say so end in the text. */
export interface FoundRole {
  readonly role: DateRole | null;
  readonly end: number;
}

/**
 * What happened on a date: what is said of it next in its clause (「11月5号缴的」), what names it (「出生日期是6月18日」),
 * what stands before it, and at last what comes in the next clause. Null where nothing says.
 *
 * @param from where the date before it, or what was said of that, ends; `to` where the date after it begins
 */
export function roleOf(
  text: string,
  { start, end }: DateMention,
  from: number,
  to: number,
): FoundRole | null {
  const right = text.slice(end, Math.min(to, end + 20));
  const leftStart = Math.max(from, start - 14);
  const left = text.slice(leftStart, start);
  const lastCue = cuesIn(left, text).at(-1);
  const before = lastCue ? { role: lastCue.role, end: leftStart + lastCue.end } : null;
  const afterCue = lastCue ? left.slice(lastCue.end) : '';
  if (lastCue && (NAMED.test(afterCue) || DAY_NAME.test(left.slice(lastCue.start)))) return before;
  const stop = right.search(STOP);
  const next = cuesIn(stop < 0 ? right : right.slice(0, stop), text)[0];
  if (next) return { role: next.role, end: end + next.end };
  if (before && (BARE.test(afterCue) || !STOP.test(afterCue))) return before;
  const later = cuesIn(right, text)[0];
  return later ? { role: later.role, end: end + later.end } : null;
}
