import { countsWhatFollows } from '../numerals/counted.ts';
import { type Numeral, readNumeral } from '../numerals/numeral.ts';

const TO = /(?:[元块]钱?)?(?:(到|至|[-~]{1,2})|[,; ]?(?:还是|或者?))/uy;

/** The other end of 「三到五万」, 「5000-8000」, 「八千还是九千」; null where there is none, or it is not greater. */
export function upperBound(text: string, low: Numeral): Numeral | null {
  TO.lastIndex = low.end;
  const to = TO.exec(text);
  if (!to) return null;
  const high = readNumeral(text, TO.lastIndex);
  if (!high || high.headless || /^0[0-9]/.test(text.slice(high.start, high.end))) return null;
  // 「花了8000还是3次」: the second number is of something else; 「3到5天」 is all of one.
  if (!to[1] && countsWhatFollows(text, high.end, high.high / 100)) return null;
  return low.low * unitLeftOut(low, high) < high.high ? high : null;
}

/** The unit that the lower end shares with the upper: 万 in 「三到五万」, where it has none of its own. */
export const unitLeftOut = (low: Numeral, high: Numeral): number =>
  low.last === 1 && low.low * high.last < high.high ? high.last : 1;
