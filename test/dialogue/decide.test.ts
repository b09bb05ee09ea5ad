import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/model.ts';
import type { Decision } from '../../src/dialogue/decide/decision.ts';
import {
  ANSWER_THRESHOLD,
  decide,
  decideAtOnce,
  decideOnEntry,
  decideWithoutRegion,
  fromFallback,
  OFFER_THRESHOLD,
} from '../../src/dialogue/decide.ts';
import type { Understanding } from '../../src/dialogue/understand.ts';
import type { Matching } from '../../src/retrieval/matcher.ts';
import { matched, ranked, regionOf, toyCorpus, understood } from '../support/toy-dialogue.ts';

const entriesOf = (decision: Decision) =>
  decision.kind === 'answer' ? decision.quoted.map(({ entry }) => entry) : [];

describe('不用查就能定的', () => {
  test.each<[string, Partial<Understanding>, Decision | null]>([
    ['看不懂的', { readable: false }, { kind: 'unreadable' }],
    ['寒暄', { smalltalk: 'thanks' }, { kind: 'greeting', smalltalk: 'thanks' }],
    ['别处的医保', { elsewhere: '上海市' }, { kind: 'elsewhere', place: '上海市' }],
    ['看不懂又像寒暄', { readable: false, smalltalk: 'greeting' }, { kind: 'unreadable' }],
    [
      '寒暄里提到别处',
      { smalltalk: 'emergency', elsewhere: '上海市' },
      { kind: 'greeting', smalltalk: 'emergency' },
    ],
    ['要查的', {}, null],
    ['说了地区的', { region: regionOf(toyCorpus, 'lvshui') }, null],
    ['不问了', { turn: { kind: 'cancel' } }, { kind: 'cancelled' }],
    ['不问了，说得像寒暄', { turn: { kind: 'cancel' }, smalltalk: 'goodbye' }, { kind: 'cancelled' }],
    ['选了一项，说得像寒暄', { turn: { kind: 'chosen', value: '1' }, smalltalk: 'acknowledge' }, null],
    [
      '选着选着出了急事',
      { turn: { kind: 'unsure' }, smalltalk: 'emergency' },
      { kind: 'greeting', smalltalk: 'emergency' },
    ],
    [
      '选着选着要找真人',
      { turn: { kind: 'unclear' }, smalltalk: 'person' },
      { kind: 'greeting', smalltalk: 'person' },
    ],
  ])('%s', (_, more, expected) => {
    expect(decideAtOnce(understood(more))).toEqual(expected);
  });
});

describe('一个地区之内', () => {
  const decided = (
    list: Parameters<typeof matched>[0],
    more: Partial<Understanding> = {},
    corpus = toyCorpus,
  ) => decide(understood(more), matched(list), corpus);

  test('有把握就答，短的条目整条引', () => {
    expect(decided([ranked('qingshan-2026/q1', 0.9)])).toEqual({
      kind: 'answer',
      quoted: [
        {
          entry: 'qingshan-2026/q1',
          probability: 0.9,
          whole: true,
          passages: [toyCorpus.passages.get('qingshan-2026/q1#1')],
        },
      ],
      related: [],
    });
  });

  test('后备的只比本地的好一点，先说本地的；好得多才用后备的', () => {
    const own = ranked('qingshan-2026/q1', 0.7);
    const borrowed = ranked('national-2025/q1', 0.8, { own: false });
    expect(entriesOf(decided([borrowed, own]))).toEqual(['qingshan-2026/q1']);
    expect(entriesOf(decided([borrowed, { ...own, probability: 0.4 }]))).toEqual(['national-2025/q1']);
  });

  test('没有候选就不答', () => {
    expect(decided([])).toEqual({ kind: 'silent', related: [] });
  });

  test.each([
    ['正好到界限', ANSWER_THRESHOLD, 'answer'],
    ['差一点，问是不是', ANSWER_THRESHOLD - 1e-6, 'offer'],
    ['正好够问是不是', OFFER_THRESHOLD, 'offer'],
    ['不够问是不是', OFFER_THRESHOLD - 1e-6, 'silent'],
  ])('%s：%f 是 %s', (_, probability, kind) => {
    expect(decided([ranked('qingshan-2026/q1', probability)]).kind).toBe(kind);
  });

  test('不答时提几个沾边的标题，太不沾边的不提', () => {
    expect(
      decided([
        ranked('qingshan-2026/q1', 0.19),
        ranked('qingshan-2026/q2', 0.1),
        ranked('qingshan-2026/q3', 0.09),
      ]),
    ).toEqual({ kind: 'silent', related: ['qingshan-2026/q1', 'qingshan-2026/q2'] });
  });

  test('最多提三个，引用过的不再提', () => {
    const list = [
      'qingshan-2026/q1',
      'qingshan-2026/q2',
      'qingshan-2026/q3',
      'qingshan-2026/q4',
      'national-2025/q1',
    ];
    const answer = decided(list.map((entry, i) => ranked(entry, 0.9 - i * 0.1)));
    expect(answer).toMatchObject({ kind: 'answer', related: list.slice(1, 4) });
    const silent = decided(list.map((entry) => ranked(entry, 0.19)));
    expect(silent).toEqual({ kind: 'silent', related: list.slice(0, 3) });
  });

  test('像是又不敢说的，列出来让人选，太不沾边的不列', () => {
    const list = [ranked('qingshan-2026/q1', 0.65), ranked('qingshan-2026/q2', 0.09)];
    expect(decided(list)).toEqual({ kind: 'offer', entries: ['qingshan-2026/q1'], again: false });
  });

  describe('选了列出来的一条', () => {
    const list = matched([ranked('qingshan-2026/q2', 0.25), ranked('qingshan-2026/q1', 0.12)]);

    test('不论把握多大，就引那一条', () => {
      const decision = decideOnEntry('qingshan-2026/q1', understood(), list, toyCorpus);
      expect(entriesOf(decision)).toEqual(['qingshan-2026/q1']);
    });

    test('都不是，或者已经找不到那一条，就不答', () => {
      for (const entry of ['none', 'qingshan-2026/q4'])
        expect(decideOnEntry(entry, understood(), list, toyCorpus)).toEqual({ kind: 'silent', related: [] });
    });
  });

  describe('问数目而条目里没有', () => {
    const amount = { id: 'amount', share: 0.8, targets: [] };
    const without = ranked('qingshan-2026/q4', 0.8, { topics: [amount] });
    const wants = { wantsFigure: true };

    test('再引同一主题里有数目的一条', () => {
      const list = [without, ranked('qingshan-2026/q2', 0.05, { topics: [amount] })];
      expect(entriesOf(decided(list, wants))).toEqual(['qingshan-2026/q4', 'qingshan-2026/q2']);
      expect(entriesOf(decided(list)), '不问数目就不必').toEqual(['qingshan-2026/q4']);
    });

    test('别的主题的不引', () => {
      const other = { id: 'deadline', share: 0.1, targets: [] };
      const list = [
        ranked('qingshan-2026/q4', 0.8, { topics: [amount, other] }),
        ranked('qingshan-2026/q1', 0.5, { topics: [other] }),
        ranked('qingshan-2026/q2', 0.4),
      ];
      expect(entriesOf(decided(list, wants))).toEqual(['qingshan-2026/q4']);
    });

    test('自己也没有数目的不引', () => {
      const corpus: Corpus = {
        ...toyCorpus,
        passages: new Map(
          [...toyCorpus.passages].map(([id, passage]) => [
            id,
            id === 'qingshan-2026/q2#1' ? { ...passage, text: '与上年持平。' } : passage,
          ]),
        ),
      };
      const list = [without, ranked('qingshan-2026/q2', 0.3, { topics: [amount] })];
      expect(entriesOf(decided(list, wants, corpus))).toEqual(['qingshan-2026/q4']);
    });

    test('本来就有数目的，一条就够', () => {
      const list = [
        ranked('qingshan-2026/q2', 0.9, { topics: [amount] }),
        ranked('qingshan-2026/q1', 0.5, { topics: [amount] }),
      ];
      expect(entriesOf(decided(list, wants))).toEqual(['qingshan-2026/q2']);
    });

    test('引了的不再列为相关', () => {
      const list = [without, ranked('qingshan-2026/q2', 0.3, { topics: [amount] })];
      expect(decided(list, wants)).toMatchObject({ related: [] });
    });
  });

  describe('长的条目', () => {
    const texts = ['甲'.repeat(200), '乙'.repeat(200), '丙'.repeat(200)];
    const corpus: Corpus = {
      ...toyCorpus,
      passages: new Map(
        texts.map((text, i) => {
          const id = `qingshan-2026/q1#${i + 1}`;
          return [id, { id, entry: 'qingshan-2026/q1', text, quotes: [text], headings: [], kind: 'text' }];
        }),
      ),
    };
    const shown = (matching: Matching) => {
      const decision = decide(understood(), matching, corpus);
      return decision.kind === 'answer' ? decision.quoted[0]?.passages.map(({ id }) => id) : [];
    };

    test('引最合适的一段', () => {
      const matches = [{ id: 'qingshan-2026/q1#2', cosine: 0.8, lexical: 1, meaning: 0 }];
      expect(shown(matched([ranked('qingshan-2026/q1', 0.9)], matches))).toEqual(['qingshan-2026/q1#2']);
    });

    test('几个主题都点名的一段，份额相加', () => {
      const topics = [
        { id: 'a', share: 0.4, targets: ['qingshan-2026/q1#1'] },
        { id: 'b', share: 0.3, targets: ['qingshan-2026/q1#3'] },
        { id: 'c', share: 0.3, targets: ['qingshan-2026/q1#3'] },
      ];
      expect(shown(matched([ranked('qingshan-2026/q1', 0.9, { topics })]))).toEqual(['qingshan-2026/q1#3']);
    });
  });
});

describe('没说地区', () => {
  const nothing = matched([]);
  const one = (entry: string, probability = 0.9) => matched([ranked(entry, probability)]);
  /** 青山县's words about the deadline, but for what is changed. */
  const saying = (entry: string, change: (text: string) => string): Corpus => {
    const passages = new Map(toyCorpus.passages);
    const original = toyCorpus.passages.get('qingshan-2026/q1#1');
    const target = passages.get(`${entry}#1`);
    if (!original || !target) throw new Error(entry);
    passages.set(target.id, { ...target, text: change(original.text) });
    return { ...toyCorpus, passages };
  };
  const decided = (
    byRegion: Record<string, Matching>,
    corpus = toyCorpus,
    common: string | undefined = 'national',
  ) => decideWithoutRegion(understood(), new Map(Object.entries(byRegion)), common, corpus);

  test('各地说法不同就问地区', () => {
    expect(
      decided({
        qingshan: one('qingshan-2026/q1'),
        lvshui: one('lvshui-2026/q1'),
        national: one('national-2025/q1'),
      }),
    ).toEqual({ kind: 'ask-region', again: false });
  });

  test('别处都用全国的答案，就用全国的', () => {
    const national = one('national-2025/q2');
    expect(entriesOf(decided({ qingshan: national, lvshui: nothing, national }))).toEqual([
      'national-2025/q2',
    ]);
  });

  test('措辞几乎相同、数目也相同，就用全国的', () => {
    const corpus = saying('national-2025/q1', (text) => `各地：${text}`);
    expect(
      entriesOf(decided({ qingshan: one('qingshan-2026/q1'), national: one('national-2025/q1') }, corpus)),
    ).toEqual(['national-2025/q1']);
  });

  test('措辞相同而数目不同，还是问地区', () => {
    const corpus = saying('national-2025/q1', (text) => text.replace('31', '30'));
    expect(decided({ qingshan: one('qingshan-2026/q1'), national: one('national-2025/q1') }, corpus)).toEqual(
      { kind: 'ask-region', again: false },
    );
  });

  test('数目相同而措辞不同，还是问地区', () => {
    const corpus = saying('national-2025/q1', (text) => `另有规定 ${text.match(/\d+/g)?.join('、')}`);
    expect(decided({ qingshan: one('qingshan-2026/q1'), national: one('national-2025/q1') }, corpus)).toEqual(
      { kind: 'ask-region', again: false },
    );
  });

  test('只有某地答得上，问地区', () => {
    expect(decided({ qingshan: one('qingshan-2026/q4'), lvshui: nothing, national: nothing })).toEqual({
      kind: 'ask-region',
      again: false,
    });
  });

  test('哪里都答不上，用全国的沉默和它的相关标题', () => {
    const faint = one('national-2025/q1', 0.15);
    expect(decided({ qingshan: one('qingshan-2026/q1', 0.2), lvshui: nothing, national: faint })).toEqual({
      kind: 'silent',
      related: ['national-2025/q1'],
    });
  });

  test('没有通用地区：答不上就沉默，答得上就问', () => {
    const decideAlone = (matching: Matching) =>
      decideWithoutRegion(understood(), new Map([['qingshan', matching]]), undefined, toyCorpus);
    expect(decideAlone(nothing)).toEqual({ kind: 'silent', related: [] });
    expect(decideAlone(one('qingshan-2026/q1'))).toEqual({ kind: 'ask-region', again: false });
  });
});

describe('是不是借用后备的文件', () => {
  const answer = (entry: string): Decision => ({
    kind: 'answer',
    quoted: [{ entry, probability: 0.9, whole: true, passages: [] }],
    related: [],
  });

  test.each([
    ['qingshan', 'national-2025/q2', true],
    ['qingshan', 'qingshan-2026/q1', false],
    ['national', 'national-2025/q2', false],
    ['lvshui', 'lvshui-2026/q1', false],
  ])('%s 引 %s：%s', (code, entry, expected) => {
    expect(fromFallback(answer(entry), regionOf(toyCorpus, code), toyCorpus)).toBe(expected);
  });

  test('没有地区、不是回答，都不是', () => {
    expect(fromFallback(answer('national-2025/q2'), null, toyCorpus)).toBe(false);
    expect(
      fromFallback({ kind: 'ask-region', again: false }, regionOf(toyCorpus, 'qingshan'), toyCorpus),
    ).toBe(false);
  });
});
