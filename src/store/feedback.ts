import type { Access, WriteOutcome } from './access.ts';
import type { Row } from './database.ts';
import { expiringMap } from './expiring-map.ts';
import type { Feedback, FeedbackOutcome, FeedbackStore } from './store.ts';

const heldInMemory = 10_000;
const day = 86_400_000;

const insertAnswer = `INSERT INTO answers (id, kind, region, source, question, given_at, expires_at)
  VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`;

const selectAnswer = 'SELECT id FROM answers WHERE id = ? AND expires_at > ?';

const upsertFeedback = `INSERT INTO feedback (answer, helpful, comment, given_at, expires_at) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (answer) DO UPDATE SET helpful = excluded.helpful, comment = excluded.comment,
    given_at = excluded.given_at, expires_at = excluded.expires_at
  WHERE excluded.given_at >= feedback.given_at`;

const selectFeedback = 'SELECT answer, helpful, comment FROM feedback WHERE answer = ? AND expires_at > ?';

const outcomes: Readonly<Record<WriteOutcome, FeedbackOutcome>> = {
  stored: 'stored',
  queued: 'queued',
  kept: 'queued',
  refused: 'unavailable',
};

function fromRow({ answer, helpful, comment }: Row): Feedback {
  return {
    answer: String(answer),
    helpful: Number(helpful) === 1,
    comment: typeof comment === 'string' ? comment : null,
  };
}

/**
 * Answers and the feedback on them, in memory and, through `access`, in the database.
 * @param retainDays days after which both expire
 */
export function feedback(access: Access, retainDays: number): FeedbackStore & { sweep(now: number): void } {
  const answers = expiringMap<true>(heldInMemory);
  const given = expiringMap<Feedback>(heldInMemory);
  const keyOf = (answer: string) => `feedback:${answer}`;

  /** Null where nobody can say. */
  async function isKnown(id: string, now: number): Promise<boolean | null> {
    if (answers.get(id, now)) return true;
    const rows = await access.read({ sql: selectAnswer, args: [id, now] });
    return rows && rows.length > 0;
  }

  return {
    async remember({ id, kind, region, source, question }, now) {
      const expiresAt = now.getTime() + retainDays * day;
      answers.set(id, true, expiresAt);
      await access.write({
        key: `answer:${id}`,
        statement: {
          sql: insertAnswer,
          args: [id, kind, region, source, question, now.getTime(), expiresAt],
        },
        durability: 'ordinary',
        expiresAt,
      });
    },
    async give(each, now) {
      const known = await isKnown(each.answer, now.getTime());
      if (known === null) return 'unavailable';
      if (!known) return 'unknown';
      const { answer, helpful, comment } = each;
      const expiresAt = now.getTime() + retainDays * day;
      const outcome = await access.write({
        key: keyOf(answer),
        statement: {
          sql: upsertFeedback,
          args: [answer, helpful ? 1 : 0, comment, now.getTime(), expiresAt],
        },
        durability: 'durable',
        expiresAt,
      });
      if (outcome !== 'refused') given.set(answer, each, expiresAt);
      return outcomes[outcome];
    },
    async find(answer, now) {
      const held = given.get(answer, now.getTime());
      if (access.awaits(keyOf(answer))) return held;
      const rows = await access.read({ sql: selectFeedback, args: [answer, now.getTime()] });
      const row = rows?.[0];
      return row ? fromRow(row) : held;
    },
    sweep(now) {
      answers.sweep(now);
      given.sweep(now);
    },
  };
}
