/** A way of typing a syllable: the syllable meant and what the difference costs (0 = none). */
export interface Typed {
  readonly syllable: string;
  readonly cost: number;
}

/** Habits of speech: ng for n, z for zh, l for n … In logarithms of probability, like word scores. */
const SLIP_COST = 2;
/** A letter left out, doubled or swapped with its neighbour. */
const TYPO_COST = 6;
export const LONGEST_TYPED = 7;

const INITIAL_SLIPS: readonly (readonly [string, string])[] = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['l', 'n'],
  ['f', 'h'],
  ['r', 'l'],
];
const FINAL_SLIPS: readonly (readonly [string, string])[] = [
  ['ang', 'an'],
  ['eng', 'en'],
  ['ing', 'in'],
];

/**
 * Every spelling by which one of the syllables may be typed.
 * @param syllables toneless, ü written `v`
 * @returns spelling → the syllables it may stand for
 */
export function typedForms(syllables: Iterable<string>): Map<string, Typed[]> {
  const forms = new Map<string, Map<string, number>>();
  for (const syllable of syllables) {
    const spelled = new Map<string, number>();
    for (const [spelling, cost] of [...umlauts(syllable)].flatMap((s) => [...slips(s)])) {
      keepCheapest(spelled, spelling, cost);
      for (const typo of typos(spelling)) keepCheapest(spelled, typo, cost + TYPO_COST);
    }
    for (const [spelling, cost] of spelled) {
      const meant = forms.get(spelling) ?? new Map<string, number>();
      keepCheapest(meant, syllable, cost);
      forms.set(spelling, meant);
    }
  }
  return new Map(
    [...forms].map(([form, meant]) => [form, [...meant].map(([syllable, cost]) => ({ syllable, cost }))]),
  );
}

function keepCheapest(costs: Map<string, number>, key: string, cost: number): void {
  if (cost < (costs.get(key) ?? Number.POSITIVE_INFINITY)) costs.set(key, cost);
}

/** `lv` is also typed `lu`, `lyu`. */
function umlauts(syllable: string): string[] {
  return syllable.includes('v')
    ? [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')]
    : [syllable];
}

/** The spelling itself and what the usual confusions of initial and final make of it. */
function slips(spelling: string): Map<string, number> {
  const forms = new Map([[spelling, 0]]);
  for (const [a, b] of INITIAL_SLIPS) {
    const swapped = spelling.startsWith(a) ? b + spelling.slice(a.length) : null;
    const back = spelling.startsWith(b) && !spelling.startsWith(a) ? a + spelling.slice(b.length) : null;
    for (const form of [swapped, back]) if (form !== null) keepCheapest(forms, form, SLIP_COST);
  }
  for (const [form, cost] of [...forms]) {
    for (const [long, short] of FINAL_SLIPS) {
      const other = form.endsWith(long)
        ? form.slice(0, -long.length) + short
        : form.endsWith(short)
          ? form.slice(0, -short.length) + long
          : null;
      if (other !== null) keepCheapest(forms, other, cost + SLIP_COST);
    }
  }
  return forms;
}

/** One letter left out, doubled, or swapped with the next; the first letter is seldom wrong. */
function* typos(spelling: string): Iterable<string> {
  for (let i = 1; i < spelling.length; i++) {
    if (spelling.length > 2) yield spelling.slice(0, i) + spelling.slice(i + 1);
    yield spelling.slice(0, i + 1) + spelling.slice(i);
    if (i + 1 < spelling.length)
      yield spelling.slice(0, i) + spelling.charAt(i + 1) + spelling.charAt(i) + spelling.slice(i + 2);
  }
}
