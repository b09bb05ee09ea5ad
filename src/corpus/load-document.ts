import { bare } from './bare.ts';
import { firstDifference, placesInSource, withoutOmissions } from './fidelity.ts';
import { type ParsedDocument, parseDocument } from './markdown.ts';
import type { Document, Entry, Passage } from './model.ts';
import { passagesOf } from './passages.ts';
import type { Report } from './problems.ts';
import type { PlacedPiece } from './units.ts';

export interface LoadedDocument {
  readonly document: Document;
  readonly front: ParsedDocument['front'];
  readonly entries: readonly Entry[];
  readonly passages: readonly Passage[];
}

/**
 * Reads a document, proves it against its source and divides it into passages.
 *
 * @returns undefined where a fault was reported that leaves nothing to go on with
 */
export function loadDocument(
  file: string,
  text: string,
  files: ReadonlyMap<string, string>,
  report: Report,
): LoadedDocument | undefined {
  const parsed = parseDocument(file, text, report);
  if (!parsed) return undefined;
  const { front, entries } = parsed;
  const { omitted, ...about } = front.value;
  if (file !== `documents/${about.id}.md`)
    report({ file, line: front.line(['id']), message: `编号应与文件名一致，读到 ${about.id}` });
  const document: Document = { ...about, entries: entries.map((entry) => entry.id) };
  return { document, front, entries, passages: provenPassages(parsed, files, report) };
}

function provenPassages(
  { file, front, entries, pieces }: ParsedDocument,
  files: ReadonlyMap<string, string>,
  report: Report,
): Passage[] {
  const source = files.get(`sources/${front.value.source.file}`);
  if (source === undefined) {
    const message = `找不到原文 corpus/sources/${front.value.source.file}`;
    report({ file, line: front.line(['source', 'file']), message });
    return [];
  }
  const published = withoutOmissions(source, front.value.omitted, (index, message) =>
    report({ file, line: front.line(['omitted', index]), message }),
  );
  const difference = firstDifference(pieces, published);
  if (difference) {
    const message = `与原文不一致：原文「${difference.source}」，文档「${difference.document}」`;
    report({ file, line: difference.line, message });
    return [];
  }
  const places = placesInSource(pieces, published);
  const placed = pieces.map((piece, index): PlacedPiece => {
    const [start = 0, end = 0] = places[index] ?? [];
    if (end - start !== bare(piece.text).length)
      report({ file, line: piece.line, message: '略去的文字不能在一段之中，请在该处分段' });
    return { ...piece, start, marked: published.listMarks.has(start - 1) };
  });
  return entries.flatMap((entry) =>
    passagesOf(
      entry,
      placed.filter((piece) => piece.entry === entry.id),
    ),
  );
}
