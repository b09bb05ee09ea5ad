import { beforeAll, describe, expect, it } from 'vitest';
import { readAccepted } from '../../scripts/evaluate/accepted.ts';
import { compare } from '../../scripts/evaluate/compare.ts';
import { readDialogueSet } from '../../scripts/evaluate/dialogue-set.ts';
import { type Evaluated, openEvaluated } from '../../scripts/evaluate/open-evaluated.ts';
import { readQuestionSet } from '../../scripts/evaluate/question-set.ts';
import { failingTurns } from '../../scripts/evaluate/report-dialogue.ts';
import { type Judged, runSet } from '../../scripts/evaluate/run.ts';
import { type JudgedConversation, runDialogues } from '../../scripts/evaluate/run-dialogue.ts';
import { setName, testFiles } from '../../scripts/evaluate/test-files.ts';

const accepted = await readAccepted();
const { questions, dialogues } = await testFiles();

let evaluated: Evaluated;
const unsourced: string[] = [];

beforeAll(async () => {
  evaluated = await openEvaluated({
    log: () => {},
    onViolation: (numbers) => unsourced.push(...numbers),
  });
}, 120_000);

describe('已经答对的不许丢', () => {
  it('每一份题目、每一份对话都有认可的结果', () => {
    expect(Object.keys(accepted).sort()).toEqual([...questions, ...dialogues].map(setName).sort());
  });

  describe.each(questions)('题目 %s', (file) => {
    let judged: Judged[];
    beforeAll(async () => {
      judged = await runSet(evaluated.assistant, await readQuestionSet(file));
    }, 120_000);

    it('上次答对的都还答对', () => {
      const right = judged.filter((j) => j.ok).map((j) => j.question.id);
      const { lost } = compare(accepted[setName(file)], right);
      expect(lost, '运行 npm run evaluate -- --failures 查看').toEqual([]);
    });

    it('没有一条引用别的地区的文件', () => {
      expect(judged.filter((j) => j.leaks.length > 0).map((j) => j.question.id)).toEqual([]);
    });

    it('个人号码不出现在答复里', () => {
      expect(judged.filter((j) => j.echoes).map((j) => j.question.id)).toEqual([]);
    });
  });

  describe.each(dialogues)('对话 %s', (file) => {
    let judged: JudgedConversation[];
    beforeAll(async () => {
      const { app, assistant } = evaluated;
      judged = await runDialogues(app, await readDialogueSet(file, assistant.corpus), assistant.corpus);
    }, 120_000);

    it('上次每一轮都对的，还是每一轮都对', () => {
      const right = judged.filter(({ ok }) => ok).map(({ conversation }) => conversation.id);
      const { lost } = compare(accepted[setName(file)], right);
      const failing = judged.filter(({ conversation }) => lost.includes(conversation.id));
      expect(failing.map(failingTurns).join('\n')).toBe('');
    });

    it('没有一轮有无出处的数字、别的地区的原文、个人号码', () => {
      const faults = judged.flatMap(({ conversation, turns }) =>
        turns.flatMap((turn) => turn.faults.map((fault) => `${conversation.id} ${turn.turn.say} ${fault}`)),
      );
      expect(faults).toEqual([]);
    });
  });

  it('没有一个数字没有出处', () => {
    expect(unsourced).toEqual([]);
  });
});
