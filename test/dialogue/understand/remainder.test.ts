import { describe, expect, test } from 'vitest';
import { readCase } from '../../../src/dialogue/reading/case.ts';
import { remainder } from '../../../src/dialogue/understand/remainder.ts';

const today = { year: 2026, month: 11, day: 24 };
const left = (text: string) =>
  remainder(text, readCase(text, { region: 'huaian', today, policyYear: 2026 }).spans);

describe('读走的和带话的都去掉，剩下什么', () => {
  test.each([
    '那三级医院呢',
    '要是二级的话',
    '不对，是九千',
    '不是，应该是4月2号',
    '写错了，改成自费500',
    '换成二档',
    '低保的呢',
    '我家里老人70岁',
    '一档嘛',
    '断了三年的话呢',
    '大概三千块左右',
    '其实没备案',
    '再算一下二级医院的',
    '麻烦改为8000元',
    '那要是特困呢',
    '是转诊过去的',
    '顺产的',
    '……',
    '',
  ])('%s：回答或改动，几乎不剩', (text) => {
    expect(left(text).length, left(text)).toBeLessThanOrEqual(2);
  });

  test.each([
    '起付线是什么意思',
    '新生儿参保要去哪个部门',
    '微信上面可以缴费不',
    '二级医院可以用微信结账吗',
    '低保户去哪里申请',
    '哪些病属于门特范围',
    '慢性病药店能不能刷卡',
    '红烧肉怎么烧',
  ])('%s：自己是个问题，剩得多', (text) => {
    expect(left(text).length, left(text)).toBeGreaterThan(2);
  });

  test.each<[text: string, spans: [number, number][], rest: string]>([
    ['甲乙丙丁', [], '甲乙丙丁'],
    ['甲乙丙丁', [[1, 3]], '甲丁'],
    [
      '甲乙丙丁',
      [
        [0, 2],
        [1, 4],
      ],
      '',
    ],
    ['甲，乙。丙！ 丁', [], '甲乙丙丁'],
    ['那甲呢', [], '甲'],
    ['甲😀乙', [], '甲乙'],
  ])('%s 去掉 %j 剩「%s」', (text, spans, rest) => {
    expect(remainder(text, spans)).toBe(rest);
  });
});
