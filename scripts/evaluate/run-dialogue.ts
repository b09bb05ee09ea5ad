import type { Hono } from 'hono';
import type { Corpus } from '../../src/corpus/model.ts';
import type { Region } from '../../src/corpus/schema.ts';
import type { Answer } from '../../src/dialogue/answer.ts';
import { commonRegion } from '../../src/dialogue/place/common-region.ts';
import { answerFaults } from './answer-faults.ts';
import type { DialogueSet, TestConversation, TestTurn } from './dialogue-set.ts';
import { says, unsaid } from './says.ts';

export interface JudgedTurn {
  readonly turn: TestTurn;
  readonly answer: Answer;
  /** What is wrong with the answer, a line each; none where it is right. */
  readonly wrong: readonly string[];
  /** What no answer may hold; these make it wrong too. */
  readonly faults: readonly string[];
}

export interface JudgedConversation {
  readonly conversation: TestConversation;
  readonly turns: readonly JudgedTurn[];
  /** Every turn is right. */
  readonly ok: boolean;
}

/** Holds every conversation of a set with the application over HTTP. */
export async function runDialogues(
  app: Pick<Hono, 'request'>,
  set: DialogueSet,
  corpus: Corpus,
): Promise<JudgedConversation[]> {
  const judged: JudgedConversation[] = [];
  for (const conversation of set.conversations) judged.push(await hold(app, conversation, corpus));
  return judged;
}

async function hold(
  app: Pick<Hono, 'request'>,
  conversation: TestConversation,
  corpus: Corpus,
): Promise<JudgedConversation> {
  const { region: sent, turns } = conversation;
  const common = commonRegion(corpus);
  const spoken = new Set<Region>();
  const note = (region: Region | null | undefined) => region && spoken.add(region);
  note(sent === null ? common : corpus.regions.get(sent));
  const secrets: string[] = [];
  const judged: JudgedTurn[] = [];
  let before: Answer | undefined;
  for (const turn of turns) {
    for (const region of regionsIn(turn.say, corpus, before)) note(region);
    secrets.push(...(turn.say.match(LONG_NUMBER) ?? []));
    const answer = await ask(app, turn.say, sent, before?.conversation);
    const faults = [
      ...answerFaults(answer, { said: turn.say, regions: [...spoken], secrets }),
      ...(before === undefined || before.conversation === answer.conversation ? [] : ['会话编号变了']),
    ];
    judged.push({ turn, answer, faults, wrong: [...expected(turn, answer), ...faults] });
    before = answer;
  }
  return { conversation, turns: judged, ok: judged.every(({ wrong }) => wrong.length === 0) };
}

/** As long as a telephone number, and no sum of money. */
const LONG_NUMBER = /\d{11,}[xX]?/gu;

/** The regions that an utterance names, or chooses where the answer before asked for one. */
function regionsIn(say: string, { regions }: Corpus, before: Answer | undefined): readonly Region[] {
  const named = [...regions.values()].filter(({ aliases, districts }) =>
    [...aliases, ...districts].some((name) => say.includes(name)),
  );
  const options = before?.clarify?.slot === 'region' ? before.clarify.options : [];
  const chosen = options.filter(({ label }, i) => says(say, String(i + 1)) || say.includes(label));
  return [...named, ...chosen.flatMap(({ value }) => regions.get(value) ?? [])];
}

/** @throws Error where the response is not an answer */
async function ask(
  app: Pick<Hono, 'request'>,
  question: string,
  region: string | null,
  conversation: string | undefined,
): Promise<Answer> {
  const response = await app.request('/api/ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question, ...(region !== null && { region }), conversation }),
  });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${question}：${response.status} ${body}`);
  return JSON.parse(body) as Answer;
}

function expected(turn: TestTurn, answer: Answer): string[] {
  const said = `${answer.text}\n${JSON.stringify(answer.clarify ?? '')}`;
  const first = answer.citations[0]?.entry ?? '没有引用';
  const missing = unsaid(said, turn.says).map((group) => [group].flat().join('/'));
  const loud = turn.silent.filter((token) => says(said, token));
  const wrong: string[] = [];
  if (!turn.kind.includes(answer.kind)) wrong.push(`是 ${answer.kind}，应为 ${turn.kind.join('、')}`);
  if (answer.kind === 'clarify' && turn.slot !== undefined && answer.clarify?.slot !== turn.slot)
    wrong.push(`反问 ${answer.clarify?.slot}，应为 ${turn.slot}`);
  if (missing.length > 0) wrong.push(`没有说 ${missing.join('、')}`);
  if (loud.length > 0) wrong.push(`不该说 ${loud.join('、')}`);
  if (turn.entry !== undefined && !turn.entry.includes(first))
    wrong.push(`先引 ${first}，应为 ${turn.entry.join('、')}`);
  if (turn.region !== undefined && answer.region?.code !== turn.region)
    wrong.push(`地区是 ${answer.region?.code ?? '无'}，应为 ${turn.region}`);
  return wrong;
}
