import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { decodeText } from '../../src/corpus/import/decode.ts';
import type { Original } from '../../src/corpus/import/draft.ts';
import { type Extracted, IMPORTED_ENDINGS, type ImportedEnding } from '../../src/corpus/import/extracted.ts';
import { htmlLines } from '../../src/corpus/import/html-lines.ts';
import { markdownLines } from '../../src/corpus/import/markdown-lines.ts';
import { plainLines } from '../../src/corpus/import/plain-lines.ts';
import { positionedLines } from '../../src/corpus/import/positioned-lines.ts';

/** A file as it was read. */
export interface ReadOriginal {
  readonly extracted: Extracted;
  /** SHA-256 of the source text, 64 hex digits. */
  readonly sha256: string;
  /** The file itself, where the source text is not its bytes. */
  readonly original: Original | undefined;
}

export const sha256Of = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

const isImported = (ending: string): ending is ImportedEnding =>
  (IMPORTED_ENDINGS as readonly string[]).includes(ending);

/**
 * Reads a file that is to be brought in.
 * @throws Error saying what can be read, where this cannot
 */
export async function readOriginal(path: string): Promise<ReadOriginal> {
  const ending = extname(path).slice(1).toLowerCase();
  if (!isImported(ending)) {
    const accepted = IMPORTED_ENDINGS.map((known) => `.${known}`).join('、');
    throw new Error(
      `不认得 ${basename(path)}：能导入的是 ${accepted}；.doc、.wps 请先另存为 .docx，网页请另存为 .txt`,
    );
  }
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Error(`读不到文件 ${path}`, { cause });
  });
  const extracted = await extract(ending, bytes);
  if (extracted.source.trim() === '') throw new Error(`${basename(path)} 里没有文字`);
  const sha256 = sha256Of(extracted.source);
  const digest = sha256Of(bytes);
  return {
    extracted,
    sha256,
    original: digest === sha256 ? undefined : { file: basename(path), sha256: digest },
  };
}

async function extract(ending: ImportedEnding, bytes: Buffer): Promise<Extracted> {
  switch (ending) {
    case 'txt':
      return plainLines(decodeText(bytes).text);
    case 'md':
      return markdownLines(decodeText(bytes).text);
    case 'docx':
      return readWord(bytes);
    case 'pdf':
      return readPdf(bytes);
  }
}

async function readWord(bytes: Buffer): Promise<Extracted> {
  const { default: mammoth } = await import('mammoth');
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  try {
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage });
    return htmlLines(value);
  } catch (cause) {
    throw new Error('Word 文件打不开：不是 .docx 格式，或者已损坏；请用 Word、WPS 另存为 .docx 再试', {
      cause,
    });
  }
}

async function readPdf(bytes: Buffer): Promise<Extracted> {
  const { extractTextItems } = await import('unpdf');
  const { items } = await extractTextItems(new Uint8Array(bytes)).catch((cause: unknown) => {
    throw new Error('PDF 打不开：已损坏，或者设了密码', { cause });
  });
  if (items.flat().every(({ str }) => str.trim() === ''))
    throw new Error('这份 PDF 里没有文字，多半是扫描件：请先做文字识别，存成 .docx 或 .txt，核对以后再导入');
  return positionedLines(items);
}
