/** Whom a question is about. */
export type Who = 'self' | 'child' | 'elder' | 'spouse';

const KIN: readonly (readonly [RegExp, Who])[] = [
  [
    /儿子(?!儿媳)|女儿|闺女|姑娘|娃儿?|孩子|小孩|宝宝|崽崽?|伢(?:子|儿)?|毛毛|毛头|幺儿|孙子|孙女|孙儿|外孙|小囡|小伢|细娃|细伢|儿童|新生儿/gu,
    'child',
  ],
  [
    /爸爸?|妈妈?|父亲|母亲|父母|爹爹?|娘(?!家)|爷爷?|奶奶?|公公|婆婆|公婆|岳父|岳母|外公|外婆|姥姥|姥爷|老汉儿?|嘎嘎|家公|家婆|老人家?|老年人|老头子?|老太太?|老娘|老爸|老妈|老爷子|太爷|丈人|丈母娘/gu,
    'elder',
  ],
  [
    /老婆|老公|爱人|媳妇(?!家)|丈夫|妻子|堂客|婆娘|老伴|屋里人|男人|男的|内人|对象(?=[,，住院生病在的今去要看有没]|$)|孩子他?[爸妈]|娃他?[爸妈]/gu,
    'spouse',
  ],
];
/** 「我儿子的奶奶」 is the second; 「孩子他爸」 is neither child nor father. */
const COMPOUND = /(?:孩子|娃儿?|小孩|宝宝|儿子|女儿)的?(?=他?(?:爷爷?|奶奶?|外公|外婆|[爸妈]))/gu;
const NOT_KIN =
  /娘家|婆家|奶粉|奶娃|生孩子|生娃儿?|生小孩|养老人|救助对象|优抚对象|低保对象|特困对象|资助对象|监测对象|公公开|老人机|大姑娘|儿童医院|妇女儿童/gu;

const SIBLINGS = /[哥弟姐妹嫂叔伯姑舅姨侄]|亲戚|朋友|邻居|同事|同学/u;

/** @returns null where nobody or several are named */
export function readWho(text: string): Who | null {
  const kin = text
    .replace(NOT_KIN, '')
    .replace(/(?:孩子|娃儿?)他?的?[爸妈]/gu, '老伴')
    .replace(COMPOUND, '');
  const named = KIN.filter(([pattern]) => kin.search(pattern) >= 0).map(([, who]) => who);
  if (named.length === 0 && SIBLINGS.test(kin)) return null;
  const [only] = named;
  if (only !== undefined) return named.length === 1 ? only : null;
  return /我们?家|全家|一家|[一二两三四五六七八九十0-9]口/u.test(text)
    ? null
    : /我|俺|本人|自己/u.test(text)
      ? 'self'
      : null;
}
