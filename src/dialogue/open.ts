import { openIndex, type ReadIndexFile } from '../corpus/artefact.ts';
import { dateInChina } from '../corpus/validity.ts';
import { createMatcher, type Matching } from '../retrieval/matcher.ts';
import type { Answer } from './answer.ts';
import type { Assistant, Question } from './assistant.ts';
import { commonRegion } from './common-region.ts';
import { type ComposeContext, compose } from './compose.ts';
import { type Decision, decide, decideAtOnce, decideWithoutRegion } from './decide.ts';
import { parseGazetteer } from './gazetteer.ts';
import { guardAnswer } from './guard.ts';
import { maskPersonal } from './mask.ts';
import { mergeHits, searchedRegions, searchHits } from './search.ts';
import { type Understanding, understand } from './understand.ts';
import { withoutMarks } from './without-marks.ts';

export interface OpenOptions {
  /** Reads a file of the index artefact, such as `manifest.json` or `regions/huaian.json`. */
  readonly read: ReadIndexFile;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Region assumed where neither the question nor the request names one. */
  readonly defaultRegion?: string;
  /** Told of an answer that the number guard refused: the numbers without a source. */
  readonly onViolation?: (numbers: readonly string[]) => void;
}

/**
 * Opens the assistant on a built index. One question goes understand → match → decide → compose → guard.
 * @throws Error where the index cannot be opened or the default region is not in it
 */
export async function openAssistant(options: OpenOptions): Promise<Assistant> {
  const index = await openIndex(options.read);
  const { corpus } = index;
  const { defaultRegion } = options;
  if (defaultRegion !== undefined && !corpus.regions.has(defaultRegion)) {
    throw new Error(
      `DEFAULT_REGION：没有地区 ${defaultRegion}，可用的是 ${[...corpus.regions.keys()].join('、')}`,
    );
  }
  const gazetteer = parseGazetteer(index.gazetteer);
  const match = createMatcher(index);
  const common = commonRegion(corpus);

  async function decideOn(understanding: Understanding): Promise<Decision> {
    const atOnce = decideAtOnce(understanding);
    if (atOnce) return atOnce;
    if (understanding.region) {
      return decide(understanding, await match(understanding.text, understanding.region), corpus);
    }
    const matchings = new Map<string, Matching>();
    for (const region of corpus.regions.values()) {
      matchings.set(region.code, await match(understanding.text, region));
    }
    return decideWithoutRegion(understanding, matchings, common?.code, corpus);
  }

  async function ask({ question, region, conversation }: Question): Promise<Answer> {
    const today = dateInChina(options.now());
    const understanding = understand(question, {
      today,
      regions: corpus.regions,
      gazetteer,
      read: index.read,
      given: region,
      assumed: defaultRegion,
    });
    const context: ComposeContext = {
      corpus,
      common,
      today,
      id: options.newId(),
      conversation: conversation ?? options.newId(),
    };
    const answer = compose(await decideOn(understanding), understanding, context);
    const { answer: safe, violations } = guardAnswer(answer, understanding.masked, () =>
      compose({ kind: 'silent', related: [] }, understanding, context),
    );
    if (violations.length > 0) options.onViolation?.(violations);
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
