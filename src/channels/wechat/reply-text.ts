import type { Answer, Clarify, ContactLine } from '../../dialogue/answer.ts';
import { texts as dialogueTexts } from '../../dialogue/texts.ts';
import { cutText, utf8Length } from './cut-text.ts';
import { texts } from './texts.ts';

/** Longest text WeChat passes on, in bytes of UTF-8. */
export const longestText = 2048;

/** Least room left for the answer itself, in bytes, before what follows it is cut too. */
const leastBody = 600;

/** A number as WeChat makes it tappable: digits only, on a line of its own. */
function tappable(phone: string): string {
  return phone.replace(/[\s()（）-]/gu, '');
}

/** Offices and their numbers, each number on its own line. */
function contactLines(contacts: readonly ContactLine[]): string[] {
  if (contacts.length === 0) return [];
  const lines = contacts.flatMap(({ name, phone }) => (phone === null ? [name] : [name, tappable(phone)]));
  return [contacts.some(({ phone }) => phone !== null) ? texts.call : texts.offices, ...lines];
}

/** The question and its options, numbered as the dialogue understands them. */
function choiceLines({ question, options }: Clarify): string[] {
  const lines = options.map(({ label, figure, note }, position) =>
    texts.option(position + 1, label, figure ? texts.outcome(figure.label, figure.text) : note),
  );
  return [question, ...lines, texts.choose];
}

/** A list's mark, a heading's, and what sets words in bold are signs of a form that WeChat does not show. */
function plain(line: string): string {
  return line
    .replace(/^\s*(?:#{1,6}|[-*])\s+/u, '')
    .replaceAll('**', '')
    .trimEnd();
}

interface Parts {
  readonly body: readonly string[];
  /** Source and notices: they hold whatever is cut before them. */
  readonly tail: readonly string[];
}

function partsOf({ text, clarify, contacts, notices }: Answer): Parts {
  if (clarify)
    return { body: choiceLines(clarify), tail: notices.map((notice) => dialogueTexts.notice + notice) };
  const named = contacts.map(({ name, phone }) => dialogueTexts.contact(name, phone)).join('；');
  const lines = text
    .split('\n')
    .filter((line) => named === '' || !line.endsWith(named))
    .map(plain);
  const end = lines.findIndex(
    (line) => line.startsWith(dialogueTexts.source) || line.startsWith(dialogueTexts.notice),
  );
  return end < 0 ? { body: lines, tail: [] } : { body: lines.slice(0, end), tail: ['', ...lines.slice(end)] };
}

const join = (...lines: readonly (readonly string[])[]) =>
  lines
    .flat()
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

/** What to say of an answer. */
export interface WholeText {
  readonly text: string;
  /** True where the text alone is not the whole answer. */
  readonly cut: boolean;
}

/**
 * An answer as a message: words only, the numbers to call last, at most {@link longestText} bytes. Where it is cut,
 * the source, the notices and the numbers to call stay.
 *
 * @param address of the whole answer, named where it is cut
 * @param after a line said last
 */
export function replyText(answer: Answer, address: string, after: readonly string[] = []): WholeText {
  const { body, tail } = partsOf(answer);
  const contacts = contactLines(answer.contacts);
  const end = contacts.length + after.length === 0 ? [] : ['', ...contacts, ...after];
  const whole = join(body, tail, end);
  if (utf8Length(whole) <= longestText) return { text: whole, cut: false };
  const link = ['', texts.whole, address];
  const fits = (lines: readonly string[]) => longestText - utf8Length(join(['x'], lines)) - 1;
  const room = fits([...tail, ...link, ...end]);
  if (room >= leastBody) {
    const head = cutText(join(body), room, texts.cut);
    return { text: join([head], tail, link, end), cut: true };
  }
  const head = cutText(join(body, tail), fits([...link, ...end]), texts.cut);
  return { text: join([head], link, end), cut: true };
}
