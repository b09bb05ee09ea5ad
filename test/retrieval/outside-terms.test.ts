import { describe, expect, test } from 'vitest';
import { createOutsideTerms } from '../../src/retrieval/outside-terms.ts';

const count = createOutsideTerms([
  { term: '养老', kind: 'outside', variants: ['养老保险', '养老金', '基础养老金'] },
  { term: '公积金', kind: 'outside', variants: ['公积金'] },
  { term: '医保', kind: 'scheme', variants: ['新农合'] },
]);

describe('文件不讲的事', () => {
  test.each([
    ['我妈的养老金怎么领', 1],
    ['養老金怎麼領', 1],
    ['基础养老金涨不涨', 1],
    ['公积金和养老保险哪个先办', 2],
    ['养老金，还是养老金', 1],
    ['新农合怎么交', 0],
    ['', 0],
  ])('「%s」说到 %i 样', (question, terms) => {
    expect(count(question)).toBe(terms);
  });

  test('词表里没有这一类，什么都不算', () => {
    expect(createOutsideTerms([])('养老金')).toBe(0);
  });
});
