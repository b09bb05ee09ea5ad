import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonal } from '../../../src/dialogue/privacy/mask.ts';

const mask = (text: string) => maskPersonal(text).text;

describe('个人号码换成固定的标记', () => {
  it.each([
    ['十八位身份证', '身份证320802199001011234能查吗', '身份证【身份证号】能查吗'],
    ['末位小写 x', '32080219900101123x', '【身份证号】'],
    ['全角', '３２０８０２１９９００１０１１２３Ｘ', '【身份证号】'],
    ['逐位空开', '3 2 0 8 0 2 1 9 9 0 0 1 0 1 1 2 3 4', '【身份证号】'],
    ['分段连字符', '320802-19900101-1234', '【身份证号】'],
    ['逗号分段', '320802，19900101，1234', '【身份证号】'],
    ['零宽字符', '320802\u200b1990\u200d0101\ufeff1234', '【身份证号】'],
    ['打错了月份', '身份证320802199013321234', '身份证【身份证号】'],
    ['少打一位还带 X', '3208021990010112X', '【身份证号】'],
    ['把 0 打成 O', '32O802199OO1O11234', '【身份证号】'],
    ['十五位旧号', '老号320802900101123', '老号【身份证号】'],
    ['只打了一部分', '身份证号 3208021990', '身份证号 【身份证号】'],
    ['手机', '打13812345678找我', '打【手机号】找我'],
    ['国家码', '+86 138 1234 5678', '【手机号】'],
    ['括号国家码', '(+86)138-1234-5678', '【手机号】'],
    ['点号', '138.1234.5678', '【手机号】'],
    ['逗号', '手机138，1234，5678', '手机【手机号】'],
    ['键帽表情', '1️⃣3️⃣8️⃣12345678', '【手机号】'],
    ['中文数字', '一三八零零一二三四五六', '【手机号】'],
    ['中文数字带空格', '幺三八 零零一二 三四五六', '【手机号】'],
    ['多打一位', '138123456789', '【手机号】'],
    ['自己打了星号', '138****5678', '【号码】'],
    ['座机', '家里0517-83901234', '家里【电话】'],
    ['座机带括号和分机', '（0517）83901234转801', '【电话】'],
    ['没有区号的座机', '我的电话是83901234', '我的电话是【电话】'],
    ['银行卡', '卡号6222021234567890123', '卡号【银行卡号】'],
    ['银行卡四位一段', '6222 0212 3456 7890', '【银行卡号】'],
    ['邮箱', '发到 zhang.san@example.com 吧', '发到 【邮箱】 吧'],
    ['微信号', '加我微信号zhang_san88', '加我微信号【微信号】'],
    ['wx', 'wx: lisi2000', 'wx: 【微信号】'],
    ['QQ', 'QQ号 123456789', 'QQ号 【QQ号】'],
    ['护照', '护照E12345678参保', '护照【护照号】参保'],
    ['社保号', '社保号A1234567', '社保号【社保号】'],
    ['参保号', '参保号：320800123456', '参保号：【社保号】'],
  ])('%s', (_, typed, masked) => {
    expect(mask(typed)).toBe(masked);
  });

  it('两个号码紧挨着，各自成标记', () => {
    expect(maskPersonal('320802199001011234 13812345678')).toEqual({
      text: '【身份证号】 【手机号】',
      found: ['idCard', 'mobile'],
    });
  });
});

describe('姓名只在说明是姓名时才遮', () => {
  it.each([
    ['我叫张三，想问下', '我叫【姓名】，想问下'],
    ['我叫李桂兰想问医保', '我叫【姓名】想问医保'],
    ['姓名：欧阳小明 性别男', '姓名：【姓名】 性别男'],
    ['娃的名字是陈一一', '娃的名字是【姓名】'],
    ['我儿子叫王小明，三岁', '我儿子叫【姓名】，三岁'],
    ['我叫阿依古丽·买买提', '我叫【姓名】'],
    ['我是王五，身份证320802199001011234', '我是【姓名】，身份证【身份证号】'],
  ])('%s', (typed, masked) => {
    expect(mask(typed)).toBe(masked);
  });

  it.each([
    '我是农村的',
    '我是高中生，想问下医保',
    '我是江苏人，在外地打工',
    '我叫救护车送去的',
    '我妈叫我交医保',
    '我叫何医生开的药',
    '宝宝还没取名字能参保吗',
    '系统里姓名写错了怎么改',
  ])('%s：不动', (typed) => {
    expect(maskPersonal(typed)).toEqual({ text: typed, found: [] });
  });
});

describe('不是个人号码的数字留着', () => {
  it.each([
    '住院花了12000，报多少',
    '自付1.2万和240000元还有20000 元',
    '2025年11月20日交的',
    '20251120交的，20260101能报吗',
    '2024-10-11 到 2025-02-28，2024-10-11 2025-02-28',
    '目录里3159种药，涨幅5.3%',
    '国办发〔2024〕38号',
    '打12393还是12345，12366管缴费',
    '12393 12345 12366 120 110 400-810-1234',
    '先后花了 1200 3400 5600 8000',
    '报了135，2000，3000三笔',
    '15-24岁，2003年-2025年，每人670元',
    '1-31 1300 2000',
    '一二三级医院各报多少',
    '微信 xiaochengxu jiaofei',
    '在微信APP上交',
  ])('%s', (typed) => {
    expect(maskPersonal(typed)).toEqual({ text: typed, found: [] });
  });
});

const digitString = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((d) => d.join(''));
const two = (n: number) => String(n).padStart(2, '0');
const idCard = fc
  .tuple(
    digitString(5),
    fc.integer({ min: 1920, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    digitString(3),
    fc.constantFrom(...'0123456789Xx'),
  )
  .map(
    ([area, year, month, day, serial, check]) => `3${area}${year}${two(month)}${two(day)}${serial}${check}`,
  );
const mobile = fc
  .tuple(fc.constantFrom(...'3456789'), digitString(9))
  .map(([second, rest]) => `1${second}${rest}`);
const card = fc
  .integer({ min: 16, max: 19 })
  .chain((length) => digitString(length - 2).map((rest) => `62${rest}`));

const chunked = (number: string, size: number, gap: string) =>
  (number.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []).join(gap);
const SPELLINGS: readonly ((number: string) => string)[] = [
  (n) => n,
  (n) => n.replace(/\d/gu, (d) => String.fromCharCode(0xff10 + Number(d))),
  (n) => chunked(n, 1, ' '),
  (n) => chunked(n, 1, '\u200b'),
  (n) => chunked(n, 4, ' '),
  (n) => chunked(n, 4, '-'),
  (n) => chunked(n, 4, '－'),
  (n) => `${n.slice(0, 3)} ${chunked(n.slice(3), 4, ' ')}`,
  (n) => `${n.slice(0, 3)}-${chunked(n.slice(3), 4, '-')}`,
  (n) => `${n.slice(0, 6)} ${n.slice(6)}`,
];
const surroundings = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '身份证',
        '我的号码是',
        '，能报多少？',
        '住院花了12000元，',
        '2025年11月20日',
        '在线等 ',
        '400元',
        '卡号：',
        '元旦',
        'ok ',
      ),
      fc.string({ unit: fc.constantFrom(...'我他在医院报销多少元万的了吗，。 abcX'), maxLength: 12 }),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));
const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

describe('任何写法都不漏', () => {
  it('身份证、手机号、银行卡的数字连续七位以上都不再出现', () => {
    fc.assert(
      fc.property(
        fc.oneof(idCard, mobile, card),
        fc.constantFrom(...SPELLINGS),
        surroundings,
        surroundings,
        (number, spell, before, after) => {
          // Groups in hundreds read as a list of amounts, see isAmountList.
          fc.pre(!/00.?.?.?00/u.test(number));
          const left = bare(mask(`${before}，${spell(number)}，${after}`));
          for (let i = 0; i + 7 <= number.length; i++) expect(left).not.toContain(number.slice(i, i + 7));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('遮过再遮，不变', () => {
    fc.assert(
      fc.property(
        surroundings,
        fc.oneof(idCard, mobile, card),
        surroundings,
        fc.string({ unit: 'grapheme' }),
        (a, number, b, noise) => {
          const once = mask(`${a}${number}${b}${noise}`);
          expect(mask(once)).toBe(once);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('金额原样留下', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom('元', '块', '万', '块钱', ' 元', ''),
        (amount, unit) => {
          const typed = `住院一共${amount}${unit}，自己要出多少`;
          expect(mask(typed)).toBe(typed);
        },
      ),
    );
  });

  it('五百字的数字和空格也很快', () => {
    const started = performance.now();
    mask('1 3-'.repeat(125));
    mask('一 二，'.repeat(125));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
