import type { FactValue } from '../../../rules/facts.ts';
import { type ChoiceMention, findPhrases, type Phrases } from '../choices/choice-mention.ts';
import { type PlaceSpan, readAway, withPlaces } from './filing-away.ts';

type Filing = FactValue<'offsiteFiling'>;

/** What is said about filing, piece by piece. */
export type FilingWord =
  | 'settled'
  | 'resident-filing'
  | 'referral'
  | 'temporary'
  | 'filed'
  | 'not-filed'
  | 'not-referred'
  | 'went-alone'
  | 'emergency'
  | 'question';

export type FilingReading = {
  readonly mentions: readonly ChoiceMention<FilingWord>[];
  /** Whether the care is outside the place of insurance; null where nothing tells. */
  readonly away: boolean | null;
} & (
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly filing: Filing }
  /** Filed, but as what has to be asked. */
  | { readonly kind: 'filed' }
  /** Compared, or at odds: 「转诊和没备案差多少」. */
  | { readonly kind: 'several' }
);

const NOT =
  '(?:没有?|未|没得|莫得|冇得?|忘(?:了|记)?(?:了)?(?:去)?|来不及|没顾上|没来得及|不晓得要|不知道要)';
const WORDS: Phrases<FilingWord> = [
  [
    /(?:要不要|需不需要|用不用|是不是要|是否|能不能|怎么|咋个?|如何|哪里|哪儿|去哪|在哪|要|需要|得|想|必须|应该|要先|先去|可以|补)(?:去)?(?:先)?(?:办理?|做|弄|补办?|搞)?(?:个|一个)?(?:异地)?(?:就医)?(?:备案|转诊|转院)(?:手续|单)?(?!了|过)|(?:备案|转诊|转院)(?:手续)?(?:怎么|咋|如何|要|需要|在哪|去哪|流程|是什么|是啥|能不能|可以|有什么|吗|能|电话)|备不备案|备没备案|转不转诊/gu,
    'question',
  ],
  [
    new RegExp(
      `${NOT}(?:办理?|做|弄|提前|事先|先|去|搞|申请|登记|在手机上)*(?:过|成|个|任何)?(?:异地)?(?:就医)?(?:的)?(?:备案?|报备|手续)(?:就|直接)?|(?:备案|报备)(?:也|都|手续)?(?:没有?|没得|忘了|忘记了?)(?:办|做|弄|搞|成)?|没备(?!注|用)|不(?:办|做|去)?备案|未备案|备案(?:没|未)(?:办|通过|成功|成)|没打(?:招呼|报告)|没(?:有)?(?:跟|和|给)?(?:医保局|医保)?(?:说|报)一声`,
      'gu',
    ),
    'not-filed',
  ],
  [
    new RegExp(
      `${NOT}(?:办理?|开|做|弄|走|提前|经过|拿|通过)*(?:过|成|个|什么)?(?:转诊|转院)(?:手续|单子?|证明|程序)?(?:就|直接)?|(?:转诊|转院)(?:单|手续|证明)?(?:也|都)?(?:没有?|没得|忘了)(?:办|开|拿|弄)?|不转诊|不转院`,
      'gu',
    ),
    'not-referred',
  ],
  [
    /(?:自己|自行|私自|个人|擅自|直接|偷偷)(?:就)?(?:跑|去|上|到|过|找)(?:到|去|了|过|出|上)*(?:◇{1,12}|上海|南京|北京|武汉|西安|重庆|成都|外地|外省|外面|外头|市外|省外|省城|省里|省人民|大医院|上级|医院|看病?|住院?|的(?!是))|没(?:经过|通过)(?:医院|医生|县里)/gu,
    'went-alone',
  ],
  [
    /异地安置(?:退休)?(?:人员)?(?:备案)?|(?:异地)?(?:长期|常年)(?:居住|住|驻|定居)(?:人员)?(?:的)?(?:异地)?备案|异地长期居住(?:人员|备案)?|常驻(?:异地)?(?:工作)?(?:人员)?(?:的)?备案|常驻异地|长住备案|居住备案|长期备案|长居备案|(?:办|备|做)(?:了|好|过|的|理)*(?:长期|长居|长住|常住|常驻|居住|安置)(?:异地|外地)?(?:就医)?(?:的)?备案|安置备案|异地居住备案|(?:用|拿|凭|按)居住证(?:办|备|做)(?:了|的)?备案/gu,
    'resident-filing',
  ],
  [
    /(?:就是|平时|本来就|人就?|一家都?)住(?:在)?(?:◇{1,12}|外地|外省|上海|南京|北京|苏州|广东|深圳|杭州|武汉|西安|成都|重庆)(?![^,，。;； ]{0,4}院)|跟(?:着)?(?:儿子|女儿|孩子|娃儿?|子女|姑娘|闺女|幺儿|小孩)[^,，。;；]{0,6}(?:住|定居|过|生活|在)|(?:长期|常年|一直|长年|平时)(?:都)?(?:住|在|居住|待|呆)(?:在)?(?:外地|外面|异地|外省|上海|南京|北京|苏州|广东|深圳|杭州|武汉|那边|西安|成都|重庆|这边)?|(?:在|到|去)[^,，。;；办做备]{1,6}(?:定居|住了(?:好?几|[一二两三四五六七八九十0-9]+)?年|常住|长住|常驻|安家)|(?:在|到|去)[^,，。;；]{0,6}(?:带|照顾|领)(?:孙子|孙女|外孙|孩子|小孩|娃)|定居|常住|长住|常驻|退休后?(?:住|在|去)/gu,
    'settled',
  ],
  [
    /(?:办|开|拿|有|走|持|做|打|弄)(?:了|好|过|理|的|着|到)*(?:正规|正常|医院|县医院|县里|市里|本地|当地)?(?:的)?(?:转诊|转院|转外)(?:手续|单子?|证明|备案|程序|了)?|(?:转诊|转院)(?:手续|单子?|证明|备案|介绍信)(?!怎么|吗|要)(?:办了|开了|有|办好了|齐全|都有)?|(?:按规定|正规|正常|县医院|医院|医生|大夫|县里|市里|上级|本地|当地)(?:给|让|帮|叫|建议|要求|同意|批准|安排)?(?:我|我们|他|她|办|开)*(?:的)?(?:转诊|转院)(?:到|去|了|过去|上|的|出去)?|(?:转诊|转院)(?:到|去|了|过去|上|过|的|来|出去|患者|人员)|转上级医院|转诊(?=和|跟|与)/gu,
    'referral',
  ],
  [
    /(?:其他)?临时外出(?:就医)?(?:人员)?(?:的)?(?:备案)?|临时(?:的)?(?:异地)?备案|备案(?:的是|选的|选了|是|成|为|办的是|填的)(?:其他)?临时(?:外出)?(?:就医)?|自助备案|自己(?:在)?(?:手机|网)上?(?:做|办|弄|搞|备)(?:的|了)?(?:临时)?备案/gu,
    'temporary',
  ],
  [
    /(?:已经?|都|也|提前|事先|早就?|网上|手机上|窗口)(?:办理?|做|弄)?(?:了|好|过)?(?:异地)?(?:就医)?(?:备案|报备)(?:了|好了|过|过了|的)?|(?:办|做|弄|搞)(?:了|好|过|理|好了|过了|完|成)+(?:个|一下|异地)*(?:就医)?(?:备案|报备)(?:手续)?|(?:备案|报备)(?:手续)?(?:已经|都|也)?(?:了|过|好|过了|好了|成功|办了|做了|办好|弄好|办过|做过|有|通过|完)(?:了)?|备(?:了|过|好)案?|有(?:异地)?备案|备案(?:的|后|去)/gu,
    'filed',
  ],
  [
    /(?:急诊|紧急|突然|突发|120|救护车|危重)[^,，。;；]{0,8}(?:抢救|急救|送医|住进|住院|发作|进icu)|抢救|急救|急诊(?:科)?(?:入院|住院|住的院|收的|进去的|手术|看的)?|突发(?:疾病|急病|脑梗|心梗|脑出血|脑溢血|阑尾炎|心脏病)|(?:发|得)急病|突发病|拉去救命/gu,
    'emergency',
  ],
];

/**
 * Reads the fact `offsiteFiling` and whether the care is outside: 没备案就去了, 开了转诊单到南京.
 * A filing whose kind is not said has to be asked for; an emergency counts only where the care is outside.
 * @param region code of the region where the person is insured, where known
 * @param places see {@link readAway}
 */
export function readFiling(text: string, region?: string, places: readonly PlaceSpan[] = []): FilingReading {
  const mentions = findPhrases(withPlaces(text, places), WORDS).map((mention) => ({
    ...mention,
    words: text.slice(...mention.span),
  }));
  const { away } = readAway(text, region, places);
  const said = new Set(mentions.map(({ value, stance }) => meant(value, stance)));
  return { mentions, away, ...resolve(said, away, COMPARED.test(text)) };
}

const COMPARED = /差多少|差好多|差几|区别|哪个|哪种|还是(?!去|要)|不同|分别|和没|跟没|与没|和不/u;

/** Denials are worded in the table; 「不是转诊的」 is left to the stance. */
function meant(word: FilingWord, stance: ChoiceMention<FilingWord>['stance']): FilingWord {
  if (stance === 'said' || word === 'not-filed' || word === 'not-referred' || word === 'went-alone')
    return word;
  if (stance === 'asked') return 'question';
  return word === 'referral' ? 'not-referred' : word === 'filed' ? 'not-filed' : 'question';
}

type Resolved = { kind: 'none' } | { kind: 'one'; filing: Filing } | { kind: 'filed' } | { kind: 'several' };

function resolve(said: ReadonlySet<FilingWord>, away: boolean | null, compared: boolean): Resolved {
  const has = (word: FilingWord) => said.has(word);
  const one = (filing: Filing): Resolved => ({ kind: 'one', filing });
  const filings = (['resident-filing', 'referral', 'temporary', 'not-filed'] as const).filter(has);
  if (compared && (filings.length > 1 || (has('filed') && has('not-filed')))) return { kind: 'several' };
  if (has('emergency') && (away === true || has('not-filed') || has('filed'))) return one('emergency');
  if (filings.length > 1) return { kind: 'several' };
  if (has('resident-filing')) return one('resident');
  if (has('referral')) return one('referral');
  if (has('temporary')) return one('other');
  if (has('not-filed')) return has('filed') ? { kind: 'several' } : one('unfiled');
  if (has('filed')) {
    if (has('settled')) return one('resident');
    return has('not-referred') || has('went-alone') ? one('other') : { kind: 'filed' };
  }
  return has('went-alone') && away !== false && !has('question') ? one('unfiled') : { kind: 'none' };
}
