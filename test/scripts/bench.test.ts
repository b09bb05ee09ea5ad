import { describe, expect, test } from 'vitest';
import { measure, summary } from '../../scripts/bench/measure.ts';
import { report, table } from '../../scripts/bench/report.ts';

describe('量', () => {
  test('轮流跑，先热身不算，次数和时间都对', async () => {
    let now = 0;
    const order: string[] = [];
    const subject = (name: string, milliseconds: number) => ({
      name,
      run: (question: string) => {
        order.push(`${name}${question}`);
        now += milliseconds;
      },
    });
    const timings = await measure(
      [subject('甲', 2), subject('乙', 3)],
      ['一', '二'],
      { warmUp: 1, counted: 2 },
      () => now,
    );
    expect(order.slice(0, 8)).toEqual(['甲一', '甲二', '乙一', '乙二', '甲一', '甲二', '乙一', '乙二']);
    expect(order).toHaveLength(12);
    expect(timings.get('甲')).toEqual({ median: 2000, p95: 2000, calls: 4 });
    expect(timings.get('乙')).toEqual({ median: 3000, p95: 3000, calls: 4 });
  });

  test('做完才算完', async () => {
    let now = 0;
    const run = async () => {
      await Promise.resolve();
      now += 5;
    };
    const timings = await measure([{ name: '甲', run }], ['一'], { warmUp: 0, counted: 1 }, () => now);
    expect(timings.get('甲')?.median).toBe(5000);
  });

  test('中位数和 95 分位', () => {
    const times = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(summary(times)).toEqual({ median: 51, p95: 96, calls: 100 });
    expect(summary([7])).toEqual({ median: 7, p95: 7, calls: 1 });
    expect(() => summary([])).toThrow(RangeError);
  });
});

describe('报告', () => {
  const timings = new Map([
    ['匹配', { median: 300, p95: 600, calls: 10 }],
    ['空的', { median: 150, p95: 200, calls: 10 }],
  ]);
  const about = { node: 'Node v20', questions: 5 };

  test('比是中位数之比', () => {
    const { ratios } = report(timings, [{ of: '匹配', to: '空的' }], about);
    expect(ratios).toEqual([{ of: '匹配', to: '空的', ratio: 2 }]);
  });

  test('没有量过的不能比', () => {
    expect(() => report(timings, [{ of: '匹配', to: '别的' }], about)).toThrow('没有量 别的');
  });

  test('表里每样一行，写着中位数、95 分位和比', () => {
    const printed = table(report(timings, [{ of: '匹配', to: '空的' }], about));
    expect(printed).toMatch(/^匹配 +300\.0 +600\.0 +10$/mu);
    expect(printed).toContain('匹配 ÷ 空的 = 2.00');
  });
});
