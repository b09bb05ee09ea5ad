import { describe, expect, test } from 'vitest';
import { bare } from '../../src/corpus/bare.ts';
import { entryText } from '../../src/corpus/entry-text.ts';
import { leadsIn } from '../../src/corpus/sentences.ts';
import { corpus, documentIds, files } from './corpus-files.ts';

const passage = (id: string) => {
  const found = corpus.passages.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const of = (document: string) =>
  [...corpus.passages.values()].filter(({ id }) => id.startsWith(`${document}/`));

describe.each(documentIds)('passages of %s', (id) => {
  test('quote unbroken runs of the source', () => {
    const source = bare(files.get(`sources/${corpus.documents.get(id)?.source.file}`) ?? '');
    for (const { quotes } of of(id)) {
      expect(quotes.length).toBeGreaterThan(0);
      for (const quote of quotes) expect(source).toContain(bare(quote));
    }
  });

  test('together say everything their entry says, in order', () => {
    for (const entry of corpus.entries.values()) {
      if (entry.document !== id) continue;
      const passages = of(id).filter((found) => found.entry === entry.id);
      expect(passages.map((found) => found.id)).toEqual(passages.map((_, i) => `${entry.id}#${i + 1}`));
      const said = new Set(passages.flatMap(({ headings, quotes }) => [...headings, ...quotes]).map(bare));
      let rest = bare(entryText(entry)).slice(bare(entry.heading).length);
      // Everything said, taken off the front of the entry bit by bit, leaves nothing.
      for (let before = -1; before !== rest.length; ) {
        before = rest.length;
        for (const words of said) {
          const bit = words.replaceAll(/-(?=\d\.)/g, '');
          if (rest.startsWith(bit)) rest = rest.slice(bit.length);
        }
      }
      expect(rest).toBe('');
    }
  });

  test('are short, whole sentences, and do not end in a lead-in', () => {
    for (const { text, quotes, kind } of of(id)) {
      expect(leadsIn(text)).toBe(false);
      const [first = ''] = quotes;
      if (kind === 'text' && bare(first).length > 260)
        expect(first.trim().slice(0, -1)).not.toMatch(/[。！？]\S*[。！？]/u);
    }
  });

  test('say in their readable text no word that they do not quote', () => {
    for (const { text, quotes } of of(id)) {
      const quoted = bare(quotes.join('')).replaceAll('**', '');
      for (const part of text.split(/[：；\n 。，]/u)) expect(quoted).toContain(bare(part));
    }
  });
});

describe('a passage', () => {
  test('keeps a lead-in with the first point', () => {
    expect(passage('huaian-2026/q13#1').text).toBe('如果不参保将失去：\n1.失去财政补贴 730 元。');
    expect(passage('huaian-2026/q13#4').text).toContain('4.失去住院报销待遇。');
  });

  test('of a short list is the list, quoted in one run with the marks the source prints', () => {
    expect(passage('huaian-2026/q73#1').text).toContain('\n3.应当由公共卫生负担的；\n');
    expect(passage('huaian-2026/q73#1').quotes).toHaveLength(1);
  });

  test('of a table reads row by row, header rows joined, merged cells spelt out', () => {
    const table = passage('dianjiang-2024/q5#1');
    expect(table.kind).toBe('table');
    expect(table.text.split('\n')[2]).toBe(
      '人员类别：低保对象；居民医保一档 资助金额（元）：342；居民医保一档 自付金额（元）：38；居民医保二档 资助金额（元）：380；居民医保二档 自付金额（元）：375',
    );
    expect(table.quotes).toHaveLength(1);
  });

  test('of a table keeps the lead-in and the headings above', () => {
    const table = passage('huaian-2026/q60#4');
    expect(table.headings).toEqual(['（一）门诊医疗待遇', '2.“两病”门诊用药（高血压、糖尿病）']);
    expect(table.text).toMatch(/按以下比例支付：\n起付线：暂不设起付线；报销比例：50%/);
  });

  test('quotes around a header that the source prints twice', () => {
    expect(passage('huaian-2026/q60#3').quotes).toHaveLength(2);
    expect(passage('huaian-2026/q60#3').text).toContain('年度基金支付限额 纳入家庭医生签约管理：400 元');
  });

  test('of a long table is the rows that share a merged cell, quoted with their header', () => {
    const group = passage('enshi-2025/table-1#2');
    expect(group.text.split('\n')).toHaveLength(3);
    expect(group.quotes[0]).toMatch(/^序号 人员类别 /);
    expect(group.quotes[1]).toMatch(/^3 农村低收入对象 脱贫不稳定人口 967 200 200 市农业农村局/);
  });

  test('shows no emphasis marks, but quotes the source as it stands', () => {
    expect(passage('huaian-2026/q79#2').text).toContain('一是有监管，');
    expect(passage('huaian-2026/q79#2').quotes[0]).toContain('**一是有监管**，');
  });
});
