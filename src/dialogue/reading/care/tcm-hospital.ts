import { type ChoiceReading, choiceOf, findPhrases, type Phrases } from '../choices/choice-mention.ts';

const HOSPITALS: Phrases<true> = [
  [
    /中医(?:医院|院)|中医药大学(?:附属)?(?:第[一二三]|附)?(?:医院|附院)?|中西医结合医院|民族医院|(?<![外中各全我本韩英美])国医院/gu,
    true,
  ],
  [/(?:住|看)的?(?:是)?中医(?!科|馆|诊所|内科|门诊|针灸)/gu, true],
];

/** Reads the fact `tcmHospital`: 在中医院住院 is true, 不是中医院 is false. */
export function readTcmHospital(text: string): ChoiceReading<boolean> {
  const mentions = findPhrases<boolean>(text, HOSPITALS).map((mention) =>
    mention.stance === 'denied' ? { ...mention, value: false, stance: 'said' as const } : mention,
  );
  const western = /西医(?:医院|院)/u.exec(text);
  if (western !== null && text[western.index - 1] !== '中') {
    const span = [western.index, western.index + western[0].length] as const;
    mentions.push({ span, words: western[0], value: false, stance: 'said' });
  }
  return { mentions, choice: choiceOf(mentions) };
}
