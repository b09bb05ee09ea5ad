import { BETWEEN, EARLIER, NOT_COVERED, THRESHOLD } from './cue-words.ts';

/** What is taken off: 「扣掉自费2000」, which may be short for 「扣掉自费后2000」 unless the rest is told too. */
export const takenOff = new RegExp(
  `(?:扣|除|去|减|刨|剔|抛|抠)(?:了|掉|去|除|完|开)?${NOT_COVERED}${BETWEEN}`,
  'u',
);
export const restIsTold = /剩|余|其[他它]|别的|还有|后/u;

/** Words that tell the whole bill, and words that only tell of money spent. */
export const wholeBill = new RegExp(
  `(?:总(?:的)?(?:医疗|医药|住院|药)?费用?|总额|总价|总共|一共|共计|合计|总计|拢共|统共|全部|总花费|总金额|费用总额|加起来|里外里|(?<![公一])共|^计)(?:的)?${BETWEEN}`,
  'u',
);
export const spent = new RegExp(
  `(?:花|花费|花销|用[了掉去]|开销|开支|费用|医[药疗]费|住院费|看病|住院|住园|账单|结账|结算|发票|单子|门诊|[这那头上][次回]|第[一二三四五六1-6][次回]|[干搞整使]了|去了|[花用使]咗|使)(?:掉|去|完)?${BETWEEN}`,
  'u',
);

/** An amount of which parts are told next: 「18000，其中…」. */
export const hasParts = /^[,;( ]*(?:其中|里头|里面|里边|里(?![程外])|当中|包括|包含|含)/u;
/** What was taken earlier, before an amount whose name follows: 「今年扣过500的门槛费」. */
export const takenEarlier = new RegExp(`${EARLIER}[^,。;]{0,6}(?:扣|交|付|承担|出|掏)(?:除|了|过|掉)?$`, 'u');

const ALREADY =
  '(?:今年|本年度?|年初|上半年|前头|此前|老早|早|就|都|已经?|全部?|也|前面|之前|[上头前][一几两]?[次回趟](?:住院|门诊)?|我们?|是|给){0,4}';
/** 起付线 that has been taken: 「起付线200早都扣满了」. */
export const takenInFull = new RegExp(
  `^(?:元|块钱?)?的?${ALREADY}(?:扣|交|付|出|承担|掏|用|过|满|够|缴)(?:满|完|够|足|掉|过|了)(?!吗|么|没|不|多)`,
  'u',
);
/** The same after a pause, where it has to be said that it was all of it: 「起付线600，上次已经扣满了」. */
export const takenAfterPause = new RegExp(
  `^(?:元|块钱?)?,${ALREADY}(?:扣|交|付|出|承担|掏|用|缴)(?:满|完|够|足|清)(?!了?(?:吗|么|没|不|多|以|才|后|再|就能))`,
  'u',
);

/** The same said after the amount: 「200的起付线年初就扣够了」. */
export const takenOfThreshold = new RegExp(
  `^ ?(?:元|块钱?)?的?${THRESHOLD},?(?:${EARLIER}|[上头前][一几两]?[次回趟](?:住院|门诊)?|早就?|老早|年前|就|都|也|全部?|我们?|给|是){0,4}(?:(?:扣|交|付|出|承担|掏|用|缴)(?:满|完|够|足|清)|[满够](?=[了,。;]))(?!了?(?:吗|么|没|不|多少|几|以|才|后|再|就能))`,
  'u',
);

/** Before it, that it is still to be borne: 「还没把200的起付线扣满」. */
export const stillToBear = /(?:没有?|未|不|要|得|如果|等)[^,。;]{0,4}$/u;

/** This care and not what went before it in the year. */
export const thisTime = /这[次趟回]|又|再次|再住/u;
/** An amount that sets a bound, as documents do: 「1万以下」, 「超过1.5万的部分」. */
export const bound = /以[上下内]$|^(?:超过|多于|少于|不足)/u;

/** Marks of one stay among several: 「第一次」, 「上回」. */
export const oneOfSeveral =
  /(?:第[一二三四五六1-6][次回趟]|头一?[次回趟]|上一?[次回趟]|[这那]一?[次回趟]|后一?[次回趟]|再一?[次回趟]|另外?一?[次回趟]|上半年|下半年|[0-9一二三四五六七八九十]{1,2}月)[^。;]{0,8}$/u;
/** An earlier amount is taken back: 「8000，不对，是6000」. */
export const takenBack =
  /^[^0-9。]{0,4}(?:不对|(?<!是)不是|错了|说错|记错|搞错|打错|更正|哦不|噢不|啊不|不不|应该是|准确说|准确的是)[^0-9]{0,8}$/u;
/** One of two amounts between which somebody wavers. */
export const orElse = /^[,; ]?(?:还是|或者?|要么)[^,。;0-9]{0,3}$/u;
/** What is left of an amount named before: 「自费2000，剩9000」. */
export const whatIsLeft = /^[^0-9]{0,3}(?:还|就|只)?(?:剩下?|余下?)(?:了|的|是|就|有|来){0,3}$/u;
