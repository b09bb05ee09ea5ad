import { belongsToNextWord } from '../numerals/counted.ts';
import { digitAt } from '../numerals/words.ts';

const YUAN = / ?(?:元|块|rmb|cny|人民币|大洋)/uy;
const AFTER_YUAN = /钱|人民币|[整正](?![个天年月理常好规式])/uy;
const JIAO = / ?[毛角](?![病形度质])钱?/uy;
const FEN = / ?分(?!之|钟|院|开|别|析|娩|类|档|级|次|段|期|批|居|摊|多少|数|成)钱?/uy;
const SMALL = /零?([0-9]{1,2}|[零一二两三四五六七八九])(?![0-9.])/uy;

/** A unit of money after a number, and the 角 and 分 that follow it. */
export interface Currency {
  readonly end: number;
  /** What the number before the unit counts: hundredths of this many fen. */
  readonly unit: 'yuan' | 'jiao' | 'fen';
  /** 「3块5」: 50 fen more. */
  readonly rest: number;
}

/** The unit of money at a place, or null. */
export function currencyAt(text: string, at: number): Currency | null {
  const yuan = after(YUAN, text, at);
  if (yuan !== null) {
    const whole = after(AFTER_YUAN, text, yuan);
    if (whole !== null) return { end: whole, unit: 'yuan', rest: 0 };
    const half = /^半(?![个年天月夜小])/u.test(text.slice(yuan, yuan + 2));
    if (half) return { end: yuan + 1, unit: 'yuan', rest: 50 };
    return { unit: 'yuan', ...smallChange(text, yuan) };
  }
  const jiao = after(JIAO, text, at);
  if (jiao !== null) {
    const fen = smallCount(text, jiao);
    const end = fen && after(FEN, text, fen.end);
    if (fen && fen.value < 10) {
      if (end !== null) return { end, unit: 'jiao', rest: fen.value };
      if (!belongsToNextWord(text, fen.end, fen.value))
        return { end: fen.end, unit: 'jiao', rest: fen.value };
    }
    return { end: jiao, unit: 'jiao', rest: 0 };
  }
  const fen = after(FEN, text, at);
  return fen === null ? null : { end: fen, unit: 'fen', rest: 0 };
}

/** 角 and 分 after 元 or 块: 「5角」, 「七毛八」, 「零五分」, 「5」, 「05」. */
function smallChange(text: string, at: number): { readonly end: number; readonly rest: number } {
  const first = smallCount(text, at);
  if (!first) return { end: at, rest: 0 };
  const jiao = after(JIAO, text, first.end);
  if (jiao !== null && first.value < 10) {
    const second = smallCount(text, jiao);
    if (!second || second.value > 9) return { end: jiao, rest: first.value * 10 };
    const fen = after(FEN, text, second.end);
    if (fen === null && belongsToNextWord(text, second.end, second.value))
      return { end: jiao, rest: first.value * 10 };
    return { end: fen ?? second.end, rest: first.value * 10 + second.value };
  }
  const fen = after(FEN, text, first.end);
  if (fen !== null) return { end: fen, rest: first.value };
  // Without a unit the digit may begin the next word: 「3000块二级医院」.
  if (belongsToNextWord(text, first.end, first.value) || /[十百千万亿块元]/u.test(text[first.end] ?? ''))
    return { end: at, rest: 0 };
  if (/^[零两]/u.test(text[at] ?? '')) return { end: at, rest: 0 };
  return { end: first.end, rest: first.figures === 2 ? first.value : first.value * 10 };
}

function smallCount(
  text: string,
  at: number,
): { readonly end: number; readonly value: number; readonly figures: number } | null {
  SMALL.lastIndex = at;
  const match = SMALL.exec(text);
  const said = match?.[1];
  if (!match || said === undefined) return null;
  const value = digitAt(said, 0) ?? Number(said);
  return { end: at + match[0].length, value, figures: said.length };
}

function after(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
