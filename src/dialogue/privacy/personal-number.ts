import {
  areDates,
  countHanDigits,
  HAN_DIGITS,
  isAmountList,
  isGroupedCard,
  isGroupedMobile,
  isOldIdCard,
  longRunKind,
  onlyDigits,
  spokenKind,
} from './number-shape.ts';
import type { PersonalKind } from './personal-kind.ts';

export interface PersonalRule {
  readonly kind: PersonalKind;
  /** Matched against a plain view, flags `dgu`. A group named `value` is what is masked, else the whole match. */
  readonly pattern: RegExp;
  /** Looks at the masked part and may say that it is no personal datum after all. */
  readonly accept?: (value: string) => boolean;
  /** Decides the kind where one pattern catches several. */
  readonly kindOf?: (value: string) => PersonalKind;
}

/** Between digits written in groups. Commas only where the shape is sure: elsewhere they separate amounts. */
const DASH = String.raw`\s\-\u2010-\u2015\u2212`;
const GAP = `[${DASH}_.·•~]{0,3}`;
const WIDE_GAP = `[${DASH}_.·•~,，、/|:：()（）]{0,3}`;
/** Between a word that announces a number and the number. */
const IS = String.raw`[是为:：=\s]{0,3}`;
const NO_DIGIT_BEFORE = String.raw`(?<!\d)`;

const digits = (count: number, gap: string) => Array.from({ length: count }, () => '\\d').join(gap);
const inPlaces = (...places: readonly string[]) => places.join(WIDE_GAP);
const ID_CARD = inPlaces(
  '[1-9]',
  digits(5, WIDE_GAP),
  `(?:${inPlaces('1', '[89]')}|${inPlaces('2', '0')})`,
  digits(2, WIDE_GAP),
  `(?:${inPlaces('0', '[1-9]')}|${inPlaces('1', '[0-2]')})`,
  `(?:${inPlaces('0', '[1-9]')}|${inPlaces('[12]', '\\d')}|${inPlaces('3', '[01]')})`,
  digits(3, WIDE_GAP),
  '[\\dXx]',
);

const rule = (
  kind: PersonalKind,
  source: string,
  more: Omit<PersonalRule, 'kind' | 'pattern'> = {},
): PersonalRule => ({ kind, pattern: new RegExp(source, 'dgu'), ...more });

/** In the order they are applied: announced by a word, then the longer and surer shapes first. */
export const PERSONAL_NUMBERS: readonly PersonalRule[] = [
  rule('email', String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`),
  rule('qq', `[Qq]{2}号?码?${IS}(?<value>\\d{5,11})(?!\\d)`),
  rule(
    'wechat',
    `(?:微信号?|[Ww][Xx]|[Vv][Xx]|[Vv]信|薇信|wechat|weixin)(?:号|[Ii][Dd])?${IS}(?<value>(?=[\\w-]*[\\d_])[A-Za-z][\\w-]{4,19})`,
  ),
  rule('wechat', `(?:微信号|微信[:：是]|[WwVv][Xx][:：是])${IS}(?<value>[A-Za-z][\\w-]{5,19}|\\d{6,11})`),
  rule(
    'socialSecurity',
    `(?:社保|医保|参保|社会保障)(?:卡|个人|人员|电脑)?(?:编号|号码|账号|号)${IS}(?<value>(?=[A-Za-z0-9-]*\\d{4})[A-Za-z0-9][A-Za-z0-9-]{5,24})`,
  ),
  rule('passport', `(?:护照|通行证)(?:号码|号)?${IS}(?<value>[A-Za-z]{0,2}\\d{6,10})(?!\\d)`),
  rule(
    'passport',
    `(?<![A-Za-z0-9])(?:[EGDSPHMeg]${GAP}\\d{8}|[Ee][A-Za-z]${GAP}\\d{7}|[HMhm]\\d{10})(?!\\d)`,
  ),
  rule('idCard', `${NO_DIGIT_BEFORE}${ID_CARD}(?!\\d)`),
  rule('idCard', `${NO_DIGIT_BEFORE}\\d{14,17}${GAP}[Xx](?![A-Za-z0-9])`),
  // O and l typed for 0 and 1
  rule('idCard', String.raw`(?<![A-Za-z0-9])[\dOoIl]{14,18}[\dXxOoIl](?![A-Za-z0-9])`, {
    accept: (value) => onlyDigits(value).length >= 9 && /[A-Za-z]/u.test(value),
  }),
  // no amount a resident asks about has eleven digits
  rule('number', String.raw`\d{11,}`, { kindOf: longRunKind }),
  rule('idCard', `${NO_DIGIT_BEFORE}\\d{6}${GAP}\\d{6}${GAP}\\d{3}(?!\\d)`, { accept: isOldIdCard }),
  rule('bankCard', `${NO_DIGIT_BEFORE}\\d(?:[${DASH}]{0,3}\\d){12,}(?!\\d)`, {
    accept: isGroupedCard,
    kindOf: longRunKind,
  }),
  rule(
    'mobile',
    `${NO_DIGIT_BEFORE}(?:\\(?\\+?(?:00)?86\\)?${GAP})?1${GAP}[3-9]${GAP}${digits(9, GAP)}(?!\\d)`,
    { accept: isGroupedMobile },
  ),
  rule('mobile', `${NO_DIGIT_BEFORE}1[3-9]\\d${WIDE_GAP}\\d{4}${WIDE_GAP}\\d{4}(?!\\d)`, {
    accept: (value) => !isAmountList(value),
  }),
  rule(
    'landline',
    `${NO_DIGIT_BEFORE}[(（]?0\\d{2,3}[)）]?${GAP}\\d{3,4}${GAP}\\d{4}(?:[转-]\\d{1,5})?(?!\\d)`,
  ),
  rule('mobile', `(?<![\\d${HAN_DIGITS}])[\\d${HAN_DIGITS}](?:${WIDE_GAP}[\\d${HAN_DIGITS}]){10,}`, {
    accept: (value) => countHanDigits(value) >= 3,
    kindOf: spokenKind,
  }),
  // numbers somebody half hid: 138****5678
  rule('number', `${NO_DIGIT_BEFORE}\\d{3,}[*＊•●×✱]{2,}\\d{2,}[Xx]?`),
  rule('idCard', `(?:身份证|证件)(?:号码|号)?${IS}(?<value>\\d{9,10})(?!\\d)`),
  rule('bankCard', `(?:银行卡|卡号|账号|帐号)(?:号码|号)?${IS}(?<value>\\d{9,10})(?!\\d)`),
  rule(
    'landline',
    `(?:(?:我的?|家里|联系|本人)(?:电话|手机|座机|号码)|手机号码?|电话号码)号?${IS}(?<value>\\d(?:${GAP}\\d){6,9})(?!\\d)`,
    { accept: (value) => !areDates(value) && !/^[48]00/u.test(value) },
  ),
];
