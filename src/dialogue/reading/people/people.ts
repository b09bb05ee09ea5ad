import { ORDINARY } from '../../../rules/categories.ts';
import { findPhrases, type Mention, type Stance } from '../choices/choice-mention.ts';
import { statedAge } from '../time-roles/age.ts';
import { categoryOf, nearCategories } from './categories.ts';
import { IDENTITIES } from './identities.ts';
import type { Identity } from './identity.ts';
import { type Aged, veteranOf } from './rural-veteran.ts';
import { readWho, type Who } from './who.ts';

/** A group somebody is said to belong to, or not to. */
export interface PersonMention extends Mention {
  readonly identity: Identity;
  /** Value of `personCategory` in the region; null where its document does not know the group. */
  readonly category: string | null;
  /** Where the category is null: those of the region to ask about. */
  readonly near: readonly string[];
  readonly stance: Stance;
}

export interface PeopleReading {
  readonly mentions: readonly PersonMention[];
  /** The fact `personCategory`: identities of one person joined by 「+」; `several` where people differ. */
  readonly category:
    | { readonly kind: 'none' }
    | { readonly kind: 'one'; readonly value: string }
    | { readonly kind: 'several'; readonly values: readonly string[] };
  /** What somebody is said to be and the region's document does not know, in the person's words. */
  readonly unknownTo: readonly string[];
  /** Categories that were denied: 「不是低保」. */
  readonly denied: readonly string[];
  readonly who: Who | null;
}

/**
 * Reads the fact `personCategory` for a region: 五保 is 特困人员, 残疾三级 is nothing that 垫江 subsidises.
 * @param region code of the region whose document applies
 */
export function readPeople(text: string, region: string): PeopleReading {
  const mentions = identitiesIn(text, region);
  const said = ownOnly(
    text,
    mentions.filter(({ stance }) => stance === 'said'),
  );
  return {
    mentions,
    category: categoryIn(text, said),
    unknownTo: said.filter(({ category }) => category === null).map(({ words }) => words),
    denied: distinct(mentions.filter(({ stance }) => stance === 'denied')),
    who: readWho(text),
  };
}

/** Every group named, from left to right. */
export function identitiesIn(text: string, region: string): readonly PersonMention[] {
  const age = ageIn(text);
  return findPhrases(text, IDENTITIES).map(({ value, ...mention }) => {
    const identity = veteranOf(value, text, age);
    const category = categoryOf(region, identity);
    return {
      ...mention,
      identity,
      category,
      near: category === null ? nearCategories(region, identity) : [],
    };
  });
}

function ageIn(text: string): Aged | null {
  const { age, ageAbout } = statedAge(text);
  return ageAbout ?? (age === undefined ? null : { from: age.value, to: age.value });
}

/** @returns 「low-income-edge+student」; null where no category is known. 普通 says nothing beside another one. */
export function joined(mentions: readonly PersonMention[]): string | null {
  const values = distinct(mentions);
  const special = values.filter((value) => value !== ORDINARY);
  const [first] = special.length > 0 ? special : values;
  return first === undefined ? null : special.length > 1 ? special.join('+') : first;
}

const CHILD_BEFORE = /(?:孩子|娃儿?|儿子|女儿|闺女|姑娘|伢)们?(?:都|也|还|正|现在|今年|在){0,3}$/u;
const WE = /(?:我们?|俺们?|咱们?)(?:家|屋)?(?:就|都|也|只|是|算|属于|个|的){0,4}$/u;

/** 「我们是普通农民，孩子还在念书」, where care is asked about: the child at school is not the patient. */
function ownOnly(text: string, said: readonly PersonMention[]): readonly PersonMention[] {
  const before = ({ span }: PersonMention) => text.slice(Math.max(0, span[0] - 10), span[0]);
  const ours = said.some((mention) => mention.identity !== 'student' && WE.test(before(mention)));
  if (!ours || !/报|住院|医院|看病|治/u.test(text)) return said;
  return said.filter((mention) => mention.identity !== 'student' || !CHILD_BEFORE.test(before(mention)));
}

const COMPARED = /区别|差多少|差好多|哪个|哪种|哪样|(?<![,，])还是|分别|相比|不同|各(?:是|交|缴|要)/u;
/** Words for people between two groups make them groups of different people. */
const OTHER_PERSON =
  /[爸妈爷奶爹娘弟妹哥姐儿女娃]|我|老公|老婆|爱人|媳妇|孩子|老伴|其他|其余|剩下|一个|[两二三四五六]个|别人|另外/u;

function categoryIn(text: string, said: readonly PersonMention[]): PeopleReading['category'] {
  const values = distinct(said);
  const value = joined(said);
  if (value === null) return { kind: 'none' };
  if (values.length === 1) return { kind: 'one', value };
  const [first, last] = [said[0], said.at(-1)];
  const gaps = said.slice(1).map(({ span }, i) => text.slice(said[i]?.span[1] ?? 0, span[0]));
  const apart =
    values.includes(ORDINARY) ||
    COMPARED.test(text) ||
    (first !== undefined && last !== undefined && gaps.some((gap) => OTHER_PERSON.test(gap)));
  return apart ? { kind: 'several', values } : { kind: 'one', value };
}

function distinct(mentions: readonly PersonMention[]): readonly string[] {
  return [...new Set(mentions.flatMap(({ category }) => (category === null ? [] : [category])))];
}
