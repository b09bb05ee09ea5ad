/** Key words as they come out of a typing error or of dictation; each as long as what is meant. */
const MISTAKEN: readonly (readonly [written: RegExp, meant: string])[] = [
  [/[主祝注驻柱著]院(?![子内长校落所士])|(?<=[在去了])住[园员圆远愿](?!区|丁|艺|林)/gu, '住院'],
  [/医[圆园员远愿]|[依衣]院/gu, '医院'],
  [/[抱包暴爆豹][销消肖](?!费|灭|除)|报[消肖晓](?!息|失|费|灭|得|不)/gu, '报销'],
  [/[和何河盒][规归](?!定|律|模|则|划|范|来|家|到)|合[归龟贵鬼闺](?!家|还|来|到|谁|我)/gu, '合规'],
  [/(?<![部专热出上东西南北天厦荆石龙])门[针珍枕]/gu, '门诊'],
  [/[启气起企器][伏福富服幅浮复付][线县现]/gu, '起付线'],
  [/备[暗岸按]|背案/gu, '备案'],
  [/[交缴教叫]废(?!物|话|料|旧)|叫费/gu, '缴费'],
];
/** 「二及医院」: a level by the word that follows. */
const LEVEL = /(?<=[一二三123])[及极急计](?=的?(?:医院|住院|甲等|定点|门诊))/gu;
/** 「参二当」: a tier by the word before it. */
const TIER = /(?<=(?:[交缴参选买是办保]|第)的?[一二12])[当挡荡](?!案|次)/gu;

/** Key words put right where they are written by their sound, length for length: 「主院报消」 → 「住院报销」. */
export function mendSoundAlikes(text: string): string {
  const mended = MISTAKEN.reduce((said, [written, meant]) => said.replace(written, meant), text);
  return mended.replace(LEVEL, '级').replace(TIER, '档');
}
