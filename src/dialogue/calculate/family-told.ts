import { ORDINARY } from '../../rules/categories.ts';
import type { Facts } from '../../rules/facts.ts';
import { hanNumber } from '../reading/numerals/han-number.ts';
import type { WrittenFacts } from './written-facts.ts';

type Members = NonNullable<Facts['members']>;
type Member = Members[number];

/** 「再加一个奶奶」: beside those told before, not among them. */
const BESIDE = /再加|还有|加上|算上|加一|漏了|另外|添了|多了/u;
const AMONG = /其中|里头|里面|当中/u;
/** 「爷爷也是低保」: beside those of the same kind. */
const TOO = /也是|也有|也算/u;
const HEADS = /(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:口|个人)/u;

/**
 * Reads what is said of a family told before: how many there are, who of them is what, who comes beside them.
 * @param before facts as they were written, with `members`
 * @param facts what the new words state
 * @returns the facts with the whole family, or as they are where nothing is said of it
 */
export function familyTold(text: string, before: WrittenFacts, facts: Facts): Facts {
  const known = before['members'];
  if (!Array.isArray(known)) return facts;
  const family = known as unknown as Members;
  const named = namedIn(facts);
  const apart = named.filter(({ personCategory }) => personCategory !== ORDINARY);
  const said = wholeOf(text, named);
  const more = said === null || said <= heads(family);
  if (more && BESIDE.test(text) && !AMONG.test(text) && named.length > 0)
    return { members: merged(family, named) };
  const whole = said ?? heads(family);
  if (apart.length === 0) {
    const differs = whole !== heads(family);
    return differs ? { members: filled(without(family, ORDINARY), whole) ?? family } : facts;
  }
  const others = without(family, ORDINARY).filter(
    (member) => !apart.some((one) => one.personCategory === member.personCategory),
  );
  const grown = apart.map((member) => grow(member, family, text));
  const members = filled([...others, ...grown], whole);
  return members === null ? facts : { members };
}

function namedIn({ members, personCategory, tier, age }: Facts): readonly Member[] {
  if (members !== undefined) return members;
  if (personCategory === undefined) return [];
  return [
    {
      personCategory,
      count: 1,
      ...(tier === undefined ? {} : { tier }),
      ...(age === undefined ? {} : { age }),
    },
  ];
}

function wholeOf(text: string, named: readonly Member[]): number | null {
  const said = HEADS.exec(text)?.[1];
  if (said === undefined) return null;
  const number = /^\d/u.test(said) ? Number(said) : hanNumber(said);
  // 「三个人是低保」 counts those and not the family.
  return number !== null && number > heads(named) ? number : null;
}

function grow(member: Member, family: Members, text: string): Member {
  const before = family.find(({ personCategory }) => personCategory === member.personCategory);
  return TOO.test(text) && before && member.count === 1 ? { ...member, count: before.count + 1 } : member;
}

/** The others of so many are ordinary residents; null where there are more named than there are. */
function filled(members: Members, whole: number): Members | null {
  const left = whole - heads(members);
  if (left < 0) return null;
  return left === 0 ? members : [...members, { personCategory: ORDINARY, count: left }];
}

const heads = (members: readonly Member[]): number => members.reduce((sum, { count }) => sum + count, 0);
const without = (members: Members, category: string): Members =>
  members.filter(({ personCategory }) => personCategory !== category);

/** Those of the same kind are counted together. */
export function merged(family: Members, more: readonly Member[]): Members {
  const kinds = new Map<string, Member>();
  for (const { count, ...kind } of [...family, ...more]) {
    const key = JSON.stringify([kind.personCategory, kind.tier, kind.age]);
    kinds.set(key, { ...kind, count: count + (kinds.get(key)?.count ?? 0) });
  }
  return [...kinds.values()];
}
