import { ruleDocument } from '../../src/dialogue/calculate/region-parameters.ts';
import { type Conversation, newConversation } from '../../src/dialogue/conversation/conversation.ts';
import { parseGazetteer } from '../../src/dialogue/place/gazetteer.ts';
import { type Understanding, understand } from '../../src/dialogue/understand.ts';
import { createReader } from '../../src/retrieval/normalise.ts';
import { corpus, files } from '../corpus/corpus-files.ts';

/** The day the tables of questions are asked on. */
export const TODAY = '2026-11-24';

const gazetteer = parseGazetteer(files.get('gazetteer.txt') ?? '');
const read = createReader(corpus.lexicon);

export interface Asked {
  /** Region code chosen outside the question. */
  readonly given?: string | undefined;
  /** Region code where nothing names one. */
  readonly assumed?: string | undefined;
  readonly before?: Conversation;
}

/** A question read with the real corpus, as the assistant reads it. */
export function understandQuestion(
  question: string,
  { given, assumed, before = newConversation }: Asked = {},
): Understanding {
  return understand(question, {
    regions: corpus.regions,
    gazetteer,
    read,
    today: TODAY,
    given,
    assumed,
    before,
    policyYear: (region) => ruleDocument(region, corpus, TODAY)?.policyYear,
  });
}
