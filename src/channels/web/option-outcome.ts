import type { ClarifyOption } from '../../dialogue/answer.ts';
import { exchangeTexts } from './exchange-texts.ts';

/** What choosing an option comes to, or why that is not known yet; null where nothing is said of it. */
export function optionOutcome({ figure, note }: ClarifyOption): string | null {
  return figure ? exchangeTexts.figure(figure.label, figure.text) : (note ?? null);
}

/** Options that come to the same. */
export interface OptionGroup {
  readonly outcome: string | null;
  readonly options: readonly ClarifyOption[];
}

/** Options put together where they come to the same, in the order in which each outcome first stands. */
export function groupByOutcome(options: readonly ClarifyOption[]): readonly OptionGroup[] {
  const groups = new Map<string | null, ClarifyOption[]>();
  for (const option of options) {
    const outcome = optionOutcome(option);
    const group = groups.get(outcome);
    if (group) group.push(option);
    else groups.set(outcome, [option]);
  }
  return [...groups].map(([outcome, members]) => ({ outcome, options: members }));
}
