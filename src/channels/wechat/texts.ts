import type { Wordless } from './message.ts';

/** Everything a resident reads in the official account that is not an answer. Reviewed as text; no figures here. */
export const texts = {
  welcome: (region: string | null) =>
    region === null
      ? '您好，欢迎关注。居民医保的事，直接打字或说话问我。先告诉我您在哪里参保，答得更准。'
      : `您好，欢迎关注。${region}居民医保的事，直接打字或说话问我。`,
  promise: '我是自动问答，只引用官方文件的原话；文件里没有的，告诉您找谁问。',
  canAsk: '可以这样问：',
  example: (question: string) => `· ${question}`,
  privacy: '不用发身份证号、手机号，也能问。',
  ask: '请直接打字，或者按住说话，像平常聊天一样问就行。',
  calculate: '想算报销多少、要缴多少，把知道的告诉我就行：在哪里参保，住院还是门诊，什么医院，花了多少。',
  canCalculate: (titles: readonly string[]) => `能算这些：${titles.join('、')}。`,
  placed: (region: string) => `好的，下面按${region}的文件回答您。`,

  choose: '回复数字，或者直接说。',
  option: (number: number, label: string, outcome: string | undefined) =>
    outcome === undefined ? `${number}、${label}` : `${number}、${label}（${outcome}）`,
  outcome: (label: string, text: string) => `${label} ${text}`,
  whole: '没有写完，点这里看全部：',
  entry: '点这里看全文：',
  missed: '上次问的，答复在这里：',
  late: '正在查文件，请稍等一会儿点这里看答复：',
  call: '可以打电话问：',
  offices: '可以去问：',
  person: '想找人工，回复“人工”。',
  cut: '……',

  voice: '没有听清您说的话。请打字告诉我，或者再慢慢说一遍。',
  empty: '没有看到文字。请把想问的事打出来。',
  tooLong: '这段话太长了，请拣最要紧的问，短一些再发一次。',
  recall: '好的，撤回的消息不算。有事再打字问我。',
  unknown: '这种消息我看不了。请打字问我。',
  failed: '刚才没有查成，请再发一次。',

  page: '您问的答复',
  pending: '正在查文件，这一页过几秒会自己更新。',
  pendingTitle: '请稍等',
  gone: '这条答复已经不在了',
  goneHelp: '答复只保留一天。请回到公众号再问一次，或者在这里提问。',
} as const;

/** What is said to a message without words. */
export const wordlessTexts: Readonly<Record<Wordless, string>> = {
  image: '图片里的字我还看不了。请把想问的事打出来，单据上的姓名和号码不用写。',
  video: '视频我还看不了。请把想问的事打出来。',
  shortvideo: '小视频我还看不了。请把想问的事打出来。',
  location: '位置我看不了。请打字告诉我您在哪里参保，想问什么。',
  link: '链接我打不开。请把想问的事打出来。',
  file: '文件我还看不了。请把想问的事打出来，姓名和号码不用写。',
};
