import fc from 'fast-check';
import Nzh from 'nzh';
import { describe, expect, it } from 'vitest';
import { readAmounts } from '../../../../src/dialogue/reading/amounts/amount.ts';
import { foldNumerals } from '../../../../src/dialogue/reading/numerals/fold.ts';
import { readNumeral } from '../../../../src/dialogue/reading/numerals/numeral.ts';

const { cn } = Nzh;
/** 1234567 → 「12345.67」, 1200000 → 「12000」. */
const plain = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : twoDecimals(fen));
const twoDecimals = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const grouped = (fen: number): string => plain(fen).replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ',');
const yuanOf = (fen: number): number => Math.floor(fen / 100);
const small = (fen: number, digits: (n: number) => string, units: readonly [string, string]): string => {
  const [jiao, rest] = [Math.floor((fen % 100) / 10), fen % 10];
  return `${jiao > 0 ? digits(jiao) + units[0] : ''}${rest > 0 ? digits(rest) + units[1] : ''}`;
};
const han = (n: number): string => cn.encodeS(n);
const figure = (n: number): string => String(n);
const inTenThousands = (fen: number): string => {
  const digits = String(fen).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
};
const always = (): boolean => true;
const wholeYuan = (fen: number): boolean => fen % 100 === 0;
/** An amount of so many 万 and so many 千, or of two other neighbouring units, nothing between and after. */
const spoken = (fen: number): boolean => /^[1-9]{2}0{1,3}$/.test(plain(fen));

const UNIT: Readonly<Record<number, string>> = { 3: '百', 4: '千', 5: '万' };
const spokenHan = (fen: number): string => {
  const [first = '', second = ''] = plain(fen);
  return `${first === '2' ? '两' : han(Number(first))}${UNIT[plain(fen).length] ?? ''}${han(Number(second))}`;
};

interface Spelling {
  readonly name: string;
  readonly applies: (fen: number) => boolean;
  readonly write: (fen: number) => string;
}

const spellings: readonly Spelling[] = [
  { name: '数字加元', applies: always, write: (fen) => `${plain(fen)}元` },
  { name: '两位小数', applies: always, write: (fen) => `${twoDecimals(fen)}元` },
  { name: '光数字', applies: always, write: plain },
  { name: '千分位', applies: always, write: (fen) => `${grouped(fen)}块` },
  {
    name: '全角',
    applies: always,
    write: (fen) => `${plain(fen).replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))}元`,
  },
  { name: '人民币符号', applies: always, write: (fen) => `￥${grouped(fen)}` },
  { name: 'RMB', applies: always, write: (fen) => `${plain(fen)}RMB` },
  { name: '以万为单位', applies: always, write: (fen) => `${inTenThousands(fen)}万元` },
  { name: 'w', applies: (fen) => fen > 0, write: (fen) => `${inTenThousands(fen)}w` },
  { name: 'k', applies: (fen) => wholeYuan(fen) && fen > 0, write: (fen) => `${yuanOf(fen) / 1000}k` },
  {
    name: '中文小写',
    applies: always,
    write: (fen) => `${han(yuanOf(fen))}元${small(fen, han, ['角', '分'])}`,
  },
  {
    name: '块毛分',
    applies: always,
    write: (fen) => `${han(yuanOf(fen))}块${small(fen, han, ['毛', '分'])}`,
  },
  { name: '中文大写', applies: always, write: (fen) => cn.toMoney(twoDecimals(fen), { outSymbol: false }) },
  {
    name: '数字块毛分',
    applies: always,
    write: (fen) => `${yuanOf(fen)}块${small(fen, figure, ['毛', '分'])}`,
  },
  {
    name: '块钱',
    applies: wholeYuan,
    write: (fen) => `${han(yuanOf(fen))}块钱`,
  },
  {
    name: '两代二',
    applies: wholeYuan,
    write: (fen) => `${han(yuanOf(fen)).replaceAll(/二(?=[千万亿])/g, '两')}块`,
  },
  {
    name: '数字带万千',
    applies: (fen) => fen >= 1_000_000 && fen % 100_000 === 0,
    write: (fen) => {
      const thousands = (yuanOf(fen) % 10_000) / 1000;
      return `${Math.floor(yuanOf(fen) / 10_000)}万${thousands > 0 ? `${thousands}千` : ''}`;
    },
  },
  { name: '口语省一个单位', applies: spoken, write: spokenHan },
  { name: '口语省一个单位加块', applies: spoken, write: (fen) => `${spokenHan(fen)}块` },
];

const edges = [
  0, 1, 5, 10, 99, 100, 105, 999, 1000, 1001, 1050, 10_000, 10_005, 10_500, 100_000, 100_100, 1_000_000,
  1_000_100, 1_001_000, 1_010_000, 1_200_000, 10_010_000, 101_000_000, 100_000_000, 120_000_000, 999_999_999,
  1_000_001, 25_000, 180_000, 350_000,
];
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 999_999_999 }),
  fc.integer({ min: 0, max: 9_999_999 }).map((yuan) => yuan * 100),
  fc.integer({ min: 0, max: 9999 }).map((hundreds) => hundreds * 10_000),
  fc
    .integer({ min: 1, max: 99 })
    .chain((n) => fc.constantFrom(1000, 10_000, 100_000).map((unit) => n * unit)),
  fc.constantFrom(...edges),
);

describe.each(spellings)('写出去再读回来：$name', ({ applies, write }) => {
  const readBack = (fen: number): void => {
    fc.pre(applies(fen));
    const text = `住院花了${write(fen)}，能报多少`;
    const [mention, ...others] = readAmounts(text);
    expect(others, text).toEqual([]);
    expect(mention, text).toMatchObject({ precision: 'exact', fen });
  };

  it('边上的数', () => {
    const fitting = edges.filter(applies);
    expect(fitting.length).toBeGreaterThan(0);
    for (const fen of fitting) readBack(fen);
  });

  it('任意的数', () => {
    fc.assert(fc.property(amounts.filter(applies), readBack), { numRuns: 300 });
  });
});

const value = (text: string): number | null => {
  const numeral = readNumeral(foldNumerals(text), 0);
  return numeral && numeral.end === text.length ? numeral.low / 100 : null;
};

it('任意整数，小写大写都读得回来', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
      expect(value(cn.encodeS(n))).toBe(n);
      expect(value(cn.encodeB(n))).toBe(n);
    }),
  );
});

describe('数到哪里为止', () => {
  it.each([
    ['一万二级医院', '一万', 10_000],
    ['一万二二级医院', '一万二', 12_000],
    ['三千五千', '三千', 3000],
    ['三千零', '三千', 3000],
    ['三百一共', '三百', 300],
    ['一万两', '一万', 10_000],
    ['8000三级', '8000', 8000],
    ['1.2万左右', '1.2万', 12_000],
    ['十二三块', '十二三', 12],
  ])('%s：%s', (text, part, low) => {
    const numeral = readNumeral(foldNumerals(text), 0);
    expect(numeral && text.slice(0, numeral.end)).toBe(part);
    expect(numeral?.low).toBe(low * 100);
  });

  it.each(['二零二六', '一三八', '块', '', '123456789012345', '1.23456789万'])('%s：不是一个数', (text) => {
    expect(readNumeral(foldNumerals(text), 0)).toBeNull();
  });

  it.each([
    ['几千', true, false],
    ['二十多万', true, false],
    ['百', false, true],
    ['一百', false, false],
  ])('%s：大约 %s，没有数头 %s', (text, approximate, headless) => {
    expect(readNumeral(foldNumerals(text), 0)).toMatchObject({ approximate, headless });
  });
});

describe('一个字一个写法', () => {
  it.each([
    ['壹万贰仟叁佰元', '一万二千三百元'],
    ['１２，０００．５０', '12;000.50'],
    ['￥8K', '¥8k'],
    ['他的【身份证号】是', `他的${'\0'.repeat(6)}是`],
  ])('%s', (text, folded) => {
    expect(foldNumerals(text)).toBe(folded);
    expect(folded).toHaveLength(text.length);
  });
});
