import { huaianPremium, type Own } from './premium.ts';

/** Of several identities 就高不就低. q53 names no amount for 原建档立卡, which counts where no other aid does. */
export function huaianOwn(categories: readonly string[], payment: string | null): Own {
  const owns = categories.map((category) => huaianPremium(category, payment));
  if (owns.includes(0)) return 0;
  return owns.includes(null) ? null : 440;
}
