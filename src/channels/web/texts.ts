import { questionLimit } from '../question.ts';

/** Everything a resident reads on the page that is not a county's own words. */
export const texts = {
  site: '居民医保问答',
  promise: '自动问答，只引用官方文件原文',
  promiseShort: '只引用官方文件原文',
  skipToQuestion: '跳到提问框',
  skipToMain: '跳到正文',
  largeText: '大字',
  home: '返回提问',
  titled: (page: string) => `${page} - 居民医保问答`,

  region: '您在哪里参保？',
  log: '问答记录',
  clear: '清空记录',
  asked: '您问：',
  masked: '您的个人信息已经遮住，不用写也能问。',

  welcome: '您好，有医保的事就问我',
  help: '像平常说话一样问就行。答案是当地文件的原话，能报多少照文件一步步算给您看，都写明出处；文件里没有的，告诉您找谁问。',
  examples: '可以这样问',

  question: '您想问什么？',
  limit: `${questionLimit}字以内，不写身份证号`,
  submit: '提问',
  waiting: '正在查文件…',
  empty: '请先写下您的问题。',
  tooLong: `问题太长了，请缩短到${questionLimit}字以内。`,
  failed: '没有连上，您的问题还在，请再试一次。',
  tooMany: '问得太快了，请等一分钟再试。',
  retry: '再试一次',

  year: (year: number) => `${year}年度`,
  source: '来源',
  bookTitle: (title: string) => (title.startsWith('《') ? title : `《${title}》`),
  wholeEntry: '查看全文',
  excerpt: '（节选）',
  notices: '请注意',
  contacts: '可以打电话问',
  offices: '可以去问',
  related: '相关内容',
  browse: (region: string) => `翻看${region}的文件`,

  documents: '文件目录',
  documentsIntro: '回答只引用下面这些文件。点开可以看全文。',
  noDocuments: '这里还没有文件。',
  entryCount: (count: number) => `共${count}条`,
  documentNumber: '文号',
  publisher: '发布单位',
  policyYear: '适用年度',
  inForce: '有效期',
  published: '发布日期',
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  period: (from: string, to: string) => `${from}至${to}`,
  yearAndState: (year: number, past: boolean) => (past ? `${year}年度，已过有效期` : `${year}年度`),
  expired: (year: number) =>
    `这是${year}年度的文件，已经过了有效期。现在的规定可能已经改变，办事前请打电话核实。`,
  notYet: (from: string) => `这份文件从${from}起执行。`,
  where: '所在位置',
  sections: '分类',
  bodySection: '正文',
  table: (number: number) => `表格${number}`,
  slide: '表格较宽，可以左右滑动',
  about: '文件信息',
  neighbours: '前后条目',
  previous: '上一条',
  next: '下一条',
  marked: '黄色底色是回答引用的原话。',

  privacy:
    '请不要输入身份证号、手机号、银行卡号。万一输入了，系统会先遮盖再处理，不会保存原号码。选过的地区和字号只记在您自己的手机里；问答记录关掉页面就没有了。',
  disclaimer: '回答仅供参考，以当地医保部门的解释为准。',

  missing: '没有找到这一页',
  missingHelp: '地址可能写错了，或者文件已经更新。可以返回提问，或者看看文件目录。',
} as const;

/** Questions offered before the first one is asked, by region code. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  huaian: [
    '集中缴费是几月到几月？',
    '三级医院住院花了18000，能报多少？',
    '去外地看病要先办什么手续？',
    '门诊特殊病要怎么申请？',
  ],
  enshi: [
    '每个人一年要交多少钱？',
    '家里是低保户，自己要出多少？',
    '刚出生的娃儿当年要不要交钱？',
    '最晚哪天之前必须交？',
  ],
  meixian: [
    '没赶上集中缴费，要等几个月？',
    '一年没报销过，有啥奖励？',
    '高血压买药能报不？',
    '娃上大学了，在哪里参保好？',
  ],
  dianjiang: [
    '一档和二档各交多少钱？',
    '二级医院住院花了9000，报好多？',
    '用微信怎么交医保？',
    '生孩子住院补多少钱？',
  ],
  national: [
    '中间断了几年再交，要等多久？',
    '年轻人身体好，为什么也要参保？',
    '医保和商业保险有什么区别？',
    '一直连着交有什么奖励？',
  ],
};

/** For a region without questions of its own, and before one is chosen. */
export const generalExamples: readonly string[] = [
  '医保费什么时候交？',
  '住院能报销多少？',
  '新生儿怎么参保？',
  '错过缴费时间怎么办？',
];
