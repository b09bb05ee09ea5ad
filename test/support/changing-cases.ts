import fc from 'fast-check';

/** A case as values by name, and how it is asked about at once. */
export interface Story<T> {
  readonly region: string;
  readonly values: { readonly [K in keyof T]: readonly T[K][] };
  readonly question: (values: T) => string;
  /** Ways to say that a value is another one now. */
  readonly changes: { readonly [K in keyof T]: readonly ((value: T[K]) => string)[] };
}

export type Values = Readonly<Record<string, string>>;

const LEVELS = ['一级', '二级', '三级'];
const COSTS = ['3800', '9600', '一万二', '23500', '4.1万'];
const level = [
  (value: string) => `那${value}医院呢`,
  (value: string) => `要是${value}的呢`,
  (value: string) => `换成${value}医院`,
];
const cost = [
  (value: string) => `不对，是${value}`,
  (value: string) => `合规的是${value}的话`,
  (value: string) => `说错了，应该是${value}`,
];
const tier = [(value: string) => `${value}呢`, (value: string) => `要是交${value}`];
const DATES = ['3月5号', '4月18号', '6月30号', '9月1号'];
const day = [(value: string) => `不对，是${value}`, (value: string) => `要是${value}呢`];

/** Cases that rules work out, by what they are about. */
export const STORIES: Readonly<Record<string, Story<Values>>> = {
  住院: {
    region: 'huaian',
    values: { level: LEVELS, cost: COSTS },
    question: ({ level, cost }) => `${level}医院住院，合规${cost}，报多少`,
    changes: { level, cost },
  },
  分档住院: {
    region: 'dianjiang',
    values: { level: LEVELS, cost: COSTS, tier: ['一档', '二档'] },
    question: ({ level, cost, tier }) => `${tier}，${level}医院住院，合规${cost}，报多少`,
    changes: { level, cost, tier },
  },
  日间手术: {
    region: 'huaian',
    values: { level: LEVELS, cost: COSTS },
    question: ({ level, cost }) => `${level}医院做日间手术，合规${cost}，报多少`,
    changes: { level, cost },
  },
  异地住院: {
    region: 'huaian',
    values: { level: LEVELS, cost: COSTS, filing: ['没备案', '转诊过去的'] },
    question: ({ level, cost, filing }) => `在外地${level}医院住院，${filing}，合规${cost}，报多少`,
    changes: { level, cost, filing: [(value) => `要是${value}呢`, (value) => `其实是${value}`] },
  },
  总费用: {
    region: 'huaian',
    values: { level: LEVELS, total: ['9000元', '一万八'], own: ['700元', '1300元'] },
    question: ({ level, total, own }) => `${level}医院住院，总费用${total}，其中自费${own}，报多少`,
    changes: {
      level,
      total: [(value) => `总费用是${value}`],
      own: [(value) => `自费其实是${value}`, (value) => `不对，自费${value}`],
    },
  },
  大病: {
    region: 'huaian',
    values: { who: ['普通居民', '低保', '特困'], own: ['3万', '47000元', '12万'] },
    question: ({ who, own }) => `${who}，合规自付${own}，大病保险报多少`,
    changes: { who: [(value) => `要是${value}呢`], own: [(value) => `合规自付${value}呢`] },
  },
  缴费: {
    region: 'dianjiang',
    values: { who: ['普通居民', '低保', '特困', '孤儿'], tier: ['一档', '二档'] },
    question: ({ who, tier }) => `我是${who}，交${tier}，要交多少钱`,
    changes: { who: [(value) => `要是${value}呢`, (value) => `不对，是${value}`], tier },
  },
  从哪天起: {
    region: 'huaian',
    values: { paid: DATES },
    question: ({ paid }) => `2026年${paid}交的费，哪天能报`,
    changes: { paid: day },
  },
  新生儿: {
    region: 'huaian',
    values: { born: DATES },
    question: ({ born }) => `娃2026年${born}生的，最晚哪天交`,
    changes: { born: day },
  },
  等待期: {
    region: 'enshi',
    values: { broken: ['断了一年', '断了两年', '断了四年'] },
    question: ({ broken }) => `${broken}，再参保要等几个月`,
    changes: { broken: [(value) => `要是${value}呢`, (value) => `不对，是${value}`] },
  },
  全家: {
    region: 'huaian',
    values: { heads: ['三口', '四口', '五口', '六口'] },
    question: ({ heads }) => `我们一家${heads}人都是普通居民，一年一共交多少钱`,
    changes: { heads: [(value) => `${value}人呢`, (value) => `不对，是${value}人`] },
  },
};

/** What may be said in between without changing anything. */
const ASIDES = ['谢谢', '嗯', '你是谁', '起付线是什么意思', '异地备案怎么办'];

/** One thing said, and the question that asks for the same at once; null where it asks for nothing new. */
export interface Step {
  readonly say: string;
  readonly atOnce: string | null;
}

/** A case, and one value after another changed in some words, with other things said in between. */
export function changing({ values, changes, question }: Story<Values>): fc.Arbitrary<readonly Step[]> {
  const names = Object.keys(values);
  const any = (list: readonly string[] = []) => fc.constantFrom(...list);
  const first = fc.record(Object.fromEntries(names.map((name) => [name, any(values[name])])));
  const change = any(names).chain((name) =>
    fc.record({
      name: fc.constant(name),
      value: any(values[name]),
      words: fc.constantFrom(...(changes[name] ?? [])),
      aside: fc.option(any(ASIDES), { freq: 3 }),
    }),
  );
  return fc.tuple(first, fc.array(change, { minLength: 1, maxLength: 5 })).map(([start, all]) => {
    let now: Values = start;
    const steps: Step[] = [{ say: question(now), atOnce: question(now) }];
    for (const { name, value, words, aside } of all) {
      // Nothing is said by changing a value into itself.
      if (now[name] === value) continue;
      now = { ...now, [name]: value };
      if (aside !== null) steps.push({ say: aside, atOnce: null });
      steps.push({ say: words(value), atOnce: question(now) });
    }
    return steps;
  });
}
