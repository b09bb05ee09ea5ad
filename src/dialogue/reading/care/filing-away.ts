import { findPhrases, type Mention, type Phrases } from '../choices/choice-mention.ts';

export interface AwayReading {
  readonly mentions: readonly Mention[];
  /** True where the care is outside, false where it is said to be at home, null where nothing tells. */
  readonly away: boolean | null;
}

/** Stands over the names of places that the caller found. */
const PLACE = '◇';
const CITIES =
  '(?:◇{1,12}|南京|上海|北京|广州|深圳|东莞|佛山|杭州|宁波|温州|义乌|苏州|昆山|无锡|徐州|扬州|镇江|常州|盐城|连云港|宿迁|泰州|南通|武汉|宜昌|荆州|长沙|成都|西安|咸阳|宝鸡|重庆|主城|万州|天津|合肥|济南|青岛|郑州|昆明|贵阳|福州|厦门|泉州|太原|兰州|利川|张家界|浙江|广东|福建|江苏|四川|新疆|省城|省会|省里|大城市|外头|外面|外地|异地|外省|外市|市外|省外|县外)';
const GOING = '(?:到|去|在|上|往|来|跑到?|转到?|转去|转院到|转诊到|送到?|拉到)';
const CARE = '(?:看病?|住|治|就医|就诊|医|做|开刀|动|化疗|放疗|抢救|急诊|检查|报|手术|生病|生孩子|生娃|生的)';

/** On a journey for work, where 「住」 alone may as well be a hotel. */
const FALLING_ILL =
  '(?:看病|看急诊|住(?:了|的|进)?(?:院|医院)|治病|就医|就诊|开刀|抢救|急诊|手术|突发|[发犯生得]病|病倒|病了|晕倒|摔|送医|[进送去](?:了|到|进)?医院)';

const PLACES: Phrases<boolean> = [
  [
    /(?:在|去|到)?(?:外地|异地|外省|外市|市外|省外|县外|外县|跨省|跨市|外头)(?!打工|务工|上班|工作|上学|上大学|读|念|做事|户口|户籍|参保|人|牌照|当兵|干活|备案|报备|安置|长期|就医备案|转诊备案)/gu,
    true,
  ],
  [
    new RegExp(
      `(?:外地|异地|外省|${GOING}${CITIES})(?:打工|务工|上班|工作|上学|上大学|读|念|做事|干活)[^回,，。;；]{0,6}(?:生病|病了|住院|看病|住的院|做手术)`,
      'gu',
    ),
    true,
  ],
  [
    new RegExp(
      `${GOING}(?:了|的)?${CITIES}(?:市)?(?!打工|务工|上班|工作|上学|上大学|读|念|做事|干活)(?:的|那边|那个|这边)?[^,，。;；回]{0,10}${CARE}`,
      'gu',
    ),
    true,
  ],
  [new RegExp(`出差(?:了|的)?(?:${GOING})?(?:了)?${CITIES}[^。;；回]{0,16}?${FALLING_ILL}`, 'gu'), true],
  [new RegExp(`(?:转|跑|送|拉)(?:院|诊)?(?:到|去|往)(?:了)?${CITIES}`, 'gu'), true],
  // 「在◇打工，……送到那边医院」, unless one has come home in between.
  [
    new RegExp(
      `(?:${GOING}|住在?)${CITIES}(?:(?!回[来家到老]|老家)[^。;；]){0,50}(?:那边|那里|那儿|那头|就近|当地)[^,，。;；回]{0,8}(?:医院|卫生院|住院|看病|治|急诊|开刀)`,
      'gu',
    ),
    true,
  ],
  [
    new RegExp(
      `跟(?:着)?(?:儿子|女儿|孩子|娃|子女|姑娘|闺女)[^,，。]{0,4}(?:住|在|去)[^,，。]{0,3}${CITIES}`,
      'gu',
    ),
    true,
  ],
  [/转(?:诊|院)?(?:到|去)(?:了)?(?:省里?|省城|外省|外市|大城市)/gu, true],
  [
    /(?:在|就在|去|到)?(?:本地|当地|本市|本县|市内|县内|家门口|我们县|我们市|家这边|老家(?:这边)?)(?:的)?(?:医院|卫生院|看|住|治|就医|县医院|人民医院)/gu,
    false,
  ],
  [/(?:没有?|不)(?:出|去)(?:省|市|县|外地|异地)|没有?转出去|不是(?:外地|异地)/gu, false],
];

/** Towns that share a fund with the region: care there need not be away, and which it is the document does not say. */
const OWN: Readonly<Record<string, RegExp>> = {
  dianjiang: /重庆|主城|万州/u,
  meixian: /宝鸡/u,
};

/** A span [start, end) of the text that names a place. */
export type PlaceSpan = readonly [start: number, end: number];

/**
 * Reads whether the care is outside the place of insurance: 到南京住院, 在外地, 省外.
 * @param region code of the region where the person is insured, where known
 * @param places names in the text of places that are none of the covered regions; a few cities are known without
 */
export function readAway(text: string, region?: string, places: readonly PlaceSpan[] = []): AwayReading {
  const own = region === undefined ? undefined : OWN[region];
  const mentions = findPhrases(withPlaces(text, places), PLACES)
    .map((mention) => ({ ...mention, words: text.slice(...mention.span) }))
    .filter(
      ({ words, stance }) =>
        stance !== 'denied' && !(own?.test(words) && !/外地|异地|外省|市外|省外/u.test(words)),
    );
  const values = new Set(mentions.map(({ value }) => value));
  return { mentions, away: values.has(true) ? true : values.has(false) ? false : null };
}

/** The text with a mark over every character of the places. */
export const withPlaces = (text: string, places: readonly PlaceSpan[]): string =>
  places.reduce(
    (said, [start, end]) => said.slice(0, start) + PLACE.repeat(end - start) + said.slice(end),
    text,
  );
