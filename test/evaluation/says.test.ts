import { describe, expect, test } from 'vitest';
import { says, unsaid } from '../../scripts/evaluate/says.ts';

describe('答复里说没说', () => {
  test.each<[text: string, token: string, said: boolean]>([
    ['报销 7050 元', '7050', true],
    ['报销 7,050.00 元', '7050', true],
    ['报销 ７０５０ 元', '7050', true],
    ['报销 19300.20 元', '19300.2', true],
    ['报销 19300.2 元', '19300.20', true],
    ['报销 17050 元', '7050', false],
    ['报销 70500 元', '7050', false],
    ['报销 7050.5 元', '7050', false],
    ['报销 1.7050 元', '7050', false],
    ['7 月 7 日', '7月7日', true],
    ['17 月 7 日', '7月7日', false],
    ['等 12 个月', '2个月', false],
    ['按 75% 报', '75%', true],
    ['（小括号）', '（小括号）', true],
    ['随便什么', '', true],
  ])('「%s」里有「%s」：%s', (text, token, said) => {
    expect(says(text, token)).toBe(said);
  });

  test('每一组任中一个就算说了；没说的那几组列出来', () => {
    expect(unsaid('二级，报 7050 元', [['7050', '7051'], '二级'])).toEqual([]);
    expect(unsaid('二级，报 7050 元', [['7051', '7052'], '三级', '二级'])).toEqual([
      ['7051', '7052'],
      '三级',
    ]);
  });
});
