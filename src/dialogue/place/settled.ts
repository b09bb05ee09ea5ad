import type { PlaceMention } from './place-mention.ts';

const YEARS = '(?:[\\d一二两三四五六七八九十几多好数半]{1,4}|十几|好些)(?:个)?年';
const LIVING = '(?:住|打工|务工|上班|工作|干活|做事|做工|做生意|做买卖|开店|读书|上学|念书|陪读|带孩子|带孙)';

/** A life somewhere: for years, in a home, with a shop or a marriage, or on paper. */
const SETTLED = new RegExp(
  `${LIVING}(?:着|了|过|满|有|都|快|已经|差不多)*${YEARS}|(?<!\\d)${YEARS}(?:都|一直)?(?:在)?${LIVING}|来了?(?:有|都|快|已经)*${YEARS}|租(?:的|了|个|间|着)*(?:房|门面|店面|屋)|(?:买|置)了?(?:套|个)?(?:商品)?房|(?:开|盘)了?(?:个|家|间)?(?:店|铺|门面|馆子|小吃)|居住证|暂住证|嫁过来|搬过来|迁过来|过来(?:了)?${YEARS}|(?:安|成)了?家|定居|落脚`,
  'u',
);
/** A life lived elsewhere, or a life in a place that is named. */
const AWAY = /外面|外头|外边|外地|在外|外出|出去|老家|回去|那边|那里/u;
/** In a covered region one has only gone to: what one does there. */
const LIVES_THERE =
  /^[省市县区]?(?:这边|这里|那边|来|的)*(?:打工|务工|上班|工作|干活|做事|做工|做生意|做买卖|开店|租|买了?房|安家|定居|读|念|上学|上大学|上[小中]学|陪读|带孩|带孙|带娃|生活|过日子|住(?!院|了))/u;

/**
 * True where somebody tells of living, working or studying here, however far away the household register is:
 * in a covered region, or without a word of where.
 *
 * @param mentions all places that the text names
 */
export function hasSettled(text: string, mentions: readonly PlaceMention[]): boolean {
  if (mentions.some(({ region, end }) => region !== null && LIVES_THERE.test(text.slice(end)))) return true;
  // The places where no document reaches are away, and so is what is told in one breath with them.
  const others = mentions.filter(({ region }) => region === null);
  return clausesOf(text).some(
    ({ start, words }) =>
      SETTLED.test(words) &&
      !AWAY.test(words) &&
      !others.some((other) => other.start >= start && other.start < start + words.length),
  );
}

function clausesOf(text: string): readonly { readonly start: number; readonly words: string }[] {
  return [...text.matchAll(/[^，,。；;！!？?\s]+/gu)].map(({ index, 0: words }) => ({ start: index, words }));
}
