import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  shareOut,
  TOPIC_FEATURES,
  type TopicMatch,
  topicFeatures,
} from '../../src/retrieval/topic-shares.ts';
import { fitChoice } from '../../src/retrieval/training/fit-choice.ts';

const match = (id: string, more: Partial<TopicMatch> = {}): TopicMatch => ({
  id,
  cosine: 0,
  lexical: 0,
  uncovered: 0,
  classifier: 0,
  meaning: 0,
  aspects: 0,
  ...more,
});
const byCosine = { features: TOPIC_FEATURES, weights: [1.5, 0, 0, 0, 0, 0] };

describe('主题的份额', () => {
  test('合起来是一，证据多的多', () => {
    const cosines = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(cosines, (list) => {
        const found = shareOut(
          byCosine,
          list.map((cosine, i) => match(`t${i}`, { cosine })),
        ).map(({ share }) => share);
        expect(found.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        for (const [i, a] of list.entries())
          for (const [j, b] of list.entries())
            if (a > b) expect(found[i]).toBeGreaterThanOrEqual(found[j] as number);
      }),
    );
  });

  test('证据一样的一样多，次序不变', () => {
    const shared = shareOut(byCosine, [match('b', { cosine: 0.4 }), match('a', { cosine: 0.4 })]);
    expect(shared.map(({ id, share }) => [id, share])).toEqual([
      ['b', 0.5],
      ['a', 0.5],
    ]);
  });

  test('强得多的几乎独占', () => {
    expect(
      shareOut(byCosine, [match('a', { cosine: 0.9 }), match('b', { cosine: 0.3 })])[0]?.share,
    ).toBeGreaterThan(0.99);
  });

  test('没有主题就没有份额', () => {
    expect(shareOut(byCosine, [])).toEqual([]);
  });

  test('特征与名称一一对应，超范围的一类看得出来', () => {
    const values = topicFeatures(
      match('outside:weather', { cosine: 0.5, classifier: 2, meaning: -3, aspects: -1, uncovered: 0.2 }),
    );
    expect(Object.fromEntries(TOPIC_FEATURES.map((name, i) => [name, values[i]]))).toEqual({
      cosine: 5,
      classifier: 0.5,
      meaning: -0.75,
      aspects: -1,
      uncovered: 1,
      outside: 1,
    });
    expect(topicFeatures(match('weather')).at(-1)).toBe(0);
  });
});

describe('从选择里学', () => {
  test('选谁只看第一项：第一项有份量，第二项没有', () => {
    const choices = Array.from({ length: 60 }, (_, i) => ({
      options: [
        [1, i % 2],
        [0, (i + 1) % 2],
      ],
      chosen: i % 5 === 0 ? [1] : [0],
    }));
    const { features, weights } = fitChoice(['first', 'second'], choices);
    expect(features).toEqual(['first', 'second']);
    expect(weights[0]).toBeGreaterThan(1);
    expect(weights[0], '五次里四次：不超过 ln 4').toBeLessThan(Math.log(4));
    expect(Math.abs(weights[1] as number)).toBeLessThan(0.5);
  });

  test('几项都对，选哪项都行', () => {
    const choices = Array.from({ length: 40 }, () => ({ options: [[2], [1], [0]], chosen: [0, 1] }));
    expect(fitChoice(['only'], choices).weights[0]).toBeGreaterThan(0);
  });

  test('常数项没有份量，也算得出', () => {
    const choices = Array.from({ length: 20 }, () => ({
      options: [
        [1, 7],
        [0, 7],
      ],
      chosen: [0],
    }));
    expect(fitChoice(['real', 'same'], choices).weights[1]).toBe(0);
  });

  test('没有样本不能学', () => {
    expect(() => fitChoice(['only'], [])).toThrow('没有可用于校准的样本');
  });
});
