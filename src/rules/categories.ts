import type { FactName } from './facts.ts';
import type { ParameterSet } from './parameter.ts';

/** A group of people that a region's documents name where they say who pays what. */
export interface Category {
  /** Value of the fact `personCategory`, and the group's name in the ids of parameters: `subsidy.<value>.own`. */
  readonly value: string;
  /** The document's words for the group. */
  readonly label: string;
  /** Who pays the part that the person does not, where the document says so. */
  readonly payer?: string;
}

export const ORDINARY = 'ordinary';
export const STUDENT = 'student';
export const NEWBORN = 'newborn';
/** Newly recognised as an object of medical aid, not enrolled until then. */
export const NEWLY_AIDED = 'newly-aided';
/** Was once registered as poor; whether the person still is an object of medical aid has to be asked. */
export const FORMER_POOR = 'former-poor';
/** Out of poverty for good: no longer subsidised, but without a waiting period. */
export const STABLE = 'stable-out-of-poverty';
/** Family on the edge of the minimum living allowance; in some places only its old and its minors are subsidised. */
export const LOW_INCOME_EDGE = 'low-income-edge';

const AID_FUND = '医疗救助资金';
const CITY = '市财政';

const HUAIAN: readonly Category[] = [
  { value: ORDINARY, label: '普通居民（含老年人）' },
  { value: STUDENT, label: '在校学生' },
  { value: 'aided', label: '医疗救助对象（一类、二类）' },
  { value: 'special-hardship', label: '特困人员' },
  { value: 'minimum-living', label: '最低生活保障对象' },
  { value: 'child-in-need', label: '困境儿童' },
  { value: 'veteran-benefit', label: '享受国家抚恤补助的优抚对象' },
  { value: 'retrenched-worker', label: '20 世纪 60 年代精减退职职工' },
  { value: 'hardship-worker', label: '工会核定的特困职工' },
  { value: LOW_INCOME_EDGE, label: '低保边缘家庭成员' },
  { value: 'expenditure-poor', label: '支出型困难家庭中的大重病患者' },
  { value: 'temporary-relief', label: '临时救助对象中的大重病患者（当地户籍）' },
  { value: 'mental-disorder', label: '易肇事肇祸严重精神障碍患者' },
  { value: 'disabled-unable-to-work', label: '丧失劳动能力的残疾人' },
  { value: 'aided-student', label: '被认定为医疗救助对象的在校大学生', payer: '财政' },
  { value: 'hardship-elder', label: '符合条件的困难老年人' },
  { value: NEWLY_AIDED, label: '新增的医疗救助对象（还没有参保）' },
  { value: FORMER_POOR, label: '原建档立卡低收入人口' },
];

const DIANJIANG: readonly Category[] = [
  { value: ORDINARY, label: '普通居民' },
  { value: 'three-families', label: '三属、在乡老复员军人' },
  { value: 'veteran-benefit', label: '60 周岁以上农村籍退役人员、在乡七级至十级残疾退役军人' },
  { value: 'special-hardship', label: '特困人员' },
  { value: 'orphan', label: '城乡孤儿、事实无人抚养儿童' },
  { value: 'minimum-living', label: '低保对象' },
  { value: LOW_INCOME_EDGE, label: '低保边缘户' },
  { value: 'illness-poverty', label: '因病致贫家庭重病患者' },
  { value: 'severe-disability', label: '城乡重度（一、二级）残疾人员' },
  { value: 'returned-to-poverty', label: '返贫致贫人口' },
  { value: 'monitored', label: '脱贫不稳定户、边缘易致贫户、突发严重困难户' },
  { value: NEWBORN, label: '出生 90 日内参保的新生儿' },
];

const ENSHI: readonly Category[] = [
  { value: ORDINARY, label: '普通居民' },
  { value: 'special-hardship', label: '特困供养人员', payer: AID_FUND },
  { value: 'orphan', label: '孤儿（含事实无人抚养儿童）', payer: AID_FUND },
  { value: 'minimum-living', label: '城乡最低生活保障对象', payer: AID_FUND },
  { value: 'returned-to-poverty', label: '返贫致贫人口', payer: AID_FUND },
  { value: 'monitored', label: '脱贫不稳定、边缘易致贫、突发严重困难户', payer: AID_FUND },
  { value: 'veteran-benefit', label: '符合代缴条件的优抚对象', payer: '退役军人事务部门' },
  { value: 'disabled-unable-to-work', label: '丧失劳动能力的残疾人', payer: CITY },
  { value: 'mental-disorder', label: '严重精神障碍患者', payer: CITY },
  {
    value: 'family-planning-hardship',
    label: '计划生育特殊困难家庭中经核定的特困家庭夫妻及其伤残子女',
    payer: CITY,
  },
  { value: LOW_INCOME_EDGE, label: '低保边缘家庭成员', payer: CITY },
  { value: 'restructured-retiree', label: '2010 年底以前退休并办理清算的改制企业职工', payer: CITY },
  { value: STABLE, label: '稳定脱贫人口' },
  { value: NEWBORN, label: '出生当年参保的新生儿' },
];

const GENERAL: readonly Category[] = [
  { value: ORDINARY, label: '普通居民' },
  { value: 'aided', label: '困难群众' },
];

const byRegion: Readonly<Record<string, readonly Category[]>> = {
  huaian: HUAIAN,
  dianjiang: DIANJIANG,
  enshi: ENSHI,
  meixian: GENERAL,
  national: GENERAL,
};

/** The groups that the region's documents tell apart, the ordinary resident first. */
export function categoriesOf({ region }: Pick<ParameterSet, 'region'>): readonly Category[] {
  return byRegion[region] ?? [];
}

/**
 * Reads the fact `personCategory`: one value, or several identities of the same person joined by 「+」.
 * @returns the groups named, each once; those that the region does not know are left out
 */
export function categoriesNamed(
  set: Pick<ParameterSet, 'region'>,
  personCategory: string,
): readonly Category[] {
  const named = personCategory.split('+');
  return categoriesOf(set).filter(({ value }) => named.includes(value));
}

/** Options of `personCategory` for forms and for the question asked back. */
export function categoryOptions(
  set: Pick<ParameterSet, 'region'>,
): readonly { label: string; value: string }[] {
  return categoriesOf(set).map(({ label, value }) => ({ label, value }));
}

/** Options of rules whose only regional choice is the category: null for any other fact. */
export function optionsOfCategory(fact: FactName, set: Pick<ParameterSet, 'region'>) {
  return fact === 'personCategory' ? categoryOptions(set) : null;
}
