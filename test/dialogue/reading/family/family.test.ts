import { describe, expect, it } from 'vitest';
import { readFamily } from '../../../../src/dialogue/reading/family/family.ts';
import type { FamilyMember } from '../../../../src/dialogue/reading/family/family-members.ts';
import type { FamilyReading } from '../../../../src/dialogue/reading/family/family-reading.ts';
import { facts } from '../../../../src/rules/facts.ts';
import { table } from '../choice-tables.ts';

const regions = table<Record<string, Record<string, string>>>('family/family');

const member = ({ personCategory, tier, age, count }: FamilyMember): string =>
  `${[personCategory, ...(tier ? [`${tier}档`] : []), ...(age === undefined ? [] : [`${age}岁`])].join('/')}×${count}`;

function shown(reading: FamilyReading): string {
  switch (reading.kind) {
    case 'none':
      return '';
    case 'members':
      return reading.members.map(member).join(' ');
    case 'partial': {
      const total = reading.total === null ? [] : [`共${reading.total}`];
      return [...total, ...reading.members.map(member), `缺${reading.rest ?? '?'}`].join(' ');
    }
    case 'contradiction':
      return `矛盾 ${reading.total}/${reading.described}`;
  }
}

describe.each(Object.entries(regions))('家庭成员：%s', (region, examples) => {
  it.each(Object.entries(examples))('%s → %s', (text, expected) => {
    const reading = readFamily(text, region);
    expect(shown(reading)).toBe(expected);
    if (reading.kind === 'members') {
      expect(facts.members.safeParse(reading.members).success).toBe(true);
      expect(reading.members.reduce((sum, { count }) => sum + count, 0)).toBe(reading.total);
    }
  });
});

describe('还缺什么', () => {
  it('档次说了、类别没说', () => {
    expect(readFamily('四口人都是一档', 'dianjiang')).toMatchObject({
      kind: 'partial',
      open: [{ count: 4, tier: '1' }],
    });
  });

  it('当地文件没有的类别，写出原话', () => {
    expect(readFamily('一家五口，爸爸残疾三级，其他四个普通', 'enshi')).toMatchObject({
      unknownTo: ['残疾三级'],
      open: [{ words: '爸爸', count: 1 }],
    });
  });
});
