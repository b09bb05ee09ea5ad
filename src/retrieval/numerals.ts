const DIGITS = '零一二三四五六七八九';
const VALUES: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 二零二六 → 2026: four digits said one by one before 年. */
const SPOKEN_YEAR = /[零〇一二三四五六七八九]{4}(?=年)/gu;
/**
 * 九十(天), 三(个月), 十二(月): a numeral before a unit that documents write in figures. 「几百块」 and the end of
 * 「一万二千元」 stay as they are: half a number in figures would be another number.
 */
const COUNTED =
  /(?<![几数多好点万亿零〇一二两三四五六七八九十百千])[零〇一二两三四五六七八九十百千]+(?=天|日|元|块|个月|月|年|岁|周)/gu;

/**
 * Value of a Chinese numeral below ten thousand.
 * @returns the number, or null where the characters do not form one (「千百」, 「二三」)
 */
export function numeralValue(numeral: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of numeral) {
    const unit = UNITS[character];
    if (unit === undefined) {
      const value = VALUES[character];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
      continue;
    }
    // Only ten stands without a digit before it, and only at the start: 十二, 百二 is no numeral.
    if (unit >= lastUnit || (digit === null && (unit !== 10 || total > 0))) return null;
    total += (digit ?? 1) * unit;
    lastUnit = unit;
    digit = null;
  }
  return total + (digit ?? 0);
}

/** Writes counted numerals and spoken years in Arabic figures, so that 「九十天」 and 「90 天」 meet. */
export function arabicNumerals(text: string): string {
  return text
    .replace(SPOKEN_YEAR, (year) => [...year].map((c) => (c === '〇' ? 0 : DIGITS.indexOf(c))).join(''))
    .replace(COUNTED, (numeral) => String(numeralValue(numeral) ?? numeral));
}
