import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEnglish, englishWords } from '../../src/retrieval/english.ts';
import { nearWord } from '../../src/retrieval/near-word.ts';
import { corpus } from './corpus-reader.ts';

const english = createEnglish(corpus.lexicon);

describe('读英文', () => {
  test.each([
    ['how do i pay with my phone', '手机怎么缴费'],
    ['what percentage is covered at a county hospital?', '二级医院报销比例'],
    ['outpatient reimbursement rate', '普通门诊报销比例'],
    ['annual ceiling for inpatient care', '住院封顶线'],
    ['when is the deadline for registration', '参保登记什么时候集中缴费期'],
    ['can my newborn baby be enrolled without hukou', '能不能新生儿参保没有户籍地'],
    ['what does deductible mean?', '起付线是什么意思'],
    ['how long is the waiting period after a lapse', '断保以后等待期多久'],
    ['is the c-section covered', '剖宫产报销'],
    ['village doctors', '村医'],
    ['hospital deductible in a level 1 hospital', '一级医院住院起付线'],
    ['can i join the insurance', '能不能参保'],
    ["residents' insurance premium in 2026", '2026医保缴费标准'],
    ['reimbursment for hypertention', '高血压报销'],
  ])('%s → %s', (text, chinese) => {
    expect(english.read(text)).toBe(chinese);
  });

  test('生词留在句中，好让匹配知道还问了别的', () => {
    expect(english.read('is acupuncture covered in hospital')).toContain('acupuncture');
  });

  test.each([
    'what is the capital of france',
    'how are you',
    'tell me a story',
    'can you help me',
    'sing me a lullaby about pirates and insurance',
    '',
    '?!',
  ])('「%s」不在词典所及，读不出', (text) => {
    expect(english.read(text)).toBeNull();
  });

  test('名称由另一函数来读', () => {
    const named = createEnglish(corpus.lexicon, (word) => (word === 'laoshan' ? '崂山' : null));
    expect(named.read('premium in laoshan')).toBe('崂山缴费标准');
  });

  test('任何文字都不出错，原型上的名称也不当作词', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => english.read(text) !== undefined));
    expect(english.knows('constructor')).toBe(false);
    expect(english.read('constructor toString insurance')).toBeNull();
  });

  test('很长的文字不费时', () => {
    const started = performance.now();
    english.read('unmentionable incomprehensibilities of insurance '.repeat(100));
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('词典的英文变体都小写，且读得出自己的词', () => {
    for (const { kind, term, variants } of corpus.lexicon) {
      if (kind !== 'english') continue;
      for (const variant of variants) {
        expect(variant, variant).toBe(variant.toLowerCase());
        expect(english.phrase(englishWords(variant), 0)?.term, variant).toBe(term);
      }
    }
  });
});

describe('相近的词', () => {
  const vocabulary = ['reimbursement', 'deductible', 'cover'];
  test.each([
    ['reimbursment', 'reimbursement'],
    ['reimbursementt', 'reimbursement'],
    ['deductable', 'deductible'],
    ['dedutcible', 'deductible'],
    ['eductible', null],
    ['deduct', null],
    ['lover', null],
    ['covers', null],
  ])('%s → %s', (word, meant) => {
    expect(nearWord(word, vocabulary)).toBe(meant);
  });
});
