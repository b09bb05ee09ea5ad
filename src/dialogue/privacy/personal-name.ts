import type { PersonalRule } from './personal-number.ts';

// The surnames of well over nine in ten people, less those that read as words after 我叫: 车、时、和、那、都、安、全.
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔向汤';
const TWO_CHARACTER_SURNAMES = '欧阳|上官|司马|诸葛|夏侯|东方|皇甫|尉迟|公孙|令狐|慕容|司徒';
const GIVEN = '\\p{Script=Han}';
/** Characters that begin what comes after a name rather than end a name. */
const AFTER =
  '的了吗呢呀啊吧啦是在有要想问今来不能可我你他她它这那家住身电年岁性男女医参交缴办户农报怎咋什为啥请去到从被把给和跟与及也都就还手上得看生';
const TITLES = '医生|大夫|老师|主任|先生|女士|阿姨|师傅|叔|伯|哥|姐|总|书记|村长|护士|时|必';
const NAME = `(?<value>(?:${TWO_CHARACTER_SURNAMES}|[${SURNAMES}])(?!${TITLES})${GIVEN}(?:(?![${AFTER}])${GIVEN})?|${GIVEN}{2,6}[·•・]${GIVEN}{2,8})`;

const MARKERS = [
  '我(?:的名字)?叫',
  '名叫',
  '名字[是叫:：]',
  String.raw`姓名[是为:：\s]`,
  '(?:儿子|女儿|孩子|宝宝|娃儿?|妈妈?|爸爸?|母亲|父亲|老公|老婆|丈夫|妻子|爱人|爷爷|奶奶|外公|外婆|婆婆|公公)(?:名字)?叫',
].join('|');

/** A name is masked only where a word before it says that it is one: 「我是农村的」 names nobody. */
export const PERSONAL_NAMES: readonly PersonalRule[] = [
  { kind: 'name', pattern: new RegExp(String.raw`(?:${MARKERS})[是为做作:：\s]{0,3}${NAME}`, 'dgu') },
  // 「我是王五，身份证【身份证号】」: after the numbers were masked, a name that was given with one
  {
    kind: 'name',
    pattern: new RegExp(
      String.raw`我是${NAME}[，,、\s]{0,2}(?:身份证|手机|电话|证件|社保|医保)?(?:卡|号码|号)?[是为:：\s]{0,2}(?=【)`,
      'dgu',
    ),
    accept: (value) => !/人$|^(?:江[苏西]|云南|贾汪|高[中龄]|夏)/u.test(value),
  },
  { kind: 'name', pattern: /my name is (?<value>[A-Za-z]+(?: [A-Z][a-z]+)*)/dgu },
];
