import { describe, expect, test } from 'vitest';
import { careBeforeCover } from '../../../src/dialogue/decide/cover-check.ts';
import { coverage } from '../../../src/rules/coverage.ts';
import { corpus } from '../../corpus/corpus-files.ts';
import { regionOf } from '../../support/toy-dialogue.ts';
import { TODAY, understandQuestion } from '../../support/understand-question.ts';

const checked = (question: string, code: string) =>
  careBeforeCover(
    understandQuestion(question, { given: code }).told,
    { rule: coverage, region: regionOf(corpus, code) },
    { corpus, today: TODAY },
  );

describe('看病那天还不能报，就答从哪天起能报', () => {
  test.each([
    // 2026-03-05 ＋ 2 个月
    ['3月5号交的费，4月20号住院花了合规8000，二级医院报多少', 'huaian', '2026-05-05', '4月20号'],
    ['2026年6月1日缴的费，7月31日住的院，合规5000报多少', 'huaian', '2026-08-01', '7月31日'],
    // 2024-04-08 起的第 90 天
    ['2024年4月8号交的费，6月1号住院合规5000，报好多', 'dianjiang', '2024-07-07', '6月1号'],
  ])('%s（%s）→ %s', (question, code, first, care) => {
    const decision = checked(question, code);
    expect(decision?.case.calculated).toMatchObject({
      kind: 'calculation',
      calculation: { rule: 'coverage', result: { value: first } },
    });
    expect(decision?.case.said.at(-1)).toContain(care);
    expect(decision?.case.said.at(-1)).toContain('报不了');
  });

  test.each([
    ['看病在能报以后', '3月5号交的费，5月20号住院花了合规8000，二级医院报多少', 'huaian'],
    ['正好是能报的第一天', '3月5号交的费，5月5号住院花了合规8000，二级医院报多少', 'huaian'],
    ['没说哪天看病', '3月5号交的费，住院花了合规8000，二级医院报多少', 'huaian'],
    ['没说哪天交费', '4月20号住院花了合规8000，二级医院报多少', 'huaian'],
    ['算不出从哪天起', '3月5号交的费，4月20号住院花了合规8000', 'national'],
  ])('%s：照常算', (_, question, code) => {
    expect(checked(question, code)).toBeNull();
  });
});
