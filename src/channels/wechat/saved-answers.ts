import type { Answer } from '../../dialogue/answer.ts';
import type { ReplyStore } from '../../store/store.ts';
import { answerSchema } from '../api/answer-schema.ts';
import { linkLife } from './answer-link.ts';

/** At most 4 bytes each: a part with its head fits into the store's 8,192 bytes. */
const partLength = 2_000;
/** No answer is longer; a count beyond it is not ours. */
const mostParts = 50;

/** Whole answers behind links, kept for a day. They hold no question and nothing that identifies a person. */
export interface SavedAnswers {
  save(id: string, answer: Answer, now: Date): Promise<void>;
  /** Null where it has not been saved yet, has expired or cannot be read. */
  load(id: string, now: Date): Promise<Answer | null>;
}

const keyOf = (id: string, part: number) => `wechat\nanswer\n${id}\n${part}`;

/** Answers in parts, as the store takes short texts only: each is the number of parts, a line break, the part. */
export function savedAnswers(replies: ReplyStore): SavedAnswers {
  async function read(id: string, part: number, now: Date): Promise<string | null> {
    // A claim that ends as it begins only looks.
    const claim = await replies.claim(keyOf(id, part), now, now);
    return claim.kind === 'replied' ? claim.reply : null;
  }

  return {
    async save(id, answer, now) {
      const characters = Array.from(JSON.stringify({ ...answer, conversation: '' }));
      const count = Math.ceil(characters.length / partLength);
      const until = new Date(now.getTime() + linkLife);
      for (let part = count - 1; part >= 0; part -= 1) {
        const text = characters.slice(part * partLength, (part + 1) * partLength).join('');
        await replies.fulfil(keyOf(id, part), `${count}\n${text}`, until);
      }
    },
    async load(id, now) {
      const parts: string[] = [];
      for (let part = 0, count = 1; part < count && part < mostParts; part += 1) {
        const stored = await read(id, part, now);
        if (stored === null) return null;
        const end = stored.indexOf('\n');
        count = Number(stored.slice(0, end));
        parts.push(stored.slice(end + 1));
      }
      return parseAnswer(parts.join(''));
    },
  };
}

function parseAnswer(json: string): Answer | null {
  try {
    return answerSchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
