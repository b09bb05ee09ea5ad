import type { Level } from '../../../rules/levels.ts';
import type { Phrases } from '../choices/choice-mention.ts';

/** Why a hospital's level has to be asked for. */
export type LevelDoubt =
  /** A hospital by its name or its place, whose level that does not tell: 县医院, 市一院, 中医院. */
  | 'by-name'
  /** 诊所 and private houses may have no level at all. */
  | 'clinic'
  /** 二级以上: more than one level. */
  | 'range';

export type LevelWord =
  | { readonly kind: 'stated'; readonly levels: readonly Level[] }
  /** A facility that is of the first level or below whatever it is called. */
  | { readonly kind: 'primary' }
  | { readonly kind: 'doubt'; readonly doubt: LevelDoubt }
  /** Grades that are not of hospitals: 残疾三级, 高血压二级, 上一级. */
  | { readonly kind: 'other-grade' };

const stated = (...levels: readonly Level[]): LevelWord => ({ kind: 'stated', levels });
const doubt = (reason: LevelDoubt): LevelWord => ({ kind: 'doubt', doubt: reason });
const PRIMARY: LevelWord = { kind: 'primary' };
const OTHER: LevelWord = { kind: 'other-grade' };

/** Nothing that makes the numeral part of another one or of an order: 十一级, 上一级. */
const ALONE = '(?<![十百0-9第上下高低降每哪这那同各差县市省区州i])';
/** There is no second level of a city or a county: 「本市二级医院」 is of the second. */
const OWN_TOWN = '(?<![十百0-9第上下高低降每哪这那同各差i])';
/** Characters after a grade that make it one of something else. */
const NOT_OF_CARE =
  '(?!残|重度残|重残|伤残|手术|护理|预防|高血压|心功能|心衰|肢体|智力|视力|听力|言语|精神残|烧伤|烫伤|医师|市场|保障|防|响应|士官|军士)';
const CARE =
  '(?:(?:及|和|或)?以[下内])?(?:的?(?:专科|综合|定点)?(?:医院|医疗机构|医院里)|甲等?|乙等?|丙等?)?';
const grade = (numerals: string, alone = ALONE) =>
  new RegExp(`${alone}(?:${numerals})(?:级${NOT_OF_CARE}${CARE}|[甲乙丙](?!级|类|亢|肝))`, 'gu');
const DISABILITY = '(?:残疾|伤残|残|肢体|视力|听力|言语|智力|高血压|心功能|工伤|精神残疾)';

/** How people speak of hospitals and their levels. */
export const LEVEL_WORDS: Phrases<LevelWord> = [
  [
    /(?:[一二三四五六七八九十0-9]{1,2}级?[、和至到或,，]?){0,3}[一二三四五六七八九十0-9]级(?:肢体|智力|视力|听力|言语|精神)?(?:伤残|残疾|残)/gu,
    OTHER,
  ],
  [
    new RegExp(
      `${DISABILITY}(?:人|证|等级|是|为|的|评|了|定|上写|[:：]){0,4}[一二三四五六七八九十0-9](?:[、和或]?[一二三四]){0,2}级(?!的?(?:医院|医疗|定点|专科|综合))`,
      'gu',
    ),
    OTHER,
  ],
  [/(?:上|下|高|低|降|每|哪|这|那|同|各|差)一级(?:的?医院)?/gu, OTHER],
  [/(?:二|2|三|3)级(?:及|和|或)?(?:以[上下内])(?:的?(?:定点)?(?:医院|医疗机构))?/gu, doubt('range')],
  [/一级(?:及|和)?以上(?:的?(?:定点)?(?:医院|医疗机构))?/gu, doubt('range')],
  [grade('三|3|叁|iii', OWN_TOWN), stated('3')],
  [grade('二|2|贰|ii|两', OWN_TOWN), stated('2')],
  [grade('一|1|壹'), stated('1')],
  [grade('一|1|壹', '(?<=[本我全]市|[本我全]县|[市县省]内)'), stated('1')],
  [/(?<![十0-9])(?:一、?二|1、?2)级(?!残|伤残)(?:医院)?/gu, stated('1', '2')],
  [/(?<![十0-9])(?:二、?三|2、?3)级(?!残|伤残)(?:医院)?/gu, stated('2', '3')],
  [/(?<![十0-9])(?:一、?二、?三|1、?2、?3)级(?!残|伤残)(?:医院)?/gu, stated('1', '2', '3')],
  [
    /(?<!城)(?:乡镇|镇上?|乡下?|乡里|街道|中心|社区|公社)?的?(?:中心)?(?:卫生院(?!校)|卫生服务中心|卫生服务站|卫生站|卫生所)/gu,
    PRIMARY,
  ],
  [/(?:村里?|大队|组里)?的?(?:卫生室|医务室|赤脚医生|村医(?:生|那里|那)?)/gu, PRIMARY],
  [/(?<!城)(?:乡镇|镇上|镇里|镇|乡里|乡下|乡|街道|街上|集镇)的?(?:小)?医院/gu, PRIMARY],
  [/(?:社区|基层|村级|镇级|乡级|乡镇级)的?(?:医院|医疗卫生机构|医疗机构|门诊部?|卫生机构|定点)/gu, PRIMARY],
  [
    /(?<!城)(?:社区|村里|村头|镇上|镇里|乡里|乡下|街道|乡镇)(?=(?:又|再|去|刚|才|那边|里)?(?:看病?|拿药|开药|配药|买药|打针|打吊针|挂水|吊水|输液|住院|住的?院|就医))/gu,
    PRIMARY,
  ],
  [/(?:私人|个体|口腔|中医|街上|村口|小)?的?诊所/gu, doubt('clinic')],
  [/(?:私立|民营|私人)的?医院/gu, doubt('clinic')],
  [
    /(?:省|市|县|区|州|县城|市里|县里|省里|区里|州里|省城|城里|城关|部队|军区|铁路|大学|大|小|好|上级|专科|民族|民大|妇女?儿童|儿童|妇产|妇幼保健|妇幼|精神病|精神病?专科|精神卫生|肿瘤|骨科|传染病|胸科|口腔|眼科|康复|老年|附属|附属第[一二三四]|附一|附二|中心|中医|中西医结合|中医医|人民|友谊|红十字|仁济|协和|同济|华西|西京|鼓楼)(?:级)?的?(?:人民|中心|中医医?|妇幼保健|医科大学)?医院/gu,
    doubt('by-name'),
  ],
  [/(?:省|市|县|区|州)?第?[一二三四五六七八九十](?:人民医院|人医|院(?![子内校落所士]))/gu, doubt('by-name')],
  [
    /(?:省|市|县|区|州)?(?:妇幼保健院|妇幼院|妇保院?|妇幼(?!健康)|中医院|中医医院|人医|附院|附一院|附二院|精神病院|精卫中心|疗养院|保健院)/gu,
    doubt('by-name'),
  ],
  [/(?<![本我全])(?:省|市|县|区|州)一?级的?医院/gu, doubt('by-name')],
  [/甲[级等]医院/gu, doubt('by-name')],
  [/(?:协和|同济|华西|西京|唐都|鼓楼|湘雅|齐鲁)(?!医)/gu, doubt('by-name')],
];
