import { describe, expect, it } from 'vitest';
import { type PeopleReading, readPeople } from '../../../../src/dialogue/reading/people/people.ts';
import { readWho } from '../../../../src/dialogue/reading/people/who.ts';
import { categoriesOf } from '../../../../src/rules/categories.ts';
import { rows, table } from '../choice-tables.ts';

const { who, ...regions } = table<Record<string, Record<string, string[]>>>('people/people');

function shown({ category, unknownTo, denied }: PeopleReading): string {
  switch (category.kind) {
    case 'one':
      return category.value;
    case 'several':
      return ['several', ...category.values].join(' ');
    case 'none':
      return [...unknownTo.map((words) => `?${words}`), ...denied.map((value) => `-${value}`)].join(' ');
  }
}

describe.each(Object.entries(regions))('人员类别：%s', (region, expected) => {
  it.each(rows(expected))('%s → %s', (text, category) => {
    expect(shown(readPeople(text, region))).toBe(category);
  });

  it('只说当地文件分出来的类别', () => {
    const known = categoriesOf({ region }).map(({ value }) => value);
    for (const [text] of Object.values(regions).flatMap(rows))
      for (const { category, near } of readPeople(text, region).mentions)
        expect(known).toEqual(expect.arrayContaining(category === null ? [...near] : [category]));
  });
});

describe('问的是谁', () => {
  it.each(rows(who ?? {}))('%s → %s', (text, expected) => {
    expect(readWho(text) ?? '').toBe(expected);
  });
});

describe('当地文件没有分出来的，给出可以问的类别', () => {
  it.each([
    ['huaian', '烈属', ['veteran-benefit']],
    ['dianjiang', '残疾人', ['severe-disability']],
    ['enshi', '边缘户', ['low-income-edge', 'monitored']],
    ['meixian', '低保户', []],
  ])('%s %s', (region, text, near) => {
    expect(readPeople(text, region).mentions[0]?.near).toEqual(near);
  });
});
