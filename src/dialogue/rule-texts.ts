/** What is said around a calculation. Reviewed as text; no figures here. */
export const ruleTexts = {
  /** One line that can be read out: 「住院报销：报销 9165 元，个人负担 8835 元。」 */
  result: (title: string, results: readonly string[]) => `${title}：${results.join('，')}。`,
  basis: (region: string, year: number) => `（按${region}${year}年度的文件）`,
  figure: (label: string, text: string) => `${label} ${text}`,
  steps: '怎么算的：',
  /** An equation where the expression is arithmetic, an arrow where it is words. */
  step: (label: string, expression: string, amount: string) => {
    if (expression === '' || expression === amount || amount.startsWith(`${expression} `))
      return `· ${label}：${amount}`;
    return `· ${label}：${expression} ${/^[\d\s().,%−+×÷]+(?:个百分点)?$/u.test(expression) ? '=' : '→'} ${amount}`;
  },
  inputs: '按您说的：',
  assumptions: '前提：',
  item: (text: string) => `· ${text}`,
  numbered: (number: number, text: string) => `${number}. ${text}`,
  option: (label: string, outcome: string) => `${label}：${outcome}`,
  unknown: (region: string, what: string) =>
    `这一点算不出来：${what}。${region}已收录的文件里没有，不敢乱说。`,
  inapplicable: (region: string, title: string) =>
    `${region}已收录的文件没有给出“${title}”所需的数字，算不出来，不敢乱说。`,
  nearest: (titles: readonly string[]) => `相近的内容：${titles.join('；')}`,
  notBinding: '以上是按文件推算的，最终以医保经办机构核定为准。',
} as const;
