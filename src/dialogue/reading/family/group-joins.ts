import type { FamilyToken } from './family-tokens.ts';
import { type Attribute, type Group, isSaid, sizeOf } from './group.ts';

const TOGETHER = /都|全|各/u;
/** 「两口子加个奶娃」 */
export const BESIDES = /^(?:外?再?加上?|还有|另外|带(?:上|着)?|和|跟|同|、)(?:[一1]?个)?/u;

export function listsPeople(text: string, rest: FamilyToken, next: FamilyToken | undefined): boolean {
  if (next?.kind !== 'heads' && next?.kind !== 'self') return false;
  if (next.kind === 'heads' && next.bare) return false;
  return /^(?:的|是|就|就是|有|还有)?$/u.test(text.slice(rest.span[1], next.span[0]));
}

/** 「爷爷奶奶和两个上学的」: what follows the number at once is said of that number alone. */
export const isKind = (text: string, token: FamilyToken, next: FamilyToken | undefined): boolean =>
  next?.kind === 'category' && text.slice(token.span[1], next.span[0]) === '';

/** 「……，我们三个交多少」: all who were named before, and nobody else. */
export function recounts(group: Group, before: readonly Group[]): boolean {
  if (group.of !== 'named' || isSaid(group) || !/^我们.*[2-9二两三四五六七八九]/u.test(group.words.join('')))
    return false;
  const named = before.filter(({ of, shared }) => of === 'named' && !shared);
  const people = named.reduce((sum, each) => sum + sizeOf(each), 0);
  return people === sizeOf(group) && named.some(({ words }) => words.some((word) => /^[我俺]/u.test(word)));
}

export const BREAK = /^[,，、:：\s]{0,2}$/u;
const ELDER = /爷|奶|外公|外婆|公公|婆婆|姥|爸|妈|爹|老/u;
const CHILD = /儿|女|哥|弟|姐|妹|老大|老二|老三|宝/u;

/** 「一个上小学的娃」: the noun says who was counted, and counts nobody. */
export function namesCounted(text: string, tokens: readonly FamilyToken[], at: number): boolean {
  const [counted, said, noun] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (counted?.kind !== 'heads' || !counted.bare || said === undefined || !isAttribute(said)) return false;
  if (noun?.kind !== 'heads' || noun.bare || noun.count > counted.count) return false;
  return (
    text.slice(counted.span[1], said.span[0]) === '' &&
    /^的?$/u.test(text.slice(said.span[1], noun.span[0])) &&
    (said.words.endsWith('的') || text[said.span[1]] === '的' || said.kind === 'age')
  );
}

/** A number of the people of a group, or somebody of their kind. */
export function isPart(container: Group, token: FamilyToken): boolean {
  if (token.kind !== 'heads' || sizeOf(container) < token.count) return false;
  if (token.bare) return true;
  const group = container.words.join('');
  return /老/u.test(group) ? ELDER.test(token.words) : /孩|娃|小|伢/u.test(group) && CHILD.test(token.words);
}

/** Who is told apart is no longer among the others. */
export function takeOut(container: Group, count: number): void {
  if (container.of !== 'named') return;
  const left = sizeOf(container) - count;
  container.counts = left > 0 ? [left] : [];
}

const isAttribute = ({ kind }: FamilyToken): boolean =>
  kind === 'category' || kind === 'tier' || kind === 'age';
export const endsSaid = (token: FamilyToken | undefined): boolean =>
  token !== undefined && isAttribute(token);

/** 「…，还有个新生儿」: a group that is a person by itself. */
export const isPerson = (token: Attribute): boolean =>
  token.kind === 'category' && token.mention.identity === 'newborn';

/** 「65岁爷爷」, 「低保两个」: what is said comes before whom it is said of. */
export function leadsToHeads(text: string, tokens: readonly FamilyToken[], from: number): boolean {
  for (let at = from; at + 1 < tokens.length && at < from + 4; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined || next === undefined) return false;
    const gap = text.slice(token.span[1], next.span[0]);
    if (!/^(?:的|有|是|共|的有)?$/u.test(gap)) return false;
    if (next.kind === 'heads' || next.kind === 'self') return true;
    if (!isAttribute(next)) return false;
  }
  return false;
}

/** 「…，都参一档」, 「…，低保边缘家庭」 after people have been named. */
export function isShared(gap: string, token: Attribute, current: Group): boolean {
  if (TOGETHER.test(gap)) return true;
  return (
    token.kind === 'category' && /家庭$/u.test(token.words) && current.ages.length + current.tiers.length > 0
  );
}

export function add(group: Group, token: Attribute): void {
  if (token.kind === 'category') group.categories.push(token.mention);
  else if (token.kind === 'tier') group.tiers.push(token.tier);
  else group.ages.push(token.age);
}
