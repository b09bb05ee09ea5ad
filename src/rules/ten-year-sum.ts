import type { Rule } from './evaluation.ts';
import { formatFen } from './money.ts';
import { isStated, parameter } from './parameter.ts';
import { amountOf } from './parameter-value.ts';

/** What ten years of premiums come to: stated as a whole, so quoted and not added up. */
export const tenYearSum: Rule = {
  id: 'ten-year-sum',
  title: '十年个人缴费合计',
  facts: [],
  appliesTo: (set) => isStated(set, 'ten-year.total'),
  // biome-ignore lint/correctness/useYield: asks for nothing
  *evaluate({ parameters, sheet }) {
    const total = parameter(parameters, 'ten-year.total');
    const [from, to] = [
      parameter(parameters, 'ten-year.from-year'),
      parameter(parameters, 'ten-year.to-year'),
    ];
    const years = `${from.value}年至${to.value}年`;
    sheet.cite(from, to);
    sheet.money(`${years}连续参保的个人缴费`, '文件写明的合计', amountOf(total), total);
    sheet.figure(`${years}个人缴费合计`, formatFen(amountOf(total)), '元');
    sheet.assume('合计是文件直接写明的；各年的缴费标准文件没有逐年列出，这里没有另算');
    return undefined;
  },
};
