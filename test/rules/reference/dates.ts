/**
 * Calendar arithmetic by Julian day numbers (Fliegel and Van Flandern, CACM 11 (1968), 657), another way than
 * the calculator's. Dates are 「2026-01-15」.
 */

const parts = (date: string): [number, number, number] => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
};

const written = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

export function julianDay(date: string): number {
  const [year, month, day] = parts(date);
  const t = Math.trunc;
  const a = t((month - 14) / 12);
  return (
    t((1461 * (year + 4800 + a)) / 4) +
    t((367 * (month - 2 - 12 * a)) / 12) -
    t((3 * t((year + 4900 + a) / 100)) / 4) +
    day -
    32075
  );
}

export function fromJulianDay(julian: number): string {
  const t = Math.trunc;
  let l = julian + 68569;
  const n = t((4 * l) / 146097);
  l -= t((146097 * n + 3) / 4);
  const i = t((4000 * (l + 1)) / 1461001);
  l = l - t((1461 * i) / 4) + 31;
  const j = t((80 * l) / 2447);
  const day = l - t((2447 * j) / 80);
  const m = t(j / 11);
  return written(100 * (n - 49) + i + m, j + 2 - 12 * m, day);
}

export const daysLater = (date: string, days: number): string => fromJulianDay(julianDay(date) + days);

export const daysFrom = (from: string, to: string): number => julianDay(to) - julianDay(from);

/** The same day so many months on, or the day before that month's successor begins where there is no such day. */
export function monthsLater(date: string, months: number): string {
  const [year, month, day] = parts(date);
  const first = (count: number): string => {
    const index = month - 1 + count;
    return written(year + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
  };
  const wanted = julianDay(first(months)) + day - 1;
  const last = julianDay(first(months + 1)) - 1;
  return fromJulianDay(Math.min(wanted, last));
}

export function firstOfNextMonth(date: string): string {
  const [year, month] = parts(date);
  return month === 12 ? written(year + 1, 1, 1) : written(year, month + 1, 1);
}

export const within = (date: string, from: string, to: string): boolean => from <= date && date <= to;
