import type { FactValue } from '../../../rules/facts.ts';
import { type ChoiceReading, choiceOf, findPhrases, type Phrases } from './choice-mention.ts';

type Reason = FactValue<'refundReason'>;

const REASONS: Phrases<Reason> = [
  [
    /重复(?:地)?(?:交|缴|参保|扣|付|买)|(?:交|缴|扣|付|买)(?:了|重|成)?(?:两|二|2)(?:次|遍|份|回|道)|(?:交|缴|扣|买)重(?:了|复)?|多(?:交|缴|扣)(?:了)?(?:一|1)(?:次|遍|份|回)|又(?:交|缴|扣)了?一(?:次|遍|份|回)/gu,
    'duplicate',
  ],
  [
    /(?:单位|公司|厂里?|学校|老板|厂子)(?:里|上)?(?:又|已经|都|也)?(?:给|帮|替)[^,，。]{0,6}(?:交|缴|买|办|上|参)|(?:单位|公司|厂里)(?:已经|也|又|都)?(?:交|缴|买|参|上)了?|(?:参加|参了|转到?|买了?|交了?|上了?|入了?|有了?|转成)(?:了)?(?:城镇)?职工(?:基本)?医保|参加(?:了)?职工|职工医保(?:了|已经)|(?:找到|有了?|参加)(?:了)?(?:新)?工作(?:了)?|上班(?:了)?(?:有|交)?(?:五险|社保|职工)?|入职|就业了|考上(?:公务员|编制|事业编)|五险一金|有(?:了)?五险/gu,
    'employee',
  ],
  [
    /(?:在|到)?(?:外地|异地|别的地方|别处|其他地方|外省|外市|另一个地方|那边|老家|户籍地|学校|大学|婆家|娘家|其他统筹(?:地)?区|其他统筹区)(?:那边|里|已经|也|又|都|已)*(?:参|交|缴|买|办)(?:了|过|保|的)?(?:居民)?(?:医?保)?(?:了)?|(?:两|2)(?:个)?地(?:方)?(?:都)?(?:参保?|交了?|缴了?)/gu,
    'elsewhere',
  ],
  [
    /人(?:都|已经)?(?:没了|走了|不在了|死了|过世|去世)|去世|过世|死亡|死了|病故|走了(?=[,，。]|$)|出国|移民|参军|当兵去|不想(?:交|要|参)了?|后悔|不需要了|嫌贵|交错(?:了)?(?:人|档)?|坐牢|服刑/gu,
    'other',
  ],
];

/** Reads the fact `refundReason`. Only to be asked of somebody who wants money back. */
export function readRefundReason(text: string): ChoiceReading<Reason> {
  const mentions = findPhrases(text, REASONS);
  return { mentions, choice: choiceOf(mentions) };
}
