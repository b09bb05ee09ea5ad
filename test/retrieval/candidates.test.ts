import { describe, expect, test } from 'vitest';
import { gather } from '../../src/retrieval/candidates.ts';
import type { PassageMatch } from '../../src/retrieval/lexical.ts';
import { entryOf } from '../../src/retrieval/spoken-entries.ts';
import { shareOut } from '../../src/retrieval/topic-shares.ts';

const match = (id: string, cosine: number, lexical = 0, meaning = 0): PassageMatch => ({
  id,
  cosine,
  lexical,
  meaning,
});
type Topics = Parameters<typeof gather>[0];
const deadline: Topics[number] = {
  id: 'deadline',
  answers: { 'own-2026': ['own-2026/q1'], 'common-2025': ['common-2025/q9'] },
};
const amount: Topics[number] = {
  id: 'amount',
  answers: { 'own-2026': ['own-2026/q2', 'own-2026/q3#2', 'own-2026/q3#4', 'own-2026/q1'] },
};
const newborn: Topics[number] = { id: 'newborn', answers: { 'common-2025': ['common-2025/q7'] } };

/** Candidates by entry, for one topic alone unless others are named. */
function gathered(
  topics: Topics,
  topicMatches: readonly PassageMatch[],
  passageMatches: readonly PassageMatch[] = [],
  documents = ['own-2026', 'common-2025'],
  own = 1,
) {
  const known = topicMatches.map((one) => ({ ...one, uncovered: 0, classifier: 0, aspects: 0 }));
  const shared = shareOut({ features: [], weights: [2, 0, 0, 0, 0, 0] }, known);
  const candidates = gather(topics, shared, passageMatches, documents, own);
  expect(new Set(candidates.map(({ entry }) => entry)).size, '每个条目只出现一次').toBe(candidates.length);
  return new Map(candidates.map((candidate) => [candidate.entry, candidate]));
}

describe('编号', () => {
  test.each([
    ['own-2026/q3#4', 'own-2026/q3'],
    ['own-2026/q3', 'own-2026/q3'],
  ])('%s 属于 %s', (target, entry) => {
    expect(entryOf(target)).toBe(entry);
  });
});

describe('收集候选条目', () => {
  test('一个主题只由第一个答得上的文件来答', () => {
    const found = gathered([deadline], [match('deadline', 0.8, 0.3)]);
    expect([...found.keys()]).toEqual(['own-2026/q1']);
    expect(found.get('own-2026/q1')).toEqual({
      entry: 'own-2026/q1',
      own: true,
      topics: [{ id: 'deadline', share: 1, targets: [] }],
      mass: 1,
      topicCosine: 0.8,
      topicLexical: 0.3,
      passageCosine: 0,
      passageLexical: 0,
      passageMeaning: 0,
    });
  });

  test('自己的文件没写，才用后备的，份额小些', () => {
    const borrowed = gathered([newborn], [match('newborn', 0.8)]).get('common-2025/q7');
    expect(borrowed?.own).toBe(false);
    const mass = borrowed?.mass as number;
    expect(mass).toBeGreaterThan(0.5);
    expect(mass).toBeLessThan(1);
    const own = gathered([newborn], [match('newborn', 0.8)], [], ['common-2025'], 1);
    expect(own.get('common-2025/q7')?.mass, '在它自己的地区不打折').toBe(1);
  });

  test('没有后备的地区，别处文件的主题不出现', () => {
    expect(gathered([newborn, deadline], [match('newborn', 0.9)], [], ['own-2026'], 1).size).toBe(0);
  });

  test('排在后面的条目份额少', () => {
    const found = gathered([amount], [match('amount', 0.8)]);
    expect([...found.keys()]).toEqual(['own-2026/q2', 'own-2026/q3', 'own-2026/q1']);
    const masses = [...found.values()].map(({ mass }) => mass);
    expect(masses[0]).toBe(1);
    expect(masses).toEqual([...masses].sort((a, b) => b - a));
    expect(new Set(masses).size).toBe(3);
  });

  test('排得再后也有份额', () => {
    const many = Array.from({ length: 8 }, (_, i) => `own-2026/q${i + 1}`);
    const found = gathered([{ id: 'amount', answers: { 'own-2026': many } }], [match('amount', 0.8)]);
    expect(found.size).toBe(8);
    for (const { mass } of found.values()) expect(mass).toBeGreaterThan(0);
  });

  test('点了名的段落记下来，同一条目的算一处', () => {
    const found = gathered([amount], [match('amount', 0.8)]);
    expect(found.get('own-2026/q3')?.topics[0]?.targets).toEqual(['own-2026/q3#2', 'own-2026/q3#4']);
    expect(found.get('own-2026/q2')?.topics[0]?.targets).toEqual([]);
  });

  test('几个主题指向同一条目：份额相加，主题按份额排，相似度取最高', () => {
    const found = gathered(
      [amount, deadline],
      [match('amount', 0.5, 0.9), match('deadline', 0.6, 0.1), match('outside:weather', 0.55)],
    ).get('own-2026/q1');
    expect(found?.topics.map(({ id }) => id)).toEqual(['deadline', 'amount']);
    const [first = 0, second = 0] = found?.topics.map(({ share }) => share) ?? [];
    expect(found?.mass).toBeCloseTo(first + second, 9);
    expect(found?.topicCosine).toBe(0.6);
    expect(found?.topicLexical).toBe(0.9);
    expect(found?.mass, '超范围的一类也分走一份').toBeLessThan(0.8);
  });

  test('没有主题指向的条目，凭段落也能成为候选', () => {
    const found = gathered(
      [deadline],
      [match('deadline', 0.2)],
      [
        match('own-2026/q8#1', 0.3, 0.2, 0.6),
        match('own-2026/q8#2', 0.7, 0.1, -0.2),
        match('own-2026/q1#1', 0.4, 0.5, 0.9),
      ],
    );
    expect(found.get('own-2026/q8')).toEqual({
      entry: 'own-2026/q8',
      own: true,
      topics: [],
      mass: 0,
      topicCosine: 0,
      topicLexical: 0,
      passageCosine: 0.7,
      passageLexical: 0.2,
      passageMeaning: 0.6,
    });
    expect(found.get('own-2026/q1')).toMatchObject({
      mass: 1,
      passageCosine: 0.4,
      passageLexical: 0.5,
      passageMeaning: 0.9,
    });
  });

  test('什么都没匹配上就没有候选', () => {
    expect(gathered([deadline, amount], [])).toEqual(new Map());
  });
});
