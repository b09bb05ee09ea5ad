import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createApp } from '../../../src/app.ts';
import { utf8Length } from '../../../src/channels/wechat/cut-text.ts';
import { longestText, replyText } from '../../../src/channels/wechat/reply-text.ts';
import type { Assistant } from '../../../src/dialogue/assistant.ts';
import { openAssistant } from '../../../src/dialogue/open.ts';
import { buildIndexIfStale, readIndexFile } from '../../../src/node/index-folder.ts';
import { keptConversations } from '../../../src/standard-deps.ts';
import { memoryStore } from '../../../src/store/create-store.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { delivery, type Elements, element, event, readReply, settings, text } from './server.ts';

const folder = 'test/evaluation/dialogues';
const today = new Date('2026-11-24T10:00:00+08:00');

const dialogues = z.array(
  z.object({
    id: z.string(),
    region: z.string().nullable().default(null),
    turns: z.array(z.object({ say: z.string(), region: z.string().nullable().optional() })),
  }),
);

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, dialogues: dialogues.parse(parse(readFileSync(`${folder}/${name}`, 'utf8'))) }));

/** Two assistants that share an index and no memory: one behind the account, one asked directly. */
let behind: Assistant;
let direct: Assistant;
let say: (region: string | null, person: string, fields: Elements) => Promise<string>;

/** The address of a region's account; one without a region has the plain address. */
const pathOf = (region: string | null) => (region === null ? '/wechat' : `/wechat/${region}`);

async function open(store = memoryStore()): Promise<Assistant> {
  return openAssistant({
    read: readIndexFile,
    now: () => today,
    newId: () => crypto.randomUUID(),
    conversations: keptConversations(store, () => today),
  });
}

beforeAll(async () => {
  await buildIndexIfStale({ log: () => {} });
  [behind, direct] = [await open(), await open()];
  const { WECHAT_REGION: _, ...withoutRegion } = settings;
  const accounts = [...behind.corpus.regions.keys()].map((region) => ({
    name: region,
    region,
    appId: settings.WECHAT_APP_ID,
    token: settings.WECHAT_TOKEN,
    encodingAesKey: settings.WECHAT_ENCODING_AES_KEY,
  }));
  const deps = { ...fakeDeps(behind, withoutRegion), now: () => today };
  const app = createApp(deps, { wechatAccounts: { accounts } });
  const timestamp = today.getTime() / 1000;
  say = async (region, person, fields) => {
    const sent = delivery({ ...fields, FromUserName: person }, { path: pathOf(region), timestamp });
    const reply = await readReply(await app.request(sent));
    return element(reply, 'Content') ?? reply;
  };
}, 120_000);

const linked = /https:\/\/yibao\.test\/a\/\S+/u;

describe.each(files)('多轮对话经过公众号：$name', ({ dialogues: conversations }) => {
  test.each(conversations)('$id：每一轮都是同样的话', async ({ id, region, turns }) => {
    for (const [at, turn] of turns.entries()) {
      const said = await say(region, `o-${id}`, text(turn.say));
      const ownConversation = `direct-${id}`;
      const answer = await direct.ask({
        question: turn.say,
        region: region ?? undefined,
        ownConversation,
      });
      const whole = linked.exec(said)?.[0] ?? '';
      const expected = replyText(answer, { origin: 'https://yibao.test', whole });
      expect(said, `第 ${at + 1} 轮：${turn.say}`).toBe(expected.text);
      expect(utf8Length(said)).toBeLessThanOrEqual(longestText);
      expect(whole !== '', '放不下的有链接').toBe(expected.rest !== '');
    }
  });
});

describe('反问之后', () => {
  const asked = '住院花的合规费用是两万六，能报多少';

  /** What is said to a question and then to a reply to what it asks back. */
  async function choose(person: string, reply: Elements) {
    const question = await say('huaian', person, text(asked));
    expect(question).toMatch(/\n2、二级/);
    return say('huaian', person, reply);
  }

  test('回「2」「第二个」「二级」，打字、语音都选同一个', async () => {
    const replies: readonly Elements[] = [
      ...['2', '２', '2。', '第二个', '二级', '选2', '二级医院'].map((content) => text(content)),
      text('', { MsgType: 'voice', Recognition: '第二个。' }),
    ];
    const [first = '', ...others] = await Promise.all(
      replies.map((reply, at) => choose(`o-choice-${at}`, reply)),
    );
    // (26000 − 600) × 75%
    expect(first).toContain('19050');
    expect(others).toEqual(others.map(() => first));
  });

  test('回「1」是另一个', async () => {
    expect(await choose('o-choice-first', text('1'))).not.toContain('19050');
  });

  test('微信再发一次「2」，还是第一次的答复，不算又答了一次', async () => {
    const reply = text('2');
    const first = await choose('o-choice-again', reply);
    expect(await say('huaian', 'o-choice-again', reply)).toBe(first);
    expect(await say('huaian', 'o-choice-again', text('那三级呢'))).not.toContain('19050');
  });

  test('别人的「2」与这里的反问无关', async () => {
    await say('huaian', 'o-choice-asker', text(asked));
    expect(await say('huaian', 'o-choice-stranger', text('2'))).not.toContain('19050');
  });
});

test('菜单「算一算」：说出这个地方的文件能算哪些', async () => {
  const pressed = event('CLICK', { EventKey: 'calculate' });
  expect(await say('huaian', 'o-menu', pressed)).toMatch(/能算这些：住院报销、/);
  // 恩施的文件没有写住院报销的比例。
  expect(await say('enshi', 'o-menu-enshi', pressed)).not.toMatch(/住院报销/);
  expect(await say('enshi', 'o-menu-enshi', pressed)).toMatch(/能算这些：/);
});
