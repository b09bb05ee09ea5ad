import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bare } from '../../src/corpus/bare.ts';
import { entryText } from '../../src/corpus/entry-text.ts';
import { loadDocument } from '../../src/corpus/load-document.ts';
import type { Problem } from '../../src/corpus/problems.ts';
import { corpus, county, documentIds, faults, files } from './corpus-files.ts';

const file = (id: string) => `documents/${id}.md`;
const textOf = (path: string) => files.get(path) ?? '';
const sourceOf = (id: string) => `sources/${corpus.documents.get(id)?.source.file}`;

function problemsOf(id: string, changed: Record<string, string>): Problem[] {
  const problems: Problem[] = [];
  const all = new Map([...files, ...Object.entries(changed)]);
  loadDocument(file(id), all.get(file(id)) ?? '', all, (problem) => problems.push(problem));
  return problems;
}

/** Places of Chinese characters, spread over the text: about `count` of them. */
function places(text: string, from: number, count: number): number[] {
  const all = [...text.matchAll(/\p{Script=Han}|[，。、；：？]/gu)]
    .map((m) => m.index)
    .filter((i) => i >= from);
  const step = all.length / count;
  return Array.from({ length: count }, (_, i) => all[Math.floor(i * step)] ?? from);
}

const changes: [string, (text: string, at: number) => string][] = [
  ['dropped', (text, at) => text.slice(0, at) + text.slice(at + 1)],
  ['added', (text, at) => `${text.slice(0, at)}另${text.slice(at)}`],
  ['changed', (text, at) => `${text.slice(0, at)}另${text.slice(at + 1)}`],
];

describe.each(documentIds)('%s', (id) => {
  test('is its source, character for character', () => {
    expect(problemsOf(id, {})).toEqual([]);
  });

  test('names the source it was made from', () => {
    const digest = createHash('sha256')
      .update(textOf(sourceOf(id)))
      .digest('hex');
    expect(corpus.documents.get(id)?.source.sha256).toBe(digest);
  });

  test('every entry is a run of the source', () => {
    // Two entries hold what the source prints besides: a table header twice, and list marks.
    const broken = new Set(['huaian-2026/q60', 'huaian-2026/q73']);
    const source = bare(textOf(sourceOf(id)));
    for (const entry of corpus.entries.values())
      if (entry.document === id && !broken.has(entry.id)) expect(source).toContain(bare(entryText(entry)));
  });

  describe.each(changes)('with one character %s', (_, change) => {
    test('in the document fails', () => {
      const text = textOf(file(id));
      const body = text.indexOf('\n---\n') + 5;
      for (const at of places(text, body, 60)) {
        // A name that editors give is not published text.
        if (text.slice(at - 8, at).includes('title=')) continue;
        expect(problemsOf(id, { [file(id)]: change(text, at) }), text.slice(at - 5, at + 5)).not.toEqual([]);
      }
    });

    test('in the source fails', () => {
      const text = textOf(sourceOf(id));
      // Past the cover and the table of contents, which are left out.
      const start =
        text.lastIndexOf('参保意愿类') > 0 ? text.lastIndexOf('参保意愿类') : text.indexOf('一、');
      for (const at of places(text.slice(0, text.lastIndexOf('。')), start, 60))
        expect(problemsOf(id, { [sourceOf(id)]: change(text, at) }), text.slice(at - 5, at + 5)).not.toEqual(
          [],
        );
    });
  });
});

describe('a difference', () => {
  const source = '一、能报销多少？\n住院报销 70%，\n门诊报销 50%。\n';

  test('is told with file, line and the words of both sides', () => {
    expect(faults(county('\n## 一、能报销多少？ {#q1}\n\n住院报销 75%，门诊报销 50%。\n', source))).toEqual([
      'corpus/documents/qingshan-2026.md:17 与原文不一致：原文「、能报销多少？住院报销7▶0%，门诊报销50%。」，文档「、能报销多少？住院报销7▶5%，门诊报销50%。」',
    ]);
  });

  test('broken lines, list and table marks are none', () => {
    expect(
      faults(county('\n## 一、能报销多少？ {#q1}\n\n- 住院报销 70%，\n- 门诊报销 50%。\n', source)),
    ).toEqual([]);
    expect(
      faults(
        county(
          '\n## 一、能报销多少？ {#q1}\n\n| 住院报销 | 70%， |\n|---|---|\n| 门诊报销 | 50%。 |\n',
          source,
        ),
      ),
    ).toEqual([]);
  });

  test('a list mark of the source is no published character', () => {
    const listed = '一、哪些不报？\n- 1.工伤；\n- 2.境外就医。\n';
    expect(faults(county('\n## 一、哪些不报？ {#q1}\n\n- 1.工伤；\n- 2.境外就医。\n', listed))).toEqual([]);
  });

  test('a lost end is one', () => {
    expect(faults(county('\n## 一、能报销多少？ {#q1}\n\n住院报销 70%，\n', source))[0]).toContain(
      '▶门诊报销50%。」',
    );
  });
});
