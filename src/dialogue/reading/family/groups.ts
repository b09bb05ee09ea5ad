import type { FamilyToken } from './family-tokens.ts';
import { type Group, isSaid, newGroup, sizeOf } from './group.ts';
import {
  add,
  BESIDES,
  BREAK,
  endsSaid,
  isKind,
  isPart,
  isPerson,
  isShared,
  leadsToHeads,
  listsPeople,
  namesCounted,
  recounts,
  takeOut,
} from './group-joins.ts';

const PAUSE = /[,，。.;；!！?？、:：\s]/u;
const LIST = /^(?:[,，、\s]|和|跟|与|同|还有|以及|加上|再加|外加|带上|带|另外|有){0,3}(?:我家?的?)?$/u;

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
    const ended = endsSaid(previous) || namesCounted(text, tokens, at - 1);
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
        if (current !== null && namesCounted(text, tokens, at)) {
          current.words.push(token.words);
          break;
        }
        const count = token.kind === 'self' ? 1 : token.count;
        const bare = token.kind === 'heads' && token.bare;
        const unsaid =
          current !== null && current.of === 'named' && !current.shared && !current.employed && !ended;
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
          ((current.counts.length === 0 && ended) || (current.counts.length > 0 && !ended && LIST.test(gap)));
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
