import type { PlaceMention } from './place-mention.ts';

/**
 * What a place is in a question. `wished`: where one wants to be insured. `insured`: its insurance is asked about.
 * `ruled`: its rates or limits are. `home`: where one says to belong. `plain`: where one is, or no more than named.
 * `care`: only where one goes, works, studies or comes from, or what is compared with. `none`: denied, or part of
 * the name of something else.
 */
export type PlaceRole = 'wished' | 'insured' | 'ruled' | 'home' | 'plain' | 'care' | 'none';

const SCHEME =
  '(?:医保|医疗保险|居民保险|新农合|农合|合作医疗|合疗|农保|社保|惠民保|大病保险|参保|缴费|交费|保费)';
const RULES =
  '(?:报销|报多少|报几|报好多|怎么报|咋报|能报|起付|封顶|门槛费|待遇|门诊|慢特?病|特病|大病|异地|一档|二档|低保|(?:一年|每年|个人|一个人|今年)?(?:要)?[交缴]多少)';
const WHOSE =
  '(?:的|[交缴买参入办]的|省|市|县|州|区|这边|那边|这里|本地|当地|全省|全市|今年|去年|明年|现在|\\d{4}年?(?:度)?|城乡|城镇|农村|居民|职工|单位|基本|少儿|儿童|小孩|孩子|学生|大学生|老人|老年人|退休|新生儿|灵活就业|个人|普通|一年|每年|\\s)*';
const OF_ITS_SCHEME = new RegExp(`^${WHOSE}${SCHEME}`, 'u');
const OF_ITS_RULES = new RegExp(`^${WHOSE}${RULES}`, 'u');
/** 「天津儿童住院怎么报」: people of a place, then what they get. */
const OF_ITS_PEOPLE =
  /^[省市县]?的?(?:城乡|城镇|农村|居民|职工|少儿|儿童|学生|大学生|老年人|新生儿|低保户?|退休|灵活就业|残疾人)(?!.{0,3}(?:医院|卫生院))/u;
/** 「香港医保」, while 「香港居民参保」 is about a resident from there. */
const OF_ITS_OWN_SYSTEM = /^的?(?:医保|健保|社保|医疗保险)/u;

const HOSPITAL =
  /^[省市县]?(?:的|里|那边|那个)?[^，。？,?！!\s]{0,8}?(?:医院|卫生院|诊所|医科大|附属|华西|协和|同济|三甲|鼓楼|院区)/u;
const DOING =
  /^[省市县州]?(?:那边|这边|里|的)?(?:住院|住着|住了|住|看病|看个?门诊|就医|就诊|治|手术|做|检查|化疗|放疗|透析|生(?!育)|打工|务工|上班|工作|干活|工地|进厂|厂里|上学|上大学|读|念|求学|留学|实习|旅游|旅行|玩|出差|探亲|走亲戚|生活|居住|定居|养老|陪读|带|当兵|服役|考|转|回来|回去|过来|来的|来(?!年)|嫁|迁|搬|调|出来|娘家|婆家|老家|籍)/u;

/** 「在淮安住了十天」 is a stay in hospital, 「住了五六年」 and 「住了好久」 are none. */
const AT_A_HOSPITAL =
  /^[省市县]?(?:的|那边|这边)?(?:[^，。？,?！!\s]{0,8}(?:医院|卫生院|三甲|二甲)|住院|住了(?![^，。？,?！!\s]{0,6}(?:年|[好很]久|一辈子|半辈子))|看病|看门诊|就医|就诊|治|手术|做手术|生孩子|生娃|分娩|抢救|摔|出车祸)/u;

const MOVED = /(?:嫁|搬|迁|调|考|落户|定居|住)(?:到|去|在|进)?(?:了|过)?$/u;
const GOING =
  /(?:(?<![过失])去|(?<![遇碰查看听收达办轮拿领得])到|往|赴|前往|转(?:到|去|往|至|诊)?|跑(?:到|去)?|送(?:到|去|往)|飞|搬(?:到|去)?|嫁(?:到|去)?|考(?:到|上|去)|调(?:到|去)|迁(?:到|去)|(?<![下这上一每几本])回|来到|从|离|由|经|途经|距|跟到|留|待|住)(?:了|过|趟|个|在)*$/u;
const STAYING = /(?<![现正实存])在$/u;
const JOINED =
  /(?:医保|社保|参保关系|参保地?|合疗|新农合|农合|关系)[^，。,？?！!]{0,6}(?:转|迁|在|是)(?:回|到|入|来|的)?$/u;
const USING =
  /^(?:还|也)?(?:能不能|能|可以|怎么|咋|不能)?(?:直接)?(?:用|使|刷|报|住院|看病|就医|认|买药|异地|管用|有效)/u;
const WISHING =
  /^[省市县]?(?:这边|这里|这块|本地|当地)?的?(?:能|可以|可不可以|能不能|怎么|咋)?(?:参保|参加|参居民|交医保|交居民|买医保|入医保|上医保|入居民|办医保|办参保|缴医保|交合疗|入合疗)/u;
const WISH = /(?:想|要|能|可以|能不能|可不可以|怎么|如何|打算|愿意|应该|该|只能)[^，。,？?！!]{0,4}$/u;

const HOME_BEFORE =
  /(?:(?:户口|户籍|老家|学籍|家)[还都一直也]{0,2}(?:是|在)?|(?:^|[，。,\s])(?:[我俺额]|我们|俺们|咱们?)(?:家|就)?是?|[我俺额]们?[^，。,]{0,4}是)(?:原来|从|以前)?$/u;
const I_AM = /(?:[我俺额咱]们?|爸|妈|老公|老婆|爱人|媳妇)(?:家)?(?:都|就|也)?是$/u;
const HOME_AFTER = /^[省市县]?(?:的(?=[，。,！!\s]|$)|人(?![民社口工事])|户口|户籍|这边的?|本地|当地人)/u;
const HOME_AFTER_I_AM = /^[省市县]?(?:乡下|农村|城里|下面|街上)?的(?!医院|厂|公司|学校|大学|工地|单位|医生)/u;
const FROM = /^[省市县]?(?:户口|户籍|籍|老家|娘家|婆家|那边过来|过来|来的|出来|嫁|迁|搬)/u;
const DENIED = /(?:不是|不在|没在|不属于|非)$/u;
const COMPARED = /(?:比|不如|跟|和|像|与|同|隔壁)$/u;
const PRODUCT =
  /^(?:(?:省|市)?(?:医保|社保|税务|政务)[^，。,？?]{0,6}(?:云|公众号|小程序|app|网站|平台|税务局)|(?:省|市|县)?(?:银行|税务|政务))/iu;

/** A covered region: named is meant, unless one only goes there. */
function coveredRole(before: string, after: string): PlaceRole {
  if (JOINED.test(before) && !USING.test(after)) return 'wished';
  if (WISHING.test(after) && (STAYING.test(before) || !GOING.test(before))) return 'wished';
  const home = HOME_BEFORE.test(before) || HOME_BEFORE.test(before.replace(STAYING, ''));
  if (OF_ITS_SCHEME.test(after) && (home || !GOING.test(before))) return 'insured';
  if (home || (HOME_AFTER.test(after) && !STAYING.test(before))) return 'home';
  if (/从$/u.test(before)) return 'home';
  // 「在淮安住院」 says where the hospital is, in a covered region as anywhere.
  if (STAYING.test(before) && AT_A_HOSPITAL.test(after)) return 'care';
  const returning =
    /(?<![下这上一每几本])回(?:到|了)?$/u.test(before) && !/^.{0,2}(?:娘家|婆家)/u.test(after);
  return GOING.test(before) && !MOVED.test(before) && !returning ? 'care' : 'plain';
}

/** Any other place: meant only if it is clear that its own insurance is. */
function otherRole(before: string, after: string): PlaceRole {
  if (JOINED.test(before) && !USING.test(after)) return 'insured';
  const staying = STAYING.test(before);
  if (staying && WISHING.test(after)) return WISH.test(before.replace(STAYING, '')) ? 'insured' : 'care';
  if (FROM.test(after)) return 'care';
  if (I_AM.test(before) && HOME_AFTER_I_AM.test(after)) return 'home';
  if (HOME_BEFORE.test(before) || (staying && HOME_BEFORE.test(before.replace(STAYING, '')))) {
    if (OF_ITS_SCHEME.test(after)) return 'insured';
    return HOME_AFTER.test(after) || /^[省市县]?人?(?=[，。,！!\s]|$)/u.test(after) ? 'home' : 'care';
  }
  if (staying || GOING.test(before) || COMPARED.test(before)) return 'care';
  if (HOSPITAL.test(after) && !/^[省市县]?的?(?:城乡|居民|职工|农村)?医保/u.test(after)) return 'care';
  if (OF_ITS_SCHEME.test(after)) return 'insured';
  if (HOME_AFTER.test(after)) return 'home';
  if (DOING.test(after)) return 'care';
  return OF_ITS_PEOPLE.test(after) || OF_ITS_RULES.test(after) ? 'ruled' : 'care';
}

/**
 * What part a named place plays, judged by the words right before and after it.
 *
 * @param text the whole text
 * @param mention one of its places
 */
export function placeRole(text: string, mention: PlaceMention): PlaceRole {
  const before = text.slice(0, mention.start);
  const after = text.slice(mention.end);
  if (DENIED.test(before) || PRODUCT.test(after)) return 'none';
  if (mention.region !== null) return coveredRole(before, after);
  if (mention.level === 'abroad') return 'care';
  if (/^(?:香港|澳门|台湾)/u.test(mention.name)) return OF_ITS_OWN_SYSTEM.test(after) ? 'insured' : 'care';
  return otherRole(before, after);
}
