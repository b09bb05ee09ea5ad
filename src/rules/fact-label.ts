import type { FactOption } from './fact-options.ts';

/** What a word comes to among options: one of them, several that it may mean, or none. */
export type Labelled =
  | { readonly kind: 'option'; readonly value: string }
  /** It stands in these labels, but is a part of several or leaves a condition out. */
  | { readonly kind: 'unclear'; readonly options: readonly FactOption[] }
  | { readonly kind: 'none' };

/**
 * Finds the option that somebody names by its value, its label or a part of the label: 「三级」, 「剖宫产」, 「低保」.
 * A part counts only where no other label holds it and where what it leaves out is no condition: 「备案」 is not
 * 「没有备案」, and not every 「残疾人」 is 「丧失劳动能力的残疾人」.
 */
export function optionNamed(options: readonly FactOption[], text: string): Labelled {
  const word = bareLabel(text);
  const exact =
    options.find(({ value }) => value === text) ?? options.find(({ label }) => bareLabel(label) === word);
  if (exact) return { kind: 'option', value: exact.value };
  const named = options.filter(({ label }) => parts(label).some((part) => gist(part) === gist(word)));
  if (named.length === 1 && named[0]) return { kind: 'option', value: named[0].value };
  // One character stands in too many labels by chance.
  const held = word.length < 2 ? [] : options.filter(({ label }) => bareLabel(label).includes(word));
  const [only] = held;
  if (held.length === 1 && only && parts(only.label).some((part) => isFreePart(part, word)))
    return { kind: 'option', value: only.value };
  const possible = named.length > 1 ? named : held;
  return possible.length === 0 ? { kind: 'none' } : { kind: 'unclear', options: possible };
}

/** The words of a category: several identities of one person are joined by 「+」. */
export const identities = (category: string): readonly string[] => category.split(/[+＋]/u);

/** Without the white space, and with the one group of people that everybody shortens by its short name. */
const bareLabel = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/gu, '').replaceAll('最低生活保障', '低保');

/** A label's alternatives: what stands outside its brackets, and each item of its lists. */
function parts(label: string): readonly string[] {
  const bare = bareLabel(label);
  const outer = bare.replace(/\([^)]*\)/gu, '');
  const inner = [...bare.matchAll(/\(([^)]*)\)/gu)].map(([, text = '']) => text.replace(/^含/u, ''));
  return [outer, ...[outer, ...inner].flatMap((text) => text.split(/[、,]|或/u))].filter(
    (part) => part !== '',
  );
}

/** The name without what people leave away when they say what they are: 「城乡低保对象」 → 「低保」. */
const gist = (part: string): string =>
  part
    .replace(/^城乡|^出生.*参保的|^符合.*条件的/u, '')
    .replace(/(?<=..)(?:供养人员|家庭成员|对象|人员|患者|儿童|居民|户)$/u, '');

/** Words that turn or narrow what the rest of a label says. */
const CONDITION = /没有|未|不|丧失|严重|重度|长期|被|原|因病|中(?!间)|[的\d]/u;

function isFreePart(part: string, word: string): boolean {
  return part.includes(word) && !CONDITION.test(part.replace(word, ''));
}
