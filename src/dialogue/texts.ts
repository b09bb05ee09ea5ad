import type { Smalltalk } from './understand/smalltalk.ts';

/** Everything the assistant says that is not a document's own words is in this file. Reviewed as text; no figures here. */
export const texts = {
  unreadable: '没有看到文字。请把想问的事打出来，像平常说话一样就行。',
  elsewhere: (place: string, covered: string) =>
    `这里只收录了${covered}的居民医保文件，没有${place}的规定，不能拿别处的数字来答。请问${place}当地的医保部门。`,
  askRegion: '各地的规定不一样。请问您是在哪里参保的？',
  otherRegion: '都不是，看全国通用的',
  silent: (region: string) => `在${region}已收录的医保文件里没有找到这个问题的答案，不敢乱说。`,
  silentAnywhere: '在已收录的文件里没有找到这个问题的答案，不敢乱说。',
  canAsk: '您可以换个说法再问一次。我能查的是居民医保怎么参保、怎么缴费、看病怎么报。',
  call: '可以咨询：',
  fallback: (region: string, document: string) =>
    `${region}自己的文件没有写到这一点，下面是${document}的说法：`,
  fallbackNotice: (region: string) =>
    `以上出自全国通用问答，不是${region}的规定，具体以当地医保部门的答复为准。`,
  bookTitle: (title: string) => `《${title}》`,
  heading: (text: string) => `【${text}】`,
  source: '来源：',
  sourceLine: (title: string, publisher: string, year: number, entries: readonly string[]) =>
    `《${title}》（${publisher}，${year}年度）${entries.join('、')}`,
  numbered: (ordinal: string, title: string) => `第${ordinal}问“${title}”`,
  unnumbered: (title: string) => `“${title}”`,
  excerpt: '（节选，还有其他内容，请查看全文）',
  notice: '提示：',
  carried: (year: number, office: string) =>
    `这是${year}年度的文件，年度已经过去，新的文件还没有收录，现在的规定请向${office}核实。`,
  future: (year: number) => `这是${year}年度的政策，还没有到执行的时候。`,
  otherYear: (asked: number, year: number) => `您问的是${asked}年，这里引用的是${year}年度的文件。`,
  contact: (name: string, phone: string | null) => (phone === null ? name : `${name} ${phone}`),
  office: '当地医保部门',
  officeToAsk: (name: string, phone: string | null) => (phone === null ? name : `${name}（${phone}）`),
} as const;

/** What is said to talk that asks nothing. */
export const smalltalkTexts: Readonly<Record<Smalltalk, string>> = {
  greeting: '您好！我是居民医保自动问答，只引用当地医保文件的原文。您想问什么？',
  thanks: '不客气。还有居民医保的事，随时问我。',
  goodbye: '再见，祝您和家人健康。',
  identity:
    '我是居民医保自动问答，是程序，不是真人。我只引用当地医保文件的原文，并写明出处；文件里没有的，会告诉您找谁问。',
  capability:
    '我能查居民医保的文件：怎么缴费、等待期多久、住院和门诊怎么报销、新生儿参保、异地就医备案、困难群众资助。像平常说话一样问就行。',
  person: '我是自动问答，没法直接转接真人。需要人工，请联系：',
  acknowledge: '好的。还有居民医保的事，随时问我。',
  emergency: '如果有人情况危急，请马上拨打急救电话，或去最近的医院急诊。先救人，医保的事可以事后再办。',
  distress: '听起来您现在很难受。请先找身边信得过的人陪着您，也可以马上拨打急救电话或去医院。您不是一个人。',
  abuse: '让您不满意了，抱歉。我只会查医保文件。您可以换个说法再问一次，或者直接找人工：',
};

/** What is said around a calculation. Reviewed as text; no figures here. */
export const ruleTexts = {
  /** One line that can be read out: 「住院报销：报销 9165 元，个人负担 8835 元。」 */
  result: (title: string, results: readonly string[]) => `${title}：${results.join('，')}。`,
  basis: (region: string, year: number) => `（按${region}${year}年度的文件）`,
  figure: (label: string, text: string) => `${label} ${text}`,
  steps: '怎么算的：',
  /** An equation where the expression is arithmetic, an arrow where it is words. */
  step: (label: string, expression: string, amount: string) => {
    if (expression === '' || expression === amount || amount.startsWith(`${expression} `))
      return `· ${label}：${amount}`;
    return `· ${label}：${expression} ${/^[\d\s().,%−+×÷]+(?:个百分点)?$/u.test(expression) ? '=' : '→'} ${amount}`;
  },
  inputs: '按您说的：',
  assumptions: '前提：',
  item: (text: string) => `· ${text}`,
  numbered: (number: number, text: string) => `${number}、${text}`,
  option: (label: string, outcome: string) => `${label}：${outcome}`,
  unknown: (region: string, what: string) =>
    `这一点算不出来：${what}。${region}已收录的文件里没有，不敢乱说。`,
  inapplicable: (region: string, title: string) =>
    `${region}已收录的文件没有给出“${title}”所需的数字，算不出来，不敢乱说。`,
  nearest: (titles: readonly string[]) => `相近的内容：${titles.join('；')}`,
  notBinding: '以上是按文件推算的，最终以医保经办机构核定为准。',
} as const;

/** What is said around understanding and asking back. Reviewed as text; no figures here. */
export const dialogueTexts = {
  readAs: (said: string) => `日期是这样读的：${said}`,
  anyOf: (said: string) => `“${said}”里不论取哪一个，结果都一样`,
  anyAge: (said: string) => `没有说几周岁；“${said}”不论是几周岁，结果都一样`,
  restOrdinary: '没有说是哪类人的家人，按普通居民计算；低保、特困等人员另有规定',
  ownIsEligible: '您说的自己出的钱，按都是合规费用里个人负担的计算；自费、丙类不算在内',
  beforeCover: (said: string) => `“${said}”在可以报销的第一天以前，那次的费用报不了`,
  laterYear: (year: number) => `${year}年度的文件还没有收录，不能拿以前年度的数字来答`,
  asInpatient: '没有说是门诊还是住院，按住院计算',
  vague: (said: string) => `您说的“${said}”不是准数，差一点结果就不一样。`,
  vagueAmount: '要有准数才能算，差一点结果就不一样。',
  severalStays: '几次的费用要一次一次算，起付线也一次一次扣。先说其中一次：',
  unclear: '没有听清您选的是哪一个，请回复前面的序号，或者把那一项的字打出来。',
  unsure: (hint: string) => `不清楚也没关系。${hint}`,
  unsureWithFigures: '各种情况的结果都列在下面，到时候对着看就行。',
  askOffice: '也可以问：',
  doubted:
    '数字是照文件的条款，按您说的那几项一步一步算的。哪一项不对请直接说，比如“不是，是二级医院”“合规费用是……”，我重新算。文件怎么执行以医保经办机构核定为准。',
  moreFromCritical:
    '个人负担的合规费用超过大病保险起付标准的，大病保险还能再报一道；想知道报多少，接着问“大病能报多少”就行',
  cancelled: '好的，刚才的不算了。还有居民医保的事，随时问我。',
  offer: '您是不是想问下面的哪一个？回复序号就行：',
  none: '都不是',
  careKind: '看的是哪一种？',
} as const;

/** How somebody finds out a fact they do not know. */
export const hints: Readonly<Record<string, string>> = {
  hospitalLevel: '医院等级可以问医院的医保办，或者看医院门口的牌子。',
  tier: '交的是哪一档，缴费凭证上有，也可以问村（社区）经办的人。',
  eligibleCost:
    '出院结算单上有“合规费用”或“政策范围内费用”，医院医保窗口也能查。只知道总费用也行，直接说总费用，先按没有自费来算。',
  totalCost: '出院结算单上有总费用。',
  paymentDate: '缴费日期在缴费凭证上，也可以问税务部门或村（社区）经办的人。',
  birthDate: '出生证上有。',
  personCategory: '是不是救助对象，可以问村（社区）或民政部门。',
  offsiteFiling: '备没备案、备的哪一种，可以打参保地医保部门的电话查。',
  diseaseType: '认定的是哪一类，门诊特殊病的认定表或医保窗口能查到。',
  familyDoctorContract: '签没签家庭医生，可以问村医或社区卫生服务中心。',
  enrolmentHistory: '参保缴费的年份，可以问参保地医保部门或村（社区）。',
  brokenYears: '断了几年，可以请参保地医保部门查缴费记录。',
};

/** The kinds of care put to choice, by rule. */
export const careLabels = {
  inpatient: '住院',
  outpatient: '普通门诊',
  'special-outpatient': '门诊特殊病（门特）',
  'two-disease': '高血压、糖尿病门诊用药',
} as const;
