import {
  FORMER_POOR,
  LOW_INCOME_EDGE,
  NEWBORN,
  NEWLY_AIDED,
  ORDINARY,
  STABLE,
  STUDENT,
} from '../../../rules/categories.ts';
import type { Identity } from './identity.ts';

type Region = 'huaian' | 'dianjiang' | 'enshi' | 'general';
type Known = Partial<Readonly<Record<Identity, string>>>;

/** The region's category for what people say they are. Nobody is put into a group that only comes near. */
const CATEGORY: Readonly<Record<Region, Known>> = {
  huaian: {
    ordinary: ORDINARY,
    student: STUDENT,
    aided: 'aided',
    'special-hardship': 'special-hardship',
    'minimum-living': 'minimum-living',
    'low-income-edge': LOW_INCOME_EDGE,
    'child-in-need': 'child-in-need',
    'benefit-receiver': 'veteran-benefit',
    'retrenched-worker': 'retrenched-worker',
    'hardship-worker': 'hardship-worker',
    'expenditure-poor': 'expenditure-poor',
    'temporary-relief': 'temporary-relief',
    'dangerous-mental': 'mental-disorder',
    'unable-to-work': 'disabled-unable-to-work',
    'aided-student': 'aided-student',
    'hardship-elder': 'hardship-elder',
    'newly-aided': NEWLY_AIDED,
    // Its answer about 脱贫人口 speaks of those once registered.
    'former-poor': FORMER_POOR,
    'registered-poor': FORMER_POOR,
    stable: FORMER_POOR,
  },
  dianjiang: {
    ordinary: ORDINARY,
    newborn: NEWBORN,
    'three-families': 'three-families',
    'old-comrade': 'three-families',
    'rural-veteran': 'veteran-benefit',
    'graded-soldier': 'veteran-benefit',
    'special-hardship': 'special-hardship',
    orphan: 'orphan',
    'minimum-living': 'minimum-living',
    'low-income-edge': LOW_INCOME_EDGE,
    'illness-poverty': 'illness-poverty',
    'severe-disability': 'severe-disability',
    'called-severe': 'severe-disability',
    'returned-to-poverty': 'returned-to-poverty',
    monitored: 'monitored',
  },
  enshi: {
    ordinary: ORDINARY,
    newborn: NEWBORN,
    'special-hardship': 'special-hardship',
    orphan: 'orphan',
    'minimum-living': 'minimum-living',
    'returned-to-poverty': 'returned-to-poverty',
    monitored: 'monitored',
    'benefit-receiver': 'veteran-benefit',
    'unable-to-work': 'disabled-unable-to-work',
    // Its table of those subsidised calls them 重残对象.
    'called-severe': 'disabled-unable-to-work',
    'severe-mental': 'mental-disorder',
    'family-planning': 'family-planning-hardship',
    'low-income-edge': LOW_INCOME_EDGE,
    'restructured-retiree': 'restructured-retiree',
    stable: STABLE,
    'former-poor': STABLE,
  },
  general: { ordinary: ORDINARY, hardship: 'aided', aided: 'aided' },
};

/** Categories that come near and are worth asking about. */
const NEAR: Readonly<Record<Region, Partial<Readonly<Record<Identity, readonly string[]>>>>> = {
  huaian: {
    hardship: ['aided', FORMER_POOR],
    'low-income': ['aided', LOW_INCOME_EDGE, FORMER_POOR],
    'edge-unclear': [LOW_INCOME_EDGE],
    orphan: ['child-in-need', 'special-hardship'],
    disability: ['disabled-unable-to-work'],
    'severe-disability': ['disabled-unable-to-work'],
    'called-severe': ['disabled-unable-to-work'],
    'mild-disability': ['disabled-unable-to-work'],
    'severe-mental': ['mental-disorder'],
    mental: ['mental-disorder'],
    'illness-poverty': ['expenditure-poor'],
    'three-families': ['veteran-benefit'],
    'old-comrade': ['veteran-benefit'],
    'rural-veteran': ['veteran-benefit'],
    'graded-soldier': ['veteran-benefit'],
    'disabled-soldier': ['veteran-benefit'],
    'war-veteran': ['veteran-benefit'],
    newborn: [ORDINARY],
  },
  dianjiang: {
    hardship: ['minimum-living', LOW_INCOME_EDGE, 'monitored'],
    'low-income': ['minimum-living', LOW_INCOME_EDGE],
    'edge-unclear': [LOW_INCOME_EDGE, 'monitored'],
    'former-poor': ['monitored', ORDINARY],
    'registered-poor': ['monitored', ORDINARY],
    stable: [ORDINARY],
    disability: ['severe-disability'],
    'unable-to-work': ['severe-disability'],
    'child-in-need': ['orphan'],
    'benefit-receiver': ['three-families', 'veteran-benefit'],
    'disabled-soldier': ['veteran-benefit'],
    'war-veteran': ['veteran-benefit'],
    veteran: ['veteran-benefit'],
    student: [ORDINARY],
  },
  enshi: {
    hardship: ['minimum-living', 'monitored', LOW_INCOME_EDGE],
    'low-income': ['monitored', LOW_INCOME_EDGE],
    'edge-unclear': [LOW_INCOME_EDGE, 'monitored'],
    'registered-poor': [STABLE, 'monitored'],
    disability: ['disabled-unable-to-work'],
    'severe-disability': ['disabled-unable-to-work'],
    'mild-disability': ['disabled-unable-to-work'],
    'dangerous-mental': ['mental-disorder'],
    mental: ['mental-disorder'],
    'child-in-need': ['orphan'],
    'three-families': ['veteran-benefit'],
    'old-comrade': ['veteran-benefit'],
    'rural-veteran': ['veteran-benefit'],
    'graded-soldier': ['veteran-benefit'],
    'disabled-soldier': ['veteran-benefit'],
    'war-veteran': ['veteran-benefit'],
    student: [ORDINARY],
  },
  general: { student: [ORDINARY], newborn: [ORDINARY] },
};

const SPECIFIC: ReadonlySet<string> = new Set(['huaian', 'dianjiang', 'enshi']);
const keyOf = (region: string): Region => (SPECIFIC.has(region) ? (region as Region) : 'general');

/** @returns the value of `personCategory`, or null where the region's document does not tell the group apart */
export function categoryOf(region: string, identity: Identity): string | null {
  return CATEGORY[keyOf(region)][identity] ?? null;
}

/** Categories of the region to ask about where {@link categoryOf} knows none; empty where none comes near. */
export function nearCategories(region: string, identity: Identity): readonly string[] {
  return NEAR[keyOf(region)][identity] ?? [];
}
