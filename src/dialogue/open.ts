import { openIndex, type ReadIndexFile } from '../corpus/artefact.ts';
import type { Region } from '../corpus/schema.ts';
import { dateInChina } from '../corpus/validity.ts';
import type { Embedder } from '../retrieval/embedder.ts';
import { createMatcher, type Matching } from '../retrieval/matcher.ts';
import type { Answer } from './answer.ts';
import type { Assistant, Question } from './assistant.ts';
import { ruleDocument } from './calculate/region-parameters.ts';
import { saidFacts } from './compose/rule-answer.ts';
import { type ComposeContext, compose } from './compose.ts';
import {
  type Conversation,
  type Conversations,
  newConversation,
  readConversation,
} from './conversation/conversation.ts';
import { remember } from './conversation/remember.ts';
import { followUp, type QuestionAgain, questionAgain } from './conversation/resume.ts';
import { continuedCase } from './decide/decide-case.ts';
import { decideOnSubject } from './decide/decide-subject.ts';
import type { Decision } from './decide/decision.ts';
import { decide, decideAtOnce, decideOnEntry, decideWithoutRegion } from './decide.ts';
import { guardAnswer } from './guard.ts';
import { commonRegion } from './place/common-region.ts';
import { parseGazetteer } from './place/gazetteer.ts';
import { maskPersonal } from './privacy/mask.ts';
import { mergeHits, searchedRegions, searchHits } from './search.ts';
import { subjectOf } from './understand/subject.ts';
import { withoutMarks } from './understand/without-marks.ts';
import { type Understanding, type UnderstandOptions, understand } from './understand.ts';

export interface OpenOptions {
  /** Reads a file of the index artefact, such as `manifest.json` or `regions/huaian.json`. */
  readonly read: ReadIndexFile;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Where conversations are kept; without it every question stands alone. */
  readonly conversations?: Conversations;
  /** The embedder configured beside `ngram`, for questions. */
  readonly second?: Embedder | undefined;
  /** Region assumed where neither the question nor the request names one. */
  readonly defaultRegion?: string;
  /** Told of an answer that the number guard refused: the numbers without a source. */
  readonly onViolation?: (numbers: readonly string[]) => void;
}

/**
 * Opens the assistant on a built index. One question goes understand → decide → compose → guard, with what was said
 * before on one side and the matching on the other.
 * @throws Error where the index cannot be opened or the default region is not in it
 */
export async function openAssistant(options: OpenOptions): Promise<Assistant> {
  const index = await openIndex(options.read, options.second);
  const { corpus } = index;
  const { defaultRegion, conversations } = options;
  if (defaultRegion !== undefined && !corpus.regions.has(defaultRegion)) {
    throw new Error(
      `DEFAULT_REGION：没有地区 ${defaultRegion}，可用的是 ${[...corpus.regions.keys()].join('、')}`,
    );
  }
  const gazetteer = parseGazetteer(index.gazetteer);
  const match = createMatcher(index);
  const common = commonRegion(corpus);

  /** The matching in the question's region, or in every region where none is known. */
  async function searched({ text, region }: Understanding): Promise<ReadonlyMap<string, Matching>> {
    const matchings = new Map<string, Matching>();
    for (const each of region ? [region] : corpus.regions.values())
      matchings.set(each.code, await match(text, each));
    return matchings;
  }

  async function decideOn(understanding: Understanding, before: Conversation, today: string) {
    const atOnce = decideAtOnce(understanding);
    if (atOnce) return atOnce;
    const { region, turn } = understanding;
    if (region) {
      const continued = continuedCase(understanding, before, { region, corpus, today });
      if (continued) return continued;
    }
    const matchings = await searched(understanding);
    const matching = region && matchings.get(region.code);
    if (matching && turn.kind === 'chosen' && before.pending?.slot === 'entry')
      return decideOnEntry(turn.value, understanding, matching, corpus);
    const quoted = matching
      ? decide(understanding, matching, corpus)
      : decideWithoutRegion(understanding, matchings, common?.code, corpus);
    return decideOnSubject(understanding, before, quoted, { corpus, today });
  }

  async function ask({ question, region, conversation, ownConversation }: Question): Promise<Answer> {
    const today = dateInChina(options.now());
    const known = ownConversation ?? conversation;
    const stored = known === undefined ? null : await conversations?.load(known);
    const before = stored ? readConversation(stored) : newConversation;
    const read = (text: string, more: Partial<UnderstandOptions> = {}) =>
      understand(text, {
        today,
        regions: corpus.regions,
        gazetteer,
        read: index.read,
        given: region,
        assumed: defaultRegion,
        before,
        policyYear: (of: Region) => ruleDocument(of, corpus, today)?.policyYear,
        ...more,
      });
    const readAgain = ({ question, options, sought }: QuestionAgain): Understanding => {
      const whole = read(question, options);
      return sought === undefined ? whole : { ...whole, text: read(sought, options).text };
    };
    const typed = read(question);
    const resumed = questionAgain(typed, before, corpus.regions);
    const reread = resumed && readAgain(resumed);
    const again = reread && !(resumed?.onlyIfFigure && subjectOf(reread.told) === null) ? reread : null;
    const understanding = again ?? followUp(typed, before);
    const start = (again && resumed?.options.before) ?? before;
    const context: ComposeContext = {
      corpus,
      common,
      today,
      id: options.newId(),
      // An id from outside that is not known was not given out here, or has expired.
      conversation: ownConversation ?? (known !== undefined && stored ? known : options.newId()),
    };
    const decision = await decideOn(understanding, start, today);
    const said = [typed.masked, before.question ?? '', saidIn(decision)].join('\n');
    const answer = compose(decision, understanding, context);
    const { answer: safe, violations } = guardAnswer(answer, said, () =>
      compose({ kind: 'silent', related: [] }, understanding, context),
    );
    if (violations.length > 0) options.onViolation?.(violations);
    await conversations?.save(context.conversation, remember(start, understanding, decision, safe, region));
    return safe;
  }

  return {
    ask,
    async search(query, code, limit) {
      const masked = withoutMarks(maskPersonal(query).text);
      const lists = [];
      for (const region of searchedRegions(corpus, code)) {
        lists.push(searchHits(await match(masked, region), index.read(masked), corpus, limit));
      }
      return mergeHits(lists, limit);
    },
    corpus,
    indexVersion: index.version,
  };
}

/** Facts told in earlier turns are sources of figures like the question itself. */
function saidIn(decision: Decision): string {
  if (decision.kind !== 'rule') return '';
  const { question, open, said } = decision.case;
  return [saidFacts(question), ...open.map(({ said }) => said), ...said].join('\n');
}
