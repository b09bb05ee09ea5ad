export type Safety = 'emergency' | 'distress' | 'abuse';

/** Words that make an utterance a question about cover, whatever else it says: 「自杀能报销吗」. */
const ABOUT_COVER =
  /报|医保|医宝|合疗|农合|合作医疗|保险|参保|缴|赔|费用?|备案|待遇|结算|住院|急诊|抢救|起付|救助|补助|定点|自付|花了|交了|多少钱/u;
const CLEARLY_ABOUT_COVER = /报销|能报|给报|报[不吗得多几]|医保|医宝|合疗|农合|合作医疗|保险|赔/u;
/** What is told of the past is not happening now. */
const PAST = /去年|前年|上个?月|上周|以前|之前|当时|那次|那天|过后|后来|出院|年前|曾经/u;

const EMERGENCY = new RegExp(
  [
    '救命(?![药钱恩稻])',
    '快不行了',
    '没(?:有|得)?(?:了)?(?:呼吸|心跳|脉搏)',
    '(?:没|断)气了',
    '心(?:脏|跳)(?:骤停|停了|停跳)',
    '昏(?:迷|倒|过去|死过去)',
    '晕(?:倒|过去|死过去)',
    '叫不醒',
    '休克',
    '大出血',
    '(?<!鼻)血(?:一直)?止不住',
    '(?:喝|吃|误食|误服|吞)了?(?:整?瓶)?(?:农药|百草枯|敌敌畏|老鼠药|安眠药一瓶|洁厕)',
    '煤气中毒|一氧化碳中毒|触电|溺水|淹水里',
    '口吐白沫|抽搐|抽风了|抽过去',
    '(?:喘|透|呼吸)不(?:上|过)(?:来)?气|呼吸困难|憋得?(?:发|脸)(?:紫|青)',
    '半边身(?:子|体)(?:没力|动不|麻|没劲|瘫)|嘴(?:巴)?歪了?|说不出话来?了',
    '胸口.{0,8}(?:压|绞|痛得|疼得).{0,12}(?:胳膊|后背|冒汗|大汗|要命|受不了)',
    '要生了.{0,6}(?:羊水|救护|来不及|怎么办|咋办)|羊水破了',
    '(?:快|赶紧|帮我?)(?:打|叫|喊)(?:120|救护车)',
  ].join('|'),
  'u',
);

const DISTRESS =
  /不想活|(?:不如|干脆|宁愿)死|活着(?:没|有啥|有什么)(?:意思|意义)|活够了|(?:想|要)(?:去)?(?:死(?!你|我了你)|自杀|轻生|跳楼|跳河|割腕|上吊|寻短见)|自杀|轻生|寻短见|(?:活|撑|熬)不下去|结束(?:自己的?)?生命|了结(?:自己|一切)/u;

const ABUSE =
  /傻[逼比bB叉]|煞笔|沙雕|(?:他|你|尼)[妈马玛]的(?=[\s，,。!！破狗什]|$)|^妈的(?=[\s，,。!！破狗什]|$)|操你|草你|艹|日你|干你|你妈(?:逼|批|的|死)|妈卖批|卖麻批|滚(?:蛋|开|远|犊子)|^滚+$|狗(?:日|东西|屎)|智障|废物|脑残|白痴|弱智|蠢货|蠢猪|王八蛋|混蛋|吃干饭|吃屎|龟儿子?|畜生|贱人|去死|什么(?:破|垃圾|鬼)(?:系统|东西|玩意)|垃圾(?:系统|客服|玩意)|\bsb\b|fuck|bitch/iu;

/**
 * Reads what must be met before any search: an emergency happening now (the answer is to call 120), a person who
 * does not want to live, and abuse. A question about cover is none of these: 「抢救能报吗」, 「自杀能报销吗」.
 *
 * @param text what was typed, personal numbers masked
 */
export function readSafety(text: string): Safety | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (plain.length > 120) return null;
  if (DISTRESS.test(plain) && !CLEARLY_ABOUT_COVER.test(plain)) return 'distress';
  if (EMERGENCY.test(plain) && !ABOUT_COVER.test(plain) && !PAST.test(plain)) return 'emergency';
  if (plain.length <= 30 && ABUSE.test(plain) && !ABOUT_COVER.test(plain)) return 'abuse';
  return null;
}
