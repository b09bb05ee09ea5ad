import { COUNT, NUMBER_START, smallNumber } from '../dates/small-number.ts';
import { RANGE_NUMBER, rangeNumber } from './range-number.ts';
import type { SpanMention } from './span-mention.ts';

type Length = Pick<SpanMention, 'unit' | 'from' | 'to' | 'precision'>;

export interface SpanPattern {
  /** Sticky, with the `u` flag. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Length | null;
}

const UNITS: Readonly<Record<string, Length['unit']>> = {
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  月: 'month',
  年: 'year',
};

/** 「个月」; 「月」 alone only after 俩 and 仨, being a date otherwise. 「日」 only where it is a term: 「90日内」. */
const UNIT =
  '(?:整)?(?<unit>天(?!前|天)|日(?=[以之]?内|以上|(?:的)?待遇)|(?:个|個)?(?:星期|礼拜)|周(?!岁|一|二|三|四|五|六|日|末|边)|个(?<more1>多)?(?<half>半)?月|(?<=[俩仨]多?)月|年(?!级|月|度|底|初|龄|纪|前|间|限|检|\\d{1,2}月|[一二三四五六七八九十元]+月))';

const unitOf = (written: string): Length['unit'] => UNITS[written.replace(/[个個多半]/gu, '')] ?? 'day';

const exact = (unit: Length['unit'], count: number): Length => ({
  unit,
  from: count,
  to: count,
  precision: 'exact',
});
const vague = (unit: Length['unit']): Length => ({ unit, from: 0, to: 0, precision: 'vague' });

/** What may have been left out: 「十来天」 up to 15, 「二十多年」 up to 29, 「一百多天」 up to 199. */
function roundedOff(count: number, word: string): number {
  if (word === '来') return Math.floor(count / 2);
  return count >= 100 ? 99 : 9;
}

const DAYS_OF_HALF_A_MONTH = 15;

function pattern(source: string, read: SpanPattern['read']): SpanPattern {
  return { pattern: new RegExp(source, 'uy'), read };
}

export const spanPatterns: readonly SpanPattern[] = [
  // 一年零三个月
  pattern(`${NUMBER_START}(?<years>${COUNT})年(?:零|又|加|、)?(?<months>${COUNT})个月`, ({ groups }) => {
    const [years, months] = [smallNumber(groups?.['years'] ?? ''), smallNumber(groups?.['months'] ?? '')];
    return years === null || months === null || years > 60 ? null : exact('month', years * 12 + months);
  }),
  // 五六年, 3-5个月, 两三天
  pattern(`${NUMBER_START}(?<![-/])(?<range>${RANGE_NUMBER})${UNIT}`, ({ groups }) => {
    const range = rangeNumber(groups?.['range'] ?? '');
    return (
      range && { unit: unitOf(groups?.['unit'] ?? ''), from: range[0], to: range[1], precision: 'range' }
    );
  }),
  // 两年, 3个月, 两个多月, 一年半, 十来天, 一个半月
  pattern(
    `${NUMBER_START}(?<![-/])(?<count>${COUNT})(?<more>多|来|几)?${UNIT}(?<tail>半|多(?!少)|来(?![交缴参报看办]))?(?!级)`,
    ({ groups }) => {
      const count = smallNumber(groups?.['count'] ?? '');
      if (count === null) return null;
      const unit = unitOf(groups?.['unit'] ?? '');
      const more = groups?.['more'] ?? groups?.['more1'];
      const tail = groups?.['tail'];
      if (groups?.['half'] !== undefined)
        return { unit: 'day', from: count * 30 + 14, to: count * 30 + 16, precision: 'about' };
      if (tail === '半' && unit === 'year') return exact('month', count * 12 + 6);
      if (more !== undefined && count >= 10)
        return { unit, from: count, to: count + roundedOff(count, more), precision: 'about' };
      if (more !== undefined || tail !== undefined)
        return { unit, from: count, to: count + 1, precision: 'about' };
      return exact(unit, count);
    },
  ),
  pattern('(?<![上下前后一二两三四五六七八九十\\d])(?:大)?半年(?<more>多)?', ({ groups, 0: text }) =>
    groups?.['more'] === undefined && !text.startsWith('大')
      ? exact('month', 6)
      : { unit: 'month', from: 6, to: 11, precision: 'about' },
  ),
  pattern('(?<!个)半个?(?<more>多)?月(?!板)', () => ({
    unit: 'day',
    from: DAYS_OF_HALF_A_MONTH - 1,
    to: DAYS_OF_HALF_A_MONTH + 1,
    precision: 'about',
  })),
  pattern('(?:好)?(?:几|些|多少|若干)(?<unit>天|个月|年)(?!级|前)', ({ groups }) =>
    vague(unitOf(groups?.['unit'] ?? '')),
  ),
  pattern('(?:好多|多|很多|许多)年(?!级|前)', () => vague('year')),
  pattern('(?:才|刚|还没|没)?(?:满月|出月子|出月)', () => vague('month')),
  pattern('(?:满|过)?百日(?=宴|酒|了|那天|的)', () => vague('day')),
  pattern('(?:满|过)?周岁(?=宴|酒|了|那天|生日)', () => vague('year')),
];
