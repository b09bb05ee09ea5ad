/** Three kinds of questions, spelt so that each kind has words of its own. */
export const toyQuestions: readonly (readonly string[])[] = [
  ['什么时候缴费', '几月份缴费', '缴费截止到哪天', '缴费时间段', '哪天停止缴费', '缴费日期'],
  ['住院报销多少', '住院能报几成', '报销比例', '住院费报销', '出院怎么报销', '报销住院的钱'],
  ['宝宝怎么参保', '婴儿登记参保', '出生的宝宝', '婴儿出生手续', '宝宝登记', '婴儿上保险'],
];

/** New wordings of those kinds, in order. */
export const toyWordings: readonly string[] = ['缴费缴到哪天', '住院报销几成', '婴儿宝宝登记'];

export const toyExamples = toyQuestions.flatMap((questions, label) =>
  questions.map((text) => ({ text, label })),
);
