/** Spellings of one numeral character: financial, full-width, traditional. Each stands for one character. */
const SPELLINGS: readonly (readonly [written: string, read: string])[] = [
  ['壹贰叁肆伍陆柒捌玖拾佰仟', '一二三四五六七八九十百千'],
  ['貳參叄陸萬億圓塊錢', '二三三六万亿元块钱'],
  ['弌弍弎〇○幺圆', '一二三零零一元'],
  ['０１２３４５６７８９', '0123456789'],
  ['．％￥＋－～—–ＷＫｗｋ', '.%¥+-~--wkwk'],
  ['，：；？！（）', ',:;?!()'],
];

const READ: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap(([written, read]) =>
    Array.from(written, (character, i): [string, string] => [character, read[i] ?? character]),
  ),
);

const FOLDED = new RegExp(`[${[...READ.keys()].join('')}]`, 'g');
/** A comma of Chinese text between figures parts them: 「自费800，200是中药」 is not 800200. */
const PARTING_COMMA = /(?<=[0-9０-９])，(?=[0-9０-９])/g;
/** What the mask put in the place of a personal number, and what somebody quoted in such brackets. */
const MASK = /【[^【】]{0,40}】/gu;

/**
 * One spelling of every numeral character, length for length, so that a place in the result is the same place
 * in the text: 「壹万贰仟元」 → 「一万二千元」. What is masked becomes blank.
 */
export function foldNumerals(text: string): string {
  return text
    .replace(PARTING_COMMA, ';')
    .replace(FOLDED, (character) => READ.get(character) ?? character)
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(MASK, (mask) => '\0'.repeat(mask.length));
}
