import type { FactValue } from '../../../rules/facts.ts';
import {
  type Choice,
  type ChoiceMention,
  type ChoiceReading,
  choiceOf,
  findPhrases,
  type Phrases,
} from '../choices/choice-mention.ts';

export type TwoDisease = 'pressure' | 'sugar' | 'both' | 'single';

const TWO: Phrases<TwoDisease> = [
  [/高血压(?:药)?|血压(?:有点|一直|偏|也)?高|(?:降|控)(?:血)?压药?|高压病/gu, 'pressure'],
  [/糖尿病?(?:药)?|血糖(?:有点|一直|偏|也)?高|降(?:血)?糖药?|胰岛素|消渴/gu, 'sugar'],
  [/高血糖/gu, 'sugar'],
  [
    /(?:两|二|2)(?:样|种|个)(?:病)?(?:都|全)(?:有|得|占|算|吃|认定|确诊|查出|批)(?:了)?|血压(?:和|跟|与|、|,|，)?血糖(?:都|全|也)(?:有点|一直|偏|很)?高|(?:两|2)样病|两病都(?:有|认定|确诊|批)/gu,
    'both',
  ],
  [/(?:只|就)有?(?:得)?(?:一|1|其中一)(?:样|种|个)(?:病)?|单一种|一种病/gu, 'single'],
];

/** How many of the two diseases (高血压, 糖尿病) somebody has. */
export interface DiseaseCountReading {
  readonly mentions: readonly ChoiceMention<TwoDisease>[];
  /** The fact `diseaseCount`; none where nobody's disease is named, or one of the two (「高血压或糖尿病」). */
  readonly choice: Choice<1 | 2>;
}

export function readDiseaseCount(text: string): DiseaseCountReading {
  const mentions = findPhrases(text, TWO);
  const said = new Set(mentions.filter(({ stance }) => stance === 'said').map(({ value }) => value));
  const count = countOf(text, said, mentions);
  return { mentions, choice: count === null ? { kind: 'none' } : { kind: 'one', value: count } };
}

function countOf(
  text: string,
  said: ReadonlySet<TwoDisease>,
  mentions: readonly ChoiceMention<TwoDisease>[],
): 1 | 2 | null {
  if (said.has('both')) return 2;
  if (said.has('single')) return 1;
  if (said.has('pressure') && said.has('sugar')) {
    const ends = mentions.filter(({ value }) => value === 'pressure' || value === 'sugar');
    const [first, last] = [ends[0], ends.at(-1)];
    const gap = first && last ? text.slice(first.span[1], last.span[0]) : '';
    return /或|还是/u.test(gap) ? null : 2;
  }
  return said.has('pressure') || said.has('sugar') ? 1 : null;
}

/** `ask`: 精神病 alone does not say whether it is one of the severe kind. */
export type DiseaseType = FactValue<'diseaseType'> | 'ask';

const TYPES: Phrases<DiseaseType> = [
  // The six diseases that are managed nationally as 严重精神障碍.
  [
    /严重(?:的)?精神(?:障碍|病|疾病)|重[性型](?:精神病|精神障碍|精神疾病)|精神分裂(?:症)?|分裂情感|双相(?:情感)?障碍?|躁郁症|偏执性?精神病|癫痫(?:所致|引起的)精神障碍/gu,
    'severe-mental',
  ],
  [
    /精神(?:类|科)(?:的)?(?:疾病|病|慢病)|精神类(?:门特|慢特?病|特病|的)?|抑郁症?|忧郁症|焦虑症|强迫症|(?<!严重的?)精神障碍/gu,
    'mental',
  ],
  [/(?<!严重|重性|重型|偏执性)精神(?:病|上有病|有问题|不正常|失常)(?!院|医院)|脑子有病|疯病/gu, 'ask'],
  [/(?:不是|不属于|不算|并非|非)(?:什么)?精神(?:类|科|病|障碍)(?:的)?(?:疾病|病|慢病)?/gu, 'other'],
  [
    /(?:血液|腹膜|血|腹)?透析|血透|腹透|洗肾|洗血|尿毒症|肾衰竭?|(?:放化|放|化)疗|靶向(?:治疗|药)|恶性肿瘤|肿瘤|[肺肝胃肠乳肾脑血鼻食喉宫][^,，。]{0,3}癌|癌症?|(?:器官|肾|肝|心脏|骨髓|肺)移植|移植(?:后|术后)?|抗排异|排异|血友病|白血病|再生障碍性?贫血|再障|红斑狼疮|狼疮|帕金森|肺结核|结核病?|类风湿|肝硬化|冠心病|心脏病|脑梗死?|中风|脑卒中|慢阻肺|肺气肿|慢性?(?:肝炎|乙肝|肾炎)|重症肌无力|强直性?脊柱炎|儿童孤独症|孤独症|自闭症|罕见病|戈谢病|艾滋病?/gu,
    'other',
  ],
];

/** Reads the fact `diseaseType`, the kind of disease that 门诊特殊病 goes by. */
export function readDiseaseType(text: string): ChoiceReading<DiseaseType> {
  const mentions = findPhrases(text, TYPES);
  return { mentions, choice: choiceOf(mentions) };
}
