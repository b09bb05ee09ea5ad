/** Words right before a number that make it vague: 「小两万」, 「大概三千」, 「上万」. */
const BEFORE =
  /(?:大概其?|大约|约莫|大致|差不多|将近|接近|估计|估摸着?|可能|好像|起码|至少|最少|最多|顶多|不止|超过|多于|少于|不到|不足|毛估|(?<![最附远就])近|(?<![签合预条公])约|(?<![最大从])小|(?<![赶尽])快|(?<![早晚以马])上)(?:是|有|要|在|得有|花了|花|用了|也就|也|就|个)? ?$/u;
/** The same a little further off: 「大概住院花了三千」. */
const EARLIER = /(?:大概|大约|差不多|估计|好像|可能)[^,。;;!?、0-9]{0,6}$/u;
/** Right after the number and before its unit: 「八百多块」, 「百把块」. */
const INNER =
  /多(?![少久大次长数])|来(?=[块元毛钱万])|余(?=[元块万]|$)|几(?=[块元毛钱万]|$|[,。 ])|好几|把(?=[块元万钱]|$|[,。 ])|\+(?!\d)|儿?八百|儿?八千|儿?八十/uy;
/** After all of it: 「一万左右」, 「两万出头」. */
const AFTER =
  / ?(?:左右|上下|出头|不到(?:点|一点|些)?|挂零|冒头|开外|打底|往上|以上|以下|以内|的?样子|多点|多一点|多些|多(?![少久大次长数])|来往)/uy;

/** Where the hedge before a number begins, or null. */
export function hedgeBefore(before: string): { readonly length: number } | null {
  const match = BEFORE.exec(before);
  if (match) return { length: match[0].length };
  return EARLIER.test(before) ? { length: 0 } : null;
}

/** Where the hedge between a number and its unit ends; the place itself where there is none. */
export const afterInnerHedge = (text: string, at: number): number => endOf(INNER, text, at);

/** Where the hedge after an amount ends; the place itself where there is none. */
export const afterHedge = (text: string, at: number): number => endOf(AFTER, text, at);

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
