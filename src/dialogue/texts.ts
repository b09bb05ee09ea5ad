import type { Smalltalk } from './smalltalk.ts';

/** Everything the assistant says that is not a document's own words. Reviewed as text; no figures here. */
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
