import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Region } from '../../src/corpus/schema.ts';
import type { Answer } from '../../src/dialogue/answer.ts';
import { type Conversation, readConversation } from '../../src/dialogue/conversation/conversation.ts';
import { unsourcedNumbers } from '../../src/dialogue/guard.ts';
import { openAssistant } from '../../src/dialogue/open.ts';
import { commonRegion } from '../../src/dialogue/place/common-region.ts';
import { maskPersonal } from '../../src/dialogue/privacy/mask.ts';
import { buildIndexIfStale, readIndexFile } from '../../src/node/index-folder.ts';
import { type Utterance, utterance } from '../support/utterances.ts';

await buildIndexIfStale({ log: () => {} });
const kept = new Map<string, Conversation>();
const violations: string[] = [];
let ids = 0;
const assistant = await openAssistant({
  read: readIndexFile,
  now: () => new Date('2026-11-24T10:00:00+08:00'),
  newId: () => `id-${++ids}`,
  conversations: {
    load: async (id) => kept.get(id) ?? null,
    save: async (id, state) => void kept.set(id, state),
  },
  onViolation: (numbers) => violations.push(...numbers),
});
const { corpus } = assistant;
const common = commonRegion(corpus);

const sent = fc.constantFrom('huaian', 'huaian', 'enshi', 'meixian', 'dianjiang', 'national', undefined);

interface Held {
  readonly said: Utterance;
  readonly region: string | undefined;
  readonly answer: Answer;
  readonly before: Answer | undefined;
}

type Turns = readonly (readonly [Utterance, string | undefined])[];

/** A person in a conversation, every turn with the id that the answer before gave. */
function speaker(turns: Turns) {
  const held: Held[] = [];
  const next = async (): Promise<void> => {
    const [said, region] = turns[held.length] ?? [];
    if (said === undefined) return;
    const before = held.at(-1)?.answer;
    const answer = await assistant.ask({ question: said.say, region, conversation: before?.conversation });
    held.push({ said, region, answer, before });
  };
  return { held, next, left: () => turns.length - held.length };
}

async function hold(turns: Turns): Promise<readonly Held[]> {
  const { held, next, left } = speaker(turns);
  while (left() > 0) await next();
  return held;
}

const conversation = fc
  .tuple(
    sent,
    fc.array(fc.tuple(utterance, fc.option(sent, { freq: 8, nil: null })), { minLength: 1, maxLength: 9 }),
  )
  .map(([region, turns]) =>
    turns.map(([said, another]) => [said, another === null ? region : another] as const),
  );

/** Regions that one turn lets an answer speak of. */
function opened({ said, region, answer, before }: Held): readonly Region[] {
  const named = [...corpus.regions.values()].filter(({ aliases, districts }) =>
    [...aliases, ...districts].some((name) => said.say.includes(name)),
  );
  const asked = before?.clarify?.slot === 'region' ? [answer.region?.code] : [];
  return [...named, ...[region, ...asked].flatMap((code) => corpus.regions.get(code ?? '') ?? [])];
}

const documentsOf = ({ documents, fallback }: Region): readonly string[] => [
  ...documents,
  ...(corpus.regions.get(fallback ?? '')?.documents ?? []),
];

const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
const closedUp = (text: string): string => text.replace(/[\s-]/gu, '');

describe('任何顺序的对话', () => {
  test('不出错，数字都有出处，不串区，不留个人号码，记下的小而合法', async () => {
    await fc.assert(
      fc.asyncProperty(conversation, async (turns) => {
        violations.length = 0;
        const open = new Set<Region>(common === null ? [] : [common]);
        const secrets: string[] = [];
        let told = '';
        for (const held of await hold(turns)) {
          const { said, answer } = held;
          secrets.push(...said.secrets.map(closedUp));
          told += `\n${maskPersonal(said.say).text}`;
          expect(unsourcedNumbers(answer, told)).toEqual([]);

          for (const region of opened(held)) open.add(region);
          const allowed = [...open].flatMap(documentsOf);
          const own = corpus.regions.get(answer.region?.code ?? '');
          for (const { entry } of [...answer.citations, ...answer.related]) {
            const [document] = entry.split('/');
            expect(allowed, said.say).toContain(document);
            if (own) expect(documentsOf(own), said.say).toContain(document);
          }

          const state = kept.get(answer.conversation);
          const written = closedUp(JSON.stringify([answer, state]));
          for (const secret of secrets) expect(written).not.toContain(secret);
          expect(bytes(state)).toBeLessThan(8192);
          expect(readConversation(JSON.parse(JSON.stringify(state)))).toEqual(state);
        }
        expect(violations).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['哪天交的', '3月1号交的，哪天能报', (n: number) => `不对，是${1 + (n % 12)}月${1 + (n % 28)}号`],
    ['花了多少', '二级医院住院合规一万报多少', (n: number) => `不对，大概是${n + 2}千多`],
    ['说不准', '住院花了小两万报多少', (n: number) => (n % 2 === 0 ? '小两万吧' : `差不多${n + 2}万`)],
    ['家里几口', '我家四口人一年一共交多少钱', (n: number) => `再加${n + 1}个低保的`],
    ['换地方', '断了两年，要等几个月', (n: number) => (n % 2 === 0 ? '恩施的呢' : '淮安的呢')],
  ])('%s改上一百回，记下的也不长', async (_, question, change) => {
    const turns = [question, ...Array.from({ length: 100 }, (_, n) => change(n))];
    const held = await hold(turns.map((say) => [{ say, secrets: [] }, 'huaian'] as const));
    const last = held.at(-1)?.answer.conversation ?? '';
    expect(bytes(kept.get(last))).toBeLessThan(2048);
  });
});

const anonymous = ({ id: _, conversation: __, ...said }: Answer) => said;
const answersOf = (held: readonly Held[]) => held.map(({ answer }) => anonymous(answer));

describe('各说各的', () => {
  test('两个对话交错着来，和各自单独来一样', async () => {
    const order = fc.array(fc.boolean(), { maxLength: 18 });
    await fc.assert(
      fc.asyncProperty(conversation, conversation, order, async (one, two, firsts) => {
        const [a, b] = [speaker(one), speaker(two)];
        for (const first of firsts) await (first ? a : b).next();
        while (a.left() > 0) await a.next();
        while (b.left() > 0) await b.next();
        expect(answersOf(a.held)).toEqual(answersOf(await hold(one)));
        expect(answersOf(b.held)).toEqual(answersOf(await hold(two)));
      }),
      { numRuns: 25 },
    );
  });

  test('编号不是这里给的，答的和没有编号一样，另给一个新的', async () => {
    await fc.assert(
      fc.asyncProperty(
        conversation,
        utterance,
        sent,
        fc.string({ maxLength: 64 }),
        async (turns, { say }, region, id) => {
          await hold(turns);
          const foreign = await assistant.ask({ question: say, region, conversation: `x${id}` });
          const fresh = await assistant.ask({ question: say, region });
          expect(anonymous(foreign)).toEqual(anonymous(fresh));
          expect(foreign.conversation).not.toBe(`x${id}`);
        },
      ),
      { numRuns: 25 },
    );
  });
});
