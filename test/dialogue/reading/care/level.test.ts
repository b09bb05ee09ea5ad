import { describe, expect, it } from 'vitest';
import { type LevelReading, readLevel } from '../../../../src/dialogue/reading/care/level.ts';
import { rows, table } from '../choice-tables.ts';

const NAMES = { 1: '一级', 2: '二级', 3: '三级' };

function shown(reading: LevelReading): string {
  switch (reading.kind) {
    case 'none':
      return '没说';
    case 'level':
      return NAMES[reading.level];
    case 'ask':
      return `问 ${reading.said}`;
    case 'several':
      return '多个';
  }
}

describe('医院等级', () => {
  it.each(rows(table('care/level')))('%s → %s', (text, expected) => {
    expect(shown(readLevel(text))).toBe(expected);
  });

  it('为什么要问', () => {
    expect(readLevel('县医院住院')).toMatchObject({ kind: 'ask', reason: 'by-name' });
    expect(readLevel('二级以上医院')).toMatchObject({ kind: 'ask', reason: 'range' });
    expect(readLevel('民营医院住院')).toMatchObject({ kind: 'ask', reason: 'clinic' });
  });

  it('比较时各个都在，记着在哪里', () => {
    const text = '一级和三级差多少';
    const { mentions } = readLevel(text);
    expect(mentions.map(({ level }) => level)).toEqual(['1', '3']);
    for (const { span, words } of mentions) expect(text.slice(...span)).toBe(words);
  });
});
