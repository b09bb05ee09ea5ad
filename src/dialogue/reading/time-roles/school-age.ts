import type { StatedCount } from './time-reading.ts';

/** Ages in full years at which children are at a school, with those who started early or repeat a year. */
const YEARS = {
  kindergarten: [2, 7],
  primary: [5, 14],
  middle: [10, 17],
  /** Before the last year, in which some come of age. */
  high: [13, 17],
  anyHigh: [13, 20],
} as const;

const CHILD =
  '(?:女儿|儿子|闺女|姑娘|娃[娃儿]?|孩子|小孩|伢(?:子|儿)?|孙子|孙女|孙儿|外孙女?|弟弟?|妹妹?|侄[子女]|丫头|崽崽?|幺儿|幺女)';
const GOES = '(?:读|念|上|在读|就读|升)(?:着|的|到|了|的是)?';
const AFTER_CHILD = `${CHILD}(?:今年|现在|才|都|还|刚|正|在){0,3}`;

/** What is said of being at a school, after the verb or right after the child. */
const SCHOOLS: readonly (readonly [string, keyof typeof YEARS])[] = [
  ['(?:幼儿园|学前班?|[小中大]班)(?!老师|教师)', 'kindergarten'],
  ['(?:小学)?[一二三四五六1-6]年级', 'primary'],
  ['小学(?:[一二三四五六]年级)?(?!老师|教师)', 'primary'],
  ['(?:初中)?[七八九789]年级', 'middle'],
  ['(?:初[一二三](?![、到至日号])|初中)(?!老师|教师|文化|毕业)', 'middle'],
  ['高[一二](?!档)', 'high'],
  ['(?:高三|高中|职高|中专|技校)(?!老师|教师|文化|毕业)', 'anyHigh'],
];
const FORMS = SCHOOLS.map(
  ([school, years]) =>
    [new RegExp(`(?:${GOES}|${AFTER_CHILD})${school}|${school}的?${CHILD}`, 'u'), years] as const,
);

/** Somebody grown up, who may be the one asked about: 「女儿念初一，我自己交多少」, 「孩子上小学，他爸住院」. */
const GROWN =
  /(?:我|俺|额)(?!们|家|屋|想|问|就|的|给|帮|替|大|小|女|儿|娃|孩|伢|崽|丫|闺|姑|孙|外孙|弟|妹|侄|幺)|我们?(?:自己|大人|两口)|[爸妈爷奶爹]|父|母|公公|婆|外公|老公|丈夫|爱人|媳妇|老伴|老人|老汉|老头|堂客|哥|姐|嫂/u;
/** School days that are over. */
const PAST = /(?:以前|过去|从前|当年|退休|小时候|年轻时)[^，,。]{0,8}(?:读|念|上)|只?(?:读|念|上)(?:完|过)/u;

/** Between what ages a child at school is: 「念五年级」, 「上幼儿园」; null where none is spoken of, or children at several. */
export function schoolAge(text: string): StatedCount | null {
  if (GROWN.test(text) || PAST.test(text)) return null;
  const found = FORMS.flatMap(([pattern, years]) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ match, years }];
  });
  const [first] = found;
  if (first === undefined || found.some(({ years }) => years !== first.years)) return null;
  const [from, to] = YEARS[first.years];
  const { index, 0: said } = first.match;
  return { from, to, start: index, end: index + said.length, said };
}
