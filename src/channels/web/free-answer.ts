import { factTexts } from '../../rules/fact-texts.ts';
import type { FactName } from '../../rules/facts.ts';

/** A fact that is filled in, not chosen: an amount, a day or a plain count. */
export interface FreeAnswer {
  readonly kind: 'money' | 'date' | 'count';
  /** 「合规费用」 */
  readonly label: string;
  /** 「元」, 「周岁」; empty for a day. */
  readonly unit: string;
  /** True for an amount that may well be nothing: 「没有」 answers it. */
  readonly maybeNone: boolean;
}

/** True where the slot asks for a fact of a calculation, which somebody may not know. */
export function asksFact(slot: string): slot is FactName {
  return Object.hasOwn(factTexts, slot);
}

/** How a question asked back without options is answered; null where only words will do. */
export function freeAnswerFor(slot: string): FreeAnswer | null {
  if (!asksFact(slot)) return null;
  const fact = factTexts[slot];
  const { label } = fact;
  switch (fact.kind) {
    case 'money':
      return {
        kind: 'money',
        label,
        unit: '元',
        maybeNone: slot !== 'eligibleCost' && slot !== 'totalCost',
      };
    case 'date':
      return { kind: 'date', label, unit: '', maybeNone: false };
    case 'count':
      return { kind: 'count', label, unit: fact.unit, maybeNone: false };
    default:
      return null;
  }
}

/**
 * What was filled in, as one would say it: 「12000」 → 「12000元」, 「2026-03-05」 → 「2026年3月5日」. Anything else than
 * a figure or a day is left as it was typed.
 */
export function sayFreeAnswer(slot: string, typed: string): string {
  const free = freeAnswerFor(slot);
  const said = typed.trim();
  if (free === null) return said;
  if (free.kind === 'date') {
    const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said) ?? [];
    return day === undefined ? said : `${year}年${Number(month)}月${Number(day)}日`;
  }
  return /^[\p{Nd}一二两三四五六七八九十百千万.,，\s]+$/u.test(said) ? `${said}${free.unit}` : said;
}
