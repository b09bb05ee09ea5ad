import type { Rule, RuleContext } from './evaluation.ts';
import { type Level, levelName } from './levels.ts';
import { formatFen, hundredthsOfPercent, plainYuan, subtract } from './money.ts';
import { isStated, type Parameter, type ParameterSet, parameter } from './parameter.ts';
import { amountOf } from './parameter-value.ts';

const LEVELS: readonly Level[] = ['1', '2', '3'];

/** What a stay in hospital costs on average, what is reimbursed of it and what is left, as the documents state it. */
export const averages: Rule = {
  id: 'averages',
  title: '次均住院费用与报销',
  facts: ['hospitalLevel'],
  appliesTo: (set) => yearOf(set) !== null,
  // biome-ignore lint/correctness/useYield: without a level it shows them all
  *evaluate(context, { hospitalLevel }) {
    const { parameters, sheet } = context;
    const year = yearOf(parameters);
    for (const level of hospitalLevel === undefined ? LEVELS : [hospitalLevel])
      ofLevel(context, `${year}`, level);
    if (hospitalLevel === undefined) overall(context, `${year}`);
    sheet.assume('这是统计的平均数，不是当地医院的报销标准，不能用来推算某一次住院能报多少');
    return undefined;
  },
};

/** The year for which the region's document states costs by level. */
function yearOf(set: ParameterSet): string | null {
  for (const id of set.parameters.keys()) {
    const match = /^average\.(\d{4})\.stay-cost\.level1$/.exec(id);
    if (match?.[1] !== undefined) return match[1];
  }
  return null;
}

function ofLevel(context: RuleContext, year: string, level: Level): void {
  const { parameters, sheet } = context;
  const name = `${year}年${levelName(level)}`;
  const cost = parameter(parameters, `average.${year}.stay-cost.level${level}`);
  sheet.money(`${name}次均住院费用`, '', amountOf(cost), cost);
  sheet.figure(`${name}次均住院费用`, formatFen(amountOf(cost)), '元');
  const id = `average.${year}.reimbursement.level${level}`;
  if (isStated(parameters, id)) reimbursed(context, name, cost, parameter(parameters, id));
  else sheet.assume('文件没有写各级医院平均报销多少，所以不算自付');
}

function reimbursed({ sheet }: RuleContext, name: string, cost: Parameter, paid: Parameter): void {
  const [whole, part] = [amountOf(cost), amountOf(paid)];
  sheet.money(`${name}平均报销`, '', part, paid);
  sheet.figure(`${name}平均报销`, formatFen(part), '元');
  const own = subtract(whole, part);
  sheet.money(`${name}平均自付`, `${plainYuan(whole)} − ${plainYuan(part)}`, own, cost);
  sheet.figure(`${name}平均自付`, formatFen(own), '元');
  const share = hundredths(hundredthsOfPercent(part, whole));
  sheet.step(`${name}报销占费用`, `${plainYuan(part)} ÷ ${plainYuan(whole)}`, share, '%', paid);
  sheet.figure(`${name}报销占费用`, share, '%');
}

/** 6437 → 「64.37」 */
function hundredths(value: number): string {
  return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
}

/** Averages over all levels, and what the insured pay less than the average patient. */
function overall({ parameters, sheet }: RuleContext, year: string): void {
  const all = `average.${year}.reimbursement`;
  if (isStated(parameters, all)) {
    const clause = parameter(parameters, all);
    sheet.money(`${year}年居民平均报销`, '', amountOf(clause), clause);
    sheet.figure(`${year}年居民平均报销`, formatFen(amountOf(clause)), '元');
  }
  const [resident, general] = [`average.${year}.stay-cost.resident`, `average.${year}.stay-cost.yearbook`];
  if (!isStated(parameters, resident) || !isStated(parameters, general)) return;
  const [own, others] = [parameter(parameters, resident), parameter(parameters, general)];
  sheet.money(`${year}年居民医保次均住院费用`, '', amountOf(own), own);
  sheet.figure(`${year}年居民医保次均住院费用`, formatFen(amountOf(own)), '元');
  const less = subtract(amountOf(others), amountOf(own));
  sheet.money(
    '比综合医院住院病人少',
    `${plainYuan(amountOf(others))} − ${plainYuan(amountOf(own))}`,
    less,
    others,
  );
  sheet.figure('比综合医院住院病人次均费用少', formatFen(less), '元');
}
