const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * The value of a whole number written in Chinese numerals up to 亿, or null for what is none.
 *
 * @example hanNumber('三十八') // 38
 * @example hanNumber('二十万') // 200000
 * @example hanNumber('百十') // null
 */
export function hanNumber(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const [i, character] of [...text.replaceAll('两', '二').replaceAll('〇', '零')].entries()) {
    const value = DIGITS.indexOf(character);
    const unit = UNITS[character];
    if (value >= 0) {
      if (digit) return null; // 「六七」 is an approximation, not a number
      digit = value;
    } else if (unit !== undefined) {
      if (!digit && !(character === '十' && (i === 0 || section > 0 || total > 0))) return null;
      section += (digit ?? 1) * unit;
      digit = null;
    } else if (character === '万' || character === '亿') {
      section += digit ?? 0;
      if (section + total === 0) return null;
      if (character === '万') total += section * 10_000;
      else total = (total + section) * 100_000_000;
      section = 0;
      digit = null;
    } else return null;
  }
  return text === '' ? null : total + section + (digit ?? 0);
}
