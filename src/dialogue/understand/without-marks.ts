import { MARKS } from '../privacy/mask.ts';

/** Words that only introduce a number or a name: 「我的身份证号码是」, 「电话：」, 「我叫」. */
const LEAD_IN =
  '(?:(?:我|他|她|本人|家里人)?(?:的)?(?:名叫|叫|姓名|名字|身份证(?:号码?)?|证件号码?|电话(?:号码?)?|手机(?:号码?)?|银行卡(?:号)?|卡号|微信(?:号)?|邮箱|护照(?:号)?|社保号|医保号)\\s*(?:是|为|[:：])?\\s*)?';
const MARKED = new RegExp(`${LEAD_IN}(?:${Object.values(MARKS).join('|')})`, 'gu');

/** A masked text without its marks and what introduced them, which say nothing about what is asked. */
export function withoutMarks(masked: string): string {
  return masked.replace(MARKED, ' ');
}
