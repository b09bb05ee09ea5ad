import type { ReplyStore } from '../../store/store.ts';
import { linkLife } from './answer-link.ts';
import { utf8Length } from './cut-text.ts';
import type { Person } from './person.ts';
import { type Reply, textReply } from './reply.ts';
import { longestText } from './reply-text.ts';
import { texts } from './texts.ts';

/** Addresses of answers that could not be brought to a person. */
export interface MissedLinks {
  keep(person: Person, address: string, now: Date): Promise<void>;
  /** The next reply, with the address in front where there is one and it fits; it is told once. */
  tell(person: Person, reply: Reply, now: Date): Promise<Reply>;
}

/** Kept for a day, as the answers behind them are. */
export function missedLinks(replies: ReplyStore): MissedLinks {
  const keyOf = ({ alias }: Person) => `wechat\nmissed\n${alias}`;
  return {
    keep: (person, address, now) =>
      replies.fulfil(keyOf(person), address, new Date(now.getTime() + linkLife)),
    async tell(person, reply, now) {
      if (reply.kind !== 'text') return reply;
      // A claim that ends as it begins only looks.
      const claim = await replies.claim(keyOf(person), now, now);
      if (claim.kind !== 'replied') return reply;
      const text = `${texts.missed}\n${claim.reply}\n\n${reply.text}`;
      if (utf8Length(text) > longestText) return reply;
      await replies.release(keyOf(person));
      return textReply(text);
    },
  };
}
