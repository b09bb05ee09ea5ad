import type { AmountRole } from './amount-reading.ts';

/** Words that say what an amount is, by where they stand. */
export interface Cue {
  readonly role: AmountRole;
  readonly pattern: RegExp;
}

/** What may stand between the word that names an amount and the number: 「自费的药一共花了2000」. */
const BETWEEN =
  '(?:的|费用?|药品?|钱|部分|项目|材料|耗材|检查|床位|治疗|医疗|医药|住院|门诊|那些|东西|[这那][块个]|[这那]部分|大概|大约|约|差不多|估计|好像|可能|一年|一共|总共|共计?|合计|累计|总计|加起来|是|为|有|花费|花|用|了|过|就|才|只|也|都|要|占|达到?|我?算(?:了一?下|下来|出来)|算|整整|:|=| |¥){0,6}$';
const THRESHOLD = '(?:起付线|起付标准|起付金额?|起付|门[槛坎]费?|门[槛坎]线)(?:费|钱|额)?';
const EARLIER =
  '(?:今年|本年度?|这一?年|年内|全年|年初|上半年|之前|以前|前面|前头|前几次|前两次|早先|上次|上回|已经?|累计)';
const OWN = '(?:自己|个人|自家|我们?|家里)';
const PAY = '(?:掏|付|出|负担|承担|支付|贴|垫|花|拿)';
const REPORTED = '报(?:销)?(?:下来|回来|掉|完)?';
const NOT_COVERED =
  '(?:丙类?|全?自费|(?:目录|政策|范围|医保)(?:之|以)?外|不合规|不(?:能|给|可以?|予)?报(?:销)?|报不[了到掉]|不在(?:医保)?(?:目录|报销范围|范围)(?:里面?|内)?)';
const HERBS =
  '(?:中药饮片|中成药|中草药|(?<!其)中药|草药|饮片|(?:院内|医院|自制)(?:自制)?的?(?:中药)?制剂|汤药)';
const COVERED =
  '(?:(?<!不)合规|(?:目录|政策|(?:报销|政策)?范围)(?:范围)?(?:之|以)?[内里]|(?<!不)(?:能|可以?|给|准)报(?:销)?的|(?<!不)可报(?:销)?|(?<!不)符合(?:规定|政策|条件)|纳入(?:医保)?(?:报销|支付)(?:范围)?)';

const before = (role: AmountRole, pattern: string): Cue => ({
  role,
  pattern: new RegExp(pattern + BETWEEN, 'u'),
});

/** Words before an amount, the most telling first. */
export const cuesBefore: readonly Cue[] = [
  before('limit', '(?:封顶线?|上限|限额|最高(?:支付|报销)?(?:限额)?|最多(?:能|可以?)?报)'),
  before(
    'criticalPaidThisYear',
    `(?:大病(?:保险|险|医保|那边|这块|二次报销)?|二次报销)(?:今年|已经?|又|先|前面|之前|也|给|都|累计|我){0,4}(?:赔|报|付|补|支付|给|理赔)(?:销|付|偿)?(?:了|过|的|掉|完)`,
  ),
  before(
    'criticalPaidThisYear',
    '大病(?:保险|险)?(?:今年|已经?|之前|累计){1,3}(?:赔|报|付|补|支付|给)(?:销|付)?',
  ),
  before(
    'deductiblePaidThisYear',
    `${THRESHOLD}(?:${EARLIER}|都|也|我|给){1,4}(?:扣|交|付|出|承担|用|掏|满)?(?:除|了|过|掉|满)?`,
  ),
  before('deductiblePaidThisYear', `${THRESHOLD}(?:都|也)?(?:扣|交|付|出|承担|掏)过`),
  before(
    'deductiblePaidThisYear',
    `${EARLIER}[^,。;]{0,6}(?:扣|交|付|承担|出|掏)(?:除|了|过|掉)?的?${THRESHOLD}`,
  ),
  before('threshold', `${THRESHOLD}(?:扣|交|付|出|要|另外)?(?:除|了|掉|交|扣)?`),
  before('deposit', '(?:押金|预[交缴](?:金|款)?)(?:交)?'),
  before('premium', '(?:个人缴费|[参医]保费|保险?费|缴费|补缴|涨到|涨了|涨)(?:标准|交)?'),
  before('premium', '(?:医保|农合|新农合|合疗|每人|一人|一个人|一年)[^,。;]{0,4}[交缴](?:费|纳)?'),
  before('premium', '(?<!押金|住院|医院|出院|窗口)[交缴](?:费|纳)?'),
  before('other', '(?:每|一个?|按)月[^,。;]{0,6}(?:药|拿|吃|开|买|花|用)'),
  before('unclear', '(?:押金|住院|医院|出院|窗口)[^,。;]{0,4}[交缴]'),
  before('reported', '(?<!个人)(?:统筹|医保|基金|报销)(?:基金)?(?:给|已经?)?(?:支付|付|给)'),
  before('reported', `(?:说|讲|告诉)[^,。;]{0,8}${REPORTED}`),
  before('other', `(?:去年|前年|往年)[^,。;]{0,8}(?:${REPORTED}|花|用)`),
  before('paidThisYear', `(?:${EARLIER.replace('|已经?', '')})[^,。;]{0,8}${REPORTED}`),
  before('paidThisYear', `${EARLIER}[^,。;]{0,4}(?:医保|基金|统筹)(?:基金)?(?:已经?)?(?:支付|付|给)`),
  before('eligibleCost', `(?<!不)(?:能|可以?|准|给)报(?:销)?的`),
  before(
    'asked',
    `(?:是不是|能不能|可不可以|能否|是否|能|可以|会|该|应该|想|够)[^,。;]{0,4}${REPORTED}(?:到|得|个)?`,
  ),
  before('asked', '是不是[^,。;]{0,4}'),
  before('reported', `(?<!不|没|能|可以?)${REPORTED}(?:到|个)?`),
  before('ownShareThisYear', `合规(?:的|费用)?[里内]?(?:面|头)?${OWN}?(?:自付|负担|承担)`),
  before(
    'eligibleCost',
    '(?:扣|除|去|减|刨|剔|抛|抠)(?:了|掉|去|除|完|开)?[^,。;0-9]{0,8}(?:自费|丙类|不报|目录外|自付|先付)[^,。;0-9]{0,4}(?:后|剩|余|还有|之外|以外|外|完)[^,。;0-9]{0,6}',
  ),
  before('firstPaidCost', `先(?:行|由)?${OWN}?(?:自付|自理|自负|${PAY})`),
  before(
    'firstPaidCost',
    `乙类?(?:的|药品?|费用|项目|部分){0,3}(?:要|得|需要?|${OWN}){0,3}(?:自付|自理|自负)`,
  ),
  before('ownShareThisYear', `(?:之前|以前|前[面头]|前几次|上[次回]|累计)[^,。;]{0,8}${OWN}花`),
  before(
    'ownShareThisYear',
    `${EARLIER}[^,。;]{0,8}(?:${OWN}(?!花)${PAY}|自付|自负|${OWN}(?:自付|负担|承担))`,
  ),
  before('ownShareThisYear', `${OWN}?(?:自付|负担|承担)(?:的|部分|费用|金额){0,2}(?:今年|全年|一年)?累计`),
  before('own', `${OWN}(?:要|得|还|就|只|又|需要?|实际){0,3}(?:${PAY}|自付)`),
  before('own', '(?:自付|自负|垫付?)'),
  before('selfPaidCost', `(?<!没有?|无|掉|完|除了|除去|加|不是|扣)${NOT_COVERED}`),
  before('eligibleCost', COVERED),
  before('classA', '(?<![三二]|没有?)甲类?'),
  before('classB', '(?<![三二]|没有?)乙类?'),
  before('classB', '乙类[^。;0-9]{0,8}[0-9]{1,2}%,?'),
  before('herbCost', HERBS),
  before('consultationFee', '(?:诊疗费|诊察费)'),
  before('prenatalCost', '(?:产检|产前检查|孕检|产前)'),
  before('other', '(?:工资|退休金|养老金|收入|低保金?|补贴|补助|津贴|救助|罚款?|贷款|[挣赚])'),
  before(
    'item',
    '(?:药|检查|化验|床位|护理|手术|材料|治疗|耗材|挂号|救护车|陪护|伙食|车|麻醉|ct|核磁|b超|彩超|输液)(?:费|钱)',
  ),
  before('item', '(?:光|单是|其中|里头|里面|当中)[^,。;]{0,5}(?:花|用)'),
];

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

const after = (role: AmountRole, pattern: string): Cue => ({
  role,
  pattern: new RegExp(`^ ?${pattern}`, 'u'),
});
const LINK = '(?:的是|的|是属于|都是|全是|是|属于|算|都|全部?|为){1,2}(?:在)?';

/** What is said of an amount after it: 「3000是丙类」, 「2000不报」. */
export const cuesSaid: readonly Cue[] = [
  after('selfPaidCost', `${LINK}${NOT_COVERED}`),
  after(
    'selfPaidCost',
    '(?:不(?:能|给|可以?|予)?报|报不[了到掉]|不在(?:医保)?(?:目录|报销范围|范围)|不合规)',
  ),
  after(
    'firstPaidCost',
    `(?:是|要|得|需要?)?(?:乙类)?(?:要|得)?先(?:行|由)?${OWN}?(?:自付|${PAY})(?!比例|[^,。;]{0,4}(?:[0-9]{1,2}%|百分之|[一二]成))`,
  ),
  after('firstPaidCost', `${LINK}乙类(?:药|的)?(?:先)?自付(?!比例|[^,。;]{0,4}(?:%|百分之))`),
  after('own', `(?:是|要|得|需要?|由)?${OWN}(?:掏|出|承担|负担|付)(?!多少|几)`),
  after('classB', `${LINK}乙类`),
  after('classA', `${LINK}甲类`),
  after('herbCost', `${LINK}${HERBS}`),
  after('consultationFee', `${LINK}(?:一般)?(?:诊疗费|诊察费)`),
  after('prenatalCost', `${LINK}(?:产检|产前检查|孕检)`),
  after('eligibleCost', `${LINK}${COVERED}(?!吗|么)`),
  after('eligibleCost', '(?:都|全)?(?:能|可以?)报(?:销)?(?=[,。;]|的(?!多少))'),
  after('threshold', `${LINK}(?:起付线|门[槛坎])`),
  after('deposit', `(?:${LINK})?押金`),
  after('limit', '(?:就)?(?:封顶|是上限|的上限|的限额)'),
  after('premium', `(?:的?(?:医保费|保费)|的医保|[交缴]了|${LINK}[交缴])`),
  after('item', `${LINK}(?:药|检查|床位|手术|材料|治疗)费`),
];

/** A noun right after an amount without a word between: 「2000自费」; it may as well go with the next amount. */
export const cuesNamed: readonly Cue[] = [
  after('selfPaidCost', NOT_COVERED),
  after('classB', '乙类'),
  after('classA', '甲类'),
  after('herbCost', HERBS),
  after('eligibleCost', '(?:(?<!不)合规|目录内|政策(?:范围)?内)'),
  after('threshold', '(?:起付线|门[槛坎]费)'),
  after('deposit', '押金'),
  after('prenatalCost', '产检'),
];

/** An amount of which parts are told next: 「18000，其中…」. */
export const hasParts = /^[,; ]*(?:其中|里头|里面|里边|里(?![程外])|当中|包括|包含|含)/u;
/** What was taken earlier, before an amount whose name follows: 「今年扣过500的门槛费」. */
export const takenEarlier = new RegExp(`${EARLIER}[^,。;]{0,6}(?:扣|交|付|承担|出|掏)(?:除|了|过|掉)?$`, 'u');

/** This care and not what went before it in the year. */
export const thisTime = /[这]次|这回|又|再次|再住/u;
/** An amount that sets a bound, as documents do: 「1万以下」, 「超过1.5万的部分」. */
export const bound = /以[上下内]$|^(?:超过|多于|少于|不足)/u;

/** Marks of one stay among several: 「第一次」, 「上回」. */
export const oneOfSeveral =
  /(?:第[一二三四五六1-6][次回]|头一?[次回]|上一?[次回]|[这那]一?[次回]|后一?[次回]|再一?[次回]|另外?一?[次回]|上半年|下半年|[0-9一二三四五六七八九十]{1,2}月)[^。;]{0,8}$/u;
/** An earlier amount is taken back: 「8000，不对，是6000」. */
export const takenBack =
  /^[^0-9。]{0,4}(?:不对|(?<!是)不是|错了|说错|记错|搞错|打错|更正|哦不|噢不|啊不|不不|应该是|准确说|准确的是)[^0-9]{0,8}$/u;
/** One of two amounts between which somebody wavers. */
export const orElse = /^[,; ]?(?:还是|或者?|要么)[^,。;0-9]{0,3}$/u;
/** What is left of an amount named before: 「自费2000，剩9000」. */
export const whatIsLeft = /^[^0-9]{0,3}(?:还|就|只)?(?:剩下?|余下?)(?:了|的|是|就|有|来){0,3}$/u;
