import type { MoneyFactName } from './amount-reading.ts';

const ELIGIBLE =
  '(?:甲类(?!和?[、,]?乙)|合规|在?(?:医保)?(?:目录|报销范围|政策范围|政策)(?:之|以)?[内里]|符合规定|(?:能|可以?)(?:全)?报(?:销)?(?!些|哪|什|好多|多|几|吗|么|不|啥|到|得|掉|销))(?!吗|么|的吗|不)';
const REST = new RegExp(
  `(?:剩下?|其余|其[他它]|余下|别的|另外)(?:的|药|费用|部分|那些){0,3}(?:也|就|全部?|都|均|是|属于|算|在){0,4}${ELIGIBLE}`,
  'u',
);
const ALL = new RegExp(`(?<!是不)(?:全部?|都|均)(?:是|为|属于|算)?${ELIGIBLE}`, 'u');

/** Whether whatever was not named is eligible: 「剩下全是甲类」, 「全部合规」. */
export const saysRestEligible = (text: string): boolean => REST.test(text) || ALL.test(text);

const NONE = '(?<!有|是)(?:没有?|无|不含|不存在)(?:什么|任何|其[他它]|别的|用过?|花|得|一分|啥)?';
const ABSENT =
  '(?:的|药品?|费用|项目|部分|钱)*(?:一分|都|也|是)?(?:没(?:有)?(?:开|用|吃|拿|抓|配)(?:过|到|的)?|没有|没得|:?无|[为:]?零|[为:]?0(?![0-9.]))(?!吗|么)';
const none = (thing: string): RegExp => new RegExp(`${NONE}${thing}(?!多)|${thing}${ABSENT}`, 'u');

const NONE_OF: readonly (readonly [MoneyFactName, RegExp])[] = [
  ['selfPaidCost', none('(?:自费|丙类|目录外)')],
  ['firstPaidCost', none('乙类')],
  ['herbCost', none('(?:中草?药|中成药|饮片)')],
  [
    'paidThisYear',
    /今年(?:以来)?(?:还|也|都|一直|从来|一次都?|一分都?|从){0,3}没有?(?:给)?报(?:销)?(?:过|了)?(?!吗|么|多)/u,
  ],
  [
    'deductiblePaidThisYear',
    /(?:起付线|门槛费)(?:今年)?(?:还|也|都){0,2}没有?(?:扣|交|付|出)(?:过|了)?(?!吗|么)/u,
  ],
  ['criticalPaidThisYear', /大病(?:保险|险)?(?:今年)?(?:还|也|都){0,2}没有?(?:赔|报|付)(?:过|了)?(?!吗|么)/u],
];

/** Facts of which somebody says that there is nothing: 「没有自费」, 「今年还没报过」. */
export const saidToBeNone = (text: string): readonly MoneyFactName[] =>
  NONE_OF.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
