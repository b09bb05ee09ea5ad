import type { Corpus, Document, Entry, Passage } from '../../src/corpus/model.ts';
import type { Region } from '../../src/corpus/schema.ts';

function document(id: string, region: string, policyYear: number, entries: readonly string[]): Document {
  return {
    id,
    title: `${policyYear} 年居民医保百问百答`,
    publisher: '某某医疗保障局',
    region,
    policyYear,
    inForce: { from: `${policyYear}-01-01`, to: `${policyYear}-12-31` },
    source: { file: `${id}.txt`, sha256: '0'.repeat(64) },
    entries: entries.map((slug) => `${id}/${slug}`),
  };
}

const waiting: Entry = {
  id: 'huaian-2026/q38',
  document: 'huaian-2026',
  heading: '三十八、集中缴费期后还能缴费吗？',
  title: '集中缴费期后还能缴费吗？',
  path: ['参保缴费类'],
  blocks: [
    { kind: 'paragraph', text: '可以。设置固定待遇等待期 2 个月。' },
    {
      kind: 'table',
      joined: true,
      headerRows: 1,
      rows: [
        [
          { text: '缴费时间', merged: null },
          { text: '等待期', merged: null },
        ],
        [
          { text: '集中缴费期后', merged: null },
          { text: '2 个月', merged: null },
        ],
      ],
    },
  ],
};

const ceiling: Entry = {
  id: 'dianjiang-2024/q1',
  document: 'dianjiang-2024',
  heading: '一、封顶线是多少？',
  title: '封顶线是多少？',
  path: [],
  blocks: [{ kind: 'paragraph', text: '20 万元。' }],
};

function passage(id: string, text: string): Passage {
  const [entry = ''] = id.split('#');
  return { id, entry, text, quotes: [text], headings: [], kind: 'text' };
}

function region(code: string, name: string, documents: string[], rest: Partial<Region> = {}): Region {
  return { code, name, parents: [], aliases: [], districts: [], documents, contacts: [], ...rest };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [item.id, item]));

/** Three regions, three documents (of 2024, 2026 and 2027), two entries: enough for every branch of a channel. */
export const fakeCorpus: Corpus = {
  documents: byId([
    document('huaian-2026', 'huaian', 2026, ['q38']),
    document('huaian-2027', 'huaian', 2027, []),
    document('dianjiang-2024', 'dianjiang', 2024, ['q1']),
  ]),
  entries: byId([waiting, ceiling]),
  passages: byId([
    passage('huaian-2026/q38#1', '可以。设置固定待遇等待期 2 个月。'),
    passage('huaian-2026/q38#2', '缴费时间：集中缴费期后；等待期：2 个月'),
    passage('dianjiang-2024/q1#1', '20 万元。'),
  ]),
  regions: new Map(
    [
      region('huaian', '淮安市', ['huaian-2026', 'huaian-2027'], {
        parents: ['江苏省'],
        fallback: 'national',
        contacts: [{ name: '医保局', phone: '0517-12345', purposes: ['benefits'] }],
      }),
      region('dianjiang', '垫江县', ['dianjiang-2024'], {
        parents: ['重庆市'],
        contacts: [{ name: '县税务局', purposes: ['payment'] }],
      }),
      region('national', '全国', []),
    ].map((each) => [each.code, each]),
  ),
  errata: [
    {
      id: 'CON-01',
      entries: ['huaian-2026/q38'],
      fault: '目录与正文不同',
      notice: '目录和正文写法不同。',
      quotes: [],
    },
    { id: 'CON-02', entries: ['huaian-2026/q38'], fault: '只与编辑有关', quotes: [] },
  ],
  topics: [],
  outOfScope: [],
  lexicon: [],
  parameters: new Map(),
};
