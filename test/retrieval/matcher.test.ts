import { describe, expect, test } from 'vitest';
import { openIndex } from '../../src/corpus/artefact.ts';
import { buildIndex } from '../../src/corpus/build-index.ts';
import type { Region } from '../../src/corpus/schema.ts';
import { createMatcher, documentsOf, type Matching } from '../../src/retrieval/matcher.ts';
import { readFrom, toySources } from '../support/toy-corpus.ts';

const index = await openIndex(readFrom(await buildIndex(await toySources())));
const match = createMatcher(index);
const { regions } = index.corpus;
const region = (code: string): Region => {
  const found = regions.get(code);
  if (!found) throw new Error(`没有 ${code}`);
  return found;
};
const ask = (question: string, code: string) => match(question, region(code));

const questions = [
  '交费到哪一天为止',
  '一个人交几多钱',
  '娃娃出生参保怎么弄',
  '明天刮台风吗',
  '重复参保了怎么退',
  '绿水县多少钱',
  '各地集中征缴期一般为每年',
];

describe('地区用哪些文件', () => {
  test.each([
    ['qingshan', ['qingshan-2026', 'national-2025'], 1],
    ['lvshui', ['lvshui-2026'], 1],
    ['national', ['national-2025'], 1],
  ])('%s', (code, documents, own) => {
    expect(documentsOf(region(code), regions)).toEqual({ documents, own });
  });
});

describe('匹配', () => {
  test.each([
    ['交费到哪一天为止', 'qingshan', 'qingshan-2026/q1'],
    ['交费到哪一天为止', 'lvshui', 'lvshui-2026/q1'],
    ['交费到哪一天为止', 'national', 'national-2025/q1'],
    ['一个人交几多钱', 'qingshan', 'qingshan-2026/q2'],
    ['一个人交几多钱', 'lvshui', 'lvshui-2026/q2'],
    ['娃娃出生参保怎么弄', 'national', 'national-2025/q2'],
  ])('「%s」在 %s 由自己的条目 %s 来答', async (question, code, entry) => {
    const [best, next] = (await ask(question, code)).ranked;
    expect(best?.entry).toBe(entry);
    expect(best?.probability).toBeGreaterThan(0.5);
    expect(best?.probability).toBeGreaterThan(next?.probability ?? 0);
  });

  test('自己的文件没写的，由后备的来答；没有后备的就没有把握', async () => {
    const [borrowed] = (await ask('娃娃出生参保怎么弄', 'qingshan')).ranked;
    expect(borrowed?.entry).toBe('national-2025/q2');
    expect(borrowed?.probability).toBeGreaterThan(0.5);
    const [own] = (await ask('娃娃出生参保怎么弄', 'lvshui')).ranked;
    expect(own?.probability).toBeLessThan(0.25);
  });

  test('像的是本地没有写的主题，看得出来', async () => {
    const here = (await ask('娃娃出生参保怎么弄', 'lvshui')).question;
    expect(here.unansweredMass).toBeGreaterThan(0.5);
    const there = (await ask('娃娃出生参保怎么弄', 'national')).question;
    expect(there.unansweredMass).toBeLessThan(0.2);
    expect(here.outsideMass, '超范围的份额与地区无关').toBe(there.outsideMass);
  });

  test.each([
    ['今年期限', 'deadline', 'qingshan-2026/q1'],
    ['今年花销', 'amount', 'qingshan-2026/q2'],
    ['襁褓怎么办', 'newborn', 'national-2025/q2'],
  ])('「%s」：要紧的词没有问法用过，凭意思归到 %s', async (question, topic, entry) => {
    const { embedder, reader } = index.meaning;
    const deaf = createMatcher({
      ...index,
      meaning: {
        ...index.meaning,
        embedder: {
          ...embedder,
          embed: async (texts) => texts.map(() => new Float32Array(embedder.dimensions)),
        },
        reader: { ...reader, read: () => new Float32Array(reader.groups.length) },
      },
    });
    const of = ({ ranked }: Matching) => {
      const found = ranked.find((one) => one.entry === entry);
      return {
        probability: found?.probability ?? 0,
        share: found?.topics.find(({ id }) => id === topic)?.share ?? 0,
      };
    };
    const heard = await ask(question, 'qingshan');
    const unheard = await deaf(question, region('qingshan'));
    expect(heard.ranked[0]?.entry).toBe(entry);
    expect(of(heard).share).toBeGreaterThan(of(unheard).share);
    expect(of(heard).probability).toBeGreaterThan(of(unheard).probability);
  });

  test('段落的词义也算：条目取它最像的一段', async () => {
    const { ranked, passages } = await ask('缴费期限', 'qingshan');
    const meant = [...passages.values()]
      .filter(({ id }) => id.startsWith('qingshan'))
      .sort((a, b) => b.meaning - a.meaning);
    expect(meant[0]?.id).toBe('qingshan-2026/q1#1');
    expect(meant[0]?.meaning).toBeGreaterThan(meant[1]?.meaning ?? 0);
    const entry = ranked.find((one) => one.entry === 'qingshan-2026/q1');
    expect(entry?.passageMeaning).toBe(meant[0]?.meaning);
  });

  test('别的地区的条目和段落从不出现', async () => {
    for (const { code } of regions.values()) {
      const allowed = documentsOf(region(code), regions).documents;
      for (const question of questions) {
        const { ranked, passages } = await ask(question, code);
        for (const id of [...ranked.map(({ entry }) => entry), ...passages.keys()])
          expect(allowed, `${code}「${question}」得 ${id}`).toContain(id.split('/')[0]);
      }
    }
  });

  test('没有后备的地区问全国文件的原句，也得不到全国的条目', async () => {
    const { ranked } = await ask('新生儿出生后 90 天内参保，从出生之日起享受待遇', 'lvshui');
    expect(ranked.map(({ entry }) => entry).sort()).toEqual(['lvshui-2026/q1', 'lvshui-2026/q2']);
  });

  test('每个段落都有匹配的分数', async () => {
    const { passages } = await ask('缴费', 'qingshan');
    const ids = [...index.corpus.passages.keys()].filter((id) => !id.startsWith('lvshui'));
    expect([...passages.keys()].sort()).toEqual(ids.sort());
  });

  test('概率在零到一之间，从高到低，不超过最好的一条', async () => {
    for (const { code } of regions.values()) {
      for (const question of questions) {
        const list = (await ask(question, code)).ranked.map(({ probability }) => probability);
        expect(list.every((p) => p >= 0 && p <= 1)).toBe(true);
        expect(list).toEqual([...list].sort((a, b) => b - a));
      }
    }
  });

  test('超范围的问题：说出哪一类，谁也没把握', async () => {
    const { question, ranked } = await ask('明天刮台风吗', 'qingshan');
    expect(question.outsideClass).toBe('weather');
    expect(question.outsideMass).toBeGreaterThan(0.5);
    expect(question.outsideLogit).toBeGreaterThan(0);
    expect(question.outsideCosine).toBeGreaterThan(question.insideCosine);
    expect(ranked[0]?.probability).toBeLessThan(0.25);
  });

  test('范围内的问题：超范围的份额小', async () => {
    const { question } = await ask('一个人交几多钱', 'qingshan');
    expect(question.outsideMass).toBeLessThan(0.2);
    expect(question.unansweredMass).toBeLessThan(0.2);
    expect(question.outsideLogit).toBeLessThan(0);
    expect(question.insideCosine).toBeGreaterThan(question.outsideCosine);
    expect(question.length).toBe('一个人交几多钱'.length);
  });

  test('主题记着自己的份额和点名的段落', async () => {
    const { ranked } = await ask('一个人交几多钱', 'qingshan');
    const cheaper = ranked.find(({ entry }) => entry === 'qingshan-2026/q3');
    expect(cheaper?.topics[0]).toMatchObject({ id: 'amount', targets: ['qingshan-2026/q3#2'] });
    const full = ranked.find(({ entry }) => entry === 'qingshan-2026/q2');
    expect(full?.mass).toBeGreaterThan(cheaper?.mass as number);
  });

  test('同义的说法先归一：用词不同，结果相同', async () => {
    expect(await ask('几号截止缴钱？', 'qingshan')).toEqual(await ask('几号截止 缴费', 'qingshan'));
    expect((await ask('毛毛参保要啥', 'qingshan')).normalised).toBe('新生儿参保要啥');
  });

  test.each(['', '？！……', '   '])('没有内容的问题「%s」没有候选', async (question) => {
    for (const { code } of regions.values()) expect((await ask(question, code)).ranked).toEqual([]);
  });

  test('问两次一样', async () => {
    for (const question of questions)
      expect(await ask(question, 'qingshan')).toEqual(await ask(question, 'qingshan'));
  });
});
