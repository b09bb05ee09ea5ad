import { need, type Rule, unknown } from '../../src/rules/evaluation.ts';
import { excess, formatFen, percentOf, plainYuan } from '../../src/rules/money.ts';
import type { Parameter, ParameterSet } from '../../src/rules/parameter.ts';
import { isStated, parameter } from '../../src/rules/parameter.ts';
import { amountOf, wholeOf } from '../../src/rules/parameter-value.ts';

const stated = (id: string, value: number, unit: Parameter['unit'], quote: string): [string, Parameter] => [
  id,
  { id, value, unit, atLeast: false, entry: 'qingshan-2026/q3', quote },
];

/** 青山县 pays 60 or 80 percent above 100 元, nothing is said of level 3. */
export const toySet: ParameterSet = {
  region: 'qingshan',
  regionName: '青山县',
  document: 'qingshan-2026',
  policyYear: 2026,
  parameters: new Map([
    stated('deductible', 100, '元', '起付线 100 元'),
    stated('rate.level1', 80, '%', '一级医院报 80%'),
    stated('rate.level2', 60, '%', '二级医院报 60%'),
  ]),
};

/** One step of each kind: a fact asked for, a constant, a fact taken where it is given, something not stated. */
export const toyRule: Rule = {
  id: 'toy',
  title: '小病报销',
  facts: [
    'hospitalLevel',
    'eligibleCost',
    'tcmHospital',
    'diseaseCount',
    'personCategory',
    'members',
    'paymentDate',
    'age',
  ],
  appliesTo: (set) => isStated(set, 'deductible'),
  options: (fact) =>
    fact === 'personCategory'
      ? [
          { label: '普通居民', value: 'ordinary' },
          { label: '低保对象', value: 'subsistence' },
        ]
      : null,
  *evaluate({ parameters: set, sheet }, given) {
    const cost = yield* need('eligibleCost');
    const deductible = parameter(set, 'deductible');
    const above = sheet.money(
      '减起付线',
      `${plainYuan(cost)} − ${plainYuan(amountOf(deductible))}`,
      excess(cost, amountOf(deductible)),
      deductible,
    );
    const level = yield* need('hospitalLevel');
    const id = `rate.level${level}`;
    if (!isStated(set, id)) return unknown('三级医院的小病报销', ['qingshan-2026/q3']);
    const rate = parameter(set, id);
    const paid = sheet.money(
      '报销',
      `${plainYuan(above)} × ${wholeOf(rate)}%`,
      percentOf(above, wholeOf(rate)),
      rate,
    );
    if (given.diseaseCount !== undefined && given.tcmHospital === undefined) yield* need('tcmHospital');
    sheet.assume('按本年度第一次看病计算');
    sheet.figure('报销', formatFen(paid), '元');
    sheet.figure('等待', '3', '个月', true);
    return undefined;
  },
};

/** A day in the year of the toy document. */
export const toyDay = { year: 2026, month: 6, day: 1 };
