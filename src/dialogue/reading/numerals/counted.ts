/**
 * Things that are counted, and the greatest number that counts them: 「花了8000年初报的」 is money before a word
 * that begins with 年, 「2025年」 is not. Without a limit, a number before the word counts in any case.
 */
const COUNTED: readonly (readonly [pattern: string, greatest?: number])[] = [
  ['(?:周|多|来)?岁'],
  ['%|‰|个点|个百分点|折|倍|分之'],
  ['成(?![药了功都])', 10],
  ['年(?![初底前后内])|年[初底前后内]', 2100],
  ['月', 60],
  ['[日号](?![称常])', 31],
  ['天(?!天)|夜', 9999],
  ['周(?![末边围转])|星期|礼拜', 520],
  ['点(?![儿多])|时(?!候)|小时|分钟|秒', 60],
  ['[级档甲乙](?!类)', 10],
  ['院(?![里内长方前后])', 20],
  ['个人(?![自负承要付掏出先缴得能该账])', 100],
  ['人(?![民家员])', 100_000],
  ['(?:多)?个(?!人)'],
  ['口(?!服)|家(?![里人属长庭])|户', 9999],
  ['保户|险|元一次'],
  ['种'],
  ['病(?!房|人|历)|胎|孩|娃|代|辈', 99],
  ['多?次(?!要)|[遍趟届期](?!间)|回(?![来去家老])', 999],
  ['位|名|例|条|项(?!目)|批|步'],
  ['张|片|盒|瓶|针|粒|副|剂|袋|支(?!付|出)|根|颗|只(?![有报能给])'],
  ['斤|公斤|克|毫|公里|里路|米|平|楼|层|床(?!位)|度|磅|升|cm|mm|kg|km|mg|ml'],
  ['章|页|版|路|区|队|组|号线|题|问|楼|栋|单元|室|班'],
];

const PATTERNS = COUNTED.map(([pattern, greatest]) => ({
  pattern: new RegExp(` ?(?:${pattern})`, 'uy'),
  greatest: greatest ?? Number.POSITIVE_INFINITY,
}));

/**
 * Whether a number that ends at a place counts what follows: 「3次」, 「65岁」, 「七成」, 「三甲」.
 * @param value the number itself
 */
export function countsWhatFollows(text: string, end: number, value: number): boolean {
  return PATTERNS.some(({ pattern, greatest }) => {
    pattern.lastIndex = end;
    return value <= greatest && pattern.test(text);
  });
}

/** Words that begin with 一: 「花了三千一共报」. */
const ONE_WORD = /[共样起年下般直定个次点些旦律向方面到边半遍切并辈]|般/u;

/** Whether a last digit without a unit belongs to the word after it: 「一万二级医院」, 「三千一共」, 「三千五保户」. */
export function belongsToNextWord(text: string, end: number, digit: number): boolean {
  const next = text[end] ?? '';
  if (digit === 1 && ONE_WORD.test(next)) return true;
  // 「一万二，月底报」: 月底 and 年底 are words of their own.
  if (/^(?:[年月][底初]|年[前后内])/u.test(text.slice(end, end + 2))) return false;
  return countsWhatFollows(text, end, digit);
}
