import { COUNT, NUMBER_START, smallNumber } from '../dates/small-number.ts';
import { RANGE_NUMBER, rangeNumber } from '../spans/range-number.ts';
import { schoolAge } from './school-age.ts';
import type { TimeReading } from './time-reading.ts';

type Age = Pick<TimeReading, 'age' | 'ageAbout'>;

const YEARS = '(?:周岁|岁|虚岁)';
/** An age that is a condition of a rule and not somebody's: 「60岁以上」, 「满18岁的」. */
const NO_CONDITION = '(?!以上|以下|及|以内|之内|以前|之前|的?时候|(?:的)?(?:标准|门槛))';

const RANGE = new RegExp(`${NUMBER_START}(?<range>${RANGE_NUMBER})${YEARS}${NO_CONDITION}`, 'u');
const EXACT = new RegExp(
  `${NUMBER_START}(?<![-~到至]|退休年龄)(?<left>(?:快|将近|差不多|大概|大约|约|虚岁|虚|近)?)(?<count>${COUNT})(?<more>多|来|几)?(?:个)?${YEARS}(?<tail>多|左右|上下|出头)?${NO_CONDITION}`,
  'u',
);
const WHO =
  '(?:我|妈|爸|爷|奶|娘|爹|公|婆|外婆|外公|老人|老汉|老伴|他|她|老头|老太太?|父亲|母亲|今年|都|已经|也|快|满|有|岁数|年纪|年龄)';
/** 「我妈六十八了」: a number of two digits, of somebody, followed by 了. */
const BARE = new RegExp(
  `(?<=${WHO}(?:,|，|是|就)?)(?<count>[2-9]\\d|[二三四五六七八九]十[一二三四五六七八九]?)(?<more>多|来|几)?了(?![\\d一二三四五六七八九十两块元万千百个])`,
  'u',
);
/** 「我爸今年61退休」 */
const THIS_YEAR =
  /(?<=[妈爸爷奶娘爹公婆我他她人汉伴](?:[^,，。;；\d]{0,3})今年(?:都|刚|也|满|就|有)?)(?<count>[2-9]\d|[二三四五六七八九]十[一二三四五六七八九]?)(?=退休|[,，。;； ]|了|$|高血压|糖尿病|住院)/u;
/** 「爷爷退伍的，今年六十七，」: in a clause of its own, after somebody was named. */
const NEXT_CLAUSE =
  /(?<=(?:[妈爸爷奶娘爹公婆]|父亲|母亲|老人家?|老汉|老伴|老头子?|老太太?)[^，,。；;\d]{0,12}[，,]\s?(?:今年|现在|已经|都|满){1,2})(?<count>[2-9]\d|[二三四五六七八九]十[一二三四五六七八九]?)(?=了?(?:[,，。;；、 ]|$))/u;
/** 「我妈六十六，」, 「爷爷72 住院」: nothing but a number is said of a relative. */
const OF_KIN =
  /(?<=(?:[妈爸爷奶娘爹公婆]|父亲|母亲|岳父|岳母|老人家?|老汉|老伴|老头子?|老太太?)(?:今年|现在|已经)?[,， ]?)(?<count>[2-9]\d|1[0-1]\d|[二三四五六七八九]十[一二三四五六七八九]?)(?=[,，。;；、 ]|$|高血压|糖尿病|住院|看病)(?! ?[\d元块万岁])/u;
const LABELLED = /(?<!退休)年龄(?:是|为|:|：)?(?<count>\d{1,3})(?![\d元块万年月天岁周])/u;
const OLDEST = 130;

/** Somebody's age in years; 「70多岁」, 「虚岁68岁」 and 「念五年级」 only from and to. Nothing where ages of several people are said. */
export function statedAge(text: string): Age {
  const counts = [...text.matchAll(new RegExp(EXACT, 'gu'))].map(({ groups }) => groups?.['count']);
  if (new Set(counts).size > 1) return {};
  const ofKin = [...text.matchAll(new RegExp(OF_KIN, 'gu'))];
  if (ofKin.length > 1) return {};
  const range = RANGE.exec(text);
  const ends = range && rangeNumber(range.groups?.['range'] ?? '');
  if (range && ends) return about(range, ends[0], ends[1]);
  const match =
    EXACT.exec(text) ??
    BARE.exec(text) ??
    THIS_YEAR.exec(text) ??
    NEXT_CLAUSE.exec(text) ??
    ofKin[0] ??
    LABELLED.exec(text);
  const count = smallNumber(match?.groups?.['count'] ?? '');
  if (!match || count === null || count > OLDEST) return atSchool(text);
  const { left = '', more, tail } = match.groups ?? {};
  if (left.startsWith('虚') || match[0].includes('虚岁'))
    return about(match, Math.max(0, count - 2), count - 1);
  if (left !== '' && left !== '近') return about(match, Math.max(0, count - 2), count);
  if (more !== undefined) return about(match, count, count + (count >= 10 ? 9 : 1));
  if (tail !== undefined && tail !== '多') return about(match, Math.max(0, count - 2), count + 2);
  return {
    age: { value: count, start: match.index, end: match.index + match[0].length, said: match[0] },
  };
}

function atSchool(text: string): Age {
  const ageAbout = schoolAge(text);
  return ageAbout === null ? {} : { ageAbout };
}

function about(match: RegExpExecArray, from: number, to: number): Age {
  return {
    ageAbout: { from, to, start: match.index, end: match.index + match[0].length, said: match[0] },
  };
}
