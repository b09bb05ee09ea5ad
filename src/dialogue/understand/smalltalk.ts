import { stripPoliteness } from './politeness.ts';
import { readSafety, type Safety } from './safety.ts';
import { PHRASES, type Talk } from './smalltalk-phrases.ts';

export { stripPoliteness };

export type Smalltalk = Talk | Safety;

/** What to answer when an utterance is several things at once: the first of these. */
const PRECEDENCE: readonly Talk[] = [
  'person',
  'identity',
  'capability',
  'goodbye',
  'thanks',
  'acknowledge',
  'greeting',
];

const PARTICLES = '[了啦呀啊哦哈嘛吧哒咧撒唦哇嘞咯喽噻哟呗嗳捏滴的]*';
/** 「可以吗」 and 「对吗」 ask and do not agree. */
const ASKING = '[吗呢么]*';
const PATTERNS = PRECEDENCE.flatMap((talk) =>
  PHRASES[talk].map((phrase) => ({
    talk,
    pattern: new RegExp(`(?:${phrase})${PARTICLES}${talk === 'acknowledge' ? '' : ASKING}`, 'iuy'),
  })),
);

/** Everything said, letters and digits only, single spaces between Latin words. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\[[\p{Script=Han}]{1,4}\]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim();

/** The kinds that follow one another and are all of `text`; null where something else is said. */
function talksIn(text: string): ReadonlySet<Talk> | null {
  // furthest[i]: kinds said in text[0, i), where that much is nothing but small talk
  const reached: (ReadonlySet<Talk> | undefined)[] = [new Set()];
  for (let at = 0; at < text.length; at++) {
    const said = reached[at];
    if (!said) continue;
    const start = text[at] === ' ' ? at + 1 : at;
    for (const { talk, pattern } of PATTERNS) {
      pattern.lastIndex = start;
      const end = start + (pattern.exec(text)?.[0].length ?? 0);
      if (end > start) reached[end] ??= new Set([...said, talk]);
    }
  }
  return reached[text.length] ?? null;
}

/**
 * Reads an utterance that is no question: a greeting, thanks, an emergency. Null for everything that asks something,
 * also after a greeting; use `stripPoliteness` on it then.
 *
 * Short agreements and refusals (「对」, 「不用了」) are read too: whoever asked something back looks at that first.
 *
 * @param text what was typed, personal numbers masked
 * @example readSmalltalk('你好，在吗') // 'greeting'
 * @example readSmalltalk('你好，我想问断保了怎么办') // null
 */
export function readSmalltalk(text: string): Smalltalk | null {
  const safety = readSafety(text);
  if (safety) return safety;
  const said = bare(text);
  if (said === '' || said.length > 40) return null;
  const talks = talksIn(said);
  return PRECEDENCE.find((talk) => talks?.has(talk)) ?? null;
}
