import type { Region } from '../corpus/schema.ts';
import { literally } from '../retrieval/pattern.ts';

/**
 * A question without the name of the region at its beginning: that is settled, and topics are told apart by what
 * is asked, not where. 「我是恩施的，娃儿刚生」 → 「娃儿刚生」; in 「能不能在恩施参保」 the place is part of the question.
 */
export function withoutPlace(text: string, { aliases, districts }: Region): string {
  const names = [...aliases, ...districts].sort((a, b) => b.length - a.length).map(literally);
  const opening = new RegExp(
    `^\\s*(?:我们?)?(?:是|在|住)?(?:${names.join('|')})(?:这边|那边|这里)?(?:的|人)*[，,：:\\s]*`,
    'u',
  );
  return text.replace(opening, '') || text;
}
