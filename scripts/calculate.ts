import { loadCorpus } from '../src/corpus/load.ts';
import type { Corpus } from '../src/corpus/model.ts';
import { dateInChina } from '../src/corpus/validity.ts';
import { regionParameters } from '../src/dialogue/calculate/region-parameters.ts';
import { answerRule } from '../src/dialogue/compose/rule-answer.ts';
import { commonRegion } from '../src/dialogue/place/common-region.ts';
import { readTextFiles } from '../src/node/read-files.ts';
import { parseDate } from '../src/rules/calendar.ts';
import { findRule, rules } from '../src/rules/registry.ts';
import { type FactFault, validateFacts } from '../src/rules/validate-facts.ts';
import { type Arguments, readArguments } from './calculate/arguments.ts';
import { factOfFlag, flagOf } from './calculate/flags.ts';
import { helpText } from './calculate/help.ts';

// npm run calculate -- <规则> --region <地区> [--条件 值 …]
// 与服务相同的规则，在命令行里算一次。

/** Where the command line stands for a fact, its flag is named instead. */
function faultLine({ field, detail }: FactFault): string {
  const [name = ''] = field.split('.');
  return `${flagged(name)}：${detail}`;
}

function flagged(name: string): string {
  const fact = factOfFlag(name);
  return fact === undefined ? name : `--${flagOf(fact)}`;
}

function run(corpus: Corpus, { rule: id, region: code, today: given, help, inputs }: Arguments): number {
  const today = given ?? dateInChina(new Date());
  if (parseDate(today) === null) throw new Error('--today：须是存在的日期，写作 2026-01-15');
  const rule = id === undefined ? undefined : findRule(id);
  if (help || id === undefined) {
    console.log(helpText(corpus, today, rule));
    return help ? 0 : 1;
  }
  if (rule === undefined)
    throw new Error(`没有规则 ${id}，可用的是 ${rules.map((each) => each.id).join('、')}`);
  const codes = [...corpus.regions.keys()].join('、');
  const region = corpus.regions.get(code ?? '');
  if (region === undefined) throw new Error(`--region：须是 ${codes} 之一`);
  const parameters = regionParameters(region, corpus, today);
  const checked = validateFacts(rule, parameters, inputs);
  if (!checked.ok) throw new Error(checked.faults.map(faultLine).join('\n'));
  const question = { rule, region, parameters, facts: checked.facts };
  const context = { corpus, common: commonRegion(corpus), today, id: 'calculate', conversation: '' };
  const { answer, violations } = answerRule(question, context);
  if (violations.length > 0) throw new Error(`数字没有出处：${violations.join(' ')}`);
  console.log(answer.text);
  if (answer.clarify === null) return answer.kind === 'calculation' ? 0 : 3;
  const values = answer.clarify.options.map(({ value }) => value).join('|') || '…';
  console.log(`\n请加上 ${flagged(answer.clarify.slot)} ${values}`);
  return 2;
}

try {
  const wanted = readArguments(process.argv.slice(2));
  process.exitCode = run(loadCorpus(await readTextFiles('corpus', '.')), wanted);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
