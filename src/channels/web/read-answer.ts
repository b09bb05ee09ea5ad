import type { Answer } from '../../dialogue/answer.ts';
import { dialogueTexts, texts } from '../../dialogue/texts.ts';
import { exchangeTexts } from './exchange-texts.ts';

/**
 * The part of an answer's text that the page shows as text, in paragraphs. Source, notices, contacts and
 * options are left out: the page shows them from their own fields.
 */
export function bodyParagraphs(answer: Answer): string[] {
  const lines = withoutContacts(answer.text.split('\n'), answer);
  if (answer.clarify) return askedBack(lines, answer.clarify);
  const end = lines.findIndex((line) => line.startsWith(texts.source) || line.startsWith(texts.notice));
  return (end < 0 ? lines : lines.slice(0, end))
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

function withoutContacts(lines: readonly string[], { contacts }: Answer): string[] {
  const said = contacts.map(({ name, phone }) => texts.contact(name, phone)).join('；');
  return lines.filter((line) => said === '' || !line.endsWith(said));
}

/** What comes before the question, then the question; where buttons stand for the numbers, no number is asked for. */
function askedBack(lines: readonly string[], { slot, question }: NonNullable<Answer['clarify']>): string[] {
  const lead = lines.slice(0, Math.max(0, lines.indexOf(question)));
  return [
    ...lead.map((line) => (line === dialogueTexts.unclear ? exchangeTexts.unclear : line)),
    slot === 'entry' ? exchangeTexts.offer : question,
  ];
}
