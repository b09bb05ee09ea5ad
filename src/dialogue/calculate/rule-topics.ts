import type { Corpus } from '../../corpus/model.ts';

/** Most entries that are offered in place of a figure. */
const LIMIT = 3;

/** The topics that come nearest to a rule, for regions whose documents state no figures for it. */
const topics: Readonly<Record<string, readonly string[]>> = {
  inpatient: ['inpatient-rate', 'inpatient-deductible', 'inpatient-overview', 'what-is-covered'],
  'off-site': [
    'off-site-inpatient',
    'off-site-long-term-rate',
    'off-site-whose-rules',
    'off-site-registration',
  ],
  'critical-illness': ['critical-illness-overview', 'critical-illness-rate', 'critical-illness-deductible'],
  'care-chain': ['inpatient-rate', 'critical-illness-overview', 'critical-illness-rate', 'what-is-covered'],
  outpatient: ['outpatient-overview', 'outpatient-rate', 'outpatient-ceiling'],
  'two-disease': ['two-diseases-rate', 'two-diseases-ceiling', 'two-diseases-mild'],
  'special-outpatient': ['special-outpatient-rate', 'special-outpatient-what', 'special-outpatient-ceiling'],
  'day-surgery': ['day-surgery', 'inpatient-overview', 'what-is-covered'],
  'dual-channel': ['drug-dual-channel', 'drug-classes', 'drug-negotiated-prices'],
  maternity: ['childbirth', 'prenatal-checks', 'caesarean'],
  premium: ['premium-per-year', 'subsidised-groups'],
  'family-total': ['premium-per-year', 'subsidised-groups', 'family-burden'],
  refund: ['refund', 'refund-after-cover-starts'],
  newborn: ['newborn-deadline', 'newborn-premium', 'newborn-retroactive'],
  coverage: [
    'coverage-start-and-end',
    'when-to-pay-when-covered',
    'collection-window',
    'waiting-period-length',
  ],
  'waiting-period': ['waiting-period-length', 'missed-window-can-still-enrol'],
  soldier: ['veterans-waiting-period', 'who-has-no-waiting-period'],
  continuity: ['continuity-gap-between-schemes', 'continuity-how-judged'],
  incentive: ['incentive-overview', 'incentive-continuous', 'incentive-no-claims'],
  'ten-year-sum': ['history-of-premium-and-subsidy', 'why-premium-rises'],
  averages: ['average-stay-cost', 'average-stay-reimbursed', 'rising-cost-of-care'],
};

/** Entries of one document that come nearest to a rule, nearest first; never another region's. */
export function nearestToRule(rule: string, document: string, corpus: Corpus): readonly string[] {
  return entriesNearRule(rule, document, corpus).slice(0, LIMIT);
}

/** All entries of one document that answer a topic near a rule. */
export function entriesNearRule(rule: string, document: string, corpus: Corpus): readonly string[] {
  const found = (topics[rule] ?? []).flatMap((id) => {
    const topic = corpus.topics.find((each) => each.id === id);
    return (topic?.answers[document] ?? []).map((target) => target.replace(/#\d+$/, ''));
  });
  return [...new Set(found)];
}
