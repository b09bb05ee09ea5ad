/** Of a document today: in force; past its term and still shown, marked so; or not yet in force. */
export type Validity = 'in-force' | 'carried' | 'future';

const beijingDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The calendar date in China, `YYYY-MM-DD`, wherever the server stands. */
export function dateInChina(instant: Date): string {
  return beijingDate.format(instant);
}

/**
 * Where a document stands on a day.
 * @param inForce first and last day, `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`
 */
export function validityOn(inForce: { readonly from: string; readonly to: string }, today: string): Validity {
  if (today < inForce.from) return 'future';
  return today > inForce.to ? 'carried' : 'in-force';
}
