import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, createNormaliser, createReader } from '../../src/retrieval/normalise.ts';
import { corpus, table } from './corpus-reader.ts';

const read = createReader(corpus.lexicon, { pinyin: table });
const normalise = createNormaliser(corpus.lexicon, { pinyin: table });
const han = fc.string({
  unit: fc.constantFrom(...'医保怎么交费住院报销多少，。？ 2026年三个月【】'),
  maxLength: 60,
});

/** 交费 and 缴费 are spelt alike in pinyin and mean one thing: which is read depends on which is written more. */
const eitherPay = (text: string) => text.replaceAll('交费', '缴费');

describe('读出中文', () => {
  test.each([
    ['xinnonghe zenme jiaofei', '新农合怎么交费'],
    ['zhuyuan baoxiao duoshao?', '住院报销多少?'],
    ['yībǎo zěnme bàn', '医保怎么办'],
    ['nǚér zěnme cānbǎo', '女儿怎么参保'],
    ['2027 nian yibao', '2027 年医保'],
    ['60 sui yao jiao ma', '60 岁要交吗'],
    ['Enshi yibao zenme jiao', '恩施医保怎么交'],
    ['menzhen neng bao duoshao', '门诊能报多少'],
  ])('拼音：%s → %s', (text, chinese) => {
    expect(eitherPay(read(text))).toBe(eitherPay(chinese));
  });

  test.each([
    ['wechat zenme jiaofei', '微信 怎么交费'],
    ['app shang zenme jiao yibao', 'app 上怎么交医保'],
    ['CT neng baoxiao ma', 'ct 能报销吗'],
    ['在enshi怎么jiaofei', '在恩施怎么缴费'],
    ['我的 baby 怎么参保', '我的 新生儿 怎么参保'],
    ['用wechat缴费', '用微信缴费'],
    ['wo jiao【姓名】，shoujihao【手机号】，zenme canbao', '我交【姓名】,手机号【手机号】,怎么参保'],
  ])('混写：%s → %s', (text, chinese) => {
    expect(eitherPay(read(text))).toBe(eitherPay(chinese));
  });

  test.each([
    ['How much is the premium in Dianjiang?', '垫江缴费标准多少'],
    ["Is Huai'an resident insurance worth it?", '淮安医保划算吗'],
    ['what is yibao', '医保'],
  ])('英文：%s → %s', (text, chinese) => {
    expect(read(text)).toBe(chinese);
  });

  test.each([
    'ok',
    'hello',
    'thank you',
    'women',
    'change',
    'huawei',
    'iphone',
    'qwertyuiop',
    'deadbeef',
    'd41d8cd98f00b204e9800998ecf8427e',
    'a1b2c3d4',
    'https://example.com/a?b=c',
    'someone@example.com',
    '<script>alert(1)</script>',
    'select * from users',
    '医保 app 怎么用',
    '做 ct 能报吗',
    'icu 一天多少钱',
    "chang'an",
  ])('「%s」原样不动', (text) => {
    expect(read(text)).toBe(text);
  });

  test('没有读音表，拼音原样不动，英文照读', () => {
    const plain = createReader(corpus.lexicon);
    expect(plain('yibao zenme jiao')).toBe('yibao zenme jiao');
    expect(plain('outpatient reimbursement')).toBe('普通门诊报销');
  });
});

describe('规整', () => {
  test.each([
    ['xinnonghe zenme jiaofei', '新农合怎么交费'],
    ['menkanfei shi duoshao', '门槛费是多少'],
    ['DUANBAO yao deng san ge yue ma', '断保要等三个月吗'],
  ])('%s 与 %s 一样', (letters, chinese) => {
    expect(normalise(letters)).toBe(normalise(chinese));
  });

  test('中文过一遍，与没有读音表时一样', () => {
    const plain = createNormaliser(corpus.lexicon);
    for (const { title, phrasings } of corpus.topics) {
      for (const text of [title, ...phrasings]) {
        if (!/[a-z]/i.test(text)) expect(read(text)).toBe(clean(text));
        if (/\p{Script=Han}/u.test(text)) expect(normalise(text)).toBe(plain(text));
      }
    }
  });

  test('没有字母的文字一字不改', () => {
    fc.assert(fc.property(han, (text) => read(text) === clean(text)));
  });

  test('任何文字都不出错，结果没有空白和标点', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        expect(normalise(text)).not.toMatch(/[\s\p{P}]/u);
      }),
    );
  });

  test('五百个字母不费时', () => {
    read('yibao');
    const started = performance.now();
    for (const text of ['a'.repeat(500), 'zhangan'.repeat(70), 'how much '.repeat(55), 'q z x '.repeat(83)])
      read(text);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
