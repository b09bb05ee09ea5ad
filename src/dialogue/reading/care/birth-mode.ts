import type { FactValue } from '../../../rules/facts.ts';
import { type ChoiceReading, choiceOf, findPhrases, type Phrases } from '../choices/choice-mention.ts';

type BirthMode = FactValue<'birthMode'>;

const MODES: Phrases<BirthMode> = [
  [/顺产|平产|自然(?:分娩|生产|生)|自己生(?:下来)?的|顺生|顺着生|正常(?:生产|分娩)/gu, 'natural'],
  [
    /(?:剖|刨|破|抛|剥)[宫腹妇工公功肚][产子]|剖产|剖的|要剖|剖(?:了)?(?:一刀)|刀口生|开刀生(?:的|娃|孩子)?|剖的?刀口|难产|产后大出血|(?:生|产|分娩|有|出)[^,，。]{0,6}并发症|并发症/gu,
    'caesarean',
  ],
];

/** Reads the fact `birthMode`. Complications count with the caesarean, as the documents have it. */
export function readBirthMode(text: string): ChoiceReading<BirthMode> {
  const mentions = findPhrases(text, MODES);
  const birth =
    mentions.some(({ words }) => words !== '并发症') ||
    /生娃|生孩子|生小孩|分娩|产妇|生产|坐月子/u.test(text);
  // 「糖尿病并发症」 tells nothing about a birth.
  const kept = birth ? mentions : [];
  return { mentions: kept, choice: choiceOf(kept) };
}
