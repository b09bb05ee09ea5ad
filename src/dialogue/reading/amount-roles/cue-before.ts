import type { AmountRole } from './amount-reading.ts';
import type { Cue } from './cue.ts';
import {
  BETWEEN,
  CLAIMABLE,
  COVERED,
  EARLIER,
  HERBS,
  NOT_COVERED,
  OWN,
  PAY,
  REPORTED,
  THRESHOLD,
} from './cue-words.ts';

const before = (role: AmountRole, pattern: string): Cue => ({
  role,
  pattern: new RegExp(pattern + BETWEEN, 'u'),
});

const FUND = '(?:医保|基金|统筹)(?:基金)?';
/** 「替我付过」, 「给娃付了」. */
const FOR_SOMEBODY =
  '(?:[给替帮为](?:我们?|他们?|她|咱们?|娃|孩子|[我他她]?(?:爸|妈|爷爷|奶奶|家里?|老伴|爱人))?)';
/** 「自付合规」, 「个人负担的合规部分」. */
const OWN_ELIGIBLE = `(?:自付|自负|${OWN}(?:还|又|就|要|得|总共|一共|累计|先后|已经?|都){0,2}(?:自付|自负|负担|承担|支付|付|出|掏|贴|垫|背|扛))(?:了|着|的|部分|费用|金额){0,2}(?:目录内|政策范围内|政策内|合规)`;
/** 「报完以后合规的还剩」. */
const LEFT_ELIGIBLE =
  '报(?:销)?完[^。;]{0,8}(?:目录内|政策范围内|政策内|合规)(?:的|部分|费用){0,2}(?:还|就|也){0,2}(?:剩|余|有)下?';

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
  before('threshold', '(?:先|头一笔|头笔)(?:要)?(?:扣|减)(?:掉|除|去)?'),
  before('threshold', `${THRESHOLD}(?:扣|交|付|出|要|另外)?(?:除|了|掉|交|扣)?`),
  before('deposit', '(?:押金|预[交缴](?:金|款)?)(?:交)?'),
  before('premium', '(?:个人缴费|[参医]保费|保险?费|缴费|补缴|涨到|涨了|涨)(?:标准|交)?'),
  before('premium', '(?:医保|农合|新农合|合疗|每人|一人|一个人|一年)[^,。;]{0,4}[交缴](?:费|纳)?'),
  before('premium', '(?<!押金|住院|医院|出院|窗口)[交缴](?:费|纳)?'),
  before('other', '(?:每|一个?|按)月[^,。;]{0,6}(?:药|拿|吃|开|买|花|用)'),
  before('unclear', '(?:押金|住院|医院|出院|窗口)[^,。;]{0,4}[交缴]'),
  before(
    'paidThisYear',
    `${EARLIER}[^,。;]{0,6}${FUND}(?:已经?|累计|总共|一共|都|给|${FOR_SOMEBODY}){1,4}(?:支付|付|给|报|出)(?:了|过)?`,
  ),
  before(
    'paidThisYear',
    `${FUND}(?:已经?|累计)(?:都|先后|总共|一共|${FOR_SOMEBODY}){0,3}(?:支付|付|报|出)(?:了|过)`,
  ),
  before(
    'paidThisYear',
    `${EARLIER}[^,。;]{0,6}从${FUND}(?:那边|那里|那儿|里头?)?(?:已经?|一共|总共){0,2}(?:拿|领|得)(?:到|了|过|回){0,2}`,
  ),
  before(
    'reported',
    `从${FUND}(?:那边|那里|那儿|里头?)?(?:已经?|一共|总共){0,2}(?:拿|领|得)(?:到|了|过|回){0,2}`,
  ),
  before('reported', `(?<!个人)${FUND}${FOR_SOMEBODY}(?:支付|付|报)(?:了|过)`),
  before('paidThisYear', `${EARLIER}[^,。;]{0,6}(?:医保|基金|统筹)(?:基金)?(?:支付|付|报)过`),
  before('reported', '(?<!个人)(?:统筹|医保|基金|报销)(?:基金)?(?:给|已经?)?(?:支付|付|给)'),
  before('eligibleCost', CLAIMABLE),
  before('reported', `(?:说|讲|告诉)[^,。;]{0,8}${REPORTED}`),
  before('other', `(?:去年|前年|往年)[^,。;]{0,8}(?:${REPORTED}|花|用)`),
  before('paidThisYear', `(?:${EARLIER.replace('|已经?', '')})[^,。;]{0,8}${REPORTED}`),
  before('paidThisYear', `${EARLIER}[^,。;]{0,4}(?:医保|基金|统筹)(?:基金)?(?:已经?)?(?:支付|付|给)`),
  before(
    'asked',
    `(?:是不是|能不能|可不可以|能否|是否|能|可以|会|该|应该|想|够)[^,。;]{0,4}${REPORTED}(?:到|得|个)?`,
  ),
  before('asked', '是不是[^,。;]{0,4}'),
  before('reported', `(?<!不|没|能|可以?)${REPORTED}(?:到|个)?`),
  before('ownShareThisYear', OWN_ELIGIBLE),
  before('ownShareThisYear', LEFT_ELIGIBLE),
  before(
    'prenatalCost',
    `(?:产检|产前检查|孕检|产前)(?:的|费用?|部分|一共|总共|共|花了?|用了?|有|是){0,4}合规`,
  ),
  before('ownShareThisYear', `合规(?:的|费用)?[里内]?(?:面|头)?${OWN}?(?:自付|负担|承担)`),
  before(
    'eligibleCost',
    '(?:扣|除|去|减|刨|剔|抛|抠)(?:了|掉|去|除|完|开)?[^,。;0-9]{0,8}(?:自费|丙类|不报|目录外|自付|先付)[^,。;0-9]{0,4}(?:后|剩|余|还有|之外|以外|外|完)[^,。;0-9]{0,6}',
  ),
  before('firstPaidCost', `先(?:行|由)?${OWN}?(?:自付|自理|自负|掏|付|出|负担|承担|支付)`),
  before(
    'firstPaidCost',
    `乙类?(?:的|药品?|费用|项目|部分){0,3}(?:要|得|需要?|${OWN}){0,3}(?:自付|自理|自负)`,
  ),
  before('ownShareThisYear', `(?:之前|以前|前[面头]|前[几两][次趟回]|上[次趟回]|累计)[^,。;]{0,8}${OWN}花`),
  before(
    'ownShareThisYear',
    `${EARLIER}[^,。;]{0,8}(?:${OWN}(?!花)${PAY}|自付|自负|${OWN}(?:自付|负担|承担))`,
  ),
  before(
    'ownShareThisYear',
    `${OWN}?(?:自付|负担|承担)(?:的|部分|合规|费用|金额){0,3}(?:今年|全年|一年)?累计`,
  ),
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
  before('other', '(?:卡里|卡上|账户|账上|余额|存折)[^,。;]{0,6}'),
  before('other', '(?:工资|退休金|养老金|收入|低保金?|补贴|补助|津贴|救助|罚款?|贷款|[挣赚])'),
  before(
    'item',
    '(?:药|检查|化验|床位|护理|手术|材料|治疗|耗材|挂号|救护车|陪护|伙食|车|麻醉|ct|核磁|b超|彩超|输液)(?:费|钱)',
  ),
  before('item', '(?:光|单是|其中|里头|里面|当中)[^,。;]{0,5}(?:花|用)'),
];
