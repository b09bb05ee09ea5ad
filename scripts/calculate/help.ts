import type { Corpus } from '../../src/corpus/model.ts';
import { regionParameters } from '../../src/dialogue/calculate/region-parameters.ts';
import type { Rule } from '../../src/rules/evaluation.ts';
import { factOptions } from '../../src/rules/fact-options.ts';
import { factTexts } from '../../src/rules/fact-texts.ts';
import type { FactName } from '../../src/rules/facts.ts';
import type { ParameterSet } from '../../src/rules/parameter.ts';
import { rules } from '../../src/rules/registry.ts';
import { flagOf } from './flags.ts';

const usage = `用法：npm run calculate -- <规则> --region <地区> [--条件 值 …] [--today 2026-06-01]
例如：npm run calculate -- inpatient --region huaian --level 三级 --eligible 12000
      npm run calculate -- inpatient --help        只看一条规则的条件
选项写代号或名称都行（3 或 三级）。
结束码：0 算出来了；1 写错了，说明哪里不对；2 缺一个条件，问出来；3 当地文件没有写明。`;

const FORMS = {
  money: '<元>',
  date: '<2026-01-15>',
  count: '<整数>',
  choice: '',
  category: '',
  'yes-no': '',
};

function factLine(rule: Rule, sets: readonly ParameterSet[], fact: FactName): string {
  const text = factTexts[fact];
  const flag = `--${flagOf(fact)}`;
  if (text.kind === 'members')
    return `  ${flag} category=<类别>[,tier=1][,age=30][,count=2]  ${text.label}，每类人写一次`;
  if (text.kind === 'yes-no') return `  ${flag} [true|false]  ${text.label}`;
  if (text.kind === 'category') {
    const lines = sets.flatMap((set) =>
      factOptions(rule, set, fact).map(({ value, label }) => `      ${set.region}  ${value}  ${label}`),
    );
    return [`  ${flag} <类别>  ${text.label}，同时有几种身份的用 + 相连`, ...lines].join('\n');
  }
  const options = sets[0] ? factOptions(rule, sets[0], fact) : [];
  const choices = options.map(({ value, label }) => `${value} ${label}`).join('，');
  return `${`  ${flag} ${FORMS[text.kind]}`.trimEnd()}  ${text.label}${choices && `：${choices}`}`;
}

/**
 * What may be written on the command line.
 * @param only a rule whose facts are listed; every rule in brief where it is undefined
 * @param today `YYYY-MM-DD`
 */
export function helpText(corpus: Corpus, today: string, only?: Rule): string {
  const sets = [...corpus.regions.values()].map((region) => regionParameters(region, corpus, today));
  const serving = (rule: Rule) => sets.filter((set) => rule.appliesTo(set));
  if (only) {
    const facts = only.facts.map((fact) => factLine(only, serving(only), fact));
    return [usage, '', `${only.id}  ${only.title}（${where(serving(only))}）`, ...facts].join('\n');
  }
  const listed = rules.map((rule) => `  ${rule.id.padEnd(20)}${rule.title}（${where(serving(rule))}）`);
  const flags = [...new Set(rules.flatMap(({ facts }) => facts))].map(
    (fact) => `  --${flagOf(fact).padEnd(20)}${factTexts[fact].label}`,
  );
  const regions = [...corpus.regions.values()].map(({ code, name }) => `  ${code.padEnd(20)}${name}`);
  return [usage, '', '规则：', ...listed, '', '地区：', ...regions, '', '条件：', ...flags].join('\n');
}

const where = (sets: readonly ParameterSet[]) =>
  sets.length === 0 ? '没有地区写明' : sets.map(({ region }) => region).join('、');
