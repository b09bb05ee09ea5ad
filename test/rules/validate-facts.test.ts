import { describe, expect, it } from 'vitest';
import { describeGiven } from '../../src/rules/fact-accepted.ts';
import { validateFacts } from '../../src/rules/validate-facts.ts';
import { toyRule, toySet } from './toy-rule.ts';

const check = (inputs: Record<string, unknown>) => validateFacts(toyRule, toySet, inputs);

describe('认得的写法', () => {
  it.each<[string, unknown, unknown]>([
    ['eligibleCost', 12000, 1_200_000],
    ['eligibleCost', '12000.50', 1_200_050],
    ['hospitalLevel', 3, '3'],
    ['hospitalLevel', '3', '3'],
    ['hospitalLevel', '三级', '3'],
    ['hospitalLevel', '一级', '1'],
    ['tcmHospital', '否', false],
    ['diseaseCount', '两种都有', 2],
    ['personCategory', '低保+普通居民', 'subsistence+ordinary'],
    ['tcmHospital', true, true],
    ['tcmHospital', 'false', false],
    ['age', '0', 0],
    ['age', 130, 130],
    ['paymentDate', '2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['personCategory', 'subsistence', 'subsistence'],
    ['personCategory', 'subsistence+ordinary', 'subsistence+ordinary'],
    [
      'members',
      [{ personCategory: '低保对象', tier: '二档' }],
      [{ personCategory: 'subsistence', tier: '2', count: 1 }],
    ],
    ['members', [{ personCategory: 'ordinary' }], [{ personCategory: 'ordinary', count: 1 }]],
  ])('%s：%j', (fact, given, expected) => {
    expect(check({ [fact]: given })).toEqual({ ok: true, facts: { [fact]: expected } });
  });
});

describe('不认的写法说明哪一项、给的是什么、可以填什么', () => {
  const amount = '须是 0 到 100000000 元的金额，最多两位小数，例如 12000 或 "12000.50"';
  const level = '须是下列之一：1（一级及以下（镇卫生院、社区、村卫生室））、2（二级）、3（三级）';
  const category = '须是下列之一，同时有几种身份的用 + 相连：ordinary（普通居民）、subsistence（低保对象）';
  it.each<[string, unknown, string, string]>([
    ['eligibleCost', -1, 'eligibleCost', `${amount}；给的是 -1`],
    ['eligibleCost', '12.345', 'eligibleCost', `${amount}；给的是“12.345”`],
    ['eligibleCost', 1e21, 'eligibleCost', `${amount}；给的是 1e+21`],
    ['eligibleCost', Number.NaN, 'eligibleCost', `${amount}；给的是 NaN`],
    ['eligibleCost', 100_000_001, 'eligibleCost', `${amount}；给的是 100000001`],
    ['eligibleCost', '一万二', 'eligibleCost', `${amount}；给的是 3 个字符的文字`],
    ['eligibleCost', '', 'eligibleCost', `${amount}；给的是空的文字`],
    ['eligibleCost', null, 'eligibleCost', `${amount}；给的是 null`],
    ['eligibleCost', {}, 'eligibleCost', `${amount}；给的是对象`],
    ['hospitalLevel', '4', 'hospitalLevel', `${level}；给的是“4”`],
    ['hospitalLevel', '四级', 'hospitalLevel', `${level}；给的是 2 个字符的文字`],
    ['hospitalLevel', ['3'], 'hospitalLevel', `${level}；给的是数组`],
    ['tcmHospital', 'yes', 'tcmHospital', '须是 true 或 false；给的是“yes”'],
    ['tcmHospital', 1, 'tcmHospital', '须是 true 或 false；给的是 1'],
    ['age', 131, 'age', '须是 0 到 130 的整数；给的是 131'],
    ['age', 1.5, 'age', '须是 0 到 130 的整数；给的是 1.5'],
    ['age', '六十', 'age', '须是 0 到 130 的整数；给的是 2 个字符的文字'],
    ['paymentDate', '2026-02-30', 'paymentDate', '须是存在的日期，写作 2026-01-15；给的是 10 个字符的文字'],
    ['personCategory', 'rich', 'personCategory', `${category}；给的是“rich”`],
    ['personCategory', 'ordinary+rich', 'personCategory', `${category}；给的是 13 个字符的文字`],
    ['personCategory', '低保＋富人', 'personCategory', `${category}；给的是 5 个字符的文字`],
    ['personCategory', 'ordinary+居', 'personCategory', `${category}；给的是 10 个字符的文字`],
    ['personCategory', '', 'personCategory', `${category}；给的是空的文字`],
    ['members', [{ personCategory: 'rich' }], 'members.0.personCategory', `${category}；给的是“rich”`],
  ])('%s：%j', (fact, given, field, detail) => {
    expect(check({ [fact]: given })).toEqual({ ok: false, faults: [{ field, detail }] });
  });

  it.each<[string, unknown, string]>([
    ['空的', [], 'members'],
    ['不是数组', 'ordinary', 'members'],
    ['年龄不对', [{ personCategory: 'ordinary', age: -1 }], 'members.0.age'],
    ['没有类别', [{ count: 2 }], 'members.0.personCategory'],
    [
      '人数太多',
      [{ personCategory: 'ordinary' }, { personCategory: 'ordinary', count: 51 }],
      'members.1.count',
    ],
    ['多了一项', [{ personCategory: 'ordinary', name: '张三' }], 'members.0'],
  ])('家庭成员%s', (_, given, field) => {
    const checked = check({ members: given });
    if (checked.ok) throw new Error('accepted');
    expect(checked.faults.map((fault) => fault.field)).toEqual([field]);
    expect(checked.faults[0]?.detail).toMatch(/须是 1 到 50 项的数组/);
    expect(JSON.stringify(checked.faults)).not.toContain('张三');
  });

  it('不认识的名称：说出它，列出可以填的', () => {
    const checked = check({ eligibleCosts: 1 });
    if (checked.ok) throw new Error('accepted');
    expect(checked.faults).toEqual([
      {
        field: 'eligibleCosts',
        detail: expect.stringMatching(/^“小病报销”没有这一项，可以填的是 hospitalLevel（医院等级）、/),
      },
    ]);
  });

  it.each(['张三的身份证', '__proto__', 'constructor ', 'a'.repeat(41), '13800138000'])(
    '名称 %s 不复述',
    (name) => {
      const checked = check(JSON.parse(`{${JSON.stringify(name)}: 1}`));
      expect(checked).toMatchObject({ ok: false, faults: [{ field: '' }] });
    },
  );

  it.each(['constructor', 'toString', 'hasOwnProperty'])('名称 %s 也只是不认识的名称', (name) => {
    expect(check({ [name]: 1 })).toMatchObject({ ok: false, faults: [{ field: name }] });
  });

  it('几处不对一次说全', () => {
    const checked = check({ age: -1, eligibleCost: 'x', foo: 1 });
    expect(checked.ok ? [] : checked.faults.map(({ field }) => field)).toEqual([
      'age',
      'eligibleCost',
      'foo',
    ]);
  });
});

describe('给的是什么，不复述可能是个人信息的', () => {
  it.each<[unknown, string]>([
    ['320811199001011234', '18 个字符的文字'],
    ['13800138000', '11 个字符的文字'],
    ['1990-01-01', '10 个字符的文字'],
    ['19900101', '8 个字符的文字'],
    ['Zhang San', '9 个字符的文字'],
    ['张三', '2 个字符的文字'],
    [13_800_138_000, '一个很长的数'],
    [123_456, '123456'],
    [false, 'false'],
    [undefined, '对象'],
  ])('%j', (given, said) => {
    expect(describeGiven(given)).toBe(said);
  });
});
