import type { Region } from '../../corpus/schema.ts';
import { literally } from '../../retrieval/pattern.ts';

/**
 * A question without the name of the region at its beginning: that is settled, and topics are told apart by what
 * is asked, not where. 「我是恩施的，娃儿刚生」 → 「娃儿刚生」; in 「能不能在恩施参保」 the place is part of the question.
 */
export function withoutPlace(text: string, region: Region): string {
  const names = namesOf(region);
  const opening = new RegExp(
    `^\\s*(?:我们?)?(?:是|在|住)?(?:${names.join('|')})(?:这边|那边|这里)?(?:的|人)*[，,：:\\s]*`,
    'u',
  );
  return text.replace(opening, '') || text;
}

/** A text without any name of the region. */
export function withoutNames(text: string, region: Region): string {
  return text.replace(new RegExp(namesOf(region).join('|'), 'gu'), '');
}

function namesOf({ aliases, districts }: Region): readonly string[] {
  return [...aliases, ...districts].sort((a, b) => b.length - a.length).map(literally);
}
