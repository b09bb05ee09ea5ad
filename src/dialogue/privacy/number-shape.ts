import type { PersonalKind } from './personal-kind.ts';

/** Digits as they are said: 「一三八零零…」. */
export const HAN_DIGITS = '零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖';

export const onlyDigits = (text: string): string => text.replace(/\D/gu, '');
const groupsOf = (text: string): readonly string[] => text.match(/\d+/gu) ?? [];
export const countHanDigits = (text: string): number =>
  [...text].filter((c) => HAN_DIGITS.includes(c)).length;

const PUBLIC_SERVICES = new Set(['110', '119', '120', '12315', '12320', '12333', '12345', '12366', '12393']);

const DATE = String.raw`(?:19|20)\d\d(?:[-\s.]?(?:0?[1-9]|1[0-2])[-\s.]?(?:0?[1-9]|[12]\d|3[01]))?`;
const DATES = new RegExp(String.raw`^${DATE}(?:[-\s~—–]+${DATE})*$`, 'u');

/** 「2024-10-11 2025-02-28」, 「2024-2025」: calendar dates and years, however many. */
export const areDates = (value: string): boolean => DATES.test(value.trim());

/** A list such as 「1200 3400 5600」: three figures or more, every one after the first in hundreds. */
export function isAmountList(value: string): boolean {
  const [, ...rest] = groupsOf(value);
  return rest.length > 1 && rest.every((g) => g.length > 2 && g.endsWith('00'));
}

/** The check of ISO/IEC 7812-1, annex B, that bank cards carry. */
function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

const MONTH_AND_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
/** GB 11643-1999: area, date of birth, serial number, check. */
const ID_CARD = new RegExp(`^[1-9]\\d{5}(?:18|19|20)\\d\\d${MONTH_AND_DAY}\\d{3}[\\dXx]$`, 'u');
/** The first generation: fifteen digits with a two-digit year. */
const OLD_ID_CARD = new RegExp(`^[1-9]\\d{7}${MONTH_AND_DAY}\\d{3}$`, 'u');
export const isOldIdCard = (value: string): boolean => OLD_ID_CARD.test(onlyDigits(value));

/** What a run of eleven digits or more most probably is; a mistyped number is a personal one all the same. */
export function longRunKind(value: string): PersonalKind {
  const run = value.replace(/[^\dXx]/gu, '');
  if (ID_CARD.test(run) || OLD_ID_CARD.test(run) || /[Xx]$/u.test(run)) return 'idCard';
  if (run.length <= 12) return /^1[3-9]/u.test(run) ? 'mobile' : 'number';
  if (run.length > 19) return 'number';
  return (run.length === 18 || run.length === 15) && !passesLuhn(run) ? 'idCard' : 'bankCard';
}

/** Thirteen digits or more in groups that are neither dates nor amounts nor a list of service numbers. */
export function isGroupedCard(value: string): boolean {
  const run = onlyDigits(value);
  if (/^(?:00)?861[3-9]\d{9}$/u.test(run)) return false; // a mobile with its country code
  if (
    areDates(value) ||
    isAmountList(value) ||
    groupsOf(value).filter((g) => PUBLIC_SERVICES.has(g)).length > 1
  )
    return false;
  return run.length >= 16 || passesLuhn(run);
}

/** 「1-31 1300 2000」 has a mobile's digits and is a date and two amounts. */
export function isGroupedMobile(value: string): boolean {
  const groups = groupsOf(value.replace(/^\(?\+?(?:00)?86\)?/u, ''));
  if (/^\d{3}[\s-]*\d{4}[\s-]*\d{4}$/u.test(value)) return true;
  return !isAmountList(value) && (groups.length === 11 || (groups[0]?.length ?? 0) > 1);
}

/** What a number written in words of one digit each most probably is. */
export function spokenKind(value: string): PersonalKind {
  const length = onlyDigits(value).length + countHanDigits(value);
  if (length <= 12) return 'mobile';
  return length === 15 || length >= 17 ? 'idCard' : 'bankCard';
}
