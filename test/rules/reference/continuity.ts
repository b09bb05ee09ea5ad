/**
 * q36: 已连续 2 年（含 2 年）以上，出现中断缴费但时间不超过 3 个月的，缴费后不算断保人员. Without a month unpaid nothing has
 * been broken off.
 */
export const staysContinuous = (insuredYears: number, gapMonths: number): boolean =>
  gapMonths === 0 || !(insuredYears < 2 || gapMonths > 3);
