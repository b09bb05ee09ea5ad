import { within } from './dates.ts';
import { huaianOwn } from './huaian-own.ts';
import { dianjiangPremium, enshiPremium, type Own } from './premium.ts';
import { atLeast, type Settled } from './settled.ts';

type Tier = '1' | '2';

export interface Member {
  /** Identities of one person, or of each of several alike. */
  readonly categories: readonly string[];
  readonly tier: Tier | null;
  readonly age: number | null;
  readonly count: number;
}

export interface FamilyAsked {
  readonly members: readonly Member[] | null;
  /** Of members for whom none is said. */
  readonly tier: Tier | null;
  readonly age: number | null;
  readonly paymentDate: string | null;
}

/** One person's own payment and the standard that it is a part of, in yuan. */
interface Payment {
  readonly own: number;
  readonly standard: number;
}

/** A payment; or the fact it turns on; or null where the document does not say. */
type Came = Payment | 'tier' | 'age' | null;

const payment = (own: Own, standard: number): Payment | null => (own === null ? null : { own, standard });

function huaianMember({ categories }: Member, date: string | null): Came {
  return payment(huaianOwn(categories, date), 440);
}

/**
 * 政策宣传三: 新生儿出生 90 日内一档 380、二档 755, whatever the month from 2023-10 on; of one who is in hardship too nothing is said.
 * Those born in 2024 have until 90 days after its last day.
 */
function dianjiangMember({ categories, tier }: Member, date: string | null): Came {
  const own = (level: Tier): Own => {
    if (!categories.includes('newborn')) return dianjiangPremium(categories, level, date);
    const hardship = categories.some((category) => category !== 'newborn' && category !== 'ordinary');
    if (hardship || (date !== null && !within(date, '2023-10-11', '2025-03-31'))) return null;
    return level === '1' ? 380 : 755;
  };
  if (tier !== null) return payment(own(tier), tier === '1' ? 380 : 755);
  // Nobody is asked for what makes no difference.
  return own('1') === null && own('2') === null ? null : 'tier';
}

/** 通知四（二）: 新生儿出生当年参保的，免缴当年的, so in any month of 2025. */
function enshiMember({ categories, age }: Member, date: string | null): Came {
  if (categories.includes('newborn') && (date === null || within(date, '2025-01-01', '2025-12-31'))) {
    return { own: 0, standard: 400 };
  }
  const others = categories.filter((category) => category !== 'newborn');
  if (others.every((category) => category === 'ordinary') && others.length < categories.length) return null;
  if (age !== null) return payment(enshiPremium(others, age, date), 400);
  const [old, grown] = [enshiPremium(others, 60, date), enshiPremium(others, 59, date)];
  return old === grown ? payment(old, 400) : 'age';
}

/** q1: 2024 年度不低于 400 元; what those in hardship pay is not said. */
function generalMember({ categories }: Member, date: string | null): Came {
  if (date !== null && !within(date, '2024-01-01', '2025-12-31')) return null;
  return payment(categories.includes('aided') ? null : 400, 400);
}

const memberOf: Readonly<Record<string, (member: Member, date: string | null) => Came>> = {
  huaian: huaianMember,
  dianjiang: dianjiangMember,
  enshi: enshiMember,
  meixian: generalMember,
  national: generalMember,
};

/**
 * All that the family pays, and what is paid for it where anything is. With one member of whom it is not stated there
 * is no sum, whatever else is asked.
 */
export function familyTotal(region: string, asked: FamilyAsked): Settled {
  const { members, paymentDate } = asked;
  if (members === null) return { missing: 'members' };
  const each = members.map((member) => {
    const said = { ...member, tier: member.tier ?? asked.tier, age: member.age ?? asked.age };
    return memberOf[region]?.(said, paymentDate) ?? null;
  });
  if (each.includes(null)) return 'unknown';
  let own = 0;
  let aid = 0;
  for (const [place, came] of each.entries()) {
    if (typeof came === 'string') return { missing: came };
    const count = members[place]?.count ?? 0;
    own += (came?.own ?? 0) * count;
    aid += ((came?.standard ?? 0) - (came?.own ?? 0)) * count;
  }
  const total = `${own}.00`;
  const bounded = region === 'meixian' || region === 'national';
  return { figures: [bounded ? atLeast(total) : total, ...(aid > 0 ? [`${aid}.00`] : [])] };
}
