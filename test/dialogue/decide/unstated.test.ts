import { describe, expect, test } from 'vitest';
import { regionParameters } from '../../../src/dialogue/calculate/region-parameters.ts';
import { unstatedIn } from '../../../src/dialogue/decide/unstated.ts';
import { corpus } from '../../corpus/corpus-files.ts';
import { regionOf } from '../../support/toy-dialogue.ts';
import { TODAY, understandQuestion } from '../../support/understand-question.ts';

const unstated = (question: string, code: string) =>
  unstatedIn(
    understandQuestion(question, { given: code }).told,
    regionParameters(regionOf(corpus, code), corpus, TODAY),
  );

describe('问的数当地文件没有写', () => {
  test.each<[question: string, code: string, rule: string, what: RegExp]>([
    ['学生娃住院比大人多报多少', 'huaian', 'inpatient', /未成年人/],
    ['小孩住院报销高几个点', 'enshi', 'inpatient', /未成年人/],
    ['一年里第二次住院起付线降多少', 'huaian', 'inpatient', /再次住院/],
    ['再次住院门槛费还扣多少', 'dianjiang', 'inpatient', /再次住院/],
    ['从二级转院到三级，起付线补多少', 'huaian', 'inpatient', /补差/],
    ['乙类药先自付多少', 'huaian', 'inpatient', /乙类/],
    ['乙类的要自己先掏百分之几', 'dianjiang', 'inpatient', /乙类/],
    ['低保户医疗救助能报多少', 'huaian', 'care-chain', /救助比例/],
    ['断缴一年大病限额降低多少', 'huaian', 'incentive', /限额降低/],
  ])('%s（%s）→ %s', (question, code, rule, what) => {
    const found = unstated(question, code);
    expect(found).toMatchObject({ rule });
    expect(found?.what).toMatch(what);
  });

  test.each([
    // 垫江写明了未成年人多报几个百分点。
    ['小孩住院报销高几个点', 'dianjiang'],
    ['二级医院住院合规一万报多少', 'huaian'],
    ['住院起付线多少', 'dianjiang'],
    ['乙类药是什么', 'huaian'],
    ['医疗救助对象交多少', 'huaian'],
    ['断了两年等几个月', 'enshi'],
    ['连续参保六年大病限额提高多少', 'huaian'],
  ])('%s（%s）：写了的，或者问的不是这些', (question, code) => {
    expect(unstated(question, code)).toBeNull();
  });
});
