import type { Store } from '../../store/store.ts';
import type { OpenAccount } from './account.ts';

/** Somebody who writes to an account, known by what only this account can make of their id on WeChat. */
export interface Person {
  /** Stands for the id wherever something is kept. */
  readonly alias: string;
  /** Of their conversation, which nobody can guess who knows the id. */
  readonly conversation: string;
}

/** @param openId never to be stored or logged itself */
export async function personOf(account: OpenAccount, openId: string): Promise<Person> {
  const [alias, conversation] = await Promise.all([
    account.mac('person', openId),
    account.mac('conversation', openId),
  ]);
  return { alias, conversation };
}

/** What is remembered of persons: the region whose code they scanned. */
export interface PersonMemory {
  region(person: Person, now: Date): Promise<string | null>;
  placeIn(person: Person, region: string, now: Date): Promise<void>;
  /** Forgets the region and what was said. */
  forget(person: Person): Promise<void>;
}

const day = 86_400_000;

/** @param retainDays after which the region is forgotten */
export function personMemory(
  { replies, conversations }: Pick<Store, 'replies' | 'conversations'>,
  retainDays: number,
): PersonMemory {
  const keyOf = ({ alias }: Person) => `wechat\nregion\n${alias}`;
  return {
    async region(person, now) {
      // A claim that ends as it begins only looks.
      const claim = await replies.claim(keyOf(person), now, now);
      return claim.kind === 'replied' ? claim.reply : null;
    },
    placeIn: (person, region, now) =>
      replies.fulfil(keyOf(person), region, new Date(now.getTime() + retainDays * day)),
    async forget(person) {
      await Promise.all([replies.release(keyOf(person)), conversations.forget(person.conversation)]);
    },
  };
}
