import type { Answer } from '../answer.ts';

/** Every text and number inside a value, the fields named in `except` left out. */
function leaves(value: unknown, except: ReadonlySet<string>): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, except));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (except.has(key) ? [] : leaves(inner, except)));
}

/** Ids of rules and entries hold digits that state nothing. */
const IDS = new Set(['entry', 'rule', 'value', 'slot']);
const NO_IDS = new Set(['entry', 'rule']);

/**
 * What an answer's figures may come from: its citations, its calculation, its contacts, the year of its policy,
 * what it asks back, its notices, and what was asked.
 *
 * @param question the question with personal numbers masked
 */
export function answerSources(answer: Answer, question: string): readonly string[] {
  return [
    question,
    ...answer.citations.flatMap((c) => [c.quote, c.title, c.document, c.publisher]),
    ...leaves(answer.calculation, NO_IDS),
    ...leaves(answer.contacts, NO_IDS),
    ...leaves(answer.clarify, IDS),
    ...answer.related.map((r) => r.title),
    ...answer.notices,
    ...(answer.policyYear === null ? [] : [String(answer.policyYear)]),
  ];
}

/** Where in its document a cited entry stands: 38 for `huaian-2026/q38`, 3 for `enshi-2025/notice-3`. */
export function citedOrdinals(answer: Answer): ReadonlySet<number> {
  return new Set(answer.citations.flatMap((c) => c.entry.match(/\d+$/u) ?? []).map(Number));
}
