import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildIndex } from '../../src/corpus/build-index.ts';
import type { Assistant } from '../../src/dialogue/assistant.ts';
import { openAssistant } from '../../src/dialogue/open.ts';
import { readIndexSources } from '../../src/node/index-folder.ts';

interface TopicFile {
  readonly topics: { answers: Record<string, unknown> }[];
}

let assistant: Assistant;

/** The real corpus as if nobody had said which topics 垫江's document answers. */
beforeAll(async () => {
  const sources = await readIndexSources();
  const corpus = new Map(
    [...sources.corpus].map(([file, text]) => {
      if (!file.startsWith('topics/')) return [file, text];
      const themes = parse(text) as TopicFile;
      for (const topic of themes.topics) delete topic.answers['dianjiang-2024'];
      return [file, stringify(themes)];
    }),
  );
  const files = await buildIndex({ ...sources, corpus });
  assistant = await openAssistant({
    read: async (path) => {
      const file = files.get(path);
      if (file === undefined) throw new Error(path);
      return typeof file === 'string' ? (new TextEncoder().encode(file).buffer as ArrayBuffer) : file;
    },
    now: () => new Date('2024-06-01T10:00:00+08:00'),
    newId: () => 'id',
  });
}, 60_000);

describe('没有一条主题映射的文件，靠它自己的文字', () => {
  it.each([['大病保险起付线好高', 'dianjiang-2024/q8']])('照着说的，就回答：%s', async (question, entry) => {
    const answer = await assistant.ask({ question, region: 'dianjiang' });
    expect(answer.kind).toBe('answer');
    expect(answer.citations[0]?.entry).toBe(entry);
  });

  it.each([
    ['三级医院住院起付标准是多少', 'dianjiang-2024/q7'],
    ['生娃儿顺产补助好多钱', 'dianjiang-2024/q9'],
    ['云闪付怎么交医保', 'dianjiang-2024/q4'],
  ])('说法隔得远的，也把它放在最前面：%s', async (question, entry) => {
    const { citations, clarify } = await assistant.ask({ question, region: 'dianjiang' });
    expect(citations[0]?.entry ?? clarify?.options[0]?.value).toBe(entry);
  });

  it('不相干的事照样不答', async () => {
    const answer = await assistant.ask({ question: '驾照到期了怎么换', region: 'dianjiang' });
    expect(answer.kind).toBe('handoff');
  });
});
