import type { Answer } from '../../dialogue/answer.ts';
import type { SearchHit } from '../../dialogue/assistant.ts';

/** What the description of the interface shows; every example meets its schema. */
export const askExample = {
  question: '没在集中缴费期交，等待期多久',
  region: 'huaian',
  conversation: '3f0c6a52-7b1e-4a52-9d0f-6d1f5c2b8e11',
};

const quote =
  '未在集中缴费期内缴纳居民医保费，设置固定待遇等待期 2 个月，也就是自缴费之日起 2 个月内不能享受待遇，2 个月后恢复待遇享受';

export const answerExample: Answer = {
  id: '9a1f0f3e-2c55-4d5b-8a39-0c3a7a4f6b20',
  conversation: askExample.conversation,
  kind: 'answer',
  text: `${quote}。\n——淮安市医疗保障局《全民参保百问百答》`,
  region: { code: 'huaian', name: '淮安市' },
  policyYear: 2026,
  citations: [
    {
      entry: 'huaian-2026/q38',
      document: '全民参保百问百答',
      publisher: '淮安市医疗保障局',
      title: '集中缴费期后还能缴费吗？待遇享受期有区别吗？',
      quote,
      passage: 'huaian-2026/q38#1',
      score: 0.93,
    },
  ],
  calculation: null,
  clarify: null,
  notices: [],
  related: [{ entry: 'huaian-2026/q39', title: '今年的居民医保参保有哪些特别要注意的？' }],
  contacts: [],
};

export const searchExample: { results: SearchHit[] } = {
  results: [
    {
      entry: 'huaian-2026/q38',
      passage: 'huaian-2026/q38#1',
      document: '全民参保百问百答',
      publisher: '淮安市医疗保障局',
      policyYear: 2026,
      title: '集中缴费期后还能缴费吗？待遇享受期有区别吗？',
      text: quote,
      score: 0.93,
      highlights: [[22, 25]],
    },
  ],
};
