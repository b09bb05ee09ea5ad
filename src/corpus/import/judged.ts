import type { ExtractedLine } from './extracted.ts';

/** Why lines belong to no entry. */
export type LeftOutReason =
  | '目录'
  | '页码'
  | '页眉页脚'
  | '分页后重印的表头'
  | '封面、标题和引言'
  | '附件目录'
  | '落款'
  | '版记';

/** A line, and why it is left out of the document where it is. */
export interface JudgedLine extends ExtractedLine {
  readonly leftOut?: LeftOutReason;
}

/** The lines with those left out that are named by index. */
export function leaveOut(
  lines: readonly JudgedLine[],
  reasons: ReadonlyMap<number, LeftOutReason>,
): JudgedLine[] {
  return lines.map((line, i) => {
    const leftOut = reasons.get(i);
    return leftOut === undefined ? line : { ...line, leftOut };
  });
}

/** True for a line that prints something and is not left out. */
export const isKept = (line: JudgedLine | undefined): line is JudgedLine =>
  line !== undefined && line.text !== '' && line.leftOut === undefined;
