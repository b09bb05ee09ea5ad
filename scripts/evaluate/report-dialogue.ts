import type { JudgedConversation, JudgedTurn } from './run-dialogue.ts';

/** One line for a set: conversations and turns that are right, and faults where there are any. */
export function reportDialogues(name: string, judged: readonly JudgedConversation[]): string {
  const turns = judged.flatMap((each) => each.turns);
  const right = turns.filter(({ wrong }) => wrong.length === 0).length;
  const whole = judged.filter(({ ok }) => ok).length;
  const faults = turns.filter((turn) => turn.faults.length > 0).length;
  const end = faults === 0 ? '' : `  过错 ${faults}`;
  return `${name.padEnd(20)} 轮次 ${right}/${turns.length}  对话 ${whole}/${judged.length}${end}`;
}

/** The turns of a conversation up to the last wrong one, the wrong ones with what is the matter. */
export function failingTurns({ conversation, turns }: JudgedConversation): string {
  const last = turns.findLastIndex(({ wrong }) => wrong.length > 0);
  const lines = turns.slice(0, last + 1).flatMap(turnLines);
  return [`  ✗ ${conversation.id} [${conversation.region ?? '未选'}]`, ...lines].join('\n');
}

function turnLines({ turn, answer, wrong }: JudgedTurn): readonly string[] {
  if (wrong.length === 0) return [`     ✓ ${turn.say} → ${answer.kind}`];
  const head = answer.text.replace(/\s+/gu, ' ').slice(0, 80);
  return [`     ✗ ${turn.say} → ${wrong.join('；')}`, `         ${head}`];
}
