import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { ruleAnswerSchema, rulesSchema } from '../../../src/channels/api/rules-schema.ts';
import { facts } from '../../../src/rules/facts.ts';
import { rules } from '../../../src/rules/registry.ts';
import { corpus } from '../../corpus/corpus-files.ts';
import { fakeAssistant } from '../../support/fake-assistant.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { expectProblem } from '../../support/problems.ts';

const deps = fakeDeps(fakeAssistant({ corpus }));
const app = createApp(deps);
const post = (rule: string, body: unknown) =>
  app.request(`/api/rules/${rule}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const run = async (rule: string, region: string, inputs?: Record<string, unknown>) => {
  const response = await post(rule, { region, inputs });
  expect(response.status).toBe(200);
  const body: unknown = await response.json();
  expect(ruleAnswerSchema.strict().parse(body)).toEqual(body);
  return ruleAnswerSchema.parse(body);
};

describe('按规则计算', () => {
  test('算出来：条件带单位，逐步的算式，结果，前提，原文', async () => {
    const answer = await run('inpatient', 'huaian', { hospitalLevel: '3', eligibleCost: 12000 });
    expect(answer).toMatchObject({
      kind: 'calculation',
      region: { code: 'huaian', name: '淮安市' },
      policyYear: 2026,
      clarify: null,
      calculation: {
        rule: 'inpatient',
        inputs: { eligibleCost: { label: '合规费用', value: '12000.00', unit: '元' } },
        result: { value: '7215.00', unit: '元', text: '7215 元' },
        figures: [{ label: '个人负担', amount: '4785.00', unit: '元' }],
      },
      notices: [],
    });
    expect(answer.calculation?.steps.length).toBeGreaterThan(1);
    expect(answer.calculation?.assumptions.length).toBeGreaterThan(0);
    expect(answer.citations.map(({ entry }) => entry)).toContain('huaian-2026/q60');
    expect(answer.text).toContain('7215 元');
  });

  test('下限说明是下限', async () => {
    const { calculation } = await run('dual-channel', 'huaian', { eligibleCost: 1000 });
    expect(calculation?.result).toMatchObject({ value: '600.00', atLeast: true, text: '至少 600 元' });
  });

  test('缺条件：问一个，选项带得数', async () => {
    const answer = await run('inpatient', 'huaian', { eligibleCost: '12000.00' });
    expect(answer).toMatchObject({
      kind: 'clarify',
      calculation: null,
      clarify: {
        slot: 'hospitalLevel',
        options: [
          { value: '1', figure: { amount: '9945.00' } },
          { value: '2', figure: { amount: '8550.00' } },
          { value: '3', figure: { amount: '7215.00', unit: '元' } },
        ],
      },
    });
  });

  test('不给条件就从头问起', async () => {
    expect((await run('inpatient', 'huaian')).kind).toBe('clarify');
    expect((await run('inpatient', 'huaian', {})).kind).toBe('clarify');
  });

  test('当地文件没有写明：不给数，给条目和电话', async () => {
    const answer = await run('inpatient', 'enshi', { hospitalLevel: '3', eligibleCost: 12000 });
    expect(answer).toMatchObject({ kind: 'unknown', calculation: null, clarify: null });
    expect(answer.text).not.toMatch(/7215|65%|70%/);
    expect(answer.related.length).toBeGreaterThan(0);
    expect(answer.contacts.length).toBeGreaterThan(0);
  });

  test('年度过去的，说明年度、提醒核实', async () => {
    const answer = await run('inpatient', 'dianjiang', { hospitalLevel: '2', tier: '2', eligibleCost: 5000 });
    expect(answer.policyYear).toBe(2024);
    expect(answer.notices[0]).toMatch(/2024年度的文件，年度已经过去/);
  });

  test('同样的条件总得同样的答复', async () => {
    const ask = () => run('coverage', 'huaian', { paymentDate: '2026-01-15' });
    expect(await ask()).toEqual(await ask());
  });
});

describe('不合要求的条件得到 400，说明哪一项、可以填什么', () => {
  const amount = /^须是 0 到 100000000 元的金额，最多两位小数/;
  test.each<[string, Record<string, unknown>, string, RegExp]>([
    ['负数', { eligibleCost: -1 }, 'inputs.eligibleCost', amount],
    ['太大', { eligibleCost: 1e300 }, 'inputs.eligibleCost', amount],
    ['三位小数', { eligibleCost: 0.125 }, 'inputs.eligibleCost', amount],
    ['文字', { eligibleCost: '一万' }, 'inputs.eligibleCost', amount],
    [
      '没有的等级',
      { hospitalLevel: '4' },
      'inputs.hospitalLevel',
      /^须是下列之一：1（.+）、2（二级）、3（三级）；给的是“4”$/,
    ],
    ['不存在的年龄', { age: 200 }, 'inputs.age', /^须是 0 到 130 的整数；给的是 200$/],
    [
      '不认识的名称',
      { hospitalevel: '3' },
      'inputs.hospitalevel',
      /^“住院报销”没有这一项，可以填的是 hospitalLevel（医院等级）/,
    ],
    ['名称像个人信息', { 张三: '3' }, 'inputs', /^“住院报销”没有这一项/],
  ])('%s', async (_, inputs, field, detail) => {
    const problem = await expectProblem(
      await post('inpatient', { region: 'huaian', inputs }),
      400,
      'invalid-request',
    );
    expect(problem.errors).toEqual([{ field, detail: expect.stringMatching(detail) }]);
    expect(problem.detail).toContain(field);
  });

  test('JSON 里写成无穷大的也不收', async () => {
    const response = await post('inpatient', '{"region":"huaian","inputs":{"eligibleCost":1e999}}');
    const { errors } = await expectProblem(response, 400, 'invalid-request');
    expect(errors?.map(({ field }) => field)).toEqual(['inputs.eligibleCost']);
  });

  test('不存在的日期', async () => {
    const body = { region: 'huaian', inputs: { paymentDate: '2026-02-30' } };
    const { errors } = await expectProblem(await post('coverage', body), 400, 'invalid-request');
    expect(errors).toEqual([
      { field: 'inputs.paymentDate', detail: '须是存在的日期，写作 2026-01-15；给的是 10 个字符的文字' },
    ]);
  });

  test('给错的值里的个人信息不复述', async () => {
    const inputs = { hospitalLevel: '320811199001011234', age: '张三', eligibleCost: '13800138000' };
    const response = await post('inpatient', { region: 'huaian', inputs });
    const { errors } = await expectProblem(response, 400, 'invalid-request');
    expect(errors).toHaveLength(3);
    expect(JSON.stringify(errors)).not.toMatch(/320811|张三|13800138/);
  });

  test('别的地区的人员类别', async () => {
    const inputs = { personCategory: 'stable-out-of-poverty' };
    await run('premium', 'enshi', inputs);
    const { errors } = await expectProblem(
      await post('premium', { region: 'huaian', inputs }),
      400,
      'invalid-request',
    );
    expect(errors?.[0]?.field).toBe('inputs.personCategory');
  });

  test('几处不合要求一次说全', async () => {
    const response = await post('inpatient', {
      region: 'huaian',
      inputs: { age: -1, hospitalLevel: 9, x: 1 },
    });
    const { errors } = await expectProblem(response, 400, 'invalid-request');
    expect(errors?.map(({ field }) => field)).toEqual(['inputs.age', 'inputs.hospitalLevel', 'inputs.x']);
  });

  test.each<[string, unknown, string]>([
    ['没有地区', { inputs: {} }, 'region'],
    ['不认识的地区', { region: 'beijing' }, 'region'],
    ['地区是数字', { region: 1 }, 'region'],
    ['条件是数组', { region: 'huaian', inputs: [] }, 'inputs'],
    ['条件是 null', { region: 'huaian', inputs: null }, 'inputs'],
    ['请求体是数组', [], '请求体'],
  ])('%s', async (_, body, field) => {
    const problem = await expectProblem(await post('inpatient', body), 400, 'invalid-request');
    expect(problem.errors?.map((error) => error.field)).toEqual([field]);
    expect(problem.errors?.[0]?.detail).toMatch(/\p{Script=Han}/u);
  });

  test('没有的规则、没有的方法、不是 JSON、类型不对、太大', async () => {
    for (const rule of ['none', 'toString', '__proto__', '%E4%BD%8F%E9%99%A2'])
      await expectProblem(await post(rule, { region: 'huaian' }), 404, 'not-found');
    await expectProblem(await app.request('/api/rules/inpatient'), 405, 'method-not-allowed');
    await expectProblem(await app.request('/api/rules', { method: 'POST' }), 405, 'method-not-allowed');
    await expectProblem(await post('inpatient', '住院'), 400, 'malformed-json');
    const plain = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: '{}' };
    await expectProblem(await app.request('/api/rules/inpatient', plain), 415, 'unsupported-media-type');
    const large = { region: 'huaian', inputs: { x: 'a'.repeat(20_000) } };
    await expectProblem(await post('inpatient', large), 413, 'body-too-large');
  });
});

describe('全部规则 /api/rules', async () => {
  const response = await app.request('/api/rules');
  const body: unknown = await response.json();
  const listed = rulesSchema.parse(body).rules;

  test('合乎格式，每条规则都在', () => {
    expect(response.status).toBe(200);
    expect(rulesSchema.parse(body)).toEqual(body);
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  });

  test('写明能算的地区、所依据的文件和年度', () => {
    const inpatient = listed.find(({ id }) => id === 'inpatient');
    expect(inpatient?.regions.map(({ code, document, policyYear }) => [code, document, policyYear])).toEqual([
      ['huaian', 'huaian-2026', 2026],
      ['dianjiang', 'dianjiang-2024', 2024],
    ]);
  });

  test('条件的格式只有规则认的，人员类别是当地的', () => {
    for (const rule of listed)
      for (const { inputs } of rule.regions)
        for (const name of Object.keys(inputs['properties'] as object))
          expect(Object.keys(facts)).toContain(name);
    const premium = listed.find(({ id }) => id === 'premium');
    const text = (code: string) =>
      JSON.stringify(premium?.regions.find((region) => region.code === code)?.inputs);
    expect(text('enshi')).toContain('稳定脱贫人口');
    expect(text('huaian')).not.toContain('稳定脱贫人口');
  });

  test('照着列出的选项填，没有不收的', async () => {
    for (const rule of listed)
      for (const { code, inputs } of rule.regions)
        for (const [name, schema] of Object.entries(
          inputs['properties'] as Record<string, { enum?: string[] }>,
        ))
          for (const value of schema.enum ?? []) await run(rule.id, code, { [name]: value });
  });
});

test('日志只写路径模式，不写条件', () => {
  expect(deps.logged.some(({ route }) => route === '/api/rules/:rule')).toBe(true);
  expect(JSON.stringify(deps.logged)).not.toMatch(/张三|320811|12000|unsourced/);
});
