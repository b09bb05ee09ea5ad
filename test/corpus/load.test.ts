import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { noticesFor } from '../../src/corpus/notices.ts';
import { corpus, county, faults } from './corpus-files.ts';

const body = '\n## 一、等多久？ {#q1}\n\n等待期 2 个月。\n\n## 二、打给谁？ {#q2}\n\n电话 74612366。\n';
const source = '一、等多久？\n等待期 2 个月。\n二、打给谁？\n电话 74612366。\n';
const region = (more: string) => `- code: qingshan
  name: 青山县
  parents: []
  aliases: [青山]
  documents: [qingshan-2026]
${more}`;
const erratum = (more: string) => `- id: CON-01
  entries: [qingshan-2026/q1]
  fault: 疑有误
${more}`;
const topics = (answers: string, id = 'waiting') => `theme: 等待期
topics:
  - id: ${id}
    title: 等待期多久
    phrasings: [要等多久]
    answers:
      ${answers}
`;

describe('the corpus', () => {
  test('loads, with every document in its region', () => {
    expect([...corpus.regions.keys()]).toEqual(['huaian', 'enshi', 'meixian', 'dianjiang', 'national']);
    for (const { id, region: code } of corpus.documents.values())
      expect(corpus.regions.get(code)?.documents).toContain(id);
  });

  test('needs no topics, errata or lexicon', () => {
    const small = loadCorpus(county(body, source));
    expect(small.topics).toEqual([]);
    expect([...small.passages.keys()]).toEqual(['qingshan-2026/q1#1', 'qingshan-2026/q2#1']);
  });

  test('gives topics full ids', () => {
    const small = loadCorpus(county(body, source, { 'topics/a.yaml': topics('qingshan-2026: [q1, q2#1]') }));
    expect(small.topics[0]?.answers).toEqual({ 'qingshan-2026': ['qingshan-2026/q1', 'qingshan-2026/q2#1'] });
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'a topic without its entry',
      { 'topics/a.yaml': topics('qingshan-2026: [q1, q9]') },
      'corpus/topics/a.yaml:7 没有条目或段落 qingshan-2026/q9',
    ],
    [
      'a topic of another document',
      { 'topics/a.yaml': topics('lvshui-2026: [q1]') },
      'corpus/topics/a.yaml:7 没有文件 lvshui-2026',
    ],
    [
      'a topic twice',
      { 'topics/a.yaml': topics('qingshan-2026: [q1]'), 'topics/b.yaml': topics('qingshan-2026: [q2]') },
      'corpus/topics/b.yaml:3 编号 waiting 重复',
    ],
    [
      'a region with an unknown key',
      { 'regions.yaml': region('  contacts: []\n  town: 青山镇\n') },
      'corpus/regions.yaml:7 ',
    ],
    [
      'a region without its fallback',
      { 'regions.yaml': region('  contacts: []\n  fallback: national\n') },
      'corpus/regions.yaml:7 没有可作后备的地区 national',
    ],
    [
      'a contact whose entry does not print the number',
      {
        'regions.yaml': region(
          "  contacts:\n    - name: 县医保局\n      phone: '74508536'\n      purposes: [general]\n      entry: qingshan-2026/q2\n",
        ),
      },
      'corpus/regions.yaml:8 条目 qingshan-2026/q2 没有印出 74508536',
    ],
    [
      'a document that its region does not list',
      { 'regions.yaml': region('  contacts: []\n').replace('[qingshan-2026]', '[]') },
      'corpus/documents/qingshan-2026.md:5 regions.yaml 的地区 qingshan 没有列出本文件',
    ],
    [
      'an erratum that quotes nothing printed',
      { 'errata.yaml': erratum('  quotes: [等待期 3 个月]\n') },
      'corpus/errata.yaml:4 所列条目中没有「等待期 3 个月」',
    ],
    [
      'a notice with a number of its own',
      { 'errata.yaml': erratum('  notice: 应为 3 个月\n  quotes: [等待期 2 个月]\n') },
      'corpus/errata.yaml:4 所列条目的文件中没有数字 3',
    ],
    [
      'a notice that no reader would see',
      { 'errata.yaml': erratum('  notice: 请核实\n') },
      'corpus/errata.yaml:2 quotes 中没有 qingshan-2026/q1 的词句，读者看不到 notice',
    ],
    ['YAML that is none', { 'errata.yaml': '- id: [\n' }, 'corpus/errata.yaml:2 YAML 语法有误'],
  ])('%s is refused by file and line', (_, more, message) => {
    expect(faults(county(body, source, more)).join('\n')).toContain(message);
  });

  test('all faults are told at once', () => {
    const more = {
      'errata.yaml': erratum('  quotes: [无]\n'),
      'topics/a.yaml': topics('qingshan-2026: [q9]'),
    };
    expect(faults(county(body, source, more))).toHaveLength(2);
  });

  test.each([
    ['an entry twice', body.replace('#q2', '#q1'), '条目编号 qingshan-2026/q1 重复'],
    ['dates out of order', body, 'inForce：'],
  ])('%s is refused', (name, text, message) => {
    const files = county(text, source);
    const document = files.get('documents/qingshan-2026.md') ?? '';
    if (name.startsWith('dates'))
      files.set('documents/qingshan-2026.md', document.replace('2026-12-31', '2025-12-31'));
    expect(faults(files).join('\n')).toContain(message);
  });
});

describe('notices', () => {
  const passage = (id: string) => {
    const found = corpus.passages.get(id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };

  test('come with the passage that holds the words at fault', () => {
    expect(noticesFor(corpus.errata, [passage('huaian-2026/q99#1')])).toEqual([
      expect.stringContaining('大病保险支付限额为 50 万元'),
    ]);
    expect(noticesFor(corpus.errata, [passage('huaian-2026/q60#7')])).toEqual([]);
  });

  test('cover the eighteen known faults', () => {
    expect(corpus.errata.map(({ id }) => id)).toEqual(
      Array.from({ length: 18 }, (_, i) => `CON-${String(i + 1).padStart(2, '0')}`),
    );
  });
});

describe('contacts', () => {
  test('are those the documents print', () => {
    const phones = (code: string) => corpus.regions.get(code)?.contacts.map(({ phone }) => phone);
    expect(phones('dianjiang')).toEqual(['74612366', '74508536', '74521779', '74661922']);
    expect(phones('huaian')).toContain('0517-12393');
    expect(corpus.regions.get('huaian')?.fallback).toBeUndefined();
  });
});
