import type { Tier } from '../../../rules/premium-terms.ts';
import { type ChoiceReading, choiceOf, findPhrases, type Phrases } from './choice-mention.ts';

const TIERS: Phrases<Tier> = [
  [
    /(?<![十0-9]|一人|一户)第?(?:一|1|壹)(?:个)?[档挡当](?!案|次[高低])|低档(?!次)|[档挡]次低的|便宜的?那[档挡]/gu,
    '1',
  ],
  [
    /(?<![十0-9])第?(?:二|2|贰|两)(?:个)?[档挡当](?!案|次[高低])|高档(?!次)|[档挡]次高的|贵的?那[档挡]/gu,
    '2',
  ],
];

/** Reads the fact `tier`: 一档, 参2档, 低档. Two tiers compared are no fact. */
export function readTier(text: string): ChoiceReading<Tier> {
  const mentions = findPhrases(text, TIERS);
  return { mentions, choice: choiceOf(mentions) };
}
