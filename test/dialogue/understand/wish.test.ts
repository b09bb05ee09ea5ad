import { describe, expect, test } from 'vitest';
import { readWish, type Wish } from '../../../src/dialogue/understand/wish.ts';

type Flag = keyof Wish;

/** What a question wants, by name; nothing else is wanted. */
const wanted = (text: string) =>
  Object.entries(readWish(text)).flatMap(([flag, yes]) => (yes ? [flag as Flag] : []));

describe('问的是什么', () => {
  test.each<[question: string, wants: readonly Flag[]]>([
    ['这次住院给报多少', ['howMuch']],
    ['一个人要交好多钱', ['howMuch']],
    ['屋里一年交几多', ['howMuch']],
    ['要掏几个钱', ['howMuch']],
    ['收我么子钱', ['howMuch']],
    ['能报几千', ['howMuch']],
    ['自己出几块', ['howMuch']],
    ['啥价', ['howMuch']],
    ['帮我算一下', ['reckon']],
    ['给算算能退多少', ['howMuch', 'reckon']],
    ['核一下这笔账', ['reckon']],
    ['医保哪天生效', ['when', 'whichDay']],
    ['截止到几号', ['when', 'whichDay']],
    ['几月份开始交', ['when']],
    ['断了以后要等好久', ['when']],
    ['要等几个月', ['when']],
    ['多会儿能用', ['when']],
    ['什么时候交', ['when']],
    ['起付线多少', ['howMuch', 'terms']],
    ['报几成', ['howMuch', 'terms']],
    ['一年封顶好多', ['howMuch', 'terms']],
    ['报销比例', ['terms']],
    ['异地备案怎么办', ['how']],
    ['要带什么材料', ['how']],
    ['为啥要交钱', ['how']],
    ['去哪里交', ['how']],
    ['什么是大病保险', ['how']],
    ['怎么报', ['how']],
    ['三级医院住院合规五千', []],
    ['我是低保', []],
    ['', []],
  ])('%s → %j', (question, wants) => {
    expect(wanted(question).sort()).toEqual([...wants].sort());
  });

  test('问哪一天的，也是问时候', () => {
    for (const text of ['哪天', '几号', '几月几号', '具体什么日子'])
      expect(readWish(text)).toMatchObject({ whichDay: true, when: true });
  });
});
