import type { Calculation } from '../../rules/calculation.ts';
import type { Answer } from '../answer.ts';

const SUBSIDY =
  /(?:(?<!自己|个人|各人|要|得)补(?![交缴])(?:助|贴)?|补助金额|资助|(?<!自己|个人|倒)贴|减免?|免[交缴]?|优惠|帮(?:我们?|他们?|她)?[交缴出付])(?:的|了|给|到|我们?|他们?|标准|金额|是|一年|每年|一个人)*(?:多少|好多|几)/u;
/** Who pays what the person does not: 「财政出多少」, 「国家给交好多」. */
const PAYER =
  /(?:财政|政府|国家|公家|[市州县省]里|民政)(?:上|局)?(?:再|还|一年|每年|都|要|能|会|来){0,2}(?:[给帮替]着?)?(?:我们?|他们?|她)?(?:[出交缴付拿掏]|负担|承担)?(?<=[给帮替出交缴付拿掏担])(?:了|得|到)?(?:多少|好多|几)/u;
const OWN_PART =
  /(?:自己|个人|各人|本人|我)[^，,。；;]{0,5}(?<![帮代])[交缴出掏付拿]|(?<!帮|代|帮我|帮我们|免)[交缴](?:多少|好多|几)/u;

/** 「由市财政资助」, 「全额资助」, 「免缴」, while 「财政另外补助」 goes to everybody. */
const SUBSIDY_LABEL = /资助$|^免缴$/u;

/**
 * Which figures of a premium are asked for, where it is not what the person pays.
 * @returns what their labels look like; null where the result itself is asked for
 */
export function labelAsked(rule: string, text: string): RegExp | null {
  const others = text.replace(PAYER, '');
  const subsidy = others !== text || SUBSIDY.test(text);
  return rule === 'premium' && subsidy && !OWN_PART.test(others) ? SUBSIDY_LABEL : null;
}

/** An answer whose first citation states the figure asked for, where any does; an entry stays together. */
export function statingFirst(answer: Answer, asked: RegExp | null): Answer {
  const amounts = asked === null ? [] : amountsOf(answer.calculation, asked);
  const states = (quote: string) => amounts.some((amount) => amount.test(quote));
  const stating = answer.citations.find(({ quote }) => states(quote))?.entry;
  if (stating === undefined) return answer;
  const first = answer.citations.filter(({ entry }) => entry === stating);
  return { ...answer, citations: [...first, ...answer.citations.filter(({ entry }) => entry !== stating)] };
}

function amountsOf(calculation: Calculation | null, asked: RegExp): readonly RegExp[] {
  // Where all is paid the clause says so in words; the amount stands where the premium does.
  const figures =
    calculation?.figures.filter(({ label }) => asked.test(label) && !/全额|免缴/u.test(label)) ?? [];
  return figures.map(({ amount }) => new RegExp(`(?<![\\d.])${Number(amount)}(?![\\d.])`, 'u'));
}
