import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lintTopics } from '../../scripts/corpus/lint-topics.ts';
import { outOfScopeFile, topicFile } from '../../src/corpus/schema.ts';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import { corpus } from './corpus-files.ts';

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
/** What is said in the conversations of the evaluation. */
const said = yamlFiles('test/evaluation/dialogues').flatMap(({ content }) =>
  (content as { turns: { say: string }[] }[]).flatMap(({ turns }) => turns.map(({ say }) => say)),
);
const evaluated = readdirSync('test/evaluation')
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(`test/evaluation/${name}`, 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => (JSON.parse(line) as { q: string }).q);

/** `q60#4` → `q60` */
const entrySlug = (target: string): string => target.replace(/#\d+$/, '');

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

  test('every answer names an entry or a passage of its document, once', () => {
    const faults = topics.flatMap((topic) =>
      Object.entries(topic.answers).flatMap(([document, targets]) => [
        ...targets
          .map((target) => `${document}/${target}`)
          .filter((target) => !corpus.entries.has(target) && !corpus.passages.has(target))
          .map((target) => `${topic.id}: ${target} does not exist`),
        ...repeated(targets).map((target) => `${topic.id}: ${document}/${target} twice`),
        ...targets
          .filter((target) => target.includes('#') && targets.includes(entrySlug(target)))
          .map((target) => `${topic.id}: ${document}/${target} besides the whole entry`),
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
          targets.map((target) => `${document}/${entrySlug(target)}`),
        ),
      ),
    );
    expect([...corpus.entries.keys()].filter((id) => !reached.has(id))).toEqual([]);
  });

  /** Passages are counted, so a new division of an entry would move every later one. */
  test.each([
    ['outpatient-rate', 'huaian-2026', '普通参保人'],
    ['two-diseases-ceiling', 'huaian-2026', '1200'],
    ['special-outpatient-deductible', 'huaian-2026', '精神类疾病'],
    ['inpatient-deductible', 'huaian-2026', '900'],
    ['prenatal-checks', 'huaian-2026', '产前检查'],
    ['day-surgery', 'huaian-2026', '48 小时'],
    ['drug-dual-channel', 'huaian-2026', '不低于 60%'],
    ['off-site-long-term-rate', 'huaian-2026', '支付比例一致'],
    ['off-site-referral-rate', 'huaian-2026', '降低 5 个百分点'],
    ['off-site-unregistered-rate', 'huaian-2026', '降低 20 个百分点'],
    ['critical-illness-deductible', 'huaian-2026', '18000'],
    ['critical-illness-ceiling', 'huaian-2026', '50 万元'],
    ['flexible-worker-years', 'huaian-2026', '男满25年'],
    ['report-fraud-reward', 'huaian-2026', '20 万元'],
    ['history-of-premium-and-subsidy', 'huaian-2026', '不低于 10 元'],
    ['drug-off-label', 'huaian-2026', '说明书'],
    ['medical-aid-what', 'huaian-2026', '医疗救助'],
    ['average-stay-cost', 'national-2025', '12765'],
    ['cancer-dialysis-transplant-outpatient', 'national-2025', '尿毒症透析'],
    ['pay-in-parts', 'national-2025', '先交2个人'],
    ['charity-aid-for-uninsured', 'meixian-2025', '慈善'],
    ['two-diseases-rate', 'meixian-2025', '50%以上'],
    ['subsidy-minimum-living', 'enshi-2025', '360'],
    ['subsidy-minimum-living-margin', 'enshi-2025', '100元'],
    ['subsidy-restructured-enterprise-retirees', 'enshi-2025', '85元'],
    ['several-hardship-statuses', 'enshi-2025', '就高不就低'],
    ['newborn-premium', 'enshi-2025', '免缴参保费用'],
    ['paid-in-january-or-february', 'dianjiang-2024', '2 月 29 日'],
    ['missed-window-can-still-enrol', 'dianjiang-2024', '9 月 30 日'],
    ['inpatient-children-rate', 'dianjiang-2024', '未成年人'],
    ['outpatient-allowance-for-family', 'dianjiang-2024', '仅限参保人本人使用'],
    ['chinese-medicine', 'dianjiang-2024', '中药饮片'],
  ])('the first answer to %s in %s says %s', (id, document, words) => {
    const target = topics.find((topic) => topic.id === id)?.answers[document]?.[0];
    expect(corpus.passages.get(`${document}/${target}`)?.text).toContain(words);
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

  test('none stands in two groups, asking words and politeness aside', async () => {
    const still: Embedder = {
      id: 'still',
      dimensions: 1,
      embed: (texts) => Promise.resolve(texts.map(() => new Float32Array(1))),
    };
    expect((await lintTopics(corpus, still)).repeated).toEqual([]);
  });

  test('none is a question of an evaluation set', () => {
    // A turn of a few characters (「一档」, 「淮安呢」) is nobody's in particular.
    const turns = said.map(stripped).filter((turn) => turn.length > 8);
    const questions = new Set([...evaluated.map(stripped), ...turns]);
    expect(all.filter(({ key }) => questions.has(key)).map(({ text, of }) => `${of}: ${text}`)).toEqual([]);
  });
});
