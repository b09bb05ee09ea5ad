import type { IndexSources } from '../../src/corpus/artefact.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { serialiseClassifier } from '../../src/retrieval/group-classifier.ts';
import { serialiseMeaning } from '../../src/retrieval/meaning-file.ts';
import { serialiseNgram } from '../../src/retrieval/ngram.ts';
import { trainModels } from '../../src/retrieval/training/train.ts';
import type { TrainingSources } from '../../src/retrieval/training/train-readers.ts';
import { serialiseWords } from '../../src/retrieval/word-vectors.ts';
import { toyWords } from './toy-words.ts';

type ToyEntry = readonly [slug: string, heading: string, ...paragraphs: string[]];

/** The document and its source, which are the same words. */
function document(
  id: string,
  [title, publisher]: readonly [string, string],
  policyYear: number,
  entries: readonly ToyEntry[],
): [string, string][] {
  const body = entries.map(
    ([slug, heading, ...paragraphs]) => `## ${heading} {#${slug}}\n\n${paragraphs.join('\n\n')}\n`,
  );
  const front = `---
id: ${id}
title: ${title}
publisher: ${publisher}
region: ${id.split('-')[0]}
policyYear: ${policyYear}
inForce:
  from: ${policyYear}-01-01
  to: ${policyYear}-12-31
source:
  file: ${id}.txt
  sha256: ${'a'.repeat(64)}
---
`;
  return [
    [`documents/${id}.md`, `${front}\n${body.join('\n')}`],
    [
      `sources/${id}.txt`,
      entries.map(([, heading, ...paragraphs]) => [heading, ...paragraphs].join('\n')).join('\n'),
    ],
  ];
}

const qingshan = document('qingshan-2026', ['青山县居民医保问答', '青山县医疗保障局'], 2026, [
  ['q1', '一、什么时候缴费？', '集中缴费期为 2025 年 9 月 1 日至 2025 年 12 月 31 日。'],
  ['q2', '二、每人交多少钱？', '2026 年度个人缴费标准为每人 400 元。'],
  ['q3', '三、哪些人少交？', '特困人员不用交钱，由财政全额资助。', '低保对象每人只交 200 元。'],
  ['q4', '四、怎么退费？', '重复参保的，可以申请退还其中一份。'],
]);
const lvshui = document('lvshui-2026', ['绿水县参保须知', '绿水县医疗保障局'], 2026, [
  ['q1', '一、参保缴费时间', '绿水县居民请在 2025 年 10 月 10 日前交清。'],
  ['q2', '二、参保缴费金额', '绿水县居民每人 380 元。'],
]);
const national = document('national-2025', ['城乡居民医保一问一答', '全国通用问答'], 2025, [
  ['q1', '一、几月份缴费？', '各地集中征缴期一般为每年 9 月至 12 月。'],
  ['q2', '二、新生儿怎么参保？', '新生儿出生后 90 天内参保，从出生之日起享受待遇。'],
]);

const regions = `- code: qingshan
  name: 青山县
  parents: []
  aliases: [青山]
  documents: [qingshan-2026]
  fallback: national
  contacts: [{ name: 青山县医疗保障局, phone: '74612366', purposes: [general] }]
- code: lvshui
  name: 绿水县
  parents: []
  aliases: [绿水]
  documents: [lvshui-2026]
  contacts: []
- code: national
  name: 全国
  parents: []
  aliases: []
  documents: [national-2025]
  contacts: [{ name: 服务热线, phone: '12393', purposes: [general] }]
`;

const lexicon = `- term: 缴费
  kind: synonym
  variants: [交费, 缴钱]
- term: 新生儿
  kind: dialect
  variants: [奶娃, 毛毛]
- term: 居民医保
  kind: scheme
  variants: [医保, 新农合]
`;

function topic(id: string, title: string, answers: Record<string, string>, phrasings: readonly string[]) {
  const lines = Object.entries(answers).map(([document, targets]) => `      ${document}: [${targets}]`);
  return `  - id: ${id}
    title: ${title}
    phrasings: [${phrasings.join(', ')}]
    answers:
${lines.join('\n')}
`;
}

const topics = `theme: 参保
topics:
${topic('deadline', '什么时候缴费', { 'qingshan-2026': 'q1', 'lvshui-2026': 'q1', 'national-2025': 'q1' }, [
  '几月份开始缴费',
  '缴费截止到哪天',
  '最晚什么时候缴费',
  '缴费时间是几月到几月',
  '哪天之前要交费',
  '集中缴费期是什么时候',
  '缴费期什么时候结束',
  '过了几号不能交费',
  '时间截止了吗，最晚哪天',
  '今年缴费时间',
  '几号截止',
  '什么时候开始缴费',
  '交费的时间段',
  '缴费日期是哪天',
])}${topic('amount', '每人交多少钱', { 'qingshan-2026': 'q2, q3#2', 'lvshui-2026': 'q2' }, [
  '今年多少钱一个人',
  '个人缴费标准是多少元',
  '一个人要交多少',
  '医保价格多少钱',
  '缴费标准涨到多少元了',
  '每人多少元',
  '一家四口共交多少钱',
  '一年多少钱',
  '参加医保贵不贵多少元',
  '个人标准多少',
  '要多少钱才能参加',
  '缴费金额多少元',
  '大人小孩各多少钱',
  '钱数是多少',
])}${topic('newborn', '新生儿怎么参保', { 'national-2025': 'q2' }, [
  '刚出生的宝宝怎么参保',
  '小孩出生后多久参保',
  '奶娃上医保要什么手续',
  '宝宝出生怎么上保险',
  '新生儿出生 90 天内参保',
  '婴儿参保手续',
  '毛毛生下来怎么办参保',
  '刚生的孩子参保',
  '宝宝落地怎么参保',
  '小宝宝的参保手续',
  '孩子出生上保险',
  '新生儿登记参保',
  '婴儿出生多久能参保',
  '宝宝参保流程',
])}`;

const weather = `id: weather
title: 天气
questions: [今天天气怎么样, 明天会下雨吗, 气温有几度, 外面刮风了没有, 周末天气晴不晴, 下雪了吗, 天气预报, 台风到哪里了, 要不要带伞, 现在气温高不高, 雨下到什么时候停, 空气湿度如何, 后天降温吗, 暴雨预警, 雾散了吗]
`;

/**
 * Files of a small corpus: two counties and the whole country, three topics, one class out of scope.
 * 青山县 falls back on the country, 绿水县 does not; nothing but the country says how to enrol a baby.
 */
export const toyFiles: ReadonlyMap<string, string> = new Map([
  ...qingshan,
  ...lvshui,
  ...national,
  ['regions.yaml', regions],
  ['lexicon.yaml', lexicon],
  ['topics/enrolment.yaml', topics],
  ['out-of-scope/weather.yaml', weather],
]);

const buffer = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** What everything is learnt from: the small corpus, and what its words mean. */
export const toyTraining: TrainingSources = { corpus: loadCorpus(toyFiles), words: toyWords };

/** Trains the models of the small corpus, as the files of `models/`. */
export async function trainToyModels(): Promise<Map<string, ArrayBuffer>> {
  const { ngram, classifier, scope, meaning, fusion } = await trainModels(toyTraining, () => {});
  return new Map([
    ['ngram.bin', buffer(serialiseNgram(ngram))],
    ['classifier.bin', buffer(serialiseClassifier(classifier))],
    ['scope.bin', buffer(serialiseNgram(scope))],
    ['words.bin', buffer(serialiseWords(toyWords))],
    ['meaning.bin', buffer(serialiseMeaning(meaning))],
    ['fusion.json', buffer(new TextEncoder().encode(JSON.stringify(fusion)))],
  ]);
}

/** The small corpus and its models, ready for an index. */
export async function toySources(): Promise<IndexSources> {
  return { corpus: toyFiles, models: await trainToyModels() };
}

/** Reads the files of an index that was built in memory. */
export function readFrom(files: ReadonlyMap<string, string | ArrayBuffer>) {
  return async (path: string): Promise<ArrayBuffer> => {
    const content = files.get(path);
    if (content === undefined) throw new Error(`没有 ${path}`);
    return typeof content === 'string' ? buffer(new TextEncoder().encode(content)) : content;
  };
}
