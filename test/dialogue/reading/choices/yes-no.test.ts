import { describe, expect, it } from 'vitest';
import { readCancel, readUnsure, readYesNo } from '../../../../src/dialogue/reading/choices/yes-no.ts';
import { rows, table } from '../choice-tables.ts';

const replies = table<Record<string, string[]>>('choices/replies');

function reading(text: string): string {
  if (readCancel(text)) return 'cancel';
  if (readUnsure(text)) return 'unsure';
  const answer = readYesNo(text);
  return answer === null ? 'none' : answer ? 'yes' : 'no';
}

describe('短的答复', () => {
  it.each(rows(replies))('%s → %s', (text, expected) => {
    expect(reading(text)).toBe(expected);
  });
});
