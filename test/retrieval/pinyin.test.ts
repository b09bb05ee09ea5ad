import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPinyinReader, type ReadingTable } from '../../src/retrieval/pinyin.ts';
import { buildReadingTable } from '../../src/retrieval/reading-table.ts';
import { typedForms } from '../../src/retrieval/syllables.ts';
import { corpus, table } from './corpus-reader.ts';

const readPinyin = createPinyinReader(table);
const read = (letters: string) => readPinyin(letters)?.text ?? null;

describe('读拼音', () => {
  test.each([
    ['xinnonghe', '新农合'],
    ['zhuyuan baoxiao duoshao', '住院报销多少'],
    ['yi di jiu yi zen me bei an', '异地就医怎么备案'],
    ['qifuxian', '起付线'],
    ['zhifubao', '支付宝'],
    ['gaoxueya', '高血压'],
    ['dengdaiqi duojiu', '等待期多久'],
    ["xi'an", '西安'],
    ['yinhang', '银行'],
    ['nver', '女儿'],
  ])('%s → %s', (letters, text) => {
    expect(read(letters)).toBe(text);
    expect(readPinyin(letters)?.cost).toBe(0);
  });

  test.each([
    ['zuyuan baoxiao', '住院报销', 'zh 与 z'],
    ['canbao denji', '参保登记', 'ng 与 n'],
    ['lianlin', '年龄', 'l 与 n'],
    ['xinsenger', '新生儿', 'sh 与 s'],
    ['zhuyuuan', '住院', '多打一个字母'],
    ['baoxao', '报销', '漏打一个字母'],
    ['zhuyaun', '住院', '相邻的字母颠倒'],
    ['nuer', '女儿', 'ü 打成 u'],
  ])('%s → %s（%s）', (letters, text) => {
    expect(read(letters)).toBe(text);
  });

  test('打错的比打对的分数低', () => {
    const right = readPinyin('zhuyuan baoxiao');
    const slipped = readPinyin('zuyuan baoxiao');
    expect(slipped?.cost).toBeGreaterThan(0);
    expect(slipped?.score).toBeLessThan(right?.score ?? Number.NEGATIVE_INFINITY);
  });

  test('空格是音节的边界，不是词的边界', () => {
    expect(read('fang an')).toBe(read('fangan'));
    expect(read('xi an')).not.toBe(read('xian'));
  });

  test('长句里认不出的一个字母略去，短词里不略', () => {
    expect(read('zhuyuan baoxiao bili duoshao q')).toBe('住院报销比例多少');
    expect(read('baoq')).toBeNull();
  });

  test.each(['', ' ', 'q', 'sdfghjkl', 'strength', 'deadbeef', 'app', 'ct', 'vip', 'http'])(
    '「%s」不是拼音',
    (letters) => {
      expect(readPinyin(letters)).toBeNull();
    },
  );

  test('任何文字都不出错，同样的文字读法相同', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(readPinyin(text)).toEqual(readPinyin(text));
      }),
    );
  });

  test('任何字母串都读得完；读出的只有汉字', () => {
    const letter = fc.constantFrom(...'aeiounghzsc l');
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 120 }), (letters) => {
        expect(readPinyin(letters)?.text ?? '字').toMatch(/^\p{Script=Han}+$/u);
      }),
    );
  });

  test('五百个字母不费时', () => {
    read('yibao');
    const started = performance.now();
    for (const piece of ['a', 'zhangan', 'xianliangang', 'enengn', 'shishisi'])
      read(piece.repeat(500 / piece.length));
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('空表什么也读不出', () => {
    const empty: ReadingTable = { total: 0, characters: {}, words: [] };
    expect(createPinyinReader(empty)('yibao')).toBeNull();
  });
});

describe('读音表', () => {
  test('放进索引的不足 400 kB', () => {
    expect(new TextEncoder().encode(JSON.stringify(table)).length).toBeLessThan(400_000);
  });

  test('同样的语料得到同样的表，写成 JSON 不失', () => {
    expect(buildReadingTable(corpus)).toEqual(table);
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  });

  test('同音的词只留最常见的', () => {
    const toy = buildReadingTable({
      topics: [],
      outOfScope: [{ id: 'a', title: '甲', questions: ['报销报销报销', '报消'] }] as never,
      entries: new Map(),
      regions: new Map(),
      lexicon: [],
    });
    expect(toy.words.map(([word]) => word)).not.toContain('报消');
    expect(createPinyinReader(toy)('baoxiao')?.text).toBe('报销');
  });

  test('地区的名称都读得出', () => {
    for (const [letters, name] of [
      ['huaian', '淮安'],
      ['enshi', '恩施'],
      ['meixian', '眉县'],
      ['dianjiang', '垫江'],
    ] as const) {
      expect(read(`${letters} jumin yibao`)).toBe(`${name}居民医保`);
    }
  });
});

describe('音节的打法', () => {
  const forms = typedForms(['zhong', 'lv', 'xin']);
  const meant = (form: string) => forms.get(form)?.map(({ syllable }) => syllable);

  test.each([
    ['zhong', 'zhong'],
    ['zong', 'zhong'],
    ['zhng', 'zhong'],
    ['zhogn', 'zhong'],
    ['lv', 'lv'],
    ['lu', 'lv'],
    ['lyu', 'lv'],
    ['nv', 'lv'],
    ['xing', 'xin'],
    ['xxin', undefined],
    ['ixn', undefined],
  ])('%s → %s', (form, syllable) => {
    if (syllable === undefined) expect(meant(form)).toBeUndefined();
    else expect(meant(form)).toContain(syllable);
  });

  test('照写的不计代价，其余都计', () => {
    for (const [form, typed] of forms) {
      for (const { syllable, cost } of typed) {
        const right = form === syllable || form === 'lu' || form === 'lyu';
        expect(cost === 0, `${form} → ${syllable}`).toBe(right && (syllable === 'lv' || form === syllable));
      }
    }
  });
});
