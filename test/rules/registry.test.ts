import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/rules/evaluation.ts';
import { factOptions } from '../../src/rules/fact-options.ts';
import { factTexts } from '../../src/rules/fact-texts.ts';
import { type FactName, facts } from '../../src/rules/facts.ts';
import { findRule, rules } from '../../src/rules/registry.ts';
import { corpus } from '../corpus/corpus-files.ts';

const sets = [...corpus.parameters.values()];
const names = Object.keys(facts) as FactName[];

describe('全部规则', () => {
  it('编号不重复，写得进地址', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('按编号找得到，没有的找不到', () => {
    for (const rule of rules) expect(findRule(rule.id)).toBe(rule);
    for (const id of ['', 'Inpatient', 'toString', '__proto__']) expect(findRule(id)).toBeUndefined();
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s 有中文名称，条件不重复，有地区用得上',
    (_, rule) => {
      expect(rule.title).toMatch(/\p{Script=Han}/u);
      expect(new Set(rule.facts).size).toBe(rule.facts.length);
      expect(sets.some((set) => rule.appliesTo(set))).toBe(true);
    },
  );

  it('写了的规则都在', async () => {
    const files = readdirSync('src/rules').map((file) => import(`../../src/rules/${file}`));
    const written = (await Promise.all(files)).flatMap((module) => Object.values<Partial<Rule>>(module));
    const found = written.filter((each) => typeof each === 'object' && 'evaluate' in each);
    expect(new Set(found)).toEqual(new Set(rules));
  });

  it('什么都没有写明的地区，没有规则用得上', () => {
    const empty = {
      region: 'x',
      regionName: '某县',
      document: 'x-2026',
      policyYear: 2026,
      parameters: new Map(),
    };
    for (const rule of rules) expect(rule.appliesTo(empty), rule.id).toBe(false);
  });

  it('每个条件都有规则用', () => {
    const used = new Set(rules.flatMap((rule) => rule.facts));
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('条件的说法', () => {
  it.each(names)('%s 有名称，问得出口', (name) => {
    const { label, question } = factTexts[name];
    expect(label).toMatch(/\p{Script=Han}/u);
    expect(question).toMatch(/[？。]$/);
  });

  it.each(names)('%s 的选项与格式一致', (name) => {
    const text = factTexts[name];
    const schema = facts[name];
    const options = 'options' in text ? Object.keys(text.options ?? {}) : [];
    const accepted = 'options' in schema ? [...schema.options] : [];
    if (text.kind === 'choice') expect(options.sort()).toEqual(accepted.sort());
    for (const option of options)
      expect(schema.safeParse(text.kind === 'count' ? Number(option) : option).success).toBe(true);
  });

  it.each(sets.map((set) => [set.regionName, set] as const))(
    '%s的人员类别每类都有名称，值不重复',
    (_, set) => {
      for (const rule of rules.filter(({ facts: known }) => known.includes('personCategory'))) {
        const options = factOptions(rule, set, 'personCategory');
        expect(options.length).toBeGreaterThan(0);
        expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
        expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
      }
    },
  );
});
