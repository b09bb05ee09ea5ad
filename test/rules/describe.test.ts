import { describe, expect, it } from 'vitest';
import { factSchema, inputSchema, type JsonSchema } from '../../src/rules/describe.ts';
import { type FactName, facts } from '../../src/rules/facts.ts';
import { rules } from '../../src/rules/registry.ts';
import { corpus } from '../corpus/corpus-files.ts';
import { toyRule, toySet } from './toy-rule.ts';

const properties = inputSchema(toyRule, toySet)['properties'] as Record<string, JsonSchema>;
const labelled = [
  { const: 'ordinary', title: '普通居民' },
  { const: 'subsistence', title: '低保对象' },
];

describe('条件的 JSON Schema', () => {
  it('列出规则认的条件，别的不收，没有一项是必填', () => {
    const schema = inputSchema(toyRule, toySet);
    expect(Object.keys(properties)).toEqual(toyRule.facts);
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(schema).not.toHaveProperty('required');
  });

  it('选项带名称', () => {
    expect(properties['hospitalLevel']).toMatchObject({
      title: '医院等级',
      type: 'string',
      enum: ['1', '2', '3'],
      oneOf: [{ const: '1' }, { const: '2', title: '二级' }, { const: '3', title: '三级' }],
    });
  });

  it('人员类别是当地的，几种身份可以相连', () => {
    const category = {
      title: '人员类别',
      anyOf: [{ enum: ['ordinary', 'subsistence'], oneOf: labelled }, { pattern: '^[a-z-]+(\\+[a-z-]+)+$' }],
    };
    expect(properties['personCategory']).toMatchObject(category);
    expect(properties['members']).toMatchObject({ items: { properties: { personCategory: category } } });
  });

  it('金额可以写成数或文字，日期是文字，年数是整数', () => {
    expect(properties['eligibleCost']).toMatchObject({ type: ['number', 'string'] });
    expect(properties['paymentDate']).toMatchObject({ type: 'string' });
    expect(properties['age']).toMatchObject({ type: 'integer', minimum: 0, maximum: 130 });
    expect(properties['tcmHospital']).toMatchObject({ type: 'boolean' });
  });

  it.each(Object.keys(facts) as FactName[])('%s 有名称和说明', (fact) => {
    const schema = factSchema(fact);
    expect(schema['title']).toMatch(/\p{Script=Han}/u);
    expect(schema['description']).toMatch(/\p{Script=Han}/u);
    expect(schema).not.toHaveProperty('$schema');
  });

  it('不分档的地区没有档次这一项', () => {
    const tierIn = (code: string) => {
      const set = [...corpus.parameters.values()].find(({ region }) => region === code);
      const inpatient = rules.find(({ id }) => id === 'inpatient');
      return set && inpatient && 'tier' in (inputSchema(inpatient, set)['properties'] as object);
    };
    expect(tierIn('dianjiang')).toBe(true);
    expect(tierIn('huaian')).toBe(false);
  });

  it('真实的地区：每条规则都写得成 JSON，类别是本地的', () => {
    for (const set of corpus.parameters.values())
      for (const rule of rules) {
        const schema = inputSchema(rule, set);
        expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
      }
    const categories = (code: string) => {
      const set = [...corpus.parameters.values()].find(({ region }) => region === code);
      const premium = rules.find(({ id }) => id === 'premium');
      return set && premium && JSON.stringify(inputSchema(premium, set));
    };
    expect(categories('enshi')).toContain('稳定脱贫人口');
    expect(categories('huaian')).not.toContain('稳定脱贫人口');
  });
});
