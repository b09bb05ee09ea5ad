import type { Level } from '../../../rules/levels.ts';
import { type ChoiceMention, findPhrases, type Mention } from '../choices/choice-mention.ts';
import { LEVEL_WORDS, type LevelDoubt, type LevelWord } from './level-words.ts';

/** A hospital spoken of: its level, or why the level has to be asked for. */
export interface LevelMention extends Mention {
  readonly level: Level | 'ask';
  /** Only with `ask`. */
  readonly reason: LevelDoubt | null;
}

export type LevelReading = { readonly mentions: readonly LevelMention[] } & (
  | { readonly kind: 'none' }
  | { readonly kind: 'level'; readonly level: Level }
  /** @property said the hospital in the person's words, for the question back: 「县医院」 */
  | { readonly kind: 'ask'; readonly reason: LevelDoubt; readonly said: string }
  /** Compared, or one after the other: 「一级和三级差多少」, 「从镇上转到县医院」. No single fact. */
  | { readonly kind: 'several' }
);

/**
 * Reads the fact `hospitalLevel` out of a question: 三甲 is 3, 镇卫生院 is 1, 县医院 has to be asked.
 * A bare answer (「二级」, 「三」) to a question with options is for `readOption`.
 */
export function readLevel(text: string): LevelReading {
  const found = findPhrases(text, LEVEL_WORDS).filter(({ stance }) => stance !== 'denied');
  const mentions = withoutNames(text, found).flatMap(levelMentions);
  const levels = new Set(mentions.map(({ level }) => level));
  const [first] = mentions;
  if (first === undefined) return { kind: 'none', mentions };
  if (levels.size > 1) return { kind: 'several', mentions };
  if (first.level !== 'ask') return { kind: 'level', level: first.level, mentions };
  const names = new Set(mentions.map(({ words }) => words));
  if (
    names.size > 1 &&
    mentions.some(({ span }) => PASSAGE.test(text.slice(Math.max(0, span[0] - 4), span[0])))
  )
    return { kind: 'several', mentions };
  return { kind: 'ask', reason: first.reason ?? 'by-name', said: tidy(first.words), mentions };
}

/** From one hospital to another, or one against another. */
const PASSAGE = /转|再|又|后来|然后|从|和|跟|与|还是|或|比|[、]/u;

type Found = ChoiceMention<LevelWord>;

/** Leaves out hospitals whose level is stated beside the name: 「县医院是二级的」, 「三甲的市一院」. */
function withoutNames(text: string, found: readonly Found[]): readonly Found[] {
  return found.filter(({ value, span }) => {
    if (value.kind !== 'doubt' || value.doubt === 'range') return true;
    return !found.some(
      (other) => other.value.kind === 'stated' && !PASSAGE.test(between(text, span, other.span)),
    );
  });
}

function between(text: string, a: Mention['span'], b: Mention['span']): string {
  return text.slice(Math.min(a[1], b[1]), Math.max(a[0], b[0]));
}

function levelMentions({ value, span, words }: Found): readonly LevelMention[] {
  switch (value.kind) {
    case 'stated':
      return value.levels.map((level) => ({ span, words, level, reason: null }));
    case 'primary':
      return [{ span, words, level: '1', reason: null }];
    case 'doubt':
      return [{ span, words, level: 'ask', reason: value.doubt }];
    case 'other-grade':
      return [];
  }
}

const tidy = (words: string): string => words.replace(/^的/u, '');
