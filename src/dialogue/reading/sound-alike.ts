/** Key words as they come out of a typing error or of dictation; each as long as what is meant. */
const MISTAKEN: readonly (readonly [written: RegExp, meant: string])[] = [
  [/[主祝注驻柱著往]院(?=[^子内长校落所士]|$)|(?<=[在去])住[园员圆远愿]|住[园圆](?=[^丁区艺林]|$)/gu, '住院'],
  [/[一医依衣][圆园员远愿](?!工|林|区|满|整|钱|丁)|[衣依]院/gu, '医院'],
  [/[抱包暴爆豹][销消肖](?!费|灭|除)|报[消肖晓小效](?!息|失|费|灭)/gu, '报销'],
  [/[和何河盒核][规归](?!定|律|模|则|划|范)|合[归龟贵鬼归闺](?!家|还|来|到|谁|我|的)/gu, '合规'],
  [/门[针真珍枕振镇贞整](?=[^对的是实好的]|$)/gu, '门诊'],
  [/[启气起企器][伏福富服幅浮复付][线县现]/gu, '起付线'],
  [/[备被背][暗岸按](?!上|时|揭|照|理)/gu, '备案'],
  [/[交缴教叫][废肥飞](?!物|话|料|机|旧)|[叫教觉]费(?!用|率)/gu, '缴费'],
];
/** 「二及医院」, 「三极住院」: level and tier by the word that follows. */
const LEVEL = /(?<=[一二三123])[及极急计机](?=的?(?:医院|住院|甲等|定点|门诊)|[,，。 ]|$)/gu;
const TIER = /(?<=(?:交|缴|参|选|买|是|办|居民|医保|第)的?[一二12])[当挡荡](?!案|次)/gu;

/** Key words put right where they are written by their sound, length for length: 「主院报消」 → 「住院报销」. */
export function mendSoundAlikes(text: string): string {
  const mended = MISTAKEN.reduce((said, [written, meant]) => said.replace(written, meant), text);
  return mended.replace(LEVEL, '级').replace(TIER, '档');
}
