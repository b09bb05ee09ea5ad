import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { outOfScopeFile, topicFile } from '../../src/corpus/schema.js';

const numbered = (prefix: string, last: number): string[] =>
  Array.from({ length: last }, (_, i) => `${prefix}${i + 1}`);

/** The entries of each document; the ids are fixed, answers and citations use them. */
const entries: Record<string, Set<string>> = {
  'huaian-2026': new Set(numbered('q', 100)),
  'national-2025': new Set(numbered('q', 16)),
  'meixian-2025': new Set([...numbered('q', 17), ...numbered('plan-', 6)]),
  'enshi-2025': new Set([...numbered('q', 15), ...numbered('notice-', 6), 'table-1']),
  'dianjiang-2024': new Set([...numbered('q', 9), 'contacts']),
};

const yamlFiles = (folder: string): { file: string; content: unknown }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      file: `${folder}/${name}`,
      content: parse(readFileSync(`${folder}/${name}`, 'utf8')),
    }));

/** What is left of a question without punctuation, symbols, white space and case. */
const stripped = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '');

const topics = yamlFiles('corpus/topics').flatMap(({ file, content }) =>
  topicFile.parse(content).topics.map((topic) => ({ ...topic, file })),
);
const outOfScope = yamlFiles('corpus/out-of-scope').map(({ file, content }) => ({
  ...outOfScopeFile.parse(content),
  file,
}));
const evaluated = readdirSync('test/evaluation')
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(`test/evaluation/${name}`, 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => (JSON.parse(line) as { q: string }).q);

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
];

describe('topics', () => {
  test('ids are unique, of topics and of out-of-scope classes', () => {
    expect(repeated(topics.map((topic) => topic.id))).toEqual([]);
    expect(repeated(outOfScope.map((c) => c.id))).toEqual([]);
  });

  test('titles are unique', () => {
    expect(repeated(topics.map((topic) => stripped(topic.title)))).toEqual([]);
  });

  test('every topic has at least ten phrasings', () => {
    expect(topics.filter((topic) => topic.phrasings.length < 10).map((topic) => topic.id)).toEqual([]);
  });

  test('every answer names an entry of its document, once', () => {
    const faults = topics.flatMap((topic) =>
      Object.entries(topic.answers).flatMap(([document, targets]) => [
        ...targets
          .filter((target) => !entries[document]?.has(target.replace(/#\d+$/, '')))
          .map((target) => `${topic.id}: ${document}/${target} does not exist`),
        ...repeated(targets).map((target) => `${topic.id}: ${document}/${target} twice`),
      ]),
    );
    expect(faults).toEqual([]);
  });

  test('every topic is answered by a document', () => {
    expect(topics.filter((topic) => Object.keys(topic.answers).length === 0).map((t) => t.id)).toEqual([]);
  });

  test('every entry answers a topic', () => {
    const reached = new Set(
      topics.flatMap((topic) =>
        Object.entries(topic.answers).flatMap(([document, targets]) =>
          targets.map((target) => `${document}/${target.replace(/#\d+$/, '')}`),
        ),
      ),
    );
    const missing = Object.entries(entries).flatMap(([document, slugs]) =>
      [...slugs].map((slug) => `${document}/${slug}`).filter((id) => !reached.has(id)),
    );
    expect(missing).toEqual([]);
  });
});

describe('phrasings', () => {
  const all = [
    ...topics.flatMap((topic) => topic.phrasings.map((text) => ({ text, of: topic.id }))),
    ...outOfScope.flatMap((c) => c.questions.map((text) => ({ text, of: `out-of-scope/${c.id}` }))),
  ].map((p) => ({ ...p, key: stripped(p.text) || p.text }));

  test('each stands once, across topics and out-of-scope questions', () => {
    const first = new Map<string, string>();
    const faults: string[] = [];
    for (const { text, of, key } of all) {
      const other = first.get(key);
      if (other !== undefined) faults.push(`${text}: ${other}, ${of}`);
      first.set(key, of);
    }
    expect(faults).toEqual([]);
  });

  test('none is a question of an evaluation set', () => {
    const questions = new Set(evaluated.map(stripped));
    expect(all.filter(({ key }) => questions.has(key)).map(({ text, of }) => `${of}: ${text}`)).toEqual([]);
  });
});
