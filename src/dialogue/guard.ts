import type { Answer } from './answer.ts';
import { answerSources, citedOrdinals } from './compose/answer-sources.ts';
import { hanNumber } from './reading/numerals/han-number.ts';

/** Full width to half width; thousands separators and idle decimals dropped: 「１２,０００.５０」 is 12000.5. */
const canonical = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(\d),(?=\d{3}(?!\d))/gu, '$1')
    .replace(/(\d+)\.0+(?!\d)/gu, '$1')
    .replace(/(\.\d*?[1-9])0+(?!\d)/gu, '$1');

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/gu) ?? [];
const closedUp = (text: string): string => text.replace(/\s+/gu, '');

const HAN = '[零〇一二两三四五六七八九十百千万亿]';
const HAN_RUN = new RegExp(`${HAN}+`, 'gu');
/** What a Chinese numeral must stand before, or 百分之 after, to be a quantity: 「一级」 and 「两病」 are names. */
const MEASURE = '(?:元|块|角|分钱|个?百分点|个?月|天|日|周岁|周|年|岁|小时|倍|折|成|次|种|项|人|名|份|倍|号)';
/** 「一年」, 「一次」 and the like are turns of speech as often as figures. */
const TURN_OF_SPEECH = /^一(?:年|次|种|项|人|名|份|周|号|成|日)/u;
const HAN_QUANTITY = new RegExp(
  `百分之(?<percent>${HAN}+)|(?<large>[一二两三四五六七八九]*[十百千万亿]${HAN}*)|(?<counted>[一二两三四五六七八九]+(?=个?${MEASURE}))`,
  'gu',
);

const MULTIPLES: readonly (readonly [string, number])[] = [
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['亿', 100_000_000],
];

/** Every value that a source states, in digits or in Chinese numerals; 「20万」 is 20 and 200000. */
function valuesIn(source: string): readonly number[] {
  const values = numbersIn(source).map(Number);
  for (const [word, multiple] of MULTIPLES)
    for (const [, number] of source.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)${word}`, 'gu')))
      values.push(Math.round(Number(number) * multiple));
  for (const run of source.match(HAN_RUN) ?? []) values.push(hanNumber(run) ?? Number.NaN);
  return values.filter((value) => !Number.isNaN(value));
}

/** The text without the places that say where a passage stands and without the marks of its lists. */
function withoutOrdinals(answer: Answer, text: string): string {
  const ordinals = citedOrdinals(answer);
  const items = Math.max(answer.citations.length, answer.related.length, answer.clarify?.options.length ?? 0);
  const known = (numeral: string) =>
    ordinals.has(/^\d/u.test(numeral) ? Number(numeral) : (hanNumber(numeral) ?? Number.NaN));
  return text
    .replace(new RegExp(`第(${HAN}+|\\d+)(?=[问条节项款类部])`, 'gu'), (all, numeral: string) =>
      known(numeral) ? '' : all,
    )
    .replace(new RegExp(`^(\\s*)(${HAN}+)、`, 'gmu'), (all, _, numeral: string) =>
      known(numeral) ? '' : all,
    )
    .replace(/^\s*(\d{1,2})[.、)]/gmu, (all, number: string) => (Number(number) <= items ? '' : all));
}

/**
 * The numbers of an answer's text that nothing it rests on states, each once, as written; empty when all is well.
 * Digits must occur as digits; Chinese quantities as such or as the same value. Spaces inside a source do not matter.
 *
 * @param question the question with personal numbers masked
 * @example unsourcedNumbers(answer, '住院报多少') // ['750']
 */
export function unsourcedNumbers(answer: Answer, question: string): readonly string[] {
  const sources = answerSources(answer, question).map(canonical);
  const known = new Set(sources.flatMap((source) => [...numbersIn(source), ...numbersIn(closedUp(source))]));
  const values = new Set(sources.flatMap((source) => [...valuesIn(source), ...valuesIn(closedUp(source))]));
  const text = withoutOrdinals(answer, canonical(answer.text));
  const stray = numbersIn(text).filter((number) => !known.has(number));
  const numerals = new Set(sources.flatMap((source) => closedUp(source).match(HAN_RUN) ?? []));
  for (const match of closedUp(text).matchAll(HAN_QUANTITY)) {
    const numeral = match.groups?.['percent'] ?? match.groups?.['large'] ?? match.groups?.['counted'] ?? '';
    const following = closedUp(text).slice(match.index + match[0].length);
    if (isTurnOfSpeech(numeral, following)) continue;
    const stated = numerals.has(numeral) || values.has(hanNumber(numeral) ?? Number.NaN);
    if (!stated) stray.push(match[0]);
  }
  return [...new Set(stray)];
}

/** 「十分」, 「千万不要」, 「万一」, 「老百姓」, 「一年」: numerals that count nothing. */
function isTurnOfSpeech(numeral: string, following: string): boolean {
  if (/^[百千万亿]/u.test(numeral)) return true;
  if (numeral === '十') return !new RegExp(`^个?${MEASURE}`, 'u').test(following);
  return numeral === '一' && (TURN_OF_SPEECH.test(numeral + following) || /^个(?!月|百分)/u.test(following));
}

/**
 * Lets an answer pass only if every number in its text is sourced.
 *
 * @param question the question with personal numbers masked
 * @param fallback makes the answer to give instead, one whose text states no number
 * @returns the answer to give, and the unsourced numbers of the one that was held back
 */
export function guardAnswer(
  answer: Answer,
  question: string,
  fallback: () => Answer,
): { readonly answer: Answer; readonly violations: readonly string[] } {
  const violations = unsourcedNumbers(answer, question);
  return { answer: violations.length === 0 ? answer : fallback(), violations };
}
