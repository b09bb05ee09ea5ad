import type { FactName } from './facts.ts';

interface Said {
  /** 「合规费用」 */
  readonly label: string;
  /** What is asked where the fact is missing. */
  readonly question: string;
}

/** What a fact is and how people are asked for it. */
export type FactText = Said &
  (
    | { readonly kind: 'money' | 'date' | 'yes-no' | 'members' }
    /** Options are the region's own. */
    | { readonly kind: 'category' }
    | { readonly kind: 'choice'; readonly options: Readonly<Record<string, string>> }
    | { readonly kind: 'count'; readonly unit: string; readonly options?: Readonly<Record<string, string>> }
  );

/** Every fact in the words people read. Reviewed as text; the values are those of the facts' schemas. */
export const factTexts: Readonly<Record<FactName, FactText>> = {
  hospitalLevel: {
    kind: 'choice',
    label: '医院等级',
    question: '在几级医院看的？不清楚可以问医院，县医院不一定是二级。',
    options: { 1: '一级及以下（镇卫生院、社区、村卫生室）', 2: '二级', 3: '三级' },
  },
  tier: {
    kind: 'choice',
    label: '参保档次',
    question: '参保交的是一档还是二档？',
    options: { 1: '一档', 2: '二档' },
  },
  eligibleCost: {
    kind: 'money',
    label: '合规费用',
    question: '能纳入报销的合规费用是多少元？就是扣掉自费、丙类和乙类先自付部分以后的钱，结算单上有。',
  },
  totalCost: { kind: 'money', label: '总费用', question: '医院的总费用是多少元？' },
  selfPaidCost: {
    kind: 'money',
    label: '目录外费用',
    question: '其中目录外（自费、丙类）的费用是多少元？没有就填 0。',
  },
  firstPaidCost: {
    kind: 'money',
    label: '乙类先自付',
    question: '其中乙类药品和项目要个人先自付的是多少元？没有就填 0。',
  },
  herbCost: {
    kind: 'money',
    label: '中药费用',
    question: '合规费用里，中药饮片、中成药和医院自制中药制剂一共多少元？没有就填 0。',
  },
  consultationFee: {
    kind: 'money',
    label: '一般诊疗费',
    question: '合规费用里，一般诊疗费是多少元？没有就填 0。',
  },
  paidThisYear: {
    kind: 'money',
    label: '本年度已报销',
    question: '这一年医保基金已经报过多少元？没有就填 0。',
  },
  deductiblePaidThisYear: {
    kind: 'money',
    label: '本年度已扣起付线',
    question: '这一年已经扣过多少元起付线？没有就填 0。',
  },
  ownShareThisYear: {
    kind: 'money',
    label: '本年度此前自付',
    question: '这一年在这次之前，合规费用里自己负担了多少元？没有就填 0。',
  },
  criticalPaidThisYear: {
    kind: 'money',
    label: '本年度大病已报销',
    question: '这一年大病保险已经报过多少元？没有就填 0。',
  },
  tcmHospital: { kind: 'yes-no', label: '中医医院', question: '住的是中医医院吗？' },
  age: { kind: 'count', unit: '周岁', label: '年龄', question: '病人多少周岁？' },
  personCategory: { kind: 'category', label: '人员类别', question: '属于下面哪一类人？' },
  familyDoctorContract: {
    kind: 'yes-no',
    label: '家庭医生签约',
    question: '签了家庭医生、纳入签约管理了吗？',
  },
  diseaseCount: {
    kind: 'count',
    unit: '种',
    label: '两病病种数',
    question: '高血压和糖尿病，有一种还是两种都有？',
    options: { 1: '有一种', 2: '两种都有' },
  },
  diseaseType: {
    kind: 'choice',
    label: '门诊特殊病病种',
    question: '认定的门诊特殊病是哪一类？',
    options: { 'severe-mental': '严重精神障碍', mental: '其他精神类疾病', other: '其他病种' },
  },
  offsiteFiling: {
    kind: 'choice',
    label: '异地就医备案',
    question: '去外地看病，办的是哪种备案？',
    options: {
      resident: '异地长期居住（异地安置、长期居住、常驻工作）',
      referral: '按规定转诊',
      other: '其他临时外出就医',
      unfiled: '没有备案',
      emergency: '在外地急诊抢救',
    },
  },
  birthMode: {
    kind: 'choice',
    label: '分娩方式',
    question: '是顺产还是剖宫产？',
    options: { natural: '顺产', caesarean: '剖宫产或有并发症' },
  },
  prenatalCost: { kind: 'money', label: '产前检查费', question: '产前检查的合规费用是多少元？' },
  paymentDate: { kind: 'date', label: '缴费日期', question: '哪一天缴的费（或打算哪一天缴）？' },
  birthDate: { kind: 'date', label: '出生日期', question: '孩子是哪一天出生的？' },
  dischargeDate: { kind: 'date', label: '退役日期', question: '哪一天退役（身份转换）的？' },
  enrolmentHistory: {
    kind: 'choice',
    label: '参保经历',
    question: '以前一直连续参保、第一次参保，还是中间断过？',
    options: { continuous: '一直连续参保', first: '第一次参保', broken: '中间断过' },
  },
  brokenYears: { kind: 'count', unit: '年', label: '断缴年数', question: '断了几年没交？' },
  continuousYears: {
    kind: 'count',
    unit: '年',
    label: '连续参保年数',
    question: '从 2025 年算起，连续参保几年了（含今年）？',
  },
  zeroClaimYears: {
    kind: 'count',
    unit: '年',
    label: '没有报销的年数',
    question: '从 2025 年算起，有几年一次都没有报销过？',
  },
  mostOnly: { kind: 'yes-no', label: '只问最多', question: '只问最多能提高多少吗？' },
  insuredYears: {
    kind: 'count',
    unit: '年',
    label: '中断前连续参保年数',
    question: '中断以前，已经连续参加基本医保（职工或居民）几年了？',
  },
  gapMonths: {
    kind: 'count',
    unit: '个月',
    label: '切换时中断的月数',
    question: '在职工医保和居民医保之间转换时，中断缴费几个月？',
  },
  refundReason: {
    kind: 'choice',
    label: '退费原因',
    question: '为什么要退费？',
    options: {
      duplicate: '重复缴费',
      employee: '参加了职工医保',
      elsewhere: '参加了其他地方的居民医保',
      other: '其他原因',
    },
  },
  refundDate: { kind: 'date', label: '申请退费日期', question: '哪一天申请退费？' },
  members: { kind: 'members', label: '家庭成员', question: '家里几口人参保，各是哪一类人？' },
};
