import { describe, expect, test } from 'vitest';
import { labelAsked } from '../../../src/dialogue/compose/asked-first.ts';
import { compose } from '../../../src/dialogue/compose.ts';
import { newConversation } from '../../../src/dialogue/conversation/conversation.ts';
import { decideOnSubject } from '../../../src/dialogue/decide/decide-subject.ts';
import type { Decision } from '../../../src/dialogue/decide/decision.ts';
import { commonRegion } from '../../../src/dialogue/place/common-region.ts';
import { corpus } from '../../corpus/corpus-files.ts';
import { passagesOfEntry } from '../../support/toy-dialogue.ts';
import { TODAY, understandQuestion } from '../../support/understand-question.ts';

/** The answer where these entries were found, the first of them best. */
function answered(question: string, given: string, ...entries: readonly string[]) {
  const understanding = understandQuestion(question, { given });
  const quoted: Decision = {
    kind: 'answer',
    quoted: entries.map((entry) => ({
      entry,
      probability: 0.9,
      whole: true,
      passages: passagesOfEntry(corpus, entry),
    })),
    related: [],
  };
  const decision = decideOnSubject(understanding, newConversation, quoted, { corpus, today: TODAY });
  return compose(decision, understanding, {
    corpus,
    common: commonRegion(corpus),
    today: TODAY,
    id: 'a',
    conversation: 'c',
  });
}

describe('问的是资助还是自己交', () => {
  test.each([
    '低保户财政补多少',
    '政府补助好多',
    '市里资助多少钱',
    '国家给交好多',
    '财政出多少',
    '帮我们减好多',
    '公家贴几块',
    '免多少',
    '减免好多钱',
    '县里帮着出好多',
  ])('%s：资助', (text) => {
    expect(labelAsked('premium', text)?.test('由市财政资助')).toBe(true);
  });

  test.each([
    '低保户交多少',
    '自己出多少',
    '政府补助多少，自己交多少',
    '自己还要补多少',
    '要补交多少',
    '医保报销补多少，个人掏几块',
  ])('%s：得数本身', (text) => {
    expect(labelAsked('premium', text)).toBeNull();
  });

  test('只有缴费分资助和自己交', () => {
    expect(labelAsked('inpatient', '住院财政补多少')).toBeNull();
  });

  test('给每个人的财政补助不是资助', () => {
    expect(labelAsked('premium', '财政补多少')?.test('财政另外补助')).toBe(false);
  });
});

describe('问资助的，资助说在前面，写着它的原文引在前面', () => {
  const found = ['enshi-2025/notice-3', 'enshi-2025/table-1'] as const;
  const firstLine = (text: string) => text.split('\n')[0];

  test('改制企业清算了的，政府给补多少', () => {
    const { text, citations, calculation } = answered('改制企业清算了的，政府给补多少', 'enshi', ...found);
    expect(firstLine(text)).toBe(
      '个人缴费和资助：由市财政资助 315 元，个人缴费 85 元，财政另外补助 670 元。',
    );
    expect(citations[0]?.entry).toBe('enshi-2025/table-1');
    expect(new Set(citations.map(({ entry }) => entry))).toContain('enshi-2025/notice-3');
    expect(calculation?.result).toMatchObject({ label: '个人缴费', value: '85.00' });
  });

  test('问自己交的，照旧', () => {
    const { text, citations } = answered('改制企业清算了的，自己交多少', 'enshi', ...found);
    expect(firstLine(text)).toBe(
      '个人缴费和资助：个人缴费 85 元，由市财政资助 315 元，财政另外补助 670 元。',
    );
    expect(citations[0]?.entry).toBe('enshi-2025/notice-3');
  });

  test('全额资助的金额不写在资助那一条里，引文的先后不动', () => {
    const { text, citations } = answered('特困人员财政资助多少钱', 'huaian', 'huaian-2026/q57');
    expect(firstLine(text)).toMatch(/^个人缴费和资助：全额资助 440 元，个人缴费 0 元/u);
    expect(citations[0]?.entry).toBe('huaian-2026/q57');
  });

  test('两档的，只说说到的那一档', () => {
    const { text, citations } = answered(
      '边缘易致贫户，低的那档政府补好多',
      'dianjiang',
      'dianjiang-2024/q5',
    );
    expect(firstLine(text)).toBe('个人缴费和资助：资助 266 元，个人缴费 114 元。');
    expect(citations[0]?.entry).toBe('dianjiang-2024/q5');
  });
});
