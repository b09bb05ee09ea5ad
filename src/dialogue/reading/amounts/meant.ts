import { LARGEST_YUAN } from '../../../rules/money.ts';
import { countsWhatFollows } from '../numerals/counted.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { HOTLINES, isMoneyByWords, isWholeAnswer, maybeYear } from './context.ts';
import type { Currency } from './currency.ts';
import { afterHedge } from './hedge.ts';
import { type Candidate, hedgeOf } from './size.ts';

/** Whether a number is an amount of money: by its unit, its size, the words around it. */
export function isMoney(candidate: Candidate): boolean {
  const { text, low, high, inner, currency } = candidate;
  const last = high ?? low;
  if (low.low > LARGEST_YUAN * 100) return false;
  if (last.headless) return isHeadlessMoney(candidate);
  if (currency) return isCurrencyMeant(candidate, currency);
  const value = last.high / 100;
  if (countsWhatFollows(text, inner, value)) return false;
  const figures = last.figures !== null;
  // 「8000」 answers a question; 「是65的」 tells an age.
  if (isWholeAnswer(text, low.start, inner) && (value >= 100 || !/[我是]/u.test(text))) {
    return figures ? !isYearOrDate(last) && !HOTLINES.has(value) : value >= 10 || value === 0;
  }
  if (high && isYearOrDate(low) && isYearOrDate(high)) return false;
  if (last.greatest >= 100 || isByWords(candidate)) return true;
  const hedged = inner > last.end || afterHedge(text, inner) > inner || hedgeOf(candidate) !== null;
  return hedged && value >= 1000 && !maybeYear(value, figures);
}

function isByWords({ text, low, high, inner }: Candidate): boolean {
  const last = high ?? low;
  const form = { figures: last.figures !== null, decimals: last.figures?.decimals ?? 0 };
  return isMoneyByWords(text, low.start, inner, last.high / 100, form);
}

/** 百把块, 上万, 千二块; not 千万别, 万一, 百姓, 百分之七十. */
function isHeadlessMoney(candidate: Candidate): boolean {
  const { text, low, inner, currency } = candidate;
  const { start, end, high } = low;
  const before = text.slice(Math.max(0, start - 2), start);
  if (/^(?:[百千万]分|万一)/u.test(text.slice(start, start + 2)) || /成$|千上$/u.test(before)) return false;
  const counts = countsWhatFollows(text, inner, high / 100);
  if (inner > end) return currency !== null || !counts;
  if (currency?.unit === 'yuan') return end > start + 1 || /[上近]$/u.test(before);
  return end > start + 1 ? isByWords(candidate) : /(?<![早晚以马])[上近]$/u.test(before) && !counts;
}

/** 一块 is also 「together」 and 五分 a mark: both want more than the bare word. */
function isCurrencyMeant(candidate: Candidate, currency: Currency): boolean {
  const { text, low } = candidate;
  const { start } = low;
  const written = text.slice(start, currency.end);
  const before = text[start - 1] ?? '';
  const after = text.slice(currency.end, currency.end + 2);
  if (written === '一块') {
    return (isByWords(candidate) || /^$|[才就是交给花了]/u.test(before)) && !/^[儿去来]/u.test(after);
  }
  if (/^[两三]块$/u.test(written) && /^(?:内容|部分|组成)/u.test(after)) return false;
  // 「一分没花」, 「一毛都不报」 name no amount.
  if (
    low.low === 100 &&
    /^[都也]?(?:[没不未冇]|[报用拿得要]不)/u.test(text.slice(currency.end, currency.end + 4))
  )
    return false;
  if (currency.unit === 'fen') {
    return !/[打评得扣满几部十]/u.test(before) && low.low < 10_000 && written !== '十分';
  }
  return !/[这那哪某]/u.test(before);
}

/** 2026, 12.20: figures that are as likely no amount. */
function isYearOrDate({ low, figures }: Numeral): boolean {
  if (!figures) return false;
  if (maybeYear(low / 100, true)) return true;
  const [month, day] = [Math.floor(low / 100), low % 100];
  return figures.decimals > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
