import type { Answer } from '../../src/dialogue/answer.ts';
import type { Assistant, Question, SearchHit } from '../../src/dialogue/assistant.ts';
import { fakeCorpus } from './fake-corpus.ts';

export const fakeAnswer: Answer = {
  id: 'a-1',
  conversation: 'c-1',
  kind: 'answer',
  text: '设置固定待遇等待期 2 个月。',
  region: { code: 'huaian', name: '淮安市' },
  policyYear: 2026,
  citations: [
    {
      entry: 'huaian-2026/q38',
      document: '2026 年居民医保百问百答',
      publisher: '某某医疗保障局',
      title: '集中缴费期后还能缴费吗？',
      quote: '设置固定待遇等待期 2 个月',
      passage: 'huaian-2026/q38#1',
      score: 0.93,
    },
  ],
  calculation: null,
  clarify: null,
  notices: [],
  related: [],
  contacts: [],
};

export const fakeHit: SearchHit = {
  entry: 'huaian-2026/q38',
  passage: 'huaian-2026/q38#1',
  document: '2026 年居民医保百问百答',
  publisher: '某某医疗保障局',
  policyYear: 2026,
  title: '集中缴费期后还能缴费吗？',
  text: '可以。设置固定待遇等待期 2 个月。',
  score: 0.93,
  highlights: [[9, 12]],
};

export interface FakeAssistant extends Assistant {
  /** What was asked, in order. */
  readonly asked: Question[];
  readonly searched: (readonly [query: string, region: string | undefined, limit: number])[];
}

/**
 * An assistant that knows one answer and remembers what it was asked.
 * @param overrides what a test wants otherwise, such as an `ask` that throws
 */
export function fakeAssistant(overrides: Partial<Assistant> = {}): FakeAssistant {
  const asked: Question[] = [];
  const searched: FakeAssistant['searched'] = [];
  return {
    asked,
    searched,
    corpus: fakeCorpus,
    indexVersion: 'test-index',
    ask: async (question) => {
      asked.push(question);
      return fakeAnswer;
    },
    search: async (...query) => {
      searched.push(query);
      return [fakeHit];
    },
    ...overrides,
  };
}
