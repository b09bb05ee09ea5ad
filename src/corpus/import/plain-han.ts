/** Radicals that fonts print for whole characters, and the characters, where NFKC does not know them. */
const WHOLE: Readonly<Record<string, string>> = {
  '⼾': '户',
  '⺟': '母',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
};

/**
 * The characters that a PDF means. Fonts draw 民 and the radical ⺠ with one glyph, and a PDF may name either;
 * a reader who searches for 民 must find it.
 */
export function plainHan(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/gu, (radical) => WHOLE[radical] ?? radical.normalize('NFKC'));
}
