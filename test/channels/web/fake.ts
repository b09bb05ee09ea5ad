import type { Block, Corpus, Document, Entry, Passage, TableCell } from '../../../src/corpus/model.ts';
import type { Region } from '../../../src/corpus/schema.ts';
import type { Answer } from '../../../src/dialogue/answer.ts';
import type { Question } from '../../../src/dialogue/assistant.ts';
import { fakeAssistant } from '../../support/fake-assistant.ts';
import { fakeDeps } from '../../support/fake-deps.ts';

function document(
  id: string,
  title: string,
  publisher: string,
  year: number,
  entries: readonly string[],
): Document {
  return {
    id,
    title,
    publisher,
    region: id.replace(/-\d+$/, ''),
    policyYear: year,
    inForce: { from: `${year}-01-01`, to: `${year}-12-31` },
    source: { file: `${id}.txt`, sha256: '0'.repeat(64) },
    entries: entries.map((slug) => `${id}/${slug}`),
  };
}

function entry(
  id: string,
  number: string,
  title: string,
  path: readonly string[],
  blocks: readonly Block[],
): Entry {
  const [of = ''] = id.split('/');
  return { id, document: of, heading: `${number}、${title}`, title, path, blocks };
}

function passage(
  id: string,
  kind: Passage['kind'],
  text: string,
  quotes: readonly string[] = [text],
): Passage {
  const [of = ''] = id.split('#');
  return { id, entry: of, text, quotes, headings: [], kind };
}

/** `^` continues the cell above, `<` the one to the left. */
function row(...cells: string[]): TableCell[] {
  return cells.map((cell) => ({
    text: cell.replace(/^[\^<]/, ''),
    merged: cell.startsWith('^') ? 'above' : cell.startsWith('<') ? 'left' : null,
  }));
}

export const outpatientTable: Block = {
  kind: 'table',
  joined: false,
  headerRows: 1,
  rows: [
    row('缴费档次', '最高支付限额（元）', '医院级别', '一年内累计起付标准（元）', '报销比例（合规医疗费用）'),
    row('一档', '300', '一级及以下', '0', '60%'),
    row('^一档', '^300', '二级', '200', '40%'),
    row('二档', '500', '一级及以下', '0', '60%'),
    row('^二档', '^500', '二级', '200', '40%'),
  ],
};

const inpatientTable: Block = {
  kind: 'table',
  joined: false,
  headerRows: 2,
  rows: [
    row(
      '医院等级',
      '起付标准（元）',
      '报销比例',
      '<报销比例',
      '全年报销封顶线（元）',
      '<全年报销封顶线（元）',
    ),
    row('^医院等级', '^起付标准（元）', '一档', '二档', '一档', '二档'),
    row('一级及以下定点医疗机构', '100', '80%', '85%', '80000', '120000'),
    row('二级定点医疗机构', '300', '70%', '75%', '^80000', '^120000'),
    row('三级定点医疗机构', '800', '50%', '55%', '^80000', '^120000'),
  ],
};

const late =
  '参保人在集中缴费期内缴纳居民医保费，缴费后待遇享受期为 2026 年 1 月 1 日至 2026 年 12 月 31 日，' +
  '未在集中缴费期内缴纳居民医保费，设置固定待遇等待期 2 个月，也就是自缴费之日起 2 个月内不能享受待遇，' +
  '2 个月后恢复待遇享受，建议在集中参保期完成缴费，避免等待期间无法享受医保报销待遇。';

const documents = [
  document('huaian-2026', '全民参保百问百答', '淮安市医疗保障局', 2026, ['q37', 'q38', 'q65']),
  document('dianjiang-2024', '垫江县2024年度城乡居民基本医疗保险政策宣传', '垫江县医疗保障局', 2024, [
    'q6',
    'q7',
    'q9',
  ]),
];

const entries = [
  entry(
    'huaian-2026/q37',
    '三十七',
    '什么时间缴纳居民医保费？缴费后什么时间享受医保待遇？',
    ['参保缴费类'],
    [{ kind: 'paragraph', text: '淮南市在 2025 年 10 月至 12 月份集中缴纳 2026 年居民医保费。' }],
  ),
  entry(
    'huaian-2026/q38',
    '三十八',
    '集中缴费期后还能缴费吗？待遇享受期有区别吗？',
    ['参保缴费类'],
    [{ kind: 'paragraph', text: late }],
  ),
  entry(
    'huaian-2026/q65',
    '六十五',
    '参保人员如何申请门诊特殊病资格？',
    ['保障内容类'],
    [
      { kind: 'heading', level: 3, text: '所需材料' },
      { kind: 'item', text: '1.身份证' },
      { kind: 'item', text: '2.病历' },
    ],
  ),
  entry(
    'dianjiang-2024/q6',
    '六',
    '居民医保普通门诊统筹报销怎样规定的？',
    [],
    [
      outpatientTable,
      {
        kind: 'paragraph',
        text: '备注：1. 未成年人可在三级儿童医院或妇幼保健医院门诊就医，按照在二级医疗机构的起付标准和支付限额进行报销。',
      },
    ],
  ),
  entry(
    'dianjiang-2024/q7',
    '七',
    '居民医保普通住院报销标准怎样规定的？',
    [],
    [
      { kind: 'paragraph', text: '居民医保参保人员住院发生的符合医保报销范围的医疗费用按以下标准报销：' },
      inpatientTable,
      { kind: 'paragraph', text: '备注：1. 特殊疾病中的重大疾病门诊费和住院费合并计算封顶线。' },
    ],
  ),
  entry(
    'dianjiang-2024/q9',
    '九',
    '居民医保生育医疗费用怎样保障的？',
    [],
    [{ kind: 'paragraph', text: '从 2024 年起，孕妇产前检查费补助限额提高至 300 元。<b>&"\'' }],
  ),
];

const outpatientHeader = '缴费档次最高支付限额（元）医院级别一年内累计起付标准（元）报销比例（合规医疗费用）';

const passages = [
  passage('huaian-2026/q38#1', 'text', late.slice(0, late.indexOf('未在'))),
  passage('huaian-2026/q38#2', 'text', late.slice(late.indexOf('未在'))),
  passage('dianjiang-2024/q6#1', 'table', '缴费档次：一档；医院级别：一级及以下', [
    outpatientHeader,
    '一档300一级及以下060%',
  ]),
  passage('dianjiang-2024/q6#2', 'table', '缴费档次：一档；医院级别：二级', [
    outpatientHeader,
    '一档300',
    '二级20040%',
  ]),
  passage('dianjiang-2024/q6#3', 'table', '缴费档次：二档；医院级别：一级及以下', [
    outpatientHeader,
    '二档500一级及以下060%',
  ]),
  passage('dianjiang-2024/q6#4', 'table', '缴费档次：二档；医院级别：二级', [
    outpatientHeader,
    '二档500',
    '二级20040%',
  ]),
  passage('dianjiang-2024/q7#1', 'table', '医院等级：二级定点医疗机构；起付标准（元）：300', [
    '二级定点医疗机构30070%75%',
  ]),
];

function region(code: string, name: string, documents: string[]): Region {
  return { code, name, parents: [], aliases: [], districts: [], documents, contacts: [] };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id, item]));

/** Real words of two documents, with every shape of table the pages must draw. */
export const corpus: Corpus = {
  documents: byId(documents),
  entries: byId(entries),
  passages: byId(passages),
  regions: new Map(
    [
      region('huaian', '淮安市', ['huaian-2026']),
      region('enshi', '恩施市', []),
      region('meixian', '眉县', []),
      region('dianjiang', '垫江县', ['dianjiang-2024']),
      region('national', '全国通用', []),
    ].map((each) => [each.code, each]),
  ),
  errata: [
    {
      id: 'CON-07',
      entries: ['huaian-2026/q37'],
      fault: '印错',
      notice: '原文此处写作“淮南市”，应为“淮安市”。',
      quotes: [],
    },
    { id: 'CON-02', entries: ['huaian-2026/q37'], fault: '只与编辑有关', quotes: [] },
  ],
  topics: [],
  outOfScope: [],
  lexicon: [],
  parameters: new Map(),
};

const silent: Answer = {
  id: 'a-1',
  conversation: 'c-1',
  kind: 'greeting',
  text: '您好，请问有什么医保的事？',
  region: null,
  policyYear: null,
  citations: [],
  calculation: null,
  clarify: null,
  notices: [],
  related: [],
  contacts: [],
};

/** One answer of each kind. */
export const answers = {
  greeting: silent,
  answer: {
    ...silent,
    kind: 'answer',
    text: `${late.slice(late.indexOf('未在'))}\n\n来源：《全民参保百问百答》（淮安市医疗保障局，2026年度）\n提示：请按时缴费。`,
    region: { code: 'huaian', name: '淮安市' },
    policyYear: 2026,
    citations: [
      {
        entry: 'huaian-2026/q38',
        document: '全民参保百问百答',
        publisher: '淮安市医疗保障局',
        title: '集中缴费期后还能缴费吗？待遇享受期有区别吗？',
        quote: late.slice(late.indexOf('未在')),
        passage: 'huaian-2026/q38#2',
        score: 0.93,
      },
    ],
    notices: ['2025年的等待期和今年相同，缴费时间请以通知为准。'],
    related: [{ entry: 'huaian-2026/q37', title: '什么时间缴纳居民医保费？缴费后什么时间享受医保待遇？' }],
    contacts: [{ name: '淮安市医疗保障局', phone: null }],
  },
  region: {
    ...silent,
    kind: 'clarify',
    text: '请问您在哪里参保？\n淮安市、垫江县',
    clarify: {
      slot: 'region',
      question: '请问您在哪里参保？',
      options: [
        { label: '淮安市', value: 'huaian' },
        { label: '垫江县', value: 'dianjiang' },
      ],
    },
  },
  entry: {
    ...silent,
    kind: 'clarify',
    text: '您是不是想问：',
    region: { code: 'dianjiang', name: '垫江县' },
    clarify: {
      slot: 'entry',
      question: '您是不是想问',
      options: [
        { label: '居民医保普通门诊统筹报销怎样规定的？', value: 'dianjiang-2024/q6' },
        { label: '居民医保普通住院报销标准怎样规定的？', value: 'dianjiang-2024/q7' },
        { label: '都不是', value: 'none' },
      ],
    },
  },
  handoff: {
    ...silent,
    kind: 'handoff',
    text: '垫江县的文件里没有写这件事。\n可以咨询：县医保局（待遇） 74521779；县税务局 74612366\n您可以问：怎么缴费。',
    region: { code: 'dianjiang', name: '垫江县' },
    contacts: [
      { name: '县医保局（待遇）', phone: '74521779' },
      { name: '县税务局', phone: '74612366' },
    ],
  },
} satisfies Record<string, Answer>;

/** Dependencies whose assistant says what the test wants and remembers what it was asked. */
export function webDeps(
  answer: Answer | ((question: Question) => Answer) = answers.answer,
  settings: Readonly<Record<string, string>> = {},
) {
  const asked: Question[] = [];
  const assistant = fakeAssistant({
    corpus,
    indexVersion: '0123456789abcdef',
    ask: async (question) => {
      asked.push(question);
      return typeof answer === 'function' ? answer(question) : answer;
    },
  });
  return { ...fakeDeps(assistant, settings), asked };
}
