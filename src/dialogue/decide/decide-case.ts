import type { Corpus } from '../../corpus/model.ts';
import type { Region } from '../../corpus/schema.ts';
import { ORDINARY } from '../../rules/categories.ts';
import { unknown } from '../../rules/evaluation.ts';
import { factTexts } from '../../rules/fact-texts.ts';
import type { FactName, Facts } from '../../rules/facts.ts';
import { findRule } from '../../rules/registry.ts';
import { mergeFacts } from '../calculate/case-facts.ts';
import { familyTold } from '../calculate/family-told.ts';
import { runCase, toldFacts } from '../calculate/rule-case.ts';
import type { WrittenFacts } from '../calculate/written-facts.ts';
import { type Conversation, newConversation } from '../conversation/conversation.ts';
import type { Inexact } from '../reading/case-reading.ts';
import { dialogueTexts } from '../texts.ts';
import { careNamed } from '../understand/subject.ts';
import type { Understanding } from '../understand.ts';
import type { RuleDecision } from './decision.ts';
import type { Unstated } from './unstated.ts';

/** Where and when a rule is run. */
export interface Place {
  readonly region: Region;
  readonly corpus: Corpus;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Starts a calculation with what a question tells. */
export function newCase(
  rule: string,
  { told }: Understanding,
  place: Place,
  before: Conversation = newConversation,
): RuleDecision {
  const { facts, said } = toldFacts(rule, told, place.today, groupBefore(told.text, before));
  const { inexact, deductibleMet } = told.reading;
  const borne: readonly Inexact[] = deductibleMet ? [DEDUCTIBLE_MET] : [];
  return decided(rule, { written: mergeFacts({}, facts), inexact: [...inexact, ...borne], said }, place);
}

/** Borne in full, but not said how much that was: computed without it, the deductible would be taken twice. */
const DEDUCTIBLE_MET: Inexact = { fact: 'deductiblePaidThisYear', said: '', between: null };

/** 「这样的屋里有五个人」: the group spoken of before is theirs too; null where that has to be asked. */
function groupBefore(text: string, { rule }: Conversation): string | null | undefined {
  const group = rule?.id === 'premium' ? rule.facts['personCategory'] : undefined;
  if (typeof group !== 'string' || group === ORDINARY) return undefined;
  return /这样|都是|也是|同样|一样/u.test(text) ? group : null;
}

/** Goes on with the calculation under way after a reply or a change. */
export function continuedCase(
  understanding: Understanding,
  before: Conversation,
  place: Place,
): RuleDecision | null {
  const { turn, told } = understanding;
  const { rule, pending } = before;
  if (rule === null) return null;
  const { id, facts, said } = rule;
  const written = facts as WrittenFacts;
  const open = rule.open.flatMap(({ fact, said }): Inexact[] =>
    fact in factTexts ? [{ fact: fact as FactName, said, between: null }] : [],
  );
  switch (turn.kind) {
    case 'unsure':
    case 'unclear':
      return decided(id, { written, inexact: open, said, lead: turn.kind }, place);
    case 'chosen': {
      if (pending === null || !(pending.slot in factTexts)) return null;
      return decided(id, { written: { ...written, [pending.slot]: turn.value }, inexact: open, said }, place);
    }
    case 'told': {
      const next = nextRule(id, careNamed(told), told.text);
      const heard = { ...told, reading: { ...told.reading, facts: turn.facts } };
      const read = toldFacts(next, heard, place.today);
      const merged = withoutPlaceOfCare(
        mergeFacts(
          carriedOver(
            id,
            next,
            withoutDoubtful(told.howMuch ? withoutOldBill(written, turn.facts) : written, understanding),
          ),
          next === 'family-total' ? familyTold(told.text, written, turn.facts) : read.facts,
        ),
        next,
        told.text,
      );
      // What changes nothing was said of something else.
      const restated = Object.keys(turn.facts).some((name) =>
        TOLD_AGAIN.has(factTexts[name as FactName].kind),
      );
      if (next === id && turn.inexact.length === 0 && !restated && same(written, merged)) return null;
      return decided(
        next,
        {
          written: merged,
          inexact: [...turn.inexact, ...open],
          said: unique([...read.said, ...stillSaid(said, read.said)]).slice(0, MOST_SAID),
        },
        place,
      );
    }
    case 'again':
    case 'moved':
      return decided(id, { written, inexact: open, said }, place);
    default:
      return null;
  }
}

/** Rules about one and the same stay. */
const STAY: ReadonlySet<string> = new Set(['inpatient', 'off-site', 'care-chain']);
const OF_THE_CARE: ReadonlySet<string> = new Set([
  'hospitalLevel',
  'diseaseType',
  'diseaseCount',
  'birthMode',
]);

/** Another kind of care is another bill at another place: neither its cost nor the hospital is carried over. */
function carriedOver(rule: string, next: string, written: WrittenFacts): WrittenFacts {
  if (rule === next || (STAY.has(rule) && STAY.has(next))) return written;
  return Object.fromEntries(
    Object.entries(written).filter(
      ([name]) => factTexts[name as FactName]?.kind !== 'money' && !OF_THE_CARE.has(name),
    ),
  );
}

/** What is told anew, but inexactly, no longer stands as it was told before: 「大概18万」, 「县医院」, 「去年也没交」. */
function withoutDoubtful(written: WrittenFacts, { told, turn }: Understanding): WrittenFacts {
  const inexact = turn.kind === 'told' ? turn.inexact.map(({ fact }) => fact) : [];
  const doubtful = new Set<FactName>(inexact);
  if (doubtful.has('totalCost') || doubtful.has('eligibleCost'))
    for (const name of COST_PARTS) doubtful.add(name);
  // Fewer years than before, and 「也没交」: how many together has to be asked.
  const broken = told.reading.facts.brokenYears;
  if (broken !== undefined && /[也又]没/u.test(told.text) && Number(written['brokenYears'] ?? 0) > broken)
    doubtful.add('brokenYears');
  const { kind } = told.reading.level;
  if (kind === 'ask' || kind === 'several') doubtful.add('hospitalLevel');
  return Object.fromEntries(Object.entries(written).filter(([name]) => !doubtful.has(name as FactName)));
}

const COST_PARTS: readonly FactName[] = ['totalCost', 'eligibleCost', 'selfPaidCost', 'firstPaidCost'];

/** 「花了1200报多少」 is another bill: the parts of the one before are not its own. */
function withoutOldBill(written: WrittenFacts, { totalCost, eligibleCost }: Facts): WrittenFacts {
  if (totalCost === undefined && eligibleCost === undefined) return written;
  return Object.fromEntries(
    Object.entries(written).filter(([name]) => factTexts[name as FactName]?.kind !== 'money'),
  );
}

/** Said once more, these are meant; a word that only names the subject is not. */
const TOLD_AGAIN: ReadonlySet<string> = new Set(['money', 'date', 'count']);

const same = (a: WrittenFacts, b: WrittenFacts): boolean =>
  Object.keys({ ...a, ...b }).every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));

/** How a day was read is not told any more once another was told. */
const stillSaid = (before: readonly string[], now: readonly string[]): readonly string[] =>
  before.filter((text) => now.length === 0 || !text.startsWith(dialogueTexts.readAs('')));

/** What was said first of a long conversation has been told often enough. */
const MOST_SAID = 4;

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** 「那门诊呢」 changes the care; a stay already worked out together with critical illness stays one. */
function nextRule(rule: string, named: string | null, text: string): string {
  if (rule === 'off-site' && AT_HOME.test(text)) return 'inpatient';
  if (named === null) return rule;
  const stays = rule === 'care-chain' || rule === 'off-site' || rule === 'maternity';
  return named === 'inpatient' && stays ? rule : named;
}

/** 「假如就在本地住的呢」 */
const AT_HOME = /就在|本地|家门口|县里|市内|没有?出去|不出去/u;

/** Filing belongs to care away from home. */
function withoutPlaceOfCare(written: WrittenFacts, rule: string, text: string): WrittenFacts {
  if (rule !== 'outpatient' && !AT_HOME.test(text)) return written;
  const { offsiteFiling: _, ...rest } = written;
  return rest;
}

interface Start {
  readonly written: WrittenFacts;
  readonly inexact: readonly Inexact[];
  readonly said: readonly string[];
  readonly lead?: RuleDecision['lead'];
}

/** @throws RangeError where there is no such rule */
function decided(id: string, { written, inexact, said, lead = null }: Start, place: Place): RuleDecision {
  const rule = findRule(id);
  if (rule === undefined) throw new RangeError(`没有规则 ${id}`);
  const { region, corpus, today } = place;
  return { kind: 'rule', lead, case: runCase({ rule, region, written, inexact, said }, corpus, today) };
}

/** A figure that the region's document does not state: nothing is worked out. */
export function unknownCase({ rule: id, what }: Unstated, place: Place): RuleDecision {
  const { case: done } = decided(id, { written: {}, inexact: [], said: [] }, place);
  return { kind: 'rule', lead: null, case: { ...done, open: [], calculated: unknown(what) } };
}

/** Value of the option 「都不是」. */
export const NONE = 'none';
