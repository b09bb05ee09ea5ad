import { type ChoiceMention, findPhrases, type Phrases } from '../choices/choice-mention.ts';

/** What care, or what of the insurance, is spoken of. */
export type CareKind =
  | 'inpatient'
  | 'outpatient'
  | 'special-outpatient'
  | 'two-disease'
  | 'day-surgery'
  | 'dual-channel'
  | 'maternity'
  | 'emergency'
  | 'critical-illness'
  | 'off-site'
  | 'pharmacy';

const LODGED =
  '住(?:了|过)(?:差不多|大概|整整|快|将近|有)?(?:半|大半|小半|[一二两三四五六七八九十几好0-9]{1,4})(?:个|拉|来|多|把){0,2}(?:月|天|晚|周|星期|礼拜)';
const KINDS: Phrases<CareKind> = [
  [
    /住(?:了|过|的|进)?(?:[一二两三四五六七八九十几0-9]{1,3}(?:次|回|趟|天|个月|晚))?(?:医?院|病房|icu)|入院|出院|住进(?:医院|icu|重症)|开(?:的|了|过)?刀|动手术|病床|挂床|躺医院|(?<!日间)手术|重症监护/gu,
    'inpatient',
  ],
  // 「在二级医院住了半个月」
  [
    new RegExp(
      `(?<=(?:医院|卫生院|病|科)[^。;；]{0,24})${LODGED}|${LODGED}(?=[^。;；]{0,24}(?:出院|医院))`,
      'gu',
    ),
    'inpatient',
  ],
  [
    /(?:做|放|装|安|打|上)(?:了|过|的|完|个|根|块|一|两|三|几|心脏){0,4}(?:支架|起搏器|搭桥|钢钉|钢板|钢针)/gu,
    'inpatient',
  ],
  [
    /(?<!特病|慢病|大病|特殊病|慢性病|放化疗)(?:普通)?门诊(?!特|慢|大病|用药|放|化|透)|看(?:个)?(?:感冒|小病|头疼|牙)|挂(?:个|了)?(?:专家|普通)?号|(?:拿|开|配|抓|买)(?:点|了|个)?(?:感冒|消炎)?药|打(?:个|了)?(?:针|吊针|点滴)|挂水|吊水|输液|统筹门诊|看医生/gu,
    'outpatient',
  ],
  [
    /门特(?:病)?|门慢|慢特病|门诊(?:特殊?|慢性?|慢特|特定|大)(?:病种?|疾病)|特殊?病(?:门诊|种|证|卡)|特殊?疾病(?:门诊)?|特病(?:门诊)?|慢性?病(?:门诊|卡|证|本|种)|大病门诊|门诊(?:做)?(?:放化疗|放疗|化疗|透析)|(?:血|腹)?透析|血透|腹透|(?:放化|放|化)疗|抗排异|血友病/gu,
    'special-outpatient',
  ],
  [
    /["“]?两病["”]?(?:门诊)?(?:用药)?|(?:高血压|糖尿病|降压|降糖|血压|血糖)[^,，。]{0,4}药|两病/gu,
    'two-disease',
  ],
  [
    /日间(?:手术|病房)|当天(?:做|开)?(?:完)?(?:手术|刀)?(?:,|，)?当天(?:就)?(?:出院|回家|走)|(?:48|四十八)(?:个)?小时(?:以|之)?内?出院|一日手术|白天手术/gu,
    'day-surgery',
  ],
  [/双通道|单独支付(?:药品?)?|国谈药|谈判药|特药|靶向药|进口抗癌药|高值药/gu, 'dual-channel'],
  [
    /(?:(?<![新刚才先我她他])生的(?![^,，。]{1,10}(?:病|烧|感冒|肺炎|黄疸|住院|参保|医保|上户|[交缴]))(?:二|三|头)?|生(?:了|完|个|了个|二|三|头)?)(?:胎|孩子|娃儿?|小孩|宝宝|伢|毛毛|毛头|细伢|崽)|分娩|顺产|平产|(?:剖|刨|破|抛|剥)[宫腹妇工公功][产子]|产检|产前检查|孕检|生育|怀孕|孕妇|坐月子|待产|保胎/gu,
    'maternity',
  ],
  [/急诊|急救|抢救|急症|[打叫拨喊]了?120|120(?=急救|救护|的车|送|拉|接|来)|救护车/gu, 'emergency'],
  [/大病(?:保险|医保)|大病(?:二次)?报销|二次报销|大病(?!门诊|种|小病|统筹门诊)/gu, 'critical-illness'],
  [
    /异地(?:就医|看病|住院|结算|报销)|外地(?:就医|看病|住院|医院|治)|跨省(?:就医|看病|住院|结算)|转外(?:就医|治疗)/gu,
    'off-site',
  ],
  [/药店|药房(?!里?拿)|大药房/gu, 'pharmacy'],
];

/**
 * All kinds of care mentioned, from left to right; which of them the question is about is for the dialogue.
 * Denied ones (「没住院」) are told apart by their stance.
 */
export function readCareKind(text: string): readonly ChoiceMention<CareKind>[] {
  return findPhrases(text, KINDS);
}
