import { describe, expect, test } from 'vitest';
import { careNamed, careUnsaid, isCare, subjectOf } from '../../../src/dialogue/understand/subject.ts';
import { rules } from '../../../src/rules/registry.ts';
import { understandQuestion } from '../../support/understand-question.ts';

const told = (question: string, given = 'huaian') => understandQuestion(question, { given }).told;
const subject = (question: string, given?: string) => {
  const found = subjectOf(told(question, given));
  return found && `${found.rule} ${found.wanted}`;
};

describe('说了情况、要个数的，算', () => {
  test.each([
    ['三级医院住院合规两万三，报得了多少', 'inpatient'],
    ['在二级医院住了十天，合规6400，报多少', 'inpatient'],
    ['住院总费用一万六，自费一千二，能报几多', 'inpatient'],
    ['急诊抢救花了4200合规的，二级医院，报多少', 'inpatient'],
    ['去苏州住院合规三万一，三级医院，报多少', 'off-site'],
    ['转诊到外地三级医院，合规两万，报多少', 'off-site'],
    ['社区医院看门诊合规460，报多少', 'outpatient'],
    ['镇卫生院拿药花了合规85块，报几块', 'outpatient'],
    ['高血压在卫生室拿药一年合规1800，报多少', 'two-disease'],
    ['门诊特殊病三级医院合规9000，报多少', 'special-outpatient'],
    ['二级医院日间手术合规5200，报多少', 'day-surgery'],
    ['双通道药合规23000，报多少', 'dual-channel'],
    ['剖宫产合规7500，二级医院，报多少', 'maternity'],
    ['普通居民，大病保险合规自付四万七，报多少', 'critical-illness'],
    ['住院合规30万，连大病一起报多少', 'care-chain'],
    ['我家四口人都是普通居民，一共交多少钱', 'family-total'],
    ['我是低保户，要交多少钱', 'premium'],
    ['2026年1月10号退费能退多少', 'refund'],
    ['2026年3月5号交的，哪天能报', 'coverage'],
    ['娃2026年8月20号生的，最晚哪天交', 'newborn'],
    ['10月31号退伍的，几月几号前交不用等', 'soldier'],
    ['连续交了七年，大病限额提高多少', 'incentive'],
    ['连续参保加零报销的奖励，一共最多多少', 'incentive'],
    ['职工断了两个月转居民，要等几个月', 'continuity'],
    ['十年来个人一共交了多少钱', 'ten-year-sum'],
    ['三级医院平均住一次院自己掏多少', 'averages'],
  ])('%s → %s', (question, rule) => {
    expect(subject(question)).toBe(`${rule} plain`);
  });
});

describe('也可能是问规定的，看找到的是不是说这件事', () => {
  test.each([
    ['断了两年，要等几个月', 'waiting-period'],
    ['宝宝生了，已经交了，能报吗', 'newborn'],
    ['我交了费什么时候能用', 'coverage'],
    ['普通居民缴费标准', 'premium'],
    ['住院花了两万多，能报多少', 'inpatient'],
  ])('%s → %s', (question, rule) => {
    expect(subject(question)).toBe(`${rule} likely`);
  });
});

describe('问规定、问办法、问意思的，不算', () => {
  test.each([
    '住院报销比例是多少',
    '起付线多少',
    '起付线什么意思',
    '异地就医怎么备案',
    '新生儿怎么参保',
    '门诊能报吗',
    '退费要什么材料',
    '在哪里交钱',
    '什么是大病保险',
    '住院花了8000，去哪里报',
    '低保户怎么申请',
    '双通道药店有哪些',
    '举报药店刷卡换鸡蛋，最多奖多少钱',
    '检举了套保的，一共能拿多少奖励',
    '告发医院骗保三十万，奖金能给多少',
    '冒名住院查出来要退回多少，罚几倍',
    '揭发医院骗医保，奖励封顶是多少',
    '红烧肉怎么烧',
    '你好',
  ])('%s', (question) => {
    expect(subject(question)).toBeNull();
  });
});

describe('说的是哪一种看病', () => {
  test.each([
    ['那门诊呢', 'outpatient'],
    ['要是住院呢', 'inpatient'],
    ['日间手术的话', 'day-surgery'],
    ['换成门特', 'special-outpatient'],
    ['顺产呢', 'maternity'],
    ['去上海住呢', 'off-site'],
    ['那三级呢', null],
    ['我是低保', null],
  ])('%s → %s', (text, rule) => {
    expect(careNamed(told(text))).toBe(rule);
  });

  test.each([
    ['三级医院，花了合规9800，能报多少', true],
    ['合规三千，报多少', true],
    ['三级医院住院合规9800，报多少', false],
    ['能报多少', false],
    ['花了9800去哪里报', false],
    ['举报人家骗了9800，奖多少', false],
  ])('%s：没说是哪一种 %s', (question, unsaid) => {
    expect(careUnsaid(told(question))).toBe(unsaid);
  });

  test('付看病钱的规则', () => {
    const care = rules.map(({ id }) => id).filter(isCare);
    expect(care.sort()).toEqual([
      'care-chain',
      'day-surgery',
      'dual-channel',
      'inpatient',
      'maternity',
      'off-site',
      'outpatient',
      'special-outpatient',
      'two-disease',
    ]);
  });
});
