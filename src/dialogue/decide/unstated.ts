import type { ParameterSet } from '../../rules/parameter.ts';
import type { Told } from '../understand/subject.ts';

interface Aspect {
  readonly asked: RegExp;
  /** The rule that would know it. */
  readonly rule: string;
  /** The parameter that would state it; null where no rule has one. */
  readonly parameter: string | null;
  /** As people read it. */
  readonly what: string;
}

/**
 * Figures that people ask for beside those a rule gives. Where the region's document does not state one, a
 * calculation of something near it would answer another question.
 */
const ASPECTS: readonly Aspect[] = [
  {
    asked:
      /(?:未成年人?|孩子|儿童|小孩|娃儿?|学生).{0,14}(?:多报|上浮|加几|(?:高|多|提高)(?:多少|好多|几)|比(?:大人|成年人))/u,
    rule: 'inpatient',
    parameter: 'inpatient.minor-bonus',
    what: '未成年人住院比成年人多报多少',
  },
  {
    asked:
      /(?:第[二三2-9]次|再次|又一次|二次)住(?:院|进).{0,10}(?:起付|门槛)|(?:起付|门槛).{0,8}(?:第[二三2-9]次|减半|打折|降多少)/u,
    rule: 'inpatient',
    parameter: null,
    what: '一年内再次住院的起付线减多少',
  },
  {
    asked: /转(?:院|诊|到).{0,14}(?:起付|门槛).{0,6}(?:补|差|扣)/u,
    rule: 'inpatient',
    parameter: null,
    what: '转院时起付线怎样补差',
  },
  {
    asked: /乙类.{0,8}先?(?:自付|自己付|自己出|掏).{0,6}(?:多少|好多|几|百分)/u,
    rule: 'inpatient',
    parameter: null,
    what: '乙类药品和项目个人先自付的比例',
  },
  {
    asked: /医疗救助(?!对象|人员).{0,10}(?:报|给|救助|补).{0,4}(?:多少|好多|百分|几成|比例)/u,
    rule: 'care-chain',
    parameter: null,
    what: '医疗救助的救助比例',
  },
  {
    asked: /断(?:保|缴|交|了).{0,24}(?:限额|封顶|大病).{0,10}(?:降|减|少|扣).{0,8}(?:多少|好多|几)/u,
    rule: 'incentive',
    parameter: null,
    what: '断保再参保的，大病保险最高支付限额降低多少',
  },
];

/** A figure asked for that the region's document does not state. */
export interface Unstated {
  readonly rule: string;
  readonly what: string;
}

/** @returns what is asked and not stated, or null */
export function unstatedIn({ text }: Told, set: ParameterSet): Unstated | null {
  const aspect = ASPECTS.find(
    ({ asked, parameter }) => asked.test(text) && !(parameter !== null && set.parameters.has(parameter)),
  );
  return aspect === undefined ? null : { rule: aspect.rule, what: aspect.what };
}
