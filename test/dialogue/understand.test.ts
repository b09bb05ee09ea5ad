import { describe, expect, it } from 'vitest';
import { newConversation } from '../../src/dialogue/conversation/conversation.ts';
import { understandQuestion } from '../support/understand-question.ts';

const understood = (question: string, given?: string, assumed?: string) =>
  understandQuestion(question, { given, assumed });

describe('地区：问题里的 > 选好的 > 默认的', () => {
  it.each([
    ['住院怎么报', undefined, undefined, null],
    ['住院怎么报', undefined, 'huaian', 'huaian'],
    ['住院怎么报', 'enshi', 'huaian', 'enshi'],
    ['恩施的居民医保住院怎么报', 'huaian', undefined, 'enshi'],
    // 医院在哪里不等于在哪里参保；别的都没说时才看它。
    ['我妈在淮安住院能报好多', 'dianjiang', undefined, 'dianjiang'],
    ['在淮安的三甲医院看病怎么报', undefined, undefined, 'huaian'],
  ])('%s（选 %s，默认 %s）→ %s', (question, given, assumed, code) => {
    expect(understood(question, given, assumed).region?.code ?? null).toBe(code);
  });

  it.each([
    ['眉县的医保怎么交', true],
    ['我是眉县的', true],
    ['医保怎么交', false],
    // 选好的、看病的地方，都不是问题里说的参保地。
    ['在淮安住院怎么报', false],
  ])('%s：自己说了在哪里参保 %s', (question, names) => {
    expect(understood(question, 'enshi').namesRegion).toBe(names);
  });

  describe('接着说过的地方问', () => {
    const spoken = (sent: string | null) => ({ ...newConversation, region: { code: 'enshi', sent } });
    it.each<[string, string | undefined, string | null, string]>([
      ['住院怎么报', 'huaian', 'huaian', 'enshi'],
      ['住院怎么报', undefined, null, 'enshi'],
      ['住院怎么报', undefined, 'huaian', 'enshi'],
      // 后来在外面另选了一个，以后选的为准。
      ['住院怎么报', 'meixian', 'huaian', 'meixian'],
      ['垫江的住院怎么报', 'huaian', 'huaian', 'dianjiang'],
    ])('%s（现选 %s，说的时候选 %s）→ %s', (question, given, sent, code) => {
      expect(understandQuestion(question, { given, before: spoken(sent) }).region?.code).toBe(code);
    });
  });

  it('没有收录的地方，说出是哪里；它管着的县除外', () => {
    expect(understood('湖南农村医保多少钱', 'huaian').elsewhere).toContain('湖南');
    expect(understood('湖北的居民医保怎么交', 'enshi').elsewhere).toBeNull();
    expect(understood('湖北的居民医保怎么交', 'huaian').elsewhere).not.toBeNull();
  });
});

describe('拿去找的文字：去掉客套、号码记号和开头的地名', () => {
  it.each([
    ['你好，请问新生儿怎么参保', 'huaian', /^新生儿怎么参保$/],
    ['我是恩施的，娃儿刚生怎么上医保', 'enshi', /^娃儿刚生怎么上医保$/],
    ['我身份证是110101190001010000，想退费', 'huaian', /^(?!.*(?:身份证|【)).*想退费$/],
    ['能不能在恩施参保', 'enshi', /恩施/],
  ])('%s', (question, region, expected) => {
    expect(understood(question, region).text.trim()).toMatch(expected);
  });
});

describe('问的是哪一年', () => {
  it.each([
    ['2023年的缴费标准', [2023]],
    ['明年的医保什么时候交', [2027]],
    ['去年的标准是多少', [2025]],
    ['孩子明年上大学，医保怎么办', []],
    ['我去年没交，今年交要等多久', []],
    ['医保怎么交', []],
  ])('%s', (question, years) => {
    expect(understood(question, 'huaian').years).toEqual(years);
  });
});

describe('该找哪个部门', () => {
  it.each([
    ['医保费在哪里交', 'payment'],
    ['一年要交多少钱', 'payment'],
    ['残疾人交医保有补助吗', 'enrolment'],
    ['宝宝刚出生怎么办医保', 'enrolment'],
    ['生孩子能报多少', 'benefits'],
    ['过了时间交要等多久', 'benefits'],
    ['有医院骗保找谁举报', 'supervision'],
    ['你们是干什么的', 'general'],
  ])('%s → %s', (question, matter) => {
    expect(understood(question, 'dianjiang').matter).toBe(matter);
  });
});

describe('要不要数字，读不读得出', () => {
  it.each([
    ['报多少', true],
    ['要等几个月', true],
    ['为什么要参保', false],
  ])('%s 要数字：%s', (question, wants) => {
    expect(understood(question).wantsFigure).toBe(wants);
  });

  it.each([
    ['😀🎉', false],
    ['\u200b\u200c\ufeff', false],
    ['？！。', false],
    ['啊', true],
    ['3', true],
  ])('%j 读得出：%s', (question, readable) => {
    expect(understood(question).readable).toBe(readable);
  });
});
