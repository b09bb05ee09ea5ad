import { describe, expect, it } from 'vitest';
import { readFiling } from '../../../../src/dialogue/reading/care/filing.ts';
import { readAway } from '../../../../src/dialogue/reading/care/filing-away.ts';
import { table } from '../choice-tables.ts';

describe('异地备案和去向', () => {
  it.each(table<[string, string, string][]>('care/filing'))('%s → %s，市外：%s', (text, filing, away) => {
    const reading = readFiling(text);
    expect(reading.kind === 'one' ? reading.filing : reading.kind).toBe(filing);
    expect(reading.away === null ? '' : reading.away ? '是' : '否').toBe(away);
  });

  it('垫江和重庆主城是一个统筹区，到主城看病不算市外', () => {
    expect(readAway('到重庆主城住院', 'dianjiang').away).toBeNull();
    expect(readAway('到重庆住院', 'enshi').away).toBe(true);
  });

  it('哪里都算：地名在哪由调用的人说', () => {
    const text = '在绵阳住的院';
    expect(readAway(text, 'huaian').away).toBeNull();
    const places = [[1, 3]] as const;
    expect(readAway(text, 'huaian', places)).toMatchObject({ away: true, mentions: [{ words: '在绵阳住' }] });
    expect(readAway('出差绵阳突然发病', 'huaian', [[2, 4]]).away).toBe(true);
    expect(readAway('出差到绵阳犯病', 'huaian', [[3, 5]]).away).toBe(true);
    expect(readFiling('在绵阳住的院，没备案', 'huaian', places)).toMatchObject({
      filing: 'unfiled',
      away: true,
    });
  });
});
