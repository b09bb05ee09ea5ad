import type { Answer, Clarify } from '../../dialogue/answer.ts';
import { texts as dialogueTexts } from '../../dialogue/texts.ts';
import { entryAddress } from '../web/entry-address.ts';
import { splitText, utf8Length } from './cut-text.ts';
import { texts } from './texts.ts';

/** Longest text WeChat passes on, in bytes of UTF-8. */
export const longestText = 2048;

/** Least room left for the answer itself, in bytes, before what follows it is cut too. */
const leastBody = 600;

/** A number as WeChat makes it tappable: digits only, on a line of its own. */
function tappable(phone: string): string {
  return phone.replace(/[\s()（）-]/gu, '');
}

/**
 * Whom to call, each number on its own line. A question asked back and a plain quotation stand without: there is
 * nothing to call about unless a notice says so.
 */
function contactLines({ kind, contacts, notices }: Answer, isIntroduced: boolean): string[] {
  if (contacts.length === 0 || kind === 'clarify' || (kind === 'answer' && notices.length === 0)) return [];
  const lines = contacts.flatMap(({ name, phone }) => (phone === null ? [name] : [name, tappable(phone)]));
  if (isIntroduced) return lines;
  return ['', contacts.some(({ phone }) => phone !== null) ? texts.call : texts.offices, ...lines];
}

/** Where the rest of an entry stands of which only a part is quoted. */
function entryLines({ text, citations }: Answer, origin: string): string[] {
  const [first] = citations;
  if (first === undefined || !text.includes(dialogueTexts.excerpt)) return [];
  return ['', texts.entry, origin + entryAddress(first.entry)];
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
  /** What of the answer is left out of the text; empty where the text alone is the whole answer. */
  readonly rest: string;
}

/** Where the page is. */
export interface PageAddress {
  /** `https://yibao.example.gov.cn` */
  readonly origin: string;
  /** Of the whole answer, named where it is cut. */
  readonly whole: string;
}

/**
 * An answer as a message: words only, the numbers to call last, at most {@link longestText} bytes. Where it is cut,
 * the source, the notices and the numbers to call stay.
 *
 * @param after a line said last
 */
export function replyText(answer: Answer, page: PageAddress, after: readonly string[] = []): WholeText {
  const { body, tail } = partsOf(answer);
  const isIntroduced = tail.length === 0 && (body.at(-1) ?? '').endsWith('：');
  const end = [...contactLines(answer, isIntroduced), ...after.flatMap((line) => ['', line])];
  const whole = join(body, tail, entryLines(answer, page.origin), end);
  if (utf8Length(whole) <= longestText) return { text: whole, rest: '' };
  const link = ['', texts.whole, page.whole];
  const fits = (lines: readonly string[]) => longestText - utf8Length(join(['x'], lines)) - 1;
  const room = fits([...tail, ...link, ...end]);
  if (room >= leastBody) {
    const { head, rest } = splitText(join(body), room, texts.cut);
    return { text: join([head], tail, link, end), rest };
  }
  const { head, rest } = splitText(join(body, tail), fits([...link, ...end]), texts.cut);
  return { text: join([head], link, end), rest };
}
