import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Corpus } from '../../src/corpus/model.ts';
import type { Problem } from '../../src/corpus/problems.ts';
import { readYaml } from '../../src/corpus/yaml.ts';
import { factTexts } from '../../src/rules/fact-texts.ts';
import { setName } from './test-files.ts';

const kind = z.enum(['answer', 'calculation', 'clarify', 'handoff', 'greeting']);
const text = z.string().min(1);
/** Figures are written in quotes: YAML would make 「19300.20」 another text. */
const group = z.array(text).min(1);
const slots: readonly string[] = [...Object.keys(factTexts), 'region', 'entry', 'careKind'];

const turn = z
  .strictObject({
    /** What the person says. */
    say: text,
    kind: z.union([kind, z.array(kind).min(1)]).transform((kinds) => [kinds].flat()),
    /** What is asked back for. */
    slot: text.refine((slot) => slots.includes(slot), { error: '没有这一项可以反问' }).optional(),
    /** Every group has a member in what is said. */
    says: z.array(group).default([]),
    /** None of these is said. */
    silent: z.array(text).default([]),
    /** The first citation is one of these. */
    entry: z
      .union([text, z.array(text).min(1)])
      .transform((entries) => [entries].flat())
      .optional(),
    /** Code of the region that is answered for. */
    region: text.optional(),
  })
  .refine(({ slot, kind: kinds }) => slot === undefined || kinds.includes('clarify'), {
    error: '写了 slot，kind 要有 clarify',
    path: ['slot'],
  });

const conversation = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  /** Code sent beside every turn; null where none is. */
  region: text.nullable(),
  turns: z.array(turn).min(1),
});

export type TestTurn = z.output<typeof turn>;
export type TestConversation = z.output<typeof conversation>;

export interface DialogueSet {
  /** `dialogues/huaian` */
  readonly name: string;
  readonly conversations: readonly TestConversation[];
}

/** What a conversation may speak of. */
export type Known = Pick<Corpus, 'regions' | 'entries'>;

/**
 * Reads conversations for evaluation.
 * @param known region codes and entries have to be among these
 * @throws Error naming file and line of everything that is no conversation, of ids given twice, and of regions and
 * entries that do not exist
 */
export async function readDialogueSet(file: string, known: Known): Promise<DialogueSet> {
  return parseDialogues(file, await readFile(file, 'utf8'), known);
}

/** As `readDialogueSet`, of a text already read. */
export function parseDialogues(file: string, content: string, known: Known): DialogueSet {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const read = readYaml(file, content, z.array(conversation).min(1), report);
  if (read !== undefined) {
    const fault = (path: readonly PropertyKey[], message: string) =>
      report({ file, line: read.line(path), message });
    for (const [i, { id, region, turns }] of read.value.entries()) {
      if (read.value.findIndex((other) => other.id === id) < i) fault([i, 'id'], `编号 ${id} 重复`);
      const codes = [region, ...turns.map((each) => each.region)];
      for (const [at, code] of codes.entries())
        if (typeof code === 'string' && !known.regions.has(code))
          fault(at === 0 ? [i, 'region'] : [i, 'turns', at - 1, 'region'], `没有地区 ${code}`);
      for (const [t, { entry = [] }] of turns.entries())
        for (const each of entry)
          if (!known.entries.has(each)) fault([i, 'turns', t, 'entry'], `没有条目 ${each}`);
    }
  }
  if (read === undefined || problems.length > 0)
    throw new Error(problems.map(({ line, message }) => `${file}:${line} ${message}`).join('\n'));
  return { name: setName(file), conversations: read.value };
}
