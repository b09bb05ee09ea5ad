/** Where something was said: the characters [start, end) of the text that was read. */
export interface Mention {
  readonly span: readonly [start: number, end: number];
  /** The characters themselves. */
  readonly words: string;
}

/** How it was said: 低保, 不是低保, 是不是低保. */
export type Stance = 'said' | 'denied' | 'asked';

export interface ChoiceMention<T> extends Mention {
  readonly value: T;
  readonly stance: Stance;
}

/** Wordings, each with what it means. Quantifiers in them are bounded, so that reading stays linear. */
export type Phrases<T> = readonly (readonly [pattern: RegExp, value: T])[];

/**
 * Finds every wording of a table, from left to right; of two that overlap the earlier and then the longer one.
 * @param phrases patterns with the flags `g` and `u`
 */
export function findPhrases<T>(text: string, phrases: Phrases<T>): ChoiceMention<T>[] {
  const found: (Mention & { readonly value: T })[] = [];
  for (const [pattern, value] of phrases) {
    for (const match of text.matchAll(pattern)) {
      const [words] = match;
      if (words !== '') found.push({ span: [match.index, match.index + words.length], words, value });
    }
  }
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const mentions: ChoiceMention<T>[] = [];
  let last: ChoiceMention<T> | undefined;
  for (const mention of found) {
    if (last !== undefined && mention.span[0] < last.span[1]) continue;
    last = { ...mention, stance: stanceOf(text, mention.span, last) };
    mentions.push(last);
  }
  return mentions;
}

const ASKED =
  /(?:是不是|算不算|有没有|是否|有无|属不属于|要不要|能不能|办没办|用不用|需不需要|该不该|签没签|不知道是)(?:属于|算|有|办|是)?(?:个|什么)?$/u;
const DENIED =
  /(?:不是|不属于|不算|并非|没得|莫得|冇得?|不享受|没有|没|未|不吃|不拿|不领|又不|非|不具备|不在|不用|无)(?:什么|任何|过|了|办理?|吃|领|评上?|享受|纳入|做|签|参加|一个|属于|算|得|是|去|开|拿到?)?$/u;
const DENIED_AFTER =
  /^(?:户|证|人|对象|人员|家庭|资格|待遇)?(?:(?:今年|现在|去年|已经|后来|也|都|还|早|就)){0,2}(?:没有|没得|莫得|冇得?|不是|没了|没评上|没办下来|没办成|没办|没批|没签|没开|被?取消|停了|退了)(?=[了过的啊呢啦哦,，。.!！;；、\s]|$)/u;
const LISTED = /^(?:户|证|人|对象|人员|家庭)?(?:、|和|或者?|还是|以及|跟)$/u;

function stanceOf<T>(
  text: string,
  [start, end]: Mention['span'],
  previous: ChoiceMention<T> | undefined,
): Stance {
  const before = text.slice(Math.max(0, start - 10), start);
  if (ASKED.test(before)) return 'asked';
  if (DENIED.test(before) || DENIED_AFTER.test(text.slice(end, end + 12))) return 'denied';
  // 「不是低保、五保」 denies both.
  if (
    previous !== undefined &&
    previous.stance !== 'said' &&
    LISTED.test(text.slice(previous.span[1], start))
  )
    return previous.stance;
  return 'said';
}

/** What the mentions of one fact come to. */
export type Choice<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly value: T }
  /** Two different values, as where two are compared: no fact. */
  | { readonly kind: 'several'; readonly values: readonly T[] };

/** The mentions of a fact with what they come to. */
export interface ChoiceReading<T> {
  readonly mentions: readonly ChoiceMention<T>[];
  readonly choice: Choice<T>;
}

/** What is said and neither denied nor asked. */
export function choiceOf<T>(mentions: readonly ChoiceMention<T>[]): Choice<T> {
  const values = [...new Set(mentions.flatMap(({ value, stance }) => (stance === 'said' ? [value] : [])))];
  const [value] = values;
  if (value === undefined) return { kind: 'none' };
  return values.length === 1 ? { kind: 'one', value } : { kind: 'several', values };
}
