import type { Phrases } from '../choices/choice-mention.ts';
import { hanNumber } from '../numerals/han-number.ts';

/** Words of a household, before they are put together. */
export type FamilyWord =
  /** People spoken of: 爷爷 is one, 爸妈 two, 三个孩子 three. `bare` where only a number is said: 四个. */
  | { readonly kind: 'heads'; readonly count: number; readonly bare: boolean }
  | { readonly kind: 'self' }
  /** The whole household; the number of people where it is said: 一家五口. */
  | { readonly kind: 'all'; readonly total: number | null }
  /** Everybody not yet named: 其他四个, 剩下的. */
  | { readonly kind: 'rest'; readonly count: number | null }
  | { readonly kind: 'age'; readonly age: number }
  /** Insured through work, and so not counted here. */
  | { readonly kind: 'employed' };

type Maker = (words: string) => FamilyWord | null;

/** Stands over what is said of people where their numbers are read. */
export const SAID = '□';

const N = '(?:[0-9]{1,2}|[一二两三四五六七八九十俩仨]{1,3})';
const NUMBER = new RegExp(N, 'u');
const NUMBERS = new RegExp(N, 'gu');

/** 俩 is 2, 仨 3; null where there is no number from 1 to 50. */
function numberIn(words: string): number | null {
  const [said] = NUMBER.exec(words) ?? [];
  if (said === undefined) return null;
  const number = /^[0-9]/u.test(said)
    ? Number(said)
    : hanNumber(said.replace('俩', '二').replace('仨', '三'));
  return number !== null && number >= 1 && number <= 50 ? number : null;
}

const total: Maker = (words) => {
  const stated = numberIn(words.replace(/一家(?!$)|一共|一大家/gu, ''));
  return stated === null ? null : { kind: 'all', total: stated };
};
const sum: Maker = (words) => {
  const parts = [...words.matchAll(NUMBERS)].map(([part]) => numberIn(part));
  return { kind: 'all', total: parts.reduce<number>((whole, part) => whole + (part ?? 0), 0) };
};
const whole: Maker = () => ({ kind: 'all', total: null });
const rest: Maker = (words) => ({ kind: 'rest', count: numberIn(words) });
const people =
  (count: number): Maker =>
  () => ({ kind: 'heads', count, bare: false });
const counted =
  (bare: boolean): Maker =>
  (words) => {
    const count = numberIn(words);
    return count === null ? null : { kind: 'heads', count, bare };
  };
/** 「双方父母」 are four unless a number is said. */
const bothParents: Maker = (words) => {
  const count = numberIn(words.replace(/^两[边家]|一共/gu, ''));
  if (count !== null) return { kind: 'heads', count, bare: false };
  return words.endsWith('老人') ? null : { kind: 'heads', count: 4, bare: false };
};
const self: Maker = () => ({ kind: 'self' });
const aged: Maker = (words) => {
  const said = words.replace(/周?岁.*/u, '').replace(/^(?:今年|满|有)+/u, '');
  const age = /^[0-9]/u.test(said) ? Number(said) : hanNumber(said);
  return age !== null && age <= 130 ? { kind: 'age', age } : null;
};

const employed: Maker = () => ({ kind: 'employed' });

const OURS = '(?:我们?|俺们?|咱们?)?';
const MINE = '(?:我们?家?的?|俺家?的?|他|她)?';
/** What may follow a number of people of whom nothing else is said. */
const AFTER_COUNT =
  '(?=[,，。、;；:： □]|都|也|全|是|有职工|有单位|在单位|在厂|一般|重|轻|参|交|缴|选|吃|享|属|完全|上|读|有残|没劳|农村|认定|被认|评|纳入|吃上|$)';

/** Words of a household, each with what makes its token out of the words; null where that makes none. */
export const FAMILY_WORDS: Phrases<Maker> = [
  [
    /(?<![没不未无]|没有)(?:(?:有|交|缴|是|参加?|办|上|买)(?:的|了|着)?(?:是)?)?职工(?:医疗)?(?:医保|保险|社保)|(?:单位|公司|厂里)(?:里)?(?:都|已经)?(?:给|帮|替)(?:我们?|他们?|她)?(?:[交缴买上]|办)(?:了|的|着)?(?:的?医保|的?社保|的?保险)?(?!职工)/gu,
    employed,
  ],
  [
    new RegExp(
      `${OURS}(?:一家子?|全家|家里?|屋里|屋头|家头|家中|家庭)(?:人)?(?:户口本?(?:上|里)?)?(?:现在|今年|目前)?(?:总共|一共|拢共|统共|共有|共|就|有|是|上下)*${N}(?:口(?:子)?人?|个人(?!是|吃|享|属)|人(?!是|吃|享))(?:之家)?`,
      'gu',
    ),
    total,
  ],
  [
    new RegExp(
      `(?:全家|一家(?:子|人)?|一共|总共|合计|拢共|加起来)(?:有|是)?${N}个(?!老|孩|小|娃|大人|□|月|问题|地方)(?:人)?`,
      'gu',
    ),
    total,
  ],
  [new RegExp(`(?:一共|总共|拢共|合计|加起来|共)(?:有|是)?${N}(?:口|个)?人`, 'gu'), total],
  [new RegExp(`${OURS}${N}口(?:子)?(?:之家|人)`, 'gu'), total],
  [new RegExp(`(?<!一家|[小老])${N}口(?=人?(?:的|□|[,，。;；一共都全要交缴合]|总|$))`, 'gu'), total],
  // 「宿舍六个人」
  [
    new RegExp(
      `(?:全?宿舍|全?寝室|(?:全|我们)班|班[上里]|合租)(?:里头?|的)?(?:总共|一共|共有|共|就|有){0,2}${N}(?:个|位|名)?(?:人|同学|室友|学生)`,
      'gu',
    ),
    total,
  ],
  // 「七个人的普通家庭」, 「……，我们三个一共交多少」
  [new RegExp(`${OURS}${N}个人(?=的□|一?共|总共|合计|加起来)`, 'gu'), total],
  [new RegExp(`我们${N}(?:个|口)?人?(?=一?共|总共|合计|加起来)`, 'gu'), total],
  [new RegExp(`(?<=^|[,，。;；])${OURS}${N}个人(?=[,，。;；都全要交一]|$)`, 'gu'), total],
  [/[一二两三四五六1-6](?:个)?[老大](?:[带和、,，])?[一二两三四五六1-6](?:个)?小/gu, sum],
  [
    /(?:我们|咱们|俺们|我)?(?:全家|一家人|一家子|一家|全家人|全部人?|所有人|大家|家里人)(?![一二两三四五六七八九十0-9]|庭)/gu,
    whole,
  ],
  [
    /(?:我们|咱们|俺们)(?=(?:都|全)?(?:参|交|选|是|属于|享受|吃)(?!问|想|说|不是))|(?:我们?|咱们?)(?:家|屋)(?=(?:都|全)?(?:是|属于|参|交|选|吃|享))|每(?:个)?人(?=都|参|交)/gu,
    whole,
  ],
  [
    new RegExp(
      `(?:剩下|其他|其它|其余|剩余|余下|另外|别的|还剩|下剩)(?:来)?(?:的)?(?:那)?${N}(?:个|口|位|名)?(?:人|家人|成员)?`,
      'gu',
    ),
    rest,
  ],
  [
    /(?:剩下|其余|剩余|余下|下剩)(?:来)?(?:的)?(?:几个|家人|成员|人)?(?:都|全)?|(?:其他|其它|别的|另外)(?:的)?(?:几个|几口|人|家人|家庭成员|成员|的|都|全)|(?:其他|其它)(?=□|参|是)/gu,
    rest,
  ],
  [
    /(?:我们)?(?:老两口|小两口|两口子|夫妻俩?|夫妇俩?|两夫妻|两公婆|俩口子)(?:两个|二人)?|双胞胎|龙凤胎|(?:兄弟|姐妹|姐弟|兄妹|母子|母女|父子|父女|爷孙|婆媳|祖孙|娘儿|爷儿)(?:俩|两(?:个)?)|我们?俩(?:人)?/gu,
    people(2),
  ],
  [
    new RegExp(
      `${MINE}(?:爸妈|父母|爹妈|爹娘|公婆|岳父母|二老|俩老|两老|爸爸?妈妈?|公公婆婆|岳父岳母|外公外婆|爷爷?奶奶?|姥姥姥爷|儿子儿媳|儿子媳妇|一儿一女|女儿女婿|老公孩子|老婆孩子)`,
      'gu',
    ),
    people(2),
  ],
  // 「双方父母四个老人」, 「爸妈两位老人」: the number says how many they are.
  [
    new RegExp(
      `(?:双方|两边|两家)(?:的)?(?:父母|爸妈|爹妈|老人)(?:(?:总共|一共|共)?${N}(?:个|位|口)?(?:老人家?|老的|人))?`,
      'gu',
    ),
    bothParents,
  ],
  [
    new RegExp(
      `${MINE}(?:爸妈|父母|爹妈|爹娘|公婆|岳父母|爷爷?奶奶?|外公外婆|公公婆婆|岳父岳母)${N}(?:个|位|口)?(?:老人家?|老的|人)`,
      'gu',
    ),
    counted(false),
  ],
  [/我们(?:仨|三(?:个|口)?人?)|(?:娘|爷|母子|母女|父子)(?:儿)?仨/gu, people(3)],
  [new RegExp(`我们${N}(?:个)(?:人)?`, 'gu'), counted(false)],
  [
    new RegExp(
      `${N}(?:个|位|名|口)?(?:老年人|老人家?|老的|孩子|小孩子?|娃[娃儿]?|小的|大人|成年人|成人|儿子|女儿|姑娘|闺女|孙子|孙女|弟弟|妹妹|哥哥|姐姐|兄弟|姐妹|伢(?:子)?|细娃|宝宝|小朋友)`,
      'gu',
    ),
    counted(false),
  ],
  [
    new RegExp(
      `${N}(?:个|口|位|名)(?:人)?${AFTER_COUNT}|(?<![0-9一二三四五六七八九十])${N}人(?=是|都|□|参)`,
      'gu',
    ),
    counted(true),
  ],
  [
    new RegExp(
      `(?:${MINE}|(?:孩子?|娃儿?|小孩|宝宝)(?:他|她|的)的?)(?:大|小|老|二|三)?(?:爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|岳父|岳母|丈人|丈母娘|爸爸?|妈妈?|父亲|母亲|爹爹?|娘(?!家)|老汉儿?|老公|老婆|丈夫|妻子|爱人|儿媳妇?|媳妇|女婿|儿子|女儿|闺女|姑娘|孙子|孙女|外孙女?|哥哥?|弟弟?|姐姐?|妹妹?|嫂子|弟媳|叔叔?|伯伯?|姑姑?|舅舅?|老伴|堂客|婆娘|嘎嘎|爷|奶|老头子?|老太太?|太爷|太奶|(?<=[我俺][和跟与、])对象)(?!子卡)`,
      'gu',
    ),
    people(1),
  ],
  [
    /(?:老大|老二|老三|幺儿|大宝|二宝|三宝|老人(?!家|机|卡)|老人家|孩子(?!们)|娃[娃儿]?(?!们)|小孩(?!们)|宝宝|伢子?|毛头|毛毛)/gu,
    people(1),
  ],
  [
    /(?:我|俺)(?:自己|本人)?(?!们|家|想|要|问|的|听|看|觉|这|帮|给|替|有(?!职工|单位)|没|不|去|来|就想|就问)|本人/gu,
    self,
  ],
  [
    /(?:今年|满|有)*(?:[0-9]{1,3}|[一二两三四五六七八九十百]{1,4})(?:周)?岁(?!以上|以下|多|左右|以内|出头|及)(?:的)?/gu,
    aged,
  ],
  // 「我妈62，我爸58」
  [
    /(?<=[爸妈爷奶我哥弟姐妹公婆儿女子娃爹娘妇嫂婿孙叔伯姑舅姨宝汉])[1-9][0-9](?=[,，、。;；\s□]|都|$)/gu,
    aged,
  ],
];
