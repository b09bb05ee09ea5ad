/** What a question wants, read from its words alone. */
export interface Wish {
  /** A sum, a rate or a share of money. */
  readonly howMuch: boolean;
  /** A day, or how long until one. */
  readonly when: boolean;
  /** One certain day: 「具体哪天」, 「几号」. */
  readonly whichDay: boolean;
  /** Asks outright for a calculation: 「帮我算算」. */
  readonly reckon: boolean;
  /** Asks by what terms care is paid, not what a sum comes to: 「起付线」, 「从多少起」, 「几成」. */
  readonly terms: boolean;
  /** Asks what to do, where, with what papers, why: a passage answers that, whatever figures stand beside it. */
  readonly how: boolean;
}

const HOW_MUCH =
  /多少|好多|几多|多大|几何|好些个?|几(?:个|块|百|千|万)?钱|[出掏拿交缴贴付]几(?:个|块)|么[子事][钱价]|啥价|什么价|几(?:成|折|个点|块)|百分之几|[报赔补退花掏出付缴交](?:得|掉|回)?(?:到|起|来)?几[百千万]|[扣减降免]掉?几[百千万]|能(?:有|到|给)?几[百千万]|[咋怎]么?算|啷个算|哪[么个]算/u;
const RECKON =
  /算(?:一|算)?[算下哈笔]|给算|帮.{0,3}[算核]|算(?:得|出)?(?:来|清)|计算|算账|核(?:一|算)?[下哈算]/u;
const WHICH_DAY =
  /哪(?:一)?[天日]|几号|几月几|哪个日子|具体(?:什么|啥|哪)|起始日|起止|截止(?:到)?(?:哪|几|什么)/u;
const WHEN =
  /哪(?:一)?[年月]|几(?:月|日|天|时|年|个月|个多月)|(?:什么|啥|么[子事]?|多)(?:个)?时[候间]|何时|多久|多长|好久|好长时间|多会儿?|几多天|从.{0,4}(?:起|开始)/u;
const TERMS = /起付|门槛|从.{0,6}(?:钱|块|元|多少|好多)起|几成|比例|百分|封顶|上限|限额/u;
const HOW =
  /怎么办|咋办|咋(?:个)?整|啷个办|哪么(?:搞|办)|么样(?:搞|办)|怎么(?:报|申请|办理|缴|交|查|弄|操作|接|补)(?!多少|好多)|去哪|在哪|到哪(?!天)|哪里|哪儿|哪个部门|(?:什么|啥|哪些|么子|要|带|交|准备|需要).{0,4}材料|(?:什么|啥|哪些|么子|要不要|需要|怎么).{0,6}手续|手续.{0,4}(?:怎么|咋|哪|吗)|流程|证明|为(?:什么|啥|么子)|凭什么|有什么区别|有啥(?:不同|区别)|什么是|是什么意思|啥意思/u;

/** Reads what is wanted. @param text readable, personal numbers masked */
export function readWish(text: string): Wish {
  const whichDay = WHICH_DAY.test(text);
  return {
    howMuch: HOW_MUCH.test(text),
    when: whichDay || WHEN.test(text),
    whichDay,
    reckon: RECKON.test(text),
    terms: TERMS.test(text),
    how: HOW.test(text),
  };
}
