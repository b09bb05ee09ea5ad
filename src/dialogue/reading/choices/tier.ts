import type { Tier } from '../../../rules/premium-terms.ts';
import { type ChoiceReading, choiceOf, findPhrases, type Phrases } from './choice-mention.ts';

/** 「便宜那档」, 「最低的一档」, 「高一点的那个档次」, while 「降低一个档次」 is no tier. */
const dearness = (words: string): RegExp =>
  new RegExp(
    `(?<![降减提升调增])(?:${words})(?:一?(?:点|些)(?:点|儿)?)?的?(?:(?:那|这)(?:一)?(?:个|种)?[档挡]次?|(?:一)?[档挡](?!次|案|位)|的一个[档挡])`,
    'gu',
  );

const TIERS: Phrases<Tier> = [
  [dearness('低|便宜|相因|(?:[交缴]得|出得|钱)少'), '1'],
  [dearness('高|贵|(?:[交缴]得|出得|钱)多'), '2'],
  [
    /(?<![十0-9]|一人|一户|降低|提高)第?(?:一|1|壹)(?:个)?[档挡当](?!案|次[高低])|低档(?!次)|[档挡]次低的/gu,
    '1',
  ],
  [/(?<![十0-9]|降低|提高)第?(?:二|2|贰|两)(?:个)?[档挡当](?!案|次[高低])|高档(?!次)|[档挡]次高的/gu, '2'],
];

/** Reads the fact `tier`: 一档, 参2档, 低档. Two tiers compared are no fact. */
export function readTier(text: string): ChoiceReading<Tier> {
  const mentions = findPhrases(text, TIERS);
  return { mentions, choice: choiceOf(mentions) };
}
