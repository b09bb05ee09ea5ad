/** Fillers around a short reply. */
const EDGES = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;
const TAIL = '(?:的|了|啊|呀|哦|噢|哈|嘛|呢|吧|咯|嘞|诶|喽|滴|撒|唻|来|个)*';

const YES = new RegExp(
  `^(?:嗯|恩|哦|噢|唔|呃|哎|诶|那个|我|我们|他|她|都|就|应该|肯定|当然)*(?:是|对|对头|要得|没错|不错|有|签过?|办过?|交过?|备案过?|属于|算|可以|行|好|好得|好滴|中|得行|确实|正确|确定|yes|y|ok|是这样|就是|住过?|在|嗯|恩|对滴|系|管|得|没问题)${TAIL}(?:是|对|有|签|办|嗯)?${TAIL}$`,
  'u',
);
const NO = new RegExp(
  `^(?:嗯|恩|哦|噢|唔|呃|哎|诶|那个|我|我们|他|她|都|就|应该|好像|可能|还|也|肯定)*(?:不|不是|没|没有|没得|莫得|冇|冇得|无|不对|不算|不属于|没签过?|没办过?|没交过?|没备案过?|没住过?|不行|否|no|n|没有过|不在|不曾|未|没弄|没搞|莫|不得|冒得|冇有|没呢|哪有|木有)${TAIL}(?:不是|没有|没得|签|办|有)?${TAIL}$`,
  'u',
);

/**
 * Reads a bare reply to a yes-or-no question, dialects included: 要得 is yes, 冇得 is no.
 * @returns null where the text is anything else, such as a new question
 */
export function readYesNo(text: string): boolean | null {
  const reply = bare(text);
  if (reply === '' || reply.length > 12) return null;
  if (/吗$|么$|\?|？/u.test(text) || readUnsure(text)) return null;
  const parts = reply.split(/[\s\p{P}]+/u);
  const read = parts.map((part) => (NO.test(part) ? false : YES.test(part) ? true : null));
  const values = new Set(read);
  return values.size === 1 ? (read[0] ?? null) : null;
}

const UNSURE =
  /^(?:我|我们|他|她|这个|那个|这|那|真|也|都|还|就|具体|暂时|现在|反正|哎|呃|嗯|不好意思|唉)*(?:不(?:太|大|怎么)?(?:知道|清楚|晓得|懂|确定|记得|明白|会|认得)|搞不(?:清楚?|明白|懂|灵清)|弄不(?:清楚?|明白|懂)|说不(?:清楚?|好|准|上来)|晓不得|不得晓得|记不(?:得|清楚?|住|到)|忘(?:了|记|记了|咯)|没(?:注意|留意|问过?|印象|看)|随便|都行|都可以|无所谓|看不懂|想不起来|哪个晓得|哪晓得|鬼晓得|谁知道|不造|母鸡|不好说)(?:的|了|啊|呀|哦|嘛|呢|吧|咯|诶|嘞|到底|是|几级|哪种|哪个|哪一种|怎么说|啥|什么|多少|医院|一下|你(?:帮我)?(?:看|选|定)|清楚|呗)*$/u;

/** True for replies that know no answer: 不清楚, 搞不清, 晓不得, 随便. */
export function readUnsure(text: string): boolean {
  const reply = bare(text);
  if (reply.length > 24) return false;
  return UNSURE.test(reply.replace(/[\s\p{P}]+/gu, ''));
}

const CANCEL =
  /^(?:那|那就|哎|唉|嗯|呃|好|好吧|行|行吧|你|请|我|我们|还是|先)*(?:算了|不问了|不用了|不算了|不查了|不要了|取消|退出|结束|停止|停|重来|重新(?:来|开始|算|问|输入|填)(?:一下|一遍|过)?|从头(?:来|开始)|再来一遍|换一?个(?:问题)?|不搞了|不弄了|不说了|懒得问了?|没事了|打住|返回|不想(?:问|算|说)了|改天再(?:问|说)|拉倒|清空|cancel|quit|exit)(?:吧|了|啊|哦|谢谢|不问|不用|不算|问了?|嘛|哈|咯|呗|你了)*$/u;

/** True where somebody wants to stop or start again: 算了, 不问了, 重来. */
export function readCancel(text: string): boolean {
  const reply = bare(text);
  if (reply.length > 16) return false;
  return CANCEL.test(reply.replace(/[\s\p{P}]+/gu, ''));
}

function bare(text: string): string {
  return text.length > 60 ? text.slice(0, 60) : text.replace(EDGES, '');
}
