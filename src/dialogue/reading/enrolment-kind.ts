import type { FactValue } from '../../rules/facts.ts';
import { type ChoiceReading, choiceOf, findPhrases, type Phrases } from './choice-mention.ts';

type History = FactValue<'enrolmentHistory'>;

const HISTORIES: Phrases<History> = [
  [
    /没有?断(?:过|缴|交|保)?|从(?:来|没)(?:没)?断|未曾?断缴?|(?:一直|年年|每年|连续|连着)(?:都)?(?:有|在)?(?:交|缴|参|买)(?:的|着|了|保|费)*|连续参保|从没落下/gu,
    'continuous',
  ],
  [
    /(?:第一次|头一次|头一回|首次|第一回|头回|才开始|初次)(?:参|交|缴|买|办|入)(?:保|费|医保)?|(?:从来|以前|之前|从前|一直)(?:都)?(?:没|未|冇)(?:有)?(?:交|缴|参|买)(?:过|保)*|没(?:有)?(?:交|缴|参|买)过(?:医保|保)?/gu,
    'first',
  ],
  [
    /(?<!没有?|没|不|未)断(?:缴|交|保|档|了|过)+|中间(?:停|断|没交|没缴|漏)(?:了|过)?|停(?:交|缴|保)(?:了|过)?|(?:去年|前年|前几年|有几年|有年|有两年|有一年|这两年|两年|三年)(?:都)?(?:没|忘了?|忘记|漏)(?:有)?(?:交|缴|参)(?:上)?|漏(?:交|缴)|脱保/gu,
    'broken',
  ],
];

/** Reads the fact `enrolmentHistory`: 一直交着, 头一回参保, 断了两年. Without how long it was. */
export function readEnrolmentHistory(text: string): ChoiceReading<History> {
  const mentions = findPhrases(text, HISTORIES).map((mention) => ({ ...mention, stance: 'said' as const }));
  return { mentions, choice: choiceOf(mentions) };
}
