import { chineseDate, parseDate } from './calendar.ts';

/**
 * A figure as people read it: 「7215 元」, 「至少 3 个月」, 「2026年3月15日」, 「65%」.
 * @param value as a worksheet writes it: 「7215.00」, 「2026-03-15」
 */
export function readable(value: string, unit: string, atLeast = false): string {
  const date = parseDate(value);
  const plain = unit === '元' ? value.replace(/\.00$/, '') : value;
  const said = date ? chineseDate(date) : unit === '%' ? `${plain}%` : `${plain} ${unit}`.trim();
  return atLeast ? `至少 ${said}` : said;
}
