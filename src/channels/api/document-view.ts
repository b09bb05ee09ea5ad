import type { Document } from '../../corpus/model.ts';
import { validityOn } from '../../corpus/validity.ts';

/**
 * What every answer about a document says of it.
 * @param today `YYYY-MM-DD`
 */
export function documentView(document: Document, today: string) {
  const { id, title, publisher, policyYear, inForce } = document;
  return { id, title, publisher, policyYear, inForce, validity: validityOn(inForce, today) };
}
