import type { Identity } from './identity.ts';

/** Somebody's age, or between what two it is, in full years. */
export interface Aged {
  readonly from: number;
  readonly to: number;
}

/** 60 周岁以上农村籍退役人员: from this age on the document counts them as a group of their own. */
const OF_AGE = 60;

const RURAL =
  /农村(?:的|人|户|籍|老)|农业户|农民|农户|种田|种地|务农|作田|做田|乡下|乡里|村里|村上|农二哥|(?:户口|户籍)(?:是|在|都|还)*(?:农村|农业|乡下)|是农村/u;
const OVER = /(?:满|上|过)(?:了)?(?:60|六十)(?:岁|周岁)?|(?:60|六十)(?:周)?岁?(?:以上|往上|开外|出头|几|多)/u;

/**
 * Which veteran is meant: who served, lives on the land and is old enough is 农村籍退役人员, though the words stand
 * apart (「退伍的，今年六十七，一直种田」); who is said to be younger is not.
 */
export function veteranOf(identity: Identity, text: string, age: Aged | null): Identity {
  if (identity === 'rural-veteran') return age !== null && age.to < OF_AGE ? 'veteran' : identity;
  if (identity !== 'veteran' || !RURAL.test(text)) return identity;
  return (age === null ? OVER.test(text) : age.from >= OF_AGE) ? 'rural-veteran' : identity;
}
