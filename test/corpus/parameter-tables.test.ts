import { describe, expect, test } from 'vitest';
import { corpus } from './corpus-files.ts';

describe('cells of the tables', () => {
  /** 「row head」 → the texts of its cells, in a table of an entry that has such a row. */
  const row = (entry: string, head: string): string[] => {
    const blocks = corpus.entries.get(entry)?.blocks ?? [];
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const found = rows.find((cells) => cells.some(({ text }) => text === head));
    return (found ?? []).map(({ text }) => text);
  };
  const values = (document: string, ids: readonly string[]) =>
    ids.map((id) => String(corpus.parameters.get(document)?.parameters.get(id)?.value));

  test.each<[string, string]>([
    ['一级医院', '1'],
    ['二级医院', '2'],
    ['三级医院', '3'],
  ])('淮安住院 %s', (head, level) => {
    const [, deductible, rate, ceiling] = row('huaian-2026/q60', head).map((cell) =>
      cell.replace(/ ?元|%/gu, ''),
    );
    expect(
      values('huaian-2026', [
        `inpatient.deductible.level${level}`,
        `inpatient.rate.level${level}`,
        'inpatient.ceiling',
      ]),
    ).toEqual([deductible, rate, ceiling]);
  });

  test.each<[string, string]>([
    ['一级及以下定点医疗机构', '1'],
    ['二级定点医疗机构', '2'],
    ['三级定点医疗机构', '3'],
  ])('垫江住院 %s', (head, level) => {
    const ids = ['deductible', 'rate.tier1', 'rate.tier2'].map((part) => `inpatient.${part}.level${level}`);
    expect(values('dianjiang-2024', [...ids, 'inpatient.ceiling.tier1', 'inpatient.ceiling.tier2'])).toEqual(
      row('dianjiang-2024/q7', head)
        .slice(1)
        .map((cell) => cell.replace('%', '')),
    );
  });

  test.each<[string, readonly string[]]>([
    [
      '60 周岁以上农村籍退役人员、在乡七级至十级残疾退役军人、特困人员、城乡孤儿、事实无人抚养儿童',
      ['veteran-benefit', 'special-hardship', 'orphan'],
    ],
    ['低保对象', ['minimum-living']],
    [
      '低保边缘户、因病致贫家庭重病患者、城乡重度（一、二级）残疾人员、返贫致贫人口、脱贫不稳定户、边缘易致贫户、突发严重困难户',
      ['low-income-edge', 'illness-poverty', 'severe-disability', 'returned-to-poverty', 'monitored'],
    ],
  ])('垫江资助 %s', (head, groups) => {
    for (const group of groups) {
      const ids = ['tier1.amount', 'tier1.own', 'tier2.amount', 'tier2.own'];
      expect(
        values(
          'dianjiang-2024',
          ids.map((part) => `subsidy.${group}.${part}`),
        ),
      ).toEqual(row('dianjiang-2024/q5', head).slice(1));
    }
  });

  test.each<[string, string]>([
    ['农村特困人员', 'special-hardship'],
    ['孤儿', 'orphan'],
    ['农村低保救助对象', 'minimum-living'],
    ['城镇低保救助对象', 'minimum-living'],
    ['脱贫不稳定人口', 'monitored'],
    ['边缘易致贫人口', 'monitored'],
    ['突发严重困难人口', 'monitored'],
    ['丧失劳动能力的残疾人', 'disabled-unable-to-work'],
    ['享受定期抚恤符合代缴条件的优抚对象', 'veteran-benefit'],
    ['计划生育特殊困难家庭中经核定的特困家庭成员', 'family-planning-hardship'],
    ['严重精神障碍患者', 'mental-disorder'],
    ['低保边缘家庭中60周岁以上的老年人和未成年人', 'low-income-edge'],
    ['改制 2010 年底前退休办理清算参居人员', 'restructured-retiree'],
  ])('恩施资助 %s', (head, group) => {
    expect(values('enshi-2025', [`subsidy.${group}.amount`, `subsidy.${group}.own`])).toEqual(
      row('enshi-2025/table-1', head).slice(4, 6),
    );
  });
});
