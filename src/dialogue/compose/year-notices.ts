import type { Document } from '../../corpus/model.ts';
import { validityOn } from '../../corpus/validity.ts';
import type { ContactLine } from '../answer.ts';
import { texts } from '../texts.ts';
import type { Understanding } from '../understand.ts';

/** What a reader must know of a document's year: that another was asked for, that it has passed or not begun. */
export function yearNotices(
  document: Document,
  { years }: Pick<Understanding, 'years'>,
  today: string,
  contacts: readonly ContactLine[],
): string[] {
  const notices: string[] = [];
  const asked = years.find((year) => year !== document.policyYear);
  if (asked !== undefined) notices.push(texts.otherYear(asked, document.policyYear));
  switch (validityOn(document.inForce, today)) {
    case 'carried':
      notices.push(texts.carried(document.policyYear, office(contacts)));
      break;
    case 'future':
      notices.push(texts.future(document.policyYear));
      break;
    case 'in-force':
  }
  return notices;
}

function office([first]: readonly ContactLine[]): string {
  return first === undefined ? texts.office : texts.officeToAsk(first.name, first.phone);
}
