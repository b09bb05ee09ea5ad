import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.ts';
import { corpus, county, faults } from './corpus-files.ts';

const source = '缴费类\n一、怎么缴费？\n可以线上缴。\n1.微信。\n2.支付宝。\n电话 12345';
const body = `
# 缴费类

## 一、怎么缴费？ {#q1}

可以线上缴。
- 1.微信。
- 2.支付宝。

## {#contacts title="咨询电话"}

电话 12345
`;

describe('a document', () => {
  test('has the entries that citations name', () => {
    const slugs = (id: string) =>
      corpus.documents.get(id)?.entries.map((entry) => entry.slice(id.length + 1));
    const numbered = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
    expect(slugs('huaian-2026')).toEqual(numbered('q', 100));
    expect(slugs('national-2025')).toEqual(numbered('q', 16));
    expect(slugs('meixian-2025')).toEqual([...numbered('plan-', 6), ...numbered('q', 17)]);
    expect(slugs('enshi-2025')).toEqual([...numbered('notice-', 6), 'table-1', ...numbered('q', 15)]);
    expect(slugs('dianjiang-2024')).toEqual([...numbered('q', 9), 'contacts']);
  });

  test('keeps the heading, its title without the numeral, and the section above', () => {
    expect(corpus.entries.get('huaian-2026/q38')).toMatchObject({
      heading: '三十八、集中缴费期后还能缴费吗？待遇享受期有区别吗？',
      title: '集中缴费期后还能缴费吗？待遇享受期有区别吗？',
      path: ['参保缴费类'],
    });
  });

  test('reads paragraphs, items and an entry without a heading', () => {
    const read = loadCorpus(county(body, source)).entries;
    expect(read.get('qingshan-2026/q1')?.blocks).toEqual([
      { kind: 'paragraph', text: '可以线上缴。', joined: false },
      { kind: 'item', text: '1.微信。', joined: true },
      { kind: 'item', text: '2.支付宝。', joined: true },
    ]);
    expect(read.get('qingshan-2026/contacts')).toMatchObject({
      heading: '',
      title: '咨询电话',
      path: ['缴费类'],
    });
  });

  test.each([
    ['一级标题之前的正文', '\n可以线上缴。\n', 15, '正文应在「## 标题 {#编号}」之后'],
    ['没有编号的条目', '\n## 一、怎么缴费？\n', 15, '条目标题应写作「## 标题 {#编号}」'],
    ['没有名称的条目', '\n## {#q1}\n', 15, '条目标题应写作「## 标题 {#编号}」'],
    ['星号列表', '\n## 一、怎么缴费？ {#q1}\n* 可以线上缴。\n', 16, '应为标题、「- 」列表、表格或整段文字'],
    ['五级标题', '\n## 一、怎么缴费？ {#q1}\n##### 可以线上缴。\n', 16, '应为标题'],
    ['没写完的表格行', '\n## 一、怎么缴费？ {#q1}\n| 可以线上缴。\n', 16, '应为标题'],
    ['没有分隔行的表格', '\n## 一、怎么缴费？ {#q1}\n| 可以 | 线上缴。 |\n', 17, '表格第二行应为'],
    [
      '格数不齐',
      '\n## 一、怎么缴费？ {#q1}\n| 可以 | 线上缴。 |\n|---|---|\n| 1. |\n',
      18,
      '应有 2 格，读到 1 格',
    ],
    ['续不着的格', '\n## 一、怎么缴费？ {#q1}\n| << | 线上缴。 |\n|---|---|\n', 16, '<< 左边没有可续的格'],
  ])('with %s is refused, by file and line', (_, text, line, message) => {
    expect(faults(county(text, source)).join('\n')).toContain(
      `corpus/documents/qingshan-2026.md:${line} ${message}`,
    );
  });

  test('without front matter is refused', () => {
    const files = county(body, source).set('documents/qingshan-2026.md', '# 缴费类\n');
    expect(faults(files)[0]).toBe('corpus/documents/qingshan-2026.md:1 应以 --- 包围的文件信息开头');
  });

  test('with an unknown key is refused on the line of the key', () => {
    const text =
      county(body, source).get('documents/qingshan-2026.md')?.replace('region:', 'county: x\nregion:') ?? '';
    expect(faults(county(body, source).set('documents/qingshan-2026.md', text))[0]).toMatch(
      /^corpus\/documents\/qingshan-2026\.md:5 .*"county"/,
    );
  });
});

describe('a table', () => {
  test('spells out merged cells', () => {
    const table = corpus.entries.get('dianjiang-2024/q7')?.blocks.find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.headerRows).toBe(2);
    expect(table.rows[0]?.[3]).toEqual({ text: '报销比例', merged: 'left' });
    expect(table.rows[1]?.[0]).toEqual({ text: '医院等级', merged: 'above' });
    expect(table.rows[4]?.map((cell) => cell.text)).toEqual([
      '三级定点医疗机构',
      '800',
      '50%',
      '55%',
      '80000',
      '120000',
    ]);
  });

  test('has as header the rows above its last delimiter', () => {
    const table = corpus.entries.get('huaian-2026/q60')?.blocks.find((block) => block.kind === 'table');
    expect(table).toMatchObject({ headerRows: 2 });
  });
});
