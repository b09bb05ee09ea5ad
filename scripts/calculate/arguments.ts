import { factTexts } from '../../src/rules/fact-texts.ts';
import { factOfFlag } from './flags.ts';

export interface Arguments {
  readonly rule: string | undefined;
  readonly region: string | undefined;
  /** A calendar date that stands for today. */
  readonly today: string | undefined;
  readonly help: boolean;
  /** Facts by name, as text; yes or no facts true where the flag stands alone. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/**
 * Reads a command line: `inpatient --region huaian --level 3 --eligible=12000 --tcm`.
 * @throws Error that names the word it cannot read
 */
export function readArguments(words: readonly string[]): Arguments {
  const given: { rule?: string; region?: string; today?: string; help: boolean } = { help: false };
  const inputs = new Map<string, unknown>();
  const rest = words.flatMap((word) => (/^--[\w-]+=/.test(word) ? splitFlag(word) : [word]));
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] ?? '';
    if (word === '--help' || word === '-h') given.help = true;
    else if (!word.startsWith('--')) {
      if (given.rule !== undefined) throw new Error(`多了一个词 ${word}：规则只写一个，条件写成 --名称 值`);
      given.rule = word;
    } else {
      const flag = word.slice(2);
      const next = rest[i + 1];
      const value = next === undefined || next.startsWith('--') ? undefined : next;
      if (value !== undefined) i++;
      if (flag === 'region' || flag === 'today') given[flag] = required(word, value);
      else addFact(inputs, word, value);
    }
  }
  const { rule, region, today, help } = given;
  return { rule, region, today, help, inputs: Object.fromEntries(inputs) };
}

function splitFlag(word: string): string[] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}

function required(flag: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`${flag} 后面要写值`);
  return value;
}

function addFact(inputs: Map<string, unknown>, word: string, value: string | undefined): void {
  const fact = factOfFlag(word.slice(2));
  if (fact === undefined) throw new Error(`没有 ${word} 这一项；用 --help 看全部条件`);
  if (inputs.has(fact) && fact !== 'members') throw new Error(`${word} 写了两次`);
  const { kind } = factTexts[fact];
  if (kind === 'yes-no') inputs.set(fact, value ?? 'true');
  else if (kind === 'members') {
    const before = (inputs.get(fact) ?? []) as readonly unknown[];
    inputs.set(fact, [...before, readMember(required(word, value))]);
  } else inputs.set(fact, required(word, value));
}

/** 「category=subsistence,tier=1,count=2」, or the category alone. */
function readMember(text: string): Record<string, unknown> {
  const parts = text.split(',').map((part) => (part.includes('=') ? part : `category=${part}`));
  return Object.fromEntries(
    parts.map((part): [string, unknown] => {
      const [name = '', value = ''] = splitFlag(part);
      if (name === 'category') return ['personCategory', value];
      return [name, (name === 'age' || name === 'count') && /^\d+$/.test(value) ? Number(value) : value];
    }),
  );
}
