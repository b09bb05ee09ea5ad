import { type DatePattern, datePattern, settled } from './date-pattern.ts';
import { VAGUE } from './date-value.ts';
import { FULL_YEAR, namedYear, RELATIVE_YEAR } from './year.ts';

/** 「24年」 is a year only where it is said as one: so many years are written the same way. */
const SHORT_YEAR =
  '(?<![\\d.了过满续够断停近快约第前后交缴保干住等吃老])(?<short>[0-3]\\d|[5-9]\\d|[零〇○一二][零〇○四五六七八九])年(?=度|底|初|的?(?:居民|城乡)?(?:医保|合疗|农合|保险)|没|未|断|就|我|都|也|交|缴|参|生|出生|退|开始|以前|之前|以后|之后|到|至|和|跟|、|,|，)';

/** 「二三年」 is two or three years, unless another such year follows: 「二三年二四年」. */
const YEAR_2023 = '(?<![\\d第])(?<short>二三)年(?=(?:度|、|,|，|和|跟|到|至)?二[四五六七八]年)';

/** A year without 年: 「2024没交」, 「2023、2024两年」. */
const BARE_YEAR =
  '(?<![\\d.元块了花共收费药院额用约])(?<bare>20[1-3]\\d)(?=度|[没断交缴参的和跟与到至都也就、~—]| ?[-~] ?(?:19|20)\\d{2}|[,，](?:19|20)\\d{2}|两年|这一?年|开始|医保)(?!-\\d{1,2}(?!\\d)|到账)';

export const yearPatterns: readonly DatePattern[] = [
  datePattern(
    `(?<year>(?:${FULL_YEAR}) ?年|${RELATIVE_YEAR})(?![级前]|后生|以来)(?:度|全年|一整年|一年|整年)?`,
    ({ groups }, today) => {
      const named = namedYear(groups?.['year'] ?? '', today);
      return named && settled({ kind: 'year', year: named.year }, named.relative);
    },
  ),
  ...[SHORT_YEAR, YEAR_2023].map((source) =>
    datePattern(source, ({ groups }, today) => {
      const named = namedYear(`${groups?.['short']}年`, today);
      return named && settled({ kind: 'year', year: named.year }, true);
    }),
  ),
  datePattern(BARE_YEAR, ({ groups }) => settled({ kind: 'year', year: Number(groups?.['bare']) })),
];

const FEW = '(?:几|两|三两|两三|好几)';
const FESTIVAL = '(?:过年|春节|国庆|中秋|端午|元宵|五一|元旦|清明|过节|除夕|冬至)节?';

/** What says when without naming a day. */
export const vaguePatterns: readonly DatePattern[] = [
  `${FESTIVAL}(?:期间|假期|放假|长假|左右|前后|那几天|那阵子?|那时候?|的时候|以前|以后|之前|之后|过后|前|后)`,
  '过完?年(?!轻|纪)(?:以后|之后|后|了|前|那阵|那会儿|的时候)?',
  '(?<![\\d一二三四五六七八九十百两几半多今去明前本上同每当度青少成老中幼万])(?:年前|年后)',
  '(?:开春|入冬|入秋|入夏|立春|秋后|夏天|冬天|秋天|春天|农忙|秋收|麦收|收麦|暑假|寒假|开学)(?:以后|之后|前|后|的时候|时)?',
  `(?:前|这|过|上)${FEW}(?:天|个?月|年|个?星期|周)(?!岁)`,
  '(?:前阵子|前段时间|前些(?:天|年|日子|时候)|前一阵子?|前一段时间|这阵子|这段时间|那阵子|早些时候|早几年|早年|往年|几(?:天|个月|年)前|好几(?:天|个月|年)前|半年前|半个月前|不久前|最近|近期|这几天|刚刚|刚才)',
  '(?:节前|节后)',
].map((source) => datePattern(source, () => settled(VAGUE)));
