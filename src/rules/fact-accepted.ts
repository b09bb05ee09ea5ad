import type { Rule } from './evaluation.ts';
import { type FactOption, factOptions } from './fact-options.ts';
import { factTexts } from './fact-texts.ts';
import { type FactName, facts } from './facts.ts';
import { LARGEST_YUAN } from './money.ts';
import type { ParameterSet } from './parameter.ts';

/** What is accepted for a fact in a region, as people read it: 「须是 0 到 130 的整数」. */
export function acceptedFor(rule: Rule, set: ParameterSet, fact: FactName): string {
  const text = factTexts[fact];
  const options = factOptions(rule, set, fact);
  switch (text.kind) {
    case 'money':
      return `须是 0 到 ${LARGEST_YUAN} 元的金额，最多两位小数，例如 12000 或 "12000.50"`;
    case 'date':
      return '须是存在的日期，写作 2026-01-15';
    case 'yes-no':
      return '须是 true 或 false';
    case 'choice':
      return `须是下列之一：${listed(options)}`;
    case 'category':
      if (options.length === 0) return '须是 1 到 80 个字的人员类别';
      return `须是下列之一，同时有几种身份的用 + 相连：${listed(options)}`;
    case 'count': {
      const { minValue, maxValue } = facts[fact] as { minValue: number | null; maxValue: number | null };
      return `须是 ${minValue} 到 ${maxValue} 的整数`;
    }
    case 'members':
      return '须是 1 到 50 项的数组，每项写明 personCategory，可以写 tier（"1" 或 "2"）、age（0 到 130 的整数）、count（1 到 50 的整数）';
  }
}

/** 「2（二级）、3（三级）」 */
export const listed = (options: readonly FactOption[]): string =>
  options.map(({ label, value }) => `${value}（${label}）`).join('、');

/** Shorter than a telephone number. */
const SHORT = 10;

/**
 * What was given, said so that nothing personal is repeated: short numbers and code words as they are, anything
 * else by its kind alone.
 */
export function describeGiven(given: unknown): string {
  if (given === null) return 'null';
  if (Array.isArray(given)) return '数组';
  switch (typeof given) {
    case 'number':
    case 'boolean': {
      const written = String(given);
      return written.length <= SHORT ? written : '一个很长的数';
    }
    case 'string': {
      if (given === '') return '空的文字';
      // A run of digits may be a telephone number, a date of birth: not repeated.
      const plain = /^[A-Za-z0-9.+-]+$/.test(given) && given.length <= SHORT && !/\d{5}|-\d+-/.test(given);
      return plain ? `“${given}”` : `${Array.from(given).length} 个字符的文字`;
    }
    default:
      return '对象';
  }
}
