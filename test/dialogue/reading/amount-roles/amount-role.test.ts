import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type {
  AmountRole,
  CostReading,
  MoneyFactName,
} from '../../../../src/dialogue/reading/amount-roles/amount-reading.ts';
import { amountFacts } from '../../../../src/dialogue/reading/amount-roles/amount-role.ts';
import { readAmounts } from '../../../../src/dialogue/reading/amounts/amount.ts';

interface Example {
  readonly text: string | number;
  readonly facts?: Readonly<Partial<Record<MoneyFactName, number>>>;
  readonly roles?: readonly AmountRole[];
  readonly vague?: readonly AmountRole[];
  readonly rest?: boolean;
  readonly stays?: number;
}

const examples = parse(
  readFileSync('test/dialogue/reading/amount-roles/amount-role.yaml', 'utf8'),
) as readonly Example[];
const read = (text: string): CostReading => amountFacts(text, readAmounts(text));
const inYuan = (facts: CostReading['facts']): Record<string, number> =>
  Object.fromEntries(Object.entries(facts).map(([name, fen]) => [name, fen / 100]));

describe('每笔钱是什么', () => {
  it.each(examples)('$text', ({ text, facts = {}, roles, vague = [], rest = false, stays = 0 }) => {
    const reading = read(String(text));
    expect(inYuan(reading.facts)).toEqual(facts);
    if (roles) expect(reading.mentions.map(({ role }) => role)).toEqual(roles);
    expect(reading.vague.map(({ role }) => role)).toEqual(vague);
    expect(reading.restEligible).toBe(rest);
    expect(reading.several).toBe(stays > 0);
    expect(reading.stays).toHaveLength(stays);
  });
});

const piece = fc.constantFrom(
  ...'，。？；\n、是的了在',
  ...['一万二', '8000', '三千块', '小两万', '三四千', '10%', '一成', '0', '5000-8000', '3次', '二级医院'],
  ...[
    '花了',
    '总共',
    '其中',
    '里头',
    '剩下',
    '都是',
    '合规',
    '自费',
    '丙类',
    '甲类',
    '乙类',
    '先自付',
    '中药',
    '产检',
  ],
  ...[
    '今年',
    '已经',
    '之前',
    '报了',
    '能报',
    '大病',
    '赔了',
    '起付线',
    '扣了',
    '自己掏',
    '交了',
    '不对',
    '第一次',
    '扣掉',
  ],
  ...['没有自费', '全部合规', '能报多少', '吗', '住院'],
);
const talk = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

describe('随便怎么说', () => {
  it.each([
    ['任意文字', fc.string({ unit: 'binary', maxLength: 80 })],
    ['常说的词堆在一起', talk],
  ])('%s：读得下去，每笔钱各有一个说法，不凭空添数', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const amounts = readAmounts(text);
        const { facts, vague, mentions, several, stays } = amountFacts(text, amounts);
        expect(mentions.map(({ mention }) => mention)).toEqual(amounts);
        for (const one of vague) {
          expect(mentions).toContainEqual(one);
          expect(one.mention.precision).not.toBe('exact');
        }
        expect(stays.length > 1).toBe(several);
        if (several) {
          expect(facts.totalCost).toBeUndefined();
          expect(facts.eligibleCost).toBeUndefined();
        }
        for (const fen of Object.values(facts)) expect(Number.isSafeInteger(fen) && fen >= 0).toBe(true);
        const exact = amounts.some(({ precision }) => precision === 'exact');
        if (!exact) for (const fen of Object.values(facts)) expect(fen).toBe(0);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['花了8000', '自费', '今年已经报了', '是是是', '大概', '扣掉自费剩', '一万二其中', '其中', '的'])(
    '「%s」重复到很长',
    (unit) => {
      const text = unit.repeat(Math.ceil(4000 / unit.length));
      expect(() => amountFacts(text, readAmounts(text))).not.toThrow();
    },
  );
});
