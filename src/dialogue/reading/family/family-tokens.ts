import type { Tier } from '../../../rules/premium-terms.ts';
import { findPhrases, type Mention } from '../choices/choice-mention.ts';
import { readTier } from '../choices/tier.ts';
import { identitiesIn, type PersonMention } from '../people/people.ts';
import { FAMILY_WORDS, type FamilyWord, SAID } from './family-words.ts';

/** A word of a household, or what is said of people. */
export type FamilyToken = Mention &
  (
    | FamilyWord
    | { readonly kind: 'category'; readonly mention: PersonMention }
    | { readonly kind: 'tier'; readonly tier: Tier }
  );

/** The tokens of a text from left to right; groups and tiers come before words of kin that they contain. */
export function familyTokens(text: string, region: string): readonly FamilyToken[] {
  const groups: FamilyToken[] = identitiesIn(text, region)
    .filter(({ stance, span }) => stance === 'said' && !someOfThem(text, span))
    .map((mention) => ({ kind: 'category', mention, span: mention.span, words: mention.words }));
  const tiers: FamilyToken[] = readTier(text)
    .mentions.filter(({ stance }) => stance === 'said')
    .map(({ span, words, value }) => ({ kind: 'tier', tier: value, span, words }));
  const attributes = [...groups, ...tiers];
  const taken = new Set(attributes.flatMap(({ span }) => range(span)));
  // Hidden, so that a word of kin is found beside a group and not across it.
  const words = findPhrases(blanked(text, attributes), FAMILY_WORDS).flatMap(
    ({ value, span, words: said }): FamilyToken[] => {
      const word = value(said);
      return word === null || range(span).some((at) => taken.has(at)) ? [] : [{ ...word, span, words: said }];
    },
  );
  return [...attributes, ...words].sort((a, b) => a.span[0] - b.span[0]).filter(spoken(text));
}

/** 「有务农的有上学的」: some are, and nobody says who. */
function someOfThem(text: string, [start, end]: Mention['span']): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (!text.slice(start, end).endsWith('的') || !/有(?:些|的)?(?:在)?$/u.test(before)) return false;
  return /的[,，、]?有(?:些|的)?(?:在)?$/u.test(before) || /^[,，、]?有[^,，。]{1,4}的/u.test(after);
}

const range = ([start, end]: Mention['span']): number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);

/** The text with a mark, which no word of kin holds, over every character of the tokens. */
function blanked(text: string, tokens: readonly Mention[]): string {
  const characters = text.split('');
  for (const { span } of tokens) for (let at = span[0]; at < span[1]; at += 1) characters[at] = SAID;
  return characters.join('');
}

const LINK = /^(?:和|跟|与|同|、|还有|以及|加上|再加)$/u;
const FILLER =
  /^(?:是|也|就|都|参|交|缴|选|算|属于|自己|今年|的话|吃|享受|在|呢|嘛|现在|算是|个人|[,，]){0,4}$/u;
const NARRATED = /(?:帮|替|代)(?:我|他|她|自己)?(?:家)?(?:的)?$/u;

/** Leaves out people who are only named in the telling: 「我想问」, 「帮我妈问」. */
function spoken(text: string): (token: FamilyToken, at: number, all: readonly FamilyToken[]) => boolean {
  return (token, at, all) => {
    const before = text.slice(Math.max(0, token.span[0] - 5), token.span[0]);
    if (token.kind === 'heads') return token.bare || !NARRATED.test(before);
    if (token.kind !== 'self') return true;
    const [previous, next] = [all[at - 1], all[at + 1]];
    const gap = (a: FamilyToken, b: FamilyToken) => text.slice(a.span[1], b.span[0]);
    if (previous?.kind === 'heads' && /^(?:[,，、和跟与]|还有|以及|加上)?$/u.test(gap(previous, token)))
      return true;
    if (next === undefined) return false;
    if (next.kind === 'heads') return LINK.test(gap(token, next)) || (next.bare && gap(token, next) === '');
    return next.kind !== 'all' && next.kind !== 'rest' && FILLER.test(gap(token, next));
  };
}
