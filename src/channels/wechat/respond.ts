import type { Answer } from '../../dialogue/answer.ts';
import type { Assistant } from '../../dialogue/assistant.ts';
import { maskPersonal } from '../../dialogue/privacy/mask.ts';
import { readSmalltalk } from '../../dialogue/understand/smalltalk.ts';
import { countCharacters, questionLimit, tidyQuestion } from '../question.ts';
import { examples, generalExamples } from '../web/texts.ts';
import type { OpenAccount } from './account.ts';
import { calculableTitles } from './calculable.ts';
import { menuKeys } from './menu.ts';
import type { Said } from './message.ts';
import type { Person, PersonMemory } from './person.ts';
import { noReply, type Reply, textReply } from './reply.ts';
import { type PageAddress, replyText } from './reply-text.ts';
import { texts, wordlessTexts } from './texts.ts';

/** What a menu button asks for a person. */
const asked = { payment: '怎么缴费', person: '转人工' } as const;

export interface Turn {
  readonly account: OpenAccount;
  readonly assistant: Assistant;
  readonly memory: PersonMemory;
  readonly person: Person;
  readonly now: Date;
  readonly page: PageAddress;
  /** Told of each answer, and of what of it the reply leaves out. */
  readonly onAnswer: (answer: Answer, rest: string) => Promise<void>;
}

/**
 * What is said to what a person did. Asks the assistant at most once.
 * @throws what the assistant throws
 */
export async function respond(said: Said, turn: Turn): Promise<Reply> {
  switch (said.kind) {
    case 'text':
      return said.text.trim() === '' ? textReply(texts.empty) : ask(said.text, turn);
    case 'voice':
      return said.text.trim() === '' ? textReply(texts.voice) : ask(said.text, turn);
    case 'recall':
    case 'unknown':
      return textReply(texts[said.kind]);
    case 'subscribe':
      return follow(said.scene, turn);
    case 'scan':
      return place(said.scene, turn);
    case 'unsubscribe':
      await turn.memory.forget(turn.person);
      return noReply;
    case 'click':
      return click(said.key, turn);
    case 'other-event':
      return noReply;
    default:
      return textReply(wordlessTexts[said.kind]);
  }
}

async function regionOf({ memory, person, account, assistant, now }: Turn): Promise<string | undefined> {
  const scanned = await memory.region(person, now);
  // A region may have left the corpus since its code was scanned.
  if (scanned !== null && assistant.corpus.regions.has(scanned)) return scanned;
  return account.region ?? undefined;
}

async function ask(typed: string, turn: Turn, isClick = false): Promise<Reply> {
  const { account, assistant, person } = turn;
  const question = tidyQuestion(typed);
  if (countCharacters(question) > questionLimit) return textReply(texts.tooLong);
  const region = await regionOf(turn);
  const answer = await assistant.ask({ question, region, ownConversation: person.conversation });
  const transfers = account.transfer && !isClick;
  if (transfers && answer.kind === 'greeting' && readSmalltalk(maskPersonal(question).text) === 'person') {
    await turn.onAnswer(answer, '');
    return { kind: 'transfer' };
  }
  const after = transfers && answer.kind === 'handoff' ? [texts.person] : [];
  const { text, rest } = replyText(answer, turn.page, after);
  await turn.onAnswer(answer, rest);
  return textReply(text);
}

function whatToAsk(region: string | undefined): string[] {
  const questions = (region === undefined ? undefined : examples[region]) ?? generalExamples;
  return [texts.canAsk, ...questions.map(texts.example)];
}

function whatToCalculate(region: string | undefined, { assistant: { corpus }, now }: Turn): string[] {
  const titles = calculableTitles(region === undefined ? undefined : corpus.regions.get(region), corpus, now);
  return titles.length === 0 ? [] : ['', texts.canCalculate(titles)];
}

async function follow(scene: string, turn: Turn): Promise<Reply> {
  const { account, assistant, memory, person, now } = turn;
  const { regions } = assistant.corpus;
  if (regions.has(scene)) await memory.placeIn(person, scene, now);
  const region = regions.has(scene) ? scene : await regionOf(turn);
  const name = (region === undefined ? undefined : regions.get(region)?.name) ?? null;
  const welcome = account.welcome ?? texts.welcome(name);
  return textReply([welcome, texts.promise, '', ...whatToAsk(region), '', texts.privacy].join('\n'));
}

/** A follower scans the code of a place. */
async function place(scene: string, { assistant, memory, person, now }: Turn): Promise<Reply> {
  const region = assistant.corpus.regions.get(scene);
  if (region === undefined) return noReply;
  await memory.placeIn(person, region.code, now);
  return textReply(texts.placed(region.name));
}

async function click(key: string, turn: Turn): Promise<Reply> {
  switch (key) {
    case menuKeys.ask:
      return textReply([texts.ask, '', ...whatToAsk(await regionOf(turn))].join('\n'));
    case menuKeys.calculate:
      return textReply([texts.calculate, ...whatToCalculate(await regionOf(turn), turn)].join('\n'));
    case menuKeys.payment:
      return ask(asked.payment, turn);
    case menuKeys.contacts:
      return ask(asked.person, turn, true);
    default:
      return noReply;
  }
}
