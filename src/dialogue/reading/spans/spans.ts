import type { SpanMention } from './span-mention.ts';
import { spanPatterns } from './span-pattern.ts';

const WITHIN = /^(?:[以之]内|内(?!科)|里头|里面|以下|不到)/u;
const OVER = /^(?:以上|及以上|开外)/u;
const WITHIN_BEFORE = /(?:不超过|不到|不满|未满|没超过|未超过|没到|少于)$/u;
const OVER_BEFORE = /(?:超过|满|多于|至少|最少|起码|不少于)$/u;
const ABOUT_BEFORE = /(?:大概|大约|差不多|快|将近|约|近|有个|小|得有)$/u;
const ABOUT_AFTER = /^(?:左右|上下|出头|的样子|吧)/u;

/** Every length of time in a text, in order. What is a date (「2024年」, 「3月」) is none. */
export function readSpans(text: string): readonly SpanMention[] {
  const mentions: SpanMention[] = [];
  for (let at = 0; at < text.length; ) {
    const masked = text[at] === '【' ? text.indexOf('】', at) : -1;
    const found = masked < 0 ? spanAt(text, at) : null;
    if (found) mentions.push(found);
    at = masked >= 0 ? masked + 1 : found ? found.end : at + 1;
  }
  return mentions;
}

function spanAt(text: string, start: number): SpanMention | null {
  for (const { pattern, read } of spanPatterns) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    const length = match && read(match);
    if (!match || !length) continue;
    const end = start + match[0].length;
    const [left, right] = [text.slice(Math.max(0, start - 4), start), text.slice(end, end + 4)];
    const within = WITHIN.test(right) || WITHIN_BEFORE.test(left);
    const reached = right.startsWith('了'); // 「参保满四年了」 is what happened
    const over = OVER.test(right) || (!within && !reached && OVER_BEFORE.test(left));
    const about = length.precision === 'exact' && (ABOUT_BEFORE.test(left) || ABOUT_AFTER.test(right));
    return {
      start,
      end,
      text: match[0],
      ...length,
      precision: about ? 'about' : length.precision,
      bound: within ? 'within' : over ? 'over' : null,
    };
  }
  return null;
}
