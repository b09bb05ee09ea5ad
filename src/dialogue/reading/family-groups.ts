import type { Tier } from '../../rules/premium-terms.ts';
import type { FamilyToken } from './family-tokens.ts';
import type { PersonMention } from './people.ts';

/** People of whom the same is said. */
export interface Group {
  /** Everybody, those not yet named, or some who are named. */
  readonly of: 'all' | 'rest' | 'named';
  /** Numbers of the people named one after the other: 「我和两个孩子」 is [1, 2]. */
  counts: number[];
  /** In the person's words. */
  words: string[];
  /** Said of them together after a pause: 「…，都参一档」; holds for everybody who lacks it. */
  readonly shared: boolean;
  categories: PersonMention[];
  tiers: Tier[];
  ages: number[];
  /** Insured through work. */
  employed: boolean;
}

type Attribute = Extract<FamilyToken, { kind: 'category' | 'tier' | 'age' }>;

const newGroup = (of: Group['of'], shared = false): Group => ({
  of,
  counts: [],
  words: [],
  shared,
  categories: [],
  tiers: [],
  ages: [],
  employed: false,
});

export const isSaid = ({ categories, tiers, ages }: Group): boolean =>
  categories.length + tiers.length + ages.length > 0;
export const sizeOf = ({ counts }: Group): number => counts.reduce((whole, count) => whole + count, 0);

const PAUSE = /[,，。.;；!！?？、:：\s]/u;
const LIST = /^(?:[,，、\s]|和|跟|与|同|还有|以及|加上|再加|外加|带上|带|另外|有){0,3}(?:我家?的?)?$/u;
const TOGETHER = /都|全|各/u;

/** Puts what is said beside whom it is said of. */
export function groupsOf(text: string, tokens: readonly FamilyToken[]): readonly Group[] {
  const groups: Group[] = [];
  let current: Group | null = null;
  let previous: FamilyToken | undefined;
  /** Whose people are told apart: 「两个老人，其中奶奶…」. */
  let container: Group | null = null;
  /** A list of people whose number has been said: nobody joins it any more. */
  let complete: Group | null = null;
  const open = (of: Group['of'], shared = false): Group => {
    const group = newGroup(of, shared);
    groups.push(group);
    return group;
  };
  for (const [at, token] of tokens.entries()) {
    const gap = text.slice(previous?.span[1] ?? 0, token.span[0]);
    switch (token.kind) {
      case 'all':
        current = open('all');
        if (token.total !== null) current.counts.push(token.total);
        break;
      case 'employed':
        if (current?.of === 'named' && !isSaid(current)) current.employed = true;
        break;
      case 'rest':
        if (token.count === null && listsPeople(text, token, tokens[at + 1])) {
          // 「剩下爷爷奶奶和我」: who is left is told one by one.
          current = null;
          break;
        }
        current = open('rest');
        current.words.push(token.words);
        if (token.count !== null) current.counts.push(token.count);
        break;
      case 'heads':
      case 'self': {
        const count = token.kind === 'self' ? 1 : token.count;
        const bare = token.kind === 'heads' && token.bare;
        const unsaid =
          current !== null &&
          current.of === 'named' &&
          !current.shared &&
          !current.employed &&
          !endsSaid(previous);
        if (current !== null && unsaid && bare && gap === '' && count >= sizeOf(current)) {
          // 「我和我妈两个人」, 「老婆孩子三个人」: the number says how many they are.
          current.counts = [count];
          complete = current;
          break;
        }
        const apart = unsaid && bare && current !== null && count < sizeOf(current) && BREAK.test(gap);
        if (apart || /其中|里面|里头/u.test(gap)) container = current;
        const joins: boolean =
          current !== null &&
          current.of === 'named' &&
          !current.shared &&
          !current.employed &&
          !(bare && gap !== '' && isKind(text, token, tokens[at + 1])) &&
          current !== complete &&
          current !== container &&
          ((current.counts.length === 0 && endsSaid(previous)) ||
            (current.counts.length > 0 && !endsSaid(previous) && LIST.test(gap)));
        const within: boolean = container !== null && (container === current || isPart(container, token));
        if (!joins || current === null) current = open('named');
        current.counts.push(count);
        current.words.push(token.words);
        if (container !== null && within) takeOut(container, count);
        break;
      }
      default: {
        const pause = previous === undefined || PAUSE.test(gap);
        if (pause && leadsToHeads(text, tokens, at)) current = open('named');
        else if (isPerson(token) && (pause || BESIDES.test(gap))) {
          current = open('named');
          current.counts.push(1);
          current.words.push(token.words);
        } else if (current === null || (pause && current.of !== 'all' && isShared(gap, token, current)))
          current = open('named', true);
        add(current, token);
      }
    }
    previous = token;
  }
  return groups.filter(
    (group, at) =>
      (group.of !== 'named' || group.shared || sizeOf(group) > 0) && !recounts(group, groups.slice(0, at)),
  );
}

/** 「两口子加个奶娃」 */
const BESIDES = /^(?:外?再?加上?|还有|另外|带(?:上|着)?|和|跟|同|、)(?:[一1]?个)?/u;

function listsPeople(text: string, rest: FamilyToken, next: FamilyToken | undefined): boolean {
  if (next?.kind !== 'heads' && next?.kind !== 'self') return false;
  if (next.kind === 'heads' && next.bare) return false;
  return /^(?:的|是|就|就是|有|还有)?$/u.test(text.slice(rest.span[1], next.span[0]));
}

/** 「爷爷奶奶和两个上学的」: what follows the number at once is said of that number alone. */
const isKind = (text: string, token: FamilyToken, next: FamilyToken | undefined): boolean =>
  next?.kind === 'category' && text.slice(token.span[1], next.span[0]) === '';

/** 「……，我们三个交多少」: all who were named before, and nobody else. */
function recounts(group: Group, before: readonly Group[]): boolean {
  if (group.of !== 'named' || isSaid(group) || !/^我们.*[2-9二两三四五六七八九]/u.test(group.words.join('')))
    return false;
  const named = before.filter(({ of, shared }) => of === 'named' && !shared);
  const people = named.reduce((sum, each) => sum + sizeOf(each), 0);
  return people === sizeOf(group) && named.some(({ words }) => words.some((word) => /^[我俺]/u.test(word)));
}

const BREAK = /^[,，、:：\s]{0,2}$/u;
const ELDER = /爷|奶|外公|外婆|公公|婆婆|姥|爸|妈|爹|老/u;
const CHILD = /儿|女|哥|弟|姐|妹|老大|老二|老三|宝/u;

/** A number of the people of a group, or somebody of their kind. */
function isPart(container: Group, token: FamilyToken): boolean {
  if (token.kind !== 'heads' || sizeOf(container) < token.count) return false;
  if (token.bare) return true;
  const group = container.words.join('');
  return /老/u.test(group) ? ELDER.test(token.words) : /孩|娃|小|伢/u.test(group) && CHILD.test(token.words);
}

/** Who is told apart is no longer among the others. */
function takeOut(container: Group, count: number): void {
  if (container.of !== 'named') return;
  const left = sizeOf(container) - count;
  container.counts = left > 0 ? [left] : [];
}

const isAttribute = ({ kind }: FamilyToken): boolean =>
  kind === 'category' || kind === 'tier' || kind === 'age';
const endsSaid = (token: FamilyToken | undefined): boolean => token !== undefined && isAttribute(token);

/** 「…，还有个新生儿」: a group that is a person by itself. */
const isPerson = (token: Attribute): boolean =>
  token.kind === 'category' && token.mention.identity === 'newborn';

/** 「65岁爷爷」, 「低保两个」: what is said comes before whom it is said of. */
function leadsToHeads(text: string, tokens: readonly FamilyToken[], from: number): boolean {
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
function isShared(gap: string, token: Attribute, current: Group): boolean {
  if (TOGETHER.test(gap)) return true;
  return (
    token.kind === 'category' && /家庭$/u.test(token.words) && current.ages.length + current.tiers.length > 0
  );
}

function add(group: Group, token: Attribute): void {
  if (token.kind === 'category') group.categories.push(token.mention);
  else if (token.kind === 'tier') group.tiers.push(token.tier);
  else group.ages.push(token.age);
}
