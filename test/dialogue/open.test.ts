import { describe, expect, test } from 'vitest';
import { indexVersion } from '../../src/corpus/artefact.ts';
import { buildIndex } from '../../src/corpus/build-index.ts';
import type { Answer } from '../../src/dialogue/answer.ts';
import type { Question } from '../../src/dialogue/assistant.ts';
import { type OpenOptions, openAssistant } from '../../src/dialogue/open.ts';
import { readIndexSources } from '../../src/node/index-folder.ts';
import { readFrom } from '../support/toy-corpus.ts';

const sources = await readIndexSources();
// In memory, so that a test elsewhere that builds the folder anew cannot take the files away.
const files = await buildIndex(sources);

function open(options: Partial<OpenOptions> = {}) {
  let ids = 0;
  return openAssistant({
    read: readFrom(files),
    now: () => new Date('2026-03-02T10:00:00+08:00'),
    newId: () => `id-${++ids}`,
    ...options,
  });
}
const assistant = await open();
const ask = (question: string, more: Partial<Question> = {}) => assistant.ask({ question, ...more });
const cited = (answer: Answer) => answer.citations[0]?.entry ?? answer.kind;
const documentOf = (answer: Answer) => cited(answer).split('/')[0];

describe('各地区用自己的文件回答', () => {
  test.each([
    ['huaian', '娃生下来之后几天内要去参保', 'huaian-2026'],
    ['huaian', '连续交好几年有什么奖励', 'huaian-2026'],
    ['enshi', '断保之后又交，多久才能报', 'enshi-2025'],
    ['enshi', '今年每个人交几多钱', 'enshi-2025'],
    ['meixian', '去外省看病之前要备案吗', 'meixian-2025'],
    ['meixian', '居民医保和商业保险的差别', 'meixian-2025'],
    ['dianjiang', '怎么在微信上交费', 'dianjiang-2024'],
    ['dianjiang', '低保户参保要自己出钱不', 'dianjiang-2024'],
    ['national', '大病保险要另外掏钱吗', 'national-2025'],
  ])('%s：%s', async (region, question, document) => {
    const answer = await ask(question, { region });
    expect(answer.kind).toBe('answer');
    expect(answer.region?.code).toBe(region);
    expect(documentOf(answer)).toBe(document);
    for (const { entry } of answer.citations) expect(entry.startsWith(`${document}/`)).toBe(true);
    expect(answer.policyYear).toBe(Number(document.split('-')[1]));
    expect(answer.text).toContain(`${answer.policyYear}年度`);
  });

  test('自己的文件没写的借全国的，说明是借的', async () => {
    const answer = await ask('居民医保和商业保险的差别', { region: 'dianjiang' });
    expect(documentOf(answer)).toBe('national-2025');
    expect(answer.region?.code).toBe('dianjiang');
    expect(answer.text).toMatch(/^垫江县自己的文件没有写到这一点/);
    expect(answer.notices.join('')).toContain('不是垫江县的规定');
  });

  test('淮安从不借用', async () => {
    for (const question of ['居民医保和商业保险的差别', '医保为什么不能不出险就少交', '医保顺口溜怎么念']) {
      const answer = await ask(question, { region: 'huaian' });
      for (const { entry } of answer.citations) expect(entry).toMatch(/^huaian-2026\//);
      for (const { entry } of answer.related) expect(entry).toMatch(/^huaian-2026\//);
    }
  });

  test('超范围的问题不硬答，给出联系方式', async () => {
    const answer = await ask('红烧肉要炖多长时间', { region: 'dianjiang' });
    expect(answer).toMatchObject({ kind: 'handoff', citations: [], policyYear: null });
    expect(answer.contacts).not.toEqual([]);
  });

  test('问题里说的地方，胜过外面选的地区', async () => {
    const answer = await ask('娃娃几天内参保，我在垫江参保的', { region: 'huaian' });
    expect(answer.region?.code).toBe('dianjiang');
    expect(documentOf(answer)).toBe('dianjiang-2024');
  });

  test('过了年度的文件有提示，没过的没有', async () => {
    const old = await ask('娃生下来之后几天内要去参保', { region: 'dianjiang' });
    expect(old.notices.join('')).toContain('2024年度的文件，年度已经过去');
    const current = await ask('娃生下来之后几天内要去参保', { region: 'huaian' });
    expect(current.notices.join('')).not.toContain('年度已经过去');
  });
});

describe('没说地区', () => {
  test('各地答案不同：问是哪里', async () => {
    const answer = await ask('今年每个人交几多钱');
    expect(answer).toMatchObject({
      kind: 'clarify',
      region: null,
      citations: [],
      clarify: { slot: 'region' },
    });
    expect(answer.clarify?.options.map(({ value }) => value)).toEqual([...assistant.corpus.regions.keys()]);
  });

  test('按选项再问，就有答案', async () => {
    const { clarify, conversation } = await ask('今年每个人交几多钱');
    for (const { value } of clarify?.options ?? []) {
      const answer = await ask('今年每个人交几多钱', { region: value, conversation });
      expect([answer.kind, answer.region?.code]).toEqual(['answer', value]);
    }
  });

  test('哪里都一样：用全国的答案', async () => {
    const answer = await ask('医保是不是非参不可，还是自愿参加');
    expect(answer.kind).toBe('answer');
    expect(documentOf(answer)).toBe('national-2025');
    expect(answer.region?.code).toBe('national');
  });

  test('哪里都没有：不答，给全国的热线', async () => {
    const answer = await ask('红烧肉要炖多长时间');
    expect(answer.kind).toBe('handoff');
    expect(answer.contacts.map(({ phone }) => phone)).toContain('12393');
  });
});

describe('默认地区', () => {
  test('没说地区就用默认的；说了、选了的优先', async () => {
    const meixian = await open({ defaultRegion: 'meixian' });
    const region = async (question: string, chosen?: string) =>
      (await meixian.ask({ question, region: chosen })).region?.code;
    expect(await region('今年每个人交几多钱')).toBe('meixian');
    expect(await region('今年每个人交几多钱', 'enshi')).toBe('enshi');
    expect(await region('垫江今年每个人交几多钱')).toBe('dianjiang');
  });

  test('没有这个地区就打不开，说出有哪些', async () => {
    await expect(open({ defaultRegion: 'atlantis' })).rejects.toThrow(
      'DEFAULT_REGION：没有地区 atlantis，可用的是 huaian、enshi、meixian、dianjiang、national',
    );
  });
});

describe('同一个问题', () => {
  test.each([
    ['今年每个人交几多钱', 'enshi'],
    ['今年每个人交几多钱', undefined],
    ['你好', undefined],
    ['红烧肉要炖多长时间', 'huaian'],
  ])('「%s」%s 问两次，除了编号都一样', async (question, region) => {
    const [first, second] = [await ask(question, { region }), await ask(question, { region })];
    expect(first.id).not.toBe(second.id);
    expect({ ...second, id: first.id, conversation: first.conversation }).toEqual(first);
  });

  test('重新打开一次也一样', async () => {
    const again = await open();
    const question = { question: '去外省看病之前要备案吗', region: 'huaian' };
    const [here, there] = [await assistant.ask(question), await again.ask(question)];
    expect({ ...there, id: here.id, conversation: here.conversation }).toEqual(here);
  });

  test('渠道自己的会话编号照用；没有编号，或者不是这里给的，就给一个新的', async () => {
    const own = await ask('今年每个人交几多钱', { ownConversation: 'abc-1' });
    expect(own.conversation).toBe('abc-1');
    const foreign = await ask('今年每个人交几多钱', { conversation: 'abc-1' });
    expect(foreign.conversation).not.toBe('abc-1');
    const [first, second] = [await ask('你好'), await ask('你好')];
    expect(first.conversation).not.toBe('');
    expect(first.conversation).not.toBe(second.conversation);
    expect(first.conversation).not.toBe(first.id);
  });
});

describe('不问什么的话', () => {
  test.each([
    ['你好', 'greeting'],
    ['多谢了', 'greeting'],
    ['🙂🙂', 'handoff'],
    ['……', 'handoff'],
  ])('「%s」得 %s', async (question, kind) => {
    expect(await ask(question)).toMatchObject({ kind, citations: [], clarify: null });
  });

  test('问别处的医保：不拿这里的答', async () => {
    const answer = await ask('哈尔滨市的居民医保今年交多少', { region: 'huaian' });
    expect(answer).toMatchObject({ kind: 'handoff', citations: [], region: null });
    expect(answer.text).toContain('哈尔滨');
  });
});

describe('数字把关', () => {
  test('常问的都放行', async () => {
    const refused: (readonly string[])[] = [];
    const watched = await open({ onViolation: (numbers) => refused.push(numbers) });
    const questions = [
      '今年每个人交几多钱',
      '断保之后又交，多久才能报',
      '住院能报百分之几',
      '门诊一年最多报多少',
      '娃生下来之后几天内要去参保',
      '大病保险起付线是几多',
      '连续交好几年有什么奖励',
    ];
    for (const region of watched.corpus.regions.keys())
      for (const question of questions) await watched.ask({ question, region });
    expect(refused).toEqual([]);
  });
});

describe('查找', () => {
  test('一个地区之内，只有它的和它后备的文件', async () => {
    const documents = async (region: string) =>
      new Set((await assistant.search('等待期', region, 20)).map(({ entry }) => entry.split('/')[0]));
    expect(await documents('huaian')).toEqual(new Set(['huaian-2026']));
    for (const document of await documents('meixian'))
      expect(['meixian-2025', 'national-2025']).toContain(document);
  });

  test('不说地区就查全部，按把握排，不重复', async () => {
    const hits = await assistant.search('断保以后的等待期', undefined, 12);
    expect(hits).toHaveLength(12);
    expect(new Set(hits.map(({ entry }) => entry.split('/')[0])).size).toBeGreaterThan(2);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    expect(new Set(hits.map(({ passage }) => passage)).size).toBe(hits.length);
  });

  test('标出的词在文字之内', async () => {
    const [best] = await assistant.search('设置固定待遇等待期', 'huaian', 5);
    expect(best?.highlights).not.toEqual([]);
    for (const [start, end] of best?.highlights ?? [])
      expect('设置固定待遇等待期').toContain(best?.text.slice(start, end));
  });

  test('没有内容的查找没有结果', async () => {
    expect(await assistant.search('？？', 'huaian', 5)).toEqual([]);
  });
});

test('版本是索引的版本', async () => {
  expect(assistant.indexVersion).toBe(await indexVersion(sources));
});
