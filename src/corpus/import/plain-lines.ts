import type { Extracted, ExtractedLine } from './extracted.ts';

/** Reads a plain text. The text is kept as it stands; form feeds part its pages. */
export function plainLines(text: string): Extracted {
  const lines = text
    .split('\f')
    .flatMap((page, index) =>
      page.split(/\r\n?|\n/u).map((line): ExtractedLine => ({ text: line.trim(), page: index + 1 })),
    );
  return { source: text, lines, lineEnds: 'anywhere' };
}
