/** A count as it is written, exactly: 「12,000.50」 is 1200050 with two decimals, 「三四」 is 3 to 4. */
export interface Count {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly decimals: number;
  /** How many figures stand before the decimal point; 1 for a count in words. */
  readonly length: number;
  readonly said: 'figures' | 'digit' | 'few';
}

const SEPARATED = /[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.([0-9]{1,8})(?![0-9]))?/y;
const PLAIN = /[0-9]+(?:\.([0-9]{1,8})(?![0-9]))?/y;

/** Figures that begin at a place, or null: more than fourteen figures are no amount. */
export function figuresAt(text: string, start: number): Count | null {
  for (const pattern of [SEPARATED, PLAIN]) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    const figures = match[0].replace(/[,.]/g, '');
    if (figures.length > 14) return null;
    const decimals = match[1]?.length ?? 0;
    const low = Number(figures);
    const length = figures.length - decimals;
    return { start, end: start + match[0].length, low, high: low, decimals, length, said: 'figures' };
  }
  return null;
}

/** How many hundredths a count of a unit is; null where that is not a whole number. */
export function hundredths(value: number, decimals: number, unit: number): number | null {
  const result = (value * unit * 100) / 10 ** decimals;
  return Number.isSafeInteger(result) && Number.isSafeInteger(value * unit * 100) ? result : null;
}
