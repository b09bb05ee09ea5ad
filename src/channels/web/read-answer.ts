import type { Answer } from '../../dialogue/answer.ts';

/**
 * The part of an answer's text that the page shows as text: the paragraphs before the line 「来源：…」.
 * Source, notices and contacts are shown from their own fields.
 */
export function bodyParagraphs(answer: Answer): string[] {
  const lines = answer.text.split('\n');
  const end = lines.findIndex((line) => /^(?:来源|提示)：/.test(line));
  return (end < 0 ? lines : lines.slice(0, end))
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
