/** What is said around a calculation. Reviewed as text; no figures here. */
export const ruleTexts = {
  heading: (title: string, region: string, year: number) => `${title}（${region}，${year}年度）`,
  figure: (label: string, text: string) => `${label}：${text}`,
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
  option: (label: string, figure: string) => `· ${label}：${figure}`,
  unknown: (region: string, what: string) =>
    `这一点算不出来：${what}。${region}已收录的文件里没有，不敢乱说。`,
  inapplicable: (region: string, title: string) =>
    `${region}已收录的文件没有给出“${title}”所需的数字，算不出来，不敢乱说。`,
  nearest: (titles: readonly string[]) => `相近的内容：${titles.join('；')}`,
  notBinding: '以上是按文件推算的，最终以医保经办机构核定为准。',
} as const;
