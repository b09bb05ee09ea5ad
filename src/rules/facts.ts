import { z } from 'zod';
import { type CalendarDate, parseDate } from './calendar.ts';
import { type Fen, fenFromYuan, LARGEST_YUAN } from './money.ts';

/**
 * The facts that rules ask for. One schema each: the request is checked by it, the API describes it, forms and
 * the questions asked back are made from it. Names are a contract (slots of the HTTP interface).
 */

const money = (label: string) =>
  z
    .union([z.number(), z.string()])
    .transform((value, context): Fen => {
      const fen = fenFromYuan(value);
      if (fen !== null) return fen;
      context.addIssue({
        code: 'custom',
        message: `${label}须是 0 到 ${LARGEST_YUAN} 元的金额，最多两位小数`,
      });
      return z.NEVER;
    })
    .meta({ description: `${label}，元`, examples: [12000] });

const date = (label: string) =>
  z
    .string()
    .transform((value, context): CalendarDate => {
      const parsed = parseDate(value);
      if (parsed !== null) return parsed;
      context.addIssue({ code: 'custom', message: `${label}须是存在的日期，写作 2026-01-15` });
      return z.NEVER;
    })
    .meta({ description: `${label}，YYYY-MM-DD`, examples: ['2026-01-15'] });

const choice = <T extends string>(label: string, options: readonly [T, ...T[]]) =>
  z.enum(options, { error: `${label}须是 ${options.join('、')} 之一` }).meta({ description: label });

const whole = (label: string, min: number, max: number) =>
  z
    .number({ error: `${label}须是 ${min} 到 ${max} 的整数` })
    .int(`${label}须是整数`)
    .min(min, `${label}不能小于 ${min}`)
    .max(max, `${label}不能大于 ${max}`)
    .meta({ description: label });

export const facts = {
  hospitalLevel: choice('医院等级：1 一级及以下（镇卫生院、社区），2 二级，3 三级', ['1', '2', '3']),
  tier: choice('参保档次：1 一档，2 二档', ['1', '2']),
  eligibleCost: money('合规费用（目录内、扣除自费和乙类先自付之后）'),
  totalCost: money('医院总费用'),
  selfPaidCost: money('目录外（丙类、自费）费用'),
  firstPaidCost: money('乙类药品和项目个人先自付的金额'),
  herbCost: money('合规费用中的中药饮片、中成药、医院自制中药制剂费用'),
  consultationFee: money('合规费用中的一般诊疗费'),
  paidThisYear: money('本年度基金已经支付的金额'),
  deductiblePaidThisYear: money('本年度已经累计承担的起付线金额'),
  ownShareThisYear: money('本年度此前个人负担的合规费用'),
  criticalPaidThisYear: money('本年度大病保险已经支付的金额'),
  tcmHospital: z.boolean({ error: '是否中医医院须是 true 或 false' }).meta({ description: '是否在中医医院' }),
  age: whole('周岁年龄', 0, 130),
  personCategory: z.string().min(1).max(80).meta({ description: '人员类别；同时有几种身份的用 + 相连' }),
  familyDoctorContract: z
    .boolean({ error: '是否家庭医生签约须是 true 或 false' })
    .meta({ description: '是否纳入家庭医生签约管理' }),
  diseaseCount: whole('两病病种数（高血压、糖尿病）', 1, 2),
  diseaseType: choice('门诊特殊病病种：severe-mental 严重精神障碍，mental 精神类疾病，other 其他病种', [
    'severe-mental',
    'mental',
    'other',
  ]),
  offsiteFiling: choice(
    '异地就医备案：resident 异地长期居住（安置退休、常驻工作）已备案，referral 按规定转诊，other 备案为其他临时外出，unfiled 没有备案，emergency 异地急诊抢救',
    ['resident', 'referral', 'other', 'unfiled', 'emergency'],
  ),
  birthMode: choice('分娩方式：natural 顺产，caesarean 剖宫产或有并发症', ['natural', 'caesarean']),
  prenatalCost: money('产前检查合规费用'),
  paymentDate: date('缴费日期'),
  birthDate: date('出生日期'),
  dischargeDate: date('退役（身份转换）日期'),
  enrolmentHistory: choice('参保经历：continuous 连续参保，first 首次参保，broken 断缴过', [
    'continuous',
    'first',
    'broken',
  ]),
  brokenYears: whole('断缴的年数', 0, 60),
  continuousYears: whole('从 2025 年起连续参保的年数（含当年）', 0, 100),
  zeroClaimYears: whole('从 2025 年起当年没有报销过的年数', 0, 100),
  mostOnly: z
    .boolean({ error: '是否只问上限须是 true 或 false' })
    .meta({ description: '只问激励累计最多能提高多少' }),
  insuredYears: whole('中断之前已连续参加基本医保（职工或居民）的年数', 0, 100),
  gapMonths: whole('在职工医保和居民医保之间切换时中断缴费的月数', 0, 1200),
  refundReason: choice(
    '退费原因：duplicate 重复缴费，employee 参加了职工医保，elsewhere 参加了其他统筹地区居民医保，other 其他原因',
    ['duplicate', 'employee', 'elsewhere', 'other'],
  ),
  refundDate: date('申请退费（暂停参保关系）的日期'),
  members: z
    .array(
      z.strictObject({
        personCategory: z.string().min(1).max(80),
        tier: z.enum(['1', '2']).optional(),
        age: z.number().int().min(0).max(130).optional(),
        count: z.number().int().min(1).max(50).default(1),
      }),
    )
    .min(1)
    .max(50)
    .meta({ description: '家庭成员：每类人的人员类别、档次、年龄、人数' }),
} as const;

export type FactName = keyof typeof facts;
export type FactValue<K extends FactName> = z.output<(typeof facts)[K]>;
/** Facts already checked; amounts in fen, dates as calendar dates. */
export type Facts = { readonly [K in FactName]?: FactValue<K> | undefined };
