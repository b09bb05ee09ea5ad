import type { Region } from '../../src/corpus/schema.ts';
import type { Answer } from '../../src/dialogue/answer.ts';
import { canonical } from './says.ts';

/** What may be said in a response to a person. */
export interface Allowed {
  /** What they have just said. */
  readonly said: string;
  /** Regions sent, named or chosen so far. */
  readonly regions: readonly Region[];
  /** Personal numbers that they gave so far. */
  readonly secrets: readonly string[];
}

const NUMBERS = /\d+(?:\.\d+)?/gu;

/**
 * What no response may hold, however right it is: a number without a source, a region's words that nobody asked
 * for, a personal number.
 * @returns one line per fault, none where all is well
 */
export function answerFaults(answer: Answer, { said, regions, secrets }: Allowed): readonly string[] {
  const faults: string[] = [];
  const stray = strayNumbers(answer, said);
  if (stray.length > 0) faults.push(`数字没有出处：${stray.join(' ')}`);
  const strange = strangeEntries(answer, regions);
  if (strange.length > 0) faults.push(`引用了别的地区：${strange.join(' ')}`);
  const raw = canonical(JSON.stringify(answer));
  if (secrets.some((secret) => raw.includes(canonical(secret)))) faults.push('答复里有个人号码');
  return faults;
}

/** Numbers of more than one digit that stand in the text and in nothing that it rests on. */
function strayNumbers(answer: Answer, said: string): readonly string[] {
  const { calculation, contacts, clarify, related, notices, policyYear } = answer;
  const sources = [
    said,
    ...answer.citations.flatMap(({ quote, title, document, publisher }) => [
      quote,
      title,
      document,
      publisher,
    ]),
    JSON.stringify([calculation, contacts, clarify, related, notices, policyYear]),
  ];
  const known = new Set(canonical(sources.join('\n')).match(NUMBERS));
  const stated = canonical(answer.text).match(NUMBERS) ?? [];
  return [...new Set(stated)].filter((number) => number.length > 1 && !known.has(number));
}

/** Entries of documents that none of the regions answers from, and those of another region than is answered for. */
function strangeEntries({ citations, region }: Answer, regions: readonly Region[]): readonly string[] {
  const of = ({ code, fallback }: Region) => [code, ...(fallback === undefined ? [] : [fallback])];
  const allowed = new Set(regions.flatMap(of));
  const own = regions.find(({ code }) => code === region?.code);
  const ofAnswer = new Set(own === undefined ? [...allowed] : of(own));
  const entries = [...new Set(citations.map(({ entry }) => entry))];
  return entries.filter((entry) => {
    const code = entry.split('-')[0] ?? '';
    return !allowed.has(code) || !ofAnswer.has(code);
  });
}
