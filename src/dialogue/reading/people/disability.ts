import type { Phrases } from '../choices/choice-mention.ts';
import type { Identity } from './identity.ts';

const WORK = '劳动(?:能)?力';
const LOST = '(?:完全|已经)?(?:丧失|失去|没有?|没得|无)(?:了)?';
const GRADE = '[一二1-2]';
const KIND_OF = '(?:肢体|智力|视力|听力|言语|精神|语言)';

/** Disabilities by their grade, and what is said of them. */
export const DISABILITY: Phrases<Identity> = [
  [/(?:城乡)?重度残疾(?:人员?)?|重残(?:对象|人员?|户)?|残疾(?:人|证)?(?:是|属于)?重度/gu, 'called-severe'],
  [
    new RegExp(
      `(?:一级?[、和或至到]?二|${GRADE})级(?:重度)?${KIND_OF}?残疾?(?:人|证|的)?|残疾(?:人|证|等级)?(?:上)?(?:是|为|的|评了?|定了?|重度|写的?){0,2}(?:一级?[、和或]?二|${GRADE})级|${KIND_OF}残?疾?(?:人|证)?(?:一级?[、和或]?二|${GRADE})级(?!医院|医疗)(?:残疾?)?(?:人)?|(?:一|二)残|(?:残疾|残)[，,]?(?:一级?、?二|${GRADE})级(?!医院|医疗)`,
      'gu',
    ),
    'severe-disability',
  ],
  [
    new RegExp(
      `(?:三级?[、和或]?四|[三四3-4])级${KIND_OF}?残疾?(?:人|证|的)?|残疾(?:人|证|等级)?(?:是|为|的|评了?|定了?)?(?:三级?[、和或]?四|[三四3-4])级(?!医院|医疗)|${KIND_OF}残?疾?(?:三|四|3|4)级(?!医院|医疗)|轻度残疾(?:人)?|残疾(?:人|证)?(?:不重|轻度|较轻)`,
      'gu',
    ),
    'mild-disability',
  ],
  [
    new RegExp(
      `${LOST}${WORK}的?残疾人?|残疾(?:人)?[，,、]?(?:而且|也|又)?${LOST}${WORK}|丧失(?:了)?${WORK}的?(?:人)?|残疾(?:人)?[，,]?(?:干不了活|不能干活|做不了活|不能劳动)`,
      'gu',
    ),
    'unable-to-work',
  ],
  [/残疾(?!军人|退役|退伍)(?:人员?|证|的)?|有残(?=[,，。、]|$)|残联的?/gu, 'disability'],
];
