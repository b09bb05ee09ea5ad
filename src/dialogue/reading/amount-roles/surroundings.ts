import type { AmountMention } from '../amounts/amount-mention.ts';

/** The words between an amount and those beside it. */
export interface Surroundings {
  /** The amount as it was said. */
  readonly own: string;
  /** From the amount before, or the start of the sentence. */
  readonly before: string;
  /** To the end of the clause, its mark included, or to the next amount. */
  readonly after: string;
  /** To the next amount, or the end of the text, whatever comes between. */
  readonly beyond: string;
  /** All that lies between it and the next amount; empty where there is none. */
  readonly ahead: string;
}

const REACH = 40;
/** The mark at which a clause ends. */
export const clauseEnd = /[,。;!?、\n]/u;

/** What stands around one of the amounts of a text, a few dozen characters at most. */
export function surroundings(text: string, amounts: readonly AmountMention[], i: number): Surroundings {
  const mention = amounts[i];
  if (!mention) return { own: '', before: '', after: '', beyond: '', ahead: '' };
  const next = amounts[i + 1];
  const from = Math.max(amounts[i - 1]?.end ?? 0, mention.start - REACH);
  const before = text.slice(from, mention.start).replace(/^.*[。!?;\n]/su, '');
  const beyond = text.slice(mention.end, Math.min(next?.start ?? text.length, mention.end + REACH));
  const after = /^[^,。;!?、\n]*[,。;!?、\n]?/u.exec(beyond)?.[0] ?? '';
  return {
    own: text.slice(mention.start, mention.end),
    before,
    after,
    beyond,
    ahead: next ? text.slice(mention.end, Math.min(next.start, mention.end + REACH)) : '',
  };
}
