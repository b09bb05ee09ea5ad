const END = String.raw`(?=[\s，,、。.!！?？~～…：:;；]|$)`;
const A_LITTLE = '(?:一?下子?|一?哈子?|哈儿|个事儿?|个问题|点事|句|些)?';

const OPENINGS = [
  '[你您]们?好[呀啊哦哈]?',
  '(?:大家|同志|师傅|老师|领导|客服|医生)[你您]?好',
  '(?:早上|上午|中午|下午|晚上|早安|新年)好?[呀啊]?(?=[\\s，,。!！]|请问|我想|问)',
  `(?:喂+|嗨|嘿|哈喽|哈啰|哈罗|hi|hello|hey|亲|亲爱的|美女|帅哥|小姐姐|同志|师傅|老师|领导|医生|客服|老乡|大姐|大哥)${END}`,
  `(?:在吗|在不在|在不|在么|有人吗|有人没得|有人在吗)${END}`,
  '不好意思|打扰(?:了|一?下|哈)?|劳驾|有劳',
  `麻烦(?:[你您])?(?:帮(?:我|忙))?(?:问|请问|咨询|打听|看)${A_LITTLE}`,
  `(?:[我俺额](?:就是?|这边|是)?)?(?:就|是|只)?(?:想|要|来)(?:要)?(?:请?问|咨询|了解|打听|晓得|知道|请教)(?:[你您]们?)?${A_LITTLE}`,
  `(?:请问|问|咨询|打听|请教)(?:[你您]们?)?(?:一?下子?|一?哈子?|哈儿|个事儿?|个问题)`,
  '请问',
  `帮(?:我|忙)(?:看|问|查)?(?:一?下|哈)${END}`,
  `(?:那个|这个|就是(?:说)?|然后)(?=[\\s，,、…]|就是|我就?想|俺就?想|额就?想|想问|请问|呃|嗯)`,
  `(?:呃|嗯|唔|啊|哎|唉|诶|欸|哦|噢|额(?=[\\s，,、。…]))+`,
];
const CLOSINGS = [
  '(?:多谢|谢谢|感谢|谢了|3q|thanks?(?: you)?)(?:[你您]们?|大家|各位)?[了啦哈咯哦呀啊]*',
  '(?:麻烦|辛苦|拜托)(?:[你您]们?)?(?:了|啦|哈)',
  '(?:在线等|急等|急急急|挺急的|很急|急得很|急)',
  '(?:请|望|求|盼)(?:回复|解答|告知|指教)(?:一?下)?',
];
const GAP = String.raw`[\s，,、。.!！?？~～…：:;；]*`;
const leading = new RegExp(`^${GAP}(?:${OPENINGS.join('|')})`, 'iu');
const thanks = new RegExp(`${GAP}${CLOSINGS[0]}${GAP}$`, 'iu');
const trailing = new RegExp(`[\\s，,、。.!！?？~～…：:;；](?:${CLOSINGS.join('|')})${GAP}$`, 'iu');

/**
 * The question without the courtesies before and after it, for matching only; the text itself when nothing else is
 * said.
 *
 * @example stripPoliteness('你好，请问哈断保了咋办，谢谢') // '断保了咋办'
 */
export function stripPoliteness(text: string): string {
  let rest = text.trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(leading, '').replace(trailing, '').replace(thanks, '').trim();
  }
  rest = rest.replace(new RegExp(`^${GAP}`, 'u'), '');
  return rest === '' ? text.trim() : rest;
}
