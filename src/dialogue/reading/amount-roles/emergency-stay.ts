import { add, type Fen } from '../../../rules/money.ts';
import type { AmountMention } from '../amounts/amount-mention.ts';

const EMERGENCY = /急诊|急救|抢救/u;
const ADMITTED =
  /收(?:进|到|入)[^,。;，；]{0,6}病房|转(?:了|到|去|入|成|进)?(?:住院|入院|病房|院)|收(?:治)?(?:住院|入院)|住(?:进|了院|院)|入院/u;
/** What is paid for before the admission counts as part of the stay where the hospital says so. */
const RECOGNISED =
  /认定|认可|算(?:在|进|作|到|成|是)?(?:一起|一块|住院|急诊|急救)|合(?:在|到)?一[起块]|合着算|一[起块](?:算|报|结)|合并|并(?:入|到)|一并|符合急/u;

/** What an emergency and the stay that it led to cost together, where they count as one; null where they do not. */
export function emergencyStay(text: string, [emergency, stay, third]: readonly AmountMention[]): Fen | null {
  if (emergency?.precision !== 'exact' || stay?.precision !== 'exact' || third) return null;
  const joined =
    EMERGENCY.test(text.slice(0, emergency.start)) &&
    ADMITTED.test(text.slice(emergency.end, stay.start)) &&
    RECOGNISED.test(text);
  return joined ? add(emergency.fen, stay.fen) : null;
}
