const FILLER =
  '(?:了|过|除|部分|一年|是|为|有|大概|大约|差不多|估计|可能|好像|约|就|才|只|共|计|累计|还|又|的|要|也|得|在|不到|将近|快|近|至少|超过|掉|去|:|=| |个){0,4}';

/** Words after which even a small number is money: 「花了80」. */
const SPENT = new RegExp(
  `(?:花|花费|开销|用[了掉去]|[去使][了去]|[花用使]咗|使|(?<!公)共|总共|一共|共计|合计|总计|拢共|统共|总费用|总额|药费|诊疗费|检查费|住院费|医疗费|医药费|费用|金额|押金|自费|自付|丙类|乙类|甲类|合规|掏|垫付?|付|¥|人民币|rmb)${FILLER}$`,
  'u',
);
/** Words after which a number of a hundred or more is money. */
const NAMED = new RegExp(
  `(?:费|药|(?<![三二])[甲乙丙]|目录[内外]|(?:政策|范围)[内外]|报|报销|交|缴|扣|剩下?|余|下|线|标准|赔|补|收|退|给|负担|承担|支付|结算|检查|饮片|制剂|里头|里面|其中|含|包括|加上?|减|不报|内|产检|住院|住园|看病|手术|门诊|治病|第[一二三四五123456][次回]|[上这那头][次回]|钱|是|不是|应该|总)${FILLER}$`,
  'u',
);
/** Words right after a number that make it money. */
const FOLLOWED =
  /^ ?(?:是|都是|全是|属于|的|算)?(?:丙类|乙类|甲类|自费|合规|目录|政策[内范]|不报|报不了|报不|不能报|[能可]以?报|怎么报|报多|报几|报销|够报|中[药成]|草药|药费|医药费|要?先自?付|自付|起付|门槛|里|其中|当中|押金|[,。 ]*(?:哦|噢|啊)?(?:不对|不是|错了|说错|记错))/u;

/** What is taken from somebody, be it as much as a number that people call. */
const TAKEN = /(?:扣|[交缴]|报|退|出|掏)[了过掉]$/u;
/** Numbers that people call. */
export const HOTLINES: ReadonlySet<number> = new Set([
  110, 114, 119, 120, 122, 12320, 12333, 12345, 12366, 12393, 12348,
]);
/** How far from a bare round number the words may stand that make it money. */
const REACH = 60;
const CARE = /报|医保|住院|住园|花|费|看病|手术|门特|门慢|慢特?病|特病|透析|化疗/u;

/**
 * Whether the words around a bare number make it an amount of money.
 * @param value the number itself
 * @param form how it is written; a decimal such as 12.20 may be a date, four figures such as 2026 a year
 */
export function isMoneyByWords(
  text: string,
  start: number,
  end: number,
  value: number,
  form: { readonly figures: boolean; readonly decimals: number },
): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (SPENT.test(before)) return form.figures || value >= 10;
  if (value < 100 || maybeYear(value, form.figures)) return false;
  if (HOTLINES.has(value) && !TAKEN.test(before)) return false;
  if (NAMED.test(before) && !/比例$/u.test(before)) return true;
  if (FOLLOWED.test(text.slice(end, end + 12))) return true;
  const round = form.decimals === 0 && value >= 1000 && value < 100_000 && value % 100 === 0;
  return round && CARE.test(text.slice(Math.max(0, start - REACH), end + REACH));
}

/** 2010–2040 in figures: a year unless somebody says that it was spent. */
export const maybeYear = (value: number, figures: boolean): boolean =>
  figures && value >= 1949 && value <= 2040 && value !== 2000;

const SAYING_NOTHING =
  /^(?:[,。.!?;:、~… "'“”‘’()\0-]|[吧呢啊哦嗯呃哎是了的噢唉诶对]|大概|大约|差不多|左右|应该|好像|估计|可能|不对|不是|错了|说错|记错|就|才|也|正好|一下|我|不太?清楚|记不[清得]了?|记不太清|不晓得|不知道|忘了|具体|元|块|钱)*$/u;

/** Whether words say nothing about a number beside them: 「大概…吧」, 「应该是」. */
export const saysNothing = (words: string): boolean => words.length <= 24 && SAYING_NOTHING.test(words);

/** Whether a number is all that was answered: 「8000」, 「大概8000吧」. */
export const isWholeAnswer = (text: string, start: number, end: number): boolean =>
  saysNothing(text.slice(0, start)) && saysNothing(text.slice(end));
