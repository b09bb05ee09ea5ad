import { bare } from '../bare.ts';
import { entryText } from '../entry-text.ts';
import type { Entry } from '../model.ts';
import type { ContactPurpose } from '../schema.ts';

/** A telephone number that a document prints. */
export interface FoundPhone {
  readonly phone: string;
  /** What the document calls the office, or what the number is for. */
  readonly name: string;
  readonly purposes: readonly ContactPurpose[];
  readonly entry: string;
}

/** A figure that a rule may compute with. */
export interface FoundAmount {
  readonly entry: string;
  readonly figure: string;
  /** The words around it. */
  readonly words: string;
}

const PHONE =
  /(?<![\d-])(0\d{2,3}-?\d{7,8}|12(?:345|393|366)|0\d{2,3}-12\d{3}|[2-8]\d{6,7})(?![\d-]|\s*[元万亿%％人])/gu;
/** A number of seven or eight digits is a telephone number only beside one of these words. */
const NEAR = /电话|热线|咨询|联系|拨打|举报|投诉|打\p{Script=Han}{0,10}\d{3}/u;
const PURPOSES: readonly (readonly [ContactPurpose, RegExp])[] = [
  ['payment', /缴费|税务|征缴/u],
  ['enrolment', /参保|登记/u],
  ['benefits', /待遇|报销|结算|备案|救助/u],
  ['supervision', /举报|监督|监管|投诉|骗保/u],
];

/** The telephone numbers printed in the entries, each once, in order. */
export function foundPhones(entries: readonly Entry[]): FoundPhone[] {
  const found = new Map<string, FoundPhone>();
  for (const entry of entries)
    for (const line of entryText(entry).split('\n'))
      for (const match of line.matchAll(PHONE)) {
        const phone = match[0];
        const before = line.slice(0, match.index);
        if (found.has(phone) || !(NEAR.test(line) || NEAR.test(entry.title))) continue;
        const office = officeIn(before);
        const named = office !== '' && !/[拨请可？?]/u.test(office);
        const purposes = purposesIn(named ? office : line);
        const name = named ? office : purposes.includes('supervision') ? '举报电话' : entry.title;
        found.set(phone, { phone, name, purposes, entry: entry.id });
      }
  return [...found.values()];
}

function purposesIn(words: string): ContactPurpose[] {
  const found = PURPOSES.filter(([, known]) => known.test(words)).map(([purpose]) => purpose);
  return found.length > 0 ? found : ['general'];
}

/** The words directly before a number, back to the mark that parts them from the number before. */
function officeIn(before: string): string {
  const [last = ''] = before
    .replace(/[\s：:（(、]+$/u, '')
    .split(/[，。；;\t]|\d{5,}[）)、]?/u)
    .slice(-1);
  return last
    .replace(/^(?:[-—•]|\d+[.、]|[（(][一二三四五六七八九十\d]+[）)]|或者?|和|及|也可)+/u, '')
    .replace(/(?:的)?(?:咨询|联系|服务|举报)?(?:电话|热线)?(?:是|为)?[：:]?\s*$/u, '')
    .replaceAll(/[：:\s]+/gu, ' ')
    .replace(/^.*打(?=[\p{Script=Han}]+$)/u, '')
    .trim()
    .slice(-24);
}

const AMOUNT =
  /\d[\d,]*(?:\.\d+)?\s*(?:万元|元|[%％]|个百分点|个月|周岁|天|倍)|20\d{2}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?/gu;

/** The amounts, rates, terms and dates printed in the entries: candidates for `corpus/rules/`. */
export function foundAmounts(entries: readonly Entry[]): FoundAmount[] {
  return entries.flatMap((entry) =>
    entryText(entry)
      .split('\n')
      .flatMap((line) =>
        [...line.matchAll(AMOUNT)].map(
          (match): FoundAmount => ({
            entry: entry.id,
            figure: bare(match[0]),
            words: line.slice(Math.max(0, match.index - 14), match.index + match[0].length + 6),
          }),
        ),
      ),
  );
}
