import { readNumeral } from '../numerals/numeral.ts';

/** What a patient pays first: a share of the costs of class B, or of the whole bill. */
export interface FirstPaidRate {
  /** In whole percent. */
  readonly rate: number;
  readonly of: 'classB' | 'whole';
}

const RATE =
  /(?:先(?:行|由|要|得)?(?:个人|自己)?(?:自付|自理|自负|付|出|负担|承担|掏)|自付)(?:比例)?(?:是|为|的|要)?(?:([0-9]{1,2})%|([0-9]{1,2})个点|百分之([0-9]{1,2}(?!\d)|[一二三四五六七八九十]{1,3})|([一二两三四五])成)/gu;
/** What is left goes on to be paid for: the share was one of the whole. */
const REST =
  /(?:剩下?|余下?|其余)(?:的|部分|了|那些){0,2}[^,。;]{0,4}(?:进|入|走|归|纳|报|算|合规|医保)|(?:后|再|才)(?:进|入|走|纳入?|由)医保/u;
/** Care elsewhere has shares of its own that are taken off first. */
const ELSEWHERE = /异地|外地|外省|省外|市外|备案|转诊|转院/u;

/**
 * The share that the patient pays first: 「乙类先自付10%」, 「先自付两成，剩下的进医保」.
 * @returns null where none is said, or more than one
 */
export function firstPaidRate(text: string): FirstPaidRate | null {
  const ofClassB = /乙/u.test(text);
  if (!ofClassB && (!REST.test(text) || ELSEWHERE.test(text))) return null;
  const rates = new Set<number>();
  for (const [words, percent, points, written, tenths] of text.matchAll(RATE)) {
    if (!ofClassB && !words.startsWith('先')) continue;
    const figures = percent ?? points ?? written ?? '';
    const value =
      tenths === undefined ? readNumeral(figures, 0)?.low : (readNumeral(tenths, 0)?.low ?? 0) * 10;
    if (value !== undefined) rates.add(value / 100);
  }
  const [rate] = rates;
  return rates.size === 1 && rate !== undefined && Number.isInteger(rate) && rate <= 100
    ? { rate, of: ofClassB ? 'classB' : 'whole' }
    : null;
}
