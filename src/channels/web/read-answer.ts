import type { Answer } from '../../dialogue/answer.ts';
import { texts } from '../../dialogue/texts.ts';

/**
 * The part of an answer's text that the page shows as text, in paragraphs. Source, notices, contacts and
 * options are left out: the page shows them from their own fields.
 */
export function bodyParagraphs(answer: Answer): string[] {
  if (answer.clarify) return [answer.clarify.question];
  const contacts = answer.contacts.map(({ name, phone }) => texts.contact(name, phone)).join('；');
  const lines = answer.text.split('\n');
  const end = lines.findIndex((line) => line.startsWith(texts.source) || line.startsWith(texts.notice));
  return (end < 0 ? lines : lines.slice(0, end))
    .filter((line) => contacts === '' || !line.endsWith(contacts))
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
