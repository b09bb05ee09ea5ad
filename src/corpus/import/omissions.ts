import { bare } from '../bare.ts';
import type { Omission } from '../schema.ts';
import type { JudgedLine } from './judged.ts';

/** The first or last words of a span say what is left out; fewer could be anything. */
const FEWEST = 6;

/** The spans of a source that its left-out lines make, as `withoutOmissions` finds them. */
export function omissionsOf(lines: readonly JudgedLine[]): Omission[] {
  const whole = bare(lines.map(({ text }) => text).join(''));
  const spans: { from: number; to: number; reason: string }[] = [];
  let at = 0;
  for (const { text, leftOut } of lines) {
    const to = at + bare(text).length;
    const last = spans.at(-1);
    if (leftOut !== undefined && to > at) {
      if (last && last.to === at && last.reason === leftOut) last.to = to;
      else spans.push({ from: at, to, reason: leftOut });
    }
    at = to;
  }
  return spans.map(({ from, to, reason }, i) => omission(whole, from, to, reason, spans[i - 1]?.to ?? 0));
}

/** A span named by as few of its characters as tell it from what stands between `done` and it. */
function omission(whole: string, start: number, end: number, reason: string, done: number): Omission {
  const span = whole.slice(start, end);
  const least = Math.min(FEWEST, span.length);
  const from = prefixes(span, least).find((words) => whole.indexOf(words, done) === start);
  const head = from ?? span;
  const after = from === undefined ? before(whole, start, head, done) : undefined;
  const to = prefixes(reversed(span), least)
    .map(reversed)
    .find(
      (words) => whole.indexOf(words, start + Math.max(0, head.length - words.length)) + words.length === end,
    );
  return { ...(after === undefined ? {} : { after }), from: head, to: to ?? span, reason };
}

const reversed = (text: string) => [...text].reverse().join('');
const prefixes = (text: string, least: number): string[] =>
  Array.from({ length: text.length - least + 1 }, (_, i) => text.slice(0, least + i));

/** The characters directly before a span that tell it from the same words further up. */
function before(whole: string, start: number, head: string, done: number): string {
  for (let from = start - 1; from > done; from--) {
    const after = whole.slice(from, start);
    if (whole.indexOf(after + head, done) === from) return after;
  }
  return whole.slice(done, start);
}
