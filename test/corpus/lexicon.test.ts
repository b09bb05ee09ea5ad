import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type LexiconLine, lexiconFile } from '../../src/corpus/schema.ts';
import { createNormaliser } from '../../src/retrieval/normalise.ts';
import { createOutsideTerms } from '../../src/retrieval/outside-terms.ts';

const lexicon = lexiconFile.parse(parse(readFileSync('corpus/lexicon.yaml', 'utf8')));
const replacing = lexicon.filter((line) => line.kind !== 'outside' && line.kind !== 'english');
const termOf = new Map(
  replacing.flatMap((line) => line.variants.map((variant) => [variant, line.term] as const)),
);
const longestFirst = [...termOf.keys()].sort((a, b) => b.length - a.length);
const pattern = new RegExp(longestFirst.join('|'), 'gu');
const replaced = (text: string) => text.replace(pattern, (variant) => termOf.get(variant) ?? variant);

/** What a lexicon makes of a text. */
const reader = (lines: readonly LexiconLine[]) => {
  const normalise = createNormaliser(lines);
  const outsideTerms = createOutsideTerms(lines);
  return (text: string) => `${normalise(text)} ${outsideTerms(text)}`;
};

/** English is read among other English: alone a phrase is seldom a question. */
const settings: Readonly<Partial<Record<LexiconLine['kind'], readonly string[]>>> = {
  english: ['insurance $', '$ insurance', '我的$', 'can i $ the hospital'],
};

describe('词表', () => {
  it('一个变体只属于一行', () => {
    const variants = lexicon.flatMap((line) => line.variants);
    expect(variants.filter((variant, i) => variants.indexOf(variant) !== i)).toEqual([]);
  });

  it('变体不等于自己的词', () => {
    expect(lexicon.filter((line) => line.variants.includes(line.term)).map((line) => line.term)).toEqual([]);
  });

  it('标准词里不含会被再次替换的变体', () => {
    expect(replacing.filter((line) => replaced(line.term) !== line.term).map((line) => line.term)).toEqual(
      [],
    );
  });

  // Without 「为啥」 the 「啥个」 of 「为啥个人要交」 would be read first.
  const betweenWords = ['为啥', '高血压、糖尿病'];

  it('每个变体都有用：去掉它，含它的话就读得不一样', () => {
    const whole = reader(lexicon);
    const useless = lexicon.flatMap((line) =>
      line.variants.filter((variant) => {
        const left = { ...line, variants: line.variants.filter((other) => other !== variant) };
        const without = reader(lexicon.map((other) => (other === line ? left : other)));
        const texts = [variant, ...(settings[line.kind] ?? []).map((text) => text.replace('$', variant))];
        return texts.every((text) => without(text) === whole(text));
      }),
    );
    expect(useless.filter((variant) => !betweenWords.includes(variant))).toEqual([]);
  });

  it('英文变体都是小写', () => {
    const english = lexicon.filter((line) => line.kind === 'english').flatMap((line) => line.variants);
    expect(english.filter((variant) => !/^[a-z][a-z0-9' -]*$/u.test(variant))).toEqual([]);
  });

  it.each([
    ['门槛费好多', '起付线多少'],
    ['啷个交合疗', '怎么交医保'],
    ['毛毛头好久能报消', '新生儿多久能报销'],
    ['城乡居民基本医疗保险封鼎线', '医保封顶线'],
  ])('%s → %s', (said, term) => {
    expect(replaced(said)).toBe(term);
  });

  it.each([
    '限额和金额',
    '就医报销',
    '兜底保障',
    '银行不给办',
    '自付费用',
    '医保马上到期',
    '医保具体怎么规定',
    '强直性脊柱炎',
    '部分免费',
    '提供医保局电话',
  ])('普通的话不被改坏：%s', (plain) => {
    expect(replaced(plain)).toBe(plain);
  });
});
