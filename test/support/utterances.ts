import fc from 'fast-check';

/** Whole questions about figures and about passages, for every region and for none. */
const QUESTIONS = [
  '三级医院住院，合规的是两万三，报得了多少',
  '住院花了一万六千块，里面自费一千二，能报好多',
  '去上海看病住院合规三万一，报多少',
  '门诊看病花了460，能报多少',
  '高血压的药一年一千八，报几多',
  '顺产，一共报多少',
  '剖宫产合规七千五，二级医院',
  '大病保险：自己负担了四万七，能再报多少',
  '我家四口人，一年医保一共交多少钱',
  '低保户一个人要交好多钱',
  '去年断了没交，3月5号补的，哪天能报',
  '娃2026年8月20号生的，最晚哪天交',
  '退伍回来，10月31号前交行不行，哪天算数',
  '2026年1月10号退费能退多少',
  '连续交了七年，大病封顶提高多少',
  '做日间手术合规五千二，二级，报多少',
  '职工断了两个月转居民，要等几个月',
  '住院花了小三万，报多少',
  '花了三千多块，能报不',
  '三级医院，花了9800，能报多少',
  '异地就医备案怎么办',
  '新生儿怎么参保',
  '起付线什么意思',
  '门特有哪些病',
  '2024年的缴费标准',
  '红烧肉怎么烧',
];

const REPLIES = [
  ...['1', '2', '第三个', '最后一个', '9', 'b', '都不是', '二级', '镇卫生院', '一档', '二档的', '是', '没有'],
  ...['普通人', '低保', '我75岁', '两年', '3月1号', '去年11月', '八千六', '1.2万', '八百来块', '没备案'],
  ...['转诊过去的', '两种都有', '签了家庭医生', '顺产的', '职工', '从来没交过'],
];

const CHANGES = [
  ...[
    '那三级呢',
    '要是一档呢',
    '不对，是9000',
    '写错了，应该是4月2号',
    '改成自费500',
    '那门诊呢',
    '要是低保呢',
  ],
  ...['再加一个低保的老人', '六口人呢', '其中一个是特困', '合规的只有五千', '断了四年的话', '大概一万多吧'],
  ...['用到哪天为止', '再算一遍', '就在本地住的呢', '一样的情况，残疾人呢'],
];

const PLACES = [
  '淮安',
  '恩施的',
  '我是眉县的',
  '垫江呢',
  '全国通用的',
  '涟水县',
  '我姐在淮安，她呢',
  '上海的医保',
];

const TALK = [
  ...['你好', '谢谢', '再见', '不晓得', '不知道是几级', '算了', '重来', '转人工', '你是谁', '好的', '真差劲'],
  ...['', ' ', '？？？', '🙂', '…'].filter((text) => text.trim() !== ''),
];

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

/** Numbers that belong to a person, as they are typed. */
const secret = fc.oneof(
  digits(9).map((rest) => `13${rest}`),
  digits(9).map((rest) => `18${rest.slice(0, 1)} ${rest.slice(1, 5)} ${rest.slice(5)}`),
  digits(3).map((rest) => `32080219900307${rest}X`),
  digits(4).map((rest) => `52242619621115${rest}`),
  digits(15).map((rest) => `622${rest}1`),
);

const CARRIED = [
  (number: string) => `我的号码是${number}，二级医院住院合规八千报多少`,
  (number: string) => `身份证${number} 断缴了怎么办`,
  (number: string) => `${number}`,
  (number: string) => `卡号${number}，改成一万二`,
  (number: string) => `电话${number}，那三级呢`,
];

export interface Utterance {
  readonly say: string;
  /** Personal numbers in it. */
  readonly secrets: readonly string[];
}

const plain = (say: string): Utterance => ({ say, secrets: [] });
const among = (list: readonly string[]) => fc.constantFrom(...list).map(plain);

/** Anything that can be typed, of 1–500 characters once trimmed. */
const typed = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc
      .tuple(fc.constantFrom(...QUESTIONS, ...CHANGES), fc.string({ maxLength: 8 }))
      .map((parts) => parts.join('')),
    fc.constantFrom('报'.repeat(500), '1'.repeat(500), '一万'.repeat(250), '【'.repeat(400)),
  )
  .filter((text) => text.trim() !== '');

/** One thing that a person may say at any point of a conversation. */
export const utterance: fc.Arbitrary<Utterance> = fc.oneof(
  { weight: 5, arbitrary: among(QUESTIONS) },
  { weight: 5, arbitrary: among(REPLIES) },
  { weight: 5, arbitrary: among(CHANGES) },
  { weight: 2, arbitrary: among(PLACES) },
  { weight: 2, arbitrary: among(TALK) },
  { weight: 1, arbitrary: typed.map(plain) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...CARRIED), secret)
      .map(([carry, number]) => ({ say: carry(number), secrets: [number] })),
  },
);
