import { describe, expect, it } from 'vitest';
import { optionNamed } from '../../src/rules/fact-label.ts';
import { factOptions } from '../../src/rules/fact-options.ts';
import type { FactName } from '../../src/rules/facts.ts';
import { premium } from '../../src/rules/premium.ts';
import { rules } from '../../src/rules/registry.ts';
import { corpus } from '../corpus/corpus-files.ts';
import { parametersOf, type Region } from './enrolment/worked.ts';
import { toyRule, toySet } from './toy-rule.ts';

const of = (fact: FactName, text: string) => optionNamed(factOptions(toyRule, toySet, fact), text);
const person = (region: Region, text: string) =>
  optionNamed(factOptions(premium, parametersOf(region), 'personCategory'), text);

describe('选项的名称', () => {
  it.each<[FactName, string, string]>([
    ['birthMode', '顺产', 'natural'],
    ['birthMode', '剖宫产', 'caesarean'],
    ['hospitalLevel', '一级', '1'],
    ['hospitalLevel', '社区', '1'],
    ['hospitalLevel', ' 三级 ', '3'],
    ['tier', '一档', '1'],
    ['offsiteFiling', '转诊', 'referral'],
    ['offsiteFiling', '长期居住', 'resident'],
    ['offsiteFiling', '没有备案', 'unfiled'],
    ['offsiteFiling', '急诊抢救', 'emergency'],
    ['diseaseType', '严重精神障碍', 'severe-mental'],
    ['diseaseType', '其他病种', 'other'],
    ['enrolmentHistory', '断过', 'broken'],
    ['enrolmentHistory', '第一次', 'first'],
    ['enrolmentHistory', 'continuous', 'continuous'],
  ])('%s：%s 是 %s', (fact, text, value) => {
    expect(of(fact, text)).toEqual({ kind: 'option', value });
  });

  it.each<[Region, string, string]>([
    ['dianjiang', '低保', 'minimum-living'],
    ['huaian', '低保', 'minimum-living'],
    ['enshi', '城乡低保对象', 'minimum-living'],
    ['enshi', '低保边缘', 'low-income-edge'],
    ['enshi', '孤儿', 'orphan'],
    ['enshi', '优抚对象', 'veteran-benefit'],
    ['dianjiang', '新生儿', 'newborn'],
    ['dianjiang', '边缘易致贫户', 'monitored'],
    ['huaian', '老年人', 'ordinary'],
    ['huaian', '医疗救助对象', 'aided'],
  ])('%s：%s 是 %s', (region, text, value) => {
    expect(person(region, text)).toEqual({ kind: 'option', value });
  });

  it('全部规则、全部地区：每个代号和名称都认得，各是各的', () => {
    for (const set of corpus.parameters.values())
      for (const rule of rules)
        for (const fact of rule.facts) {
          const options = factOptions(rule, set, fact);
          for (const { label, value } of options)
            for (const text of [label, value])
              expect(optionNamed(options, text)).toEqual({ kind: 'option', value });
        }
  });
});

describe('说不准的不替人选', () => {
  const possible = (named: ReturnType<typeof of>) =>
    named.kind === 'unclear' ? named.options.map(({ value }) => value) : named;

  it('几个选项都有的，全部列出', () => {
    expect(possible(of('diseaseType', '精神'))).toEqual(['severe-mental', 'mental']);
    expect(possible(of('enrolmentHistory', '参保'))).toEqual(['continuous', 'first']);
    expect(possible(person('huaian', '学生'))).toEqual(['student', 'aided-student']);
  });

  it('略去了条件的，要写全', () => {
    expect(possible(of('offsiteFiling', '备案'))).toEqual(['unfiled']);
    expect(possible(of('diseaseType', '精神障碍'))).toEqual(['severe-mental']);
    expect(possible(person('enshi', '残疾人'))).toEqual(['disabled-unable-to-work']);
    expect(possible(person('huaian', '大学生'))).toEqual(['aided-student']);
    expect(possible(person('huaian', '支出型困难家庭'))).toEqual(['expenditure-poor']);
  });

  it.each(['', '级', '四级', '张三'])('“%s”哪个都不是', (text) => {
    expect(of('hospitalLevel', text)).toEqual({ kind: 'none' });
  });
});
