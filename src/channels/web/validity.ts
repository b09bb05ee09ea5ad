import type { Document } from '../../corpus/model.ts';
import { validityOn } from '../../corpus/validity.ts';
import { texts } from './texts.ts';

/** `2026-01-01` → 「2026年1月1日」 */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return texts.date(year ?? 0, month ?? 0, day ?? 0);
}

/** What a reader must know about the document's time, or null while it is in force. */
export function validityNotice(document: Document, today: string): string | null {
  switch (validityOn(document.inForce, today)) {
    case 'carried':
      return texts.expired(document.policyYear);
    case 'future':
      return texts.notYet(chineseDate(document.inForce.from));
    case 'in-force':
      return null;
  }
}
