import { beforeAll, describe, expect, it } from 'vitest';
import { readAccepted } from '../../scripts/evaluate/accepted.ts';
import { readQuestionSet } from '../../scripts/evaluate/question-set.ts';
import { type Judged, runSet } from '../../scripts/evaluate/run.ts';
import type { Assistant } from '../../src/dialogue/assistant.ts';
import { openAssistant } from '../../src/dialogue/open.ts';
import { buildIndexIfStale, readIndexFile } from '../../src/node/index-folder.ts';

const accepted = await readAccepted();
const sets = Object.keys(accepted);

let assistant: Assistant;
const unsourced: string[] = [];

beforeAll(async () => {
  await buildIndexIfStale({ log: () => {} });
  assistant = await openAssistant({
    read: readIndexFile,
    now: () => new Date('2026-03-01T10:00:00+08:00'),
    newId: () => 'gate',
    onViolation: (numbers) => unsourced.push(...numbers),
  });
}, 120_000);

describe('题目集：已经答对的不许丢', () => {
  it('有认可的结果', () => {
    expect(sets.sort()).toEqual(['colloquial', 'dev', 'outside', 'robust', 'short']);
  });

  describe.each(sets)('%s', (name) => {
    let judged: Judged[];
    beforeAll(async () => {
      judged = await runSet(assistant, await readQuestionSet(`test/evaluation/${name}.jsonl`));
    }, 120_000);

    it('上次答对的都还答对', () => {
      const right = new Set(judged.filter((j) => j.ok).map((j) => j.question.id));
      const lost = (accepted[name] ?? []).filter((id) => !right.has(id));
      expect(lost, '运行 npm run evaluate -- --failures 查看').toEqual([]);
    });

    it('没有一条引用别的地区的文件', () => {
      expect(judged.filter((j) => j.leaks.length > 0).map((j) => j.question.id)).toEqual([]);
    });

    it('个人号码不出现在答复里', () => {
      expect(judged.filter((j) => j.echoes).map((j) => j.question.id)).toEqual([]);
    });
  });

  it('没有一个数字没有出处', () => {
    expect(unsourced).toEqual([]);
  });
});
