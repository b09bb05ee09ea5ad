import { bare } from '../bare.ts';
import { contentsLines } from './contents.ts';
import type { ExtractedLine } from './extracted.ts';
import type { LeftOutReason } from './judged.ts';

const MARKED_NUMBER =
  /^(?:[-—–·]+\s*\d{1,3}\s*[-—–·]+|第\s*\d{1,3}\s*页(?:\s*[,，/、]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|共\s*\d{1,3}\s*页)$/u;
const BARE_NUMBER = /^\d{1,3}$/u;
/** A running head that stands fewer times than this may be a line of the text. */
const FEWEST = 3;

/**
 * Finds what the pages carry besides the text: page numbers, running heads and feet, a table of contents.
 *
 * @returns reason by index of the line
 */
export function pageFurniture(lines: readonly ExtractedLine[]): Map<number, LeftOutReason> {
  const found = new Map<number, LeftOutReason>();
  for (const i of [...lines.keys()].filter((i) => MARKED_NUMBER.test(lines[i]?.text ?? '')))
    found.set(i, '页码');
  for (const i of runningHeads(lines)) found.set(i, '页眉页脚');
  // Without furniture between its lines, a table of contents is one list.
  const rest = [...lines.keys()].filter((i) => !found.has(i) && lines[i]?.text !== '');
  for (const i of contentsLines(rest.map((i) => lines[i] as ExtractedLine)))
    found.set(rest[i] as number, '目录');
  for (const i of bareNumbers(lines, found)) found.set(i, '页码');
  return found;
}

/** Lines that are only a number, where they count upwards one by one from the first. */
function bareNumbers(lines: readonly ExtractedLine[], found: ReadonlyMap<number, unknown>): number[] {
  const numbers = [...lines.keys()].filter(
    (i) => BARE_NUMBER.test(lines[i]?.text ?? '') && !lines[i]?.cells && !found.has(i),
  );
  const values = numbers.map((i) => Number(lines[i]?.text));
  const upwards = values.every((value, i) => i === 0 || value === (values[i - 1] ?? 0) + 1);
  return numbers.length >= 2 && upwards && (values[0] ?? 9) <= 3 ? numbers : [];
}

/** Short lines that stand at least three times, alike but for a page number. */
function runningHeads(lines: readonly ExtractedLine[]): number[] {
  const places = new Map<string, number[]>();
  for (const [i, { text, cells }] of lines.entries()) {
    const key = bare(text).replace(/(?:第)?\d{1,3}(?:页)?$|^\d{1,3}(?=\D)/u, '#');
    if (cells || key.length < 4 || key.length > 40 || /[。；：:，？?]$/u.test(key)) continue;
    if (/^(?:[一二三四五六七八九十]+、|[（(]|#?[.、．]|答[：:]|问[：:])/u.test(key)) continue;
    places.set(key, [...(places.get(key) ?? []), i]);
  }
  return [...places.values()].filter((found) => found.length >= FEWEST && isSpread(lines, found)).flat();
}

/** On different pages, or, where the pages are not marked, far apart. */
function isSpread(lines: readonly ExtractedLine[], found: readonly number[]): boolean {
  const pages = new Set(found.map((i) => lines[i]?.page));
  if (pages.size >= FEWEST) return true;
  return pages.size === 1 && found.every((at, k) => k === 0 || at - (found[k - 1] ?? 0) > 5);
}
