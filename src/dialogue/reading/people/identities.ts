import type { Phrases } from '../choices/choice-mention.ts';
import { DISABILITY } from './disability.ts';
import { HARDSHIP } from './hardship.ts';
import type { Identity } from './identity.ts';
import { SOLDIERS } from './soldiers.ts';

const OTHERS: Phrases<Identity> = [
  [
    /易肇事肇?祸?(?:的)?(?:严重)?(?:精神(?:障碍|病)(?:患者|人)?)?|肇事肇祸的?(?:精神(?:障碍|病)(?:患者|人)?)?/gu,
    'dangerous-mental',
  ],
  [/严重(?:的)?精神(?:障碍|疾病)(?:患者|病人)?|重[型性](?:精神病|精神障碍)(?:患者|人)?/gu, 'severe-mental'],
  [
    /(?<!严重的?|重性|重型)精神(?:分裂(?:症)?|病(?!院|医院)(?:人|患者)?|障碍|上有(?:病|问题)|失常|不正常)/gu,
    'mental',
  ],
  [
    /失独(?:家庭|老人|父母|户)?|(?:计划生育|计生)(?:的)?(?:特殊|特困)(?:困难)?(?:家庭|户|对象)?(?:夫妻)?|独生子女(?:死亡|伤残|没了|去世)(?:的)?(?:家庭)?|计生户/gu,
    'family-planning',
  ],
  [/(?:60年代|六十年代|20世纪60年代)?精[减简](?:退职)?(?:老)?职工/gu, 'retrenched-worker'],
  [/(?:工会(?:核定)?的?)?特困职工/gu, 'hardship-worker'],
  [
    /(?:国有|集体|国营)?(?:企业)?改制(?:企业|单位|厂)?(?:的)?(?:退休)?(?:职工|工人|人员|退休)?|改制清算/gu,
    'restructured-retiree',
  ],
];

/** How people say which group they belong to: official names, short names, dialect and misspellings. */
export const IDENTITIES: Phrases<Identity> = [...HARDSHIP, ...DISABILITY, ...SOLDIERS, ...OTHERS];
