/** 日 is a day of the month, 日期 a whole date. */
export type Unit =
  | '元'
  | '%'
  | '个百分点'
  | '个月'
  | '天'
  | '年'
  | '岁'
  | '日'
  | '日期'
  | '个'
  | '种'
  | '次'
  | '倍';

/** A constant of a rule, tied to the sentence that states it. */
export interface Parameter {
  /** `inpatient.level3.deductible`: unique within its document. */
  readonly id: string;
  /** Yuan, percent points, months, days …, or a date 「2026-01-01」. */
  readonly value: number | string;
  readonly unit: Unit;
  /** True where the document states a lower bound (至少, 不低于). */
  readonly atLeast: boolean;
  /** `huaian-2026/q60` */
  readonly entry: string;
  /** The document's words, which hold the value as written. */
  readonly quote: string;
  /** The group of people it is for, as the document calls them: 「低保对象」 */
  readonly label?: string | undefined;
}

/** The parameters of one document by id. */
export interface ParameterSet {
  /** Region code. */
  readonly region: string;
  /** Name of the region as people read it. */
  readonly regionName: string;
  readonly document: string;
  readonly policyYear: number;
  readonly parameters: ReadonlyMap<string, Parameter>;
}

/** Thrown where a rule reaches for a constant that the region's documents do not state. */
export function isStated(set: ParameterSet, id: string): boolean {
  return set.parameters.has(id);
}

/**
 * @returns the parameter
 * @throws RangeError where the document does not state it: rules ask {@link isStated} first
 */
export function parameter(set: ParameterSet, id: string): Parameter {
  const found = set.parameters.get(id);
  if (!found) throw new RangeError(`${set.document} 没有参数 ${id}`);
  return found;
}
