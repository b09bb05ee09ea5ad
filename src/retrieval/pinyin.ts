import { LONGEST_TYPED, type Typed, typedForms } from './syllables.ts';

/** What people write about, with readings: what pinyin is read by. */
export interface ReadingTable {
  /** Characters counted. */
  readonly total: number;
  /** Syllable, toneless and ü written `v` → the characters usually read so. */
  readonly characters: Readonly<Record<string, string>>;
  /** Word, how often it occurs, and its syllables where they are not the usual ones of its characters. */
  readonly words: readonly (readonly [word: string, count: number, reading?: string])[];
}

/** Letters read as Chinese. */
export interface PinyinReading {
  readonly text: string;
  /** Mean logarithm of probability per syllable; what people ask lies about −3, chance words below −5. */
  readonly score: number;
  readonly syllables: number;
  readonly words: number;
  /** What slips cost in all; 0 where every letter was typed as it should be. */
  readonly cost: number;
}

/** Reads letters; gaps and apostrophes are boundaries of syllables, not of words. Null where they are no pinyin. */
export type ReadPinyin = (letters: string) => PinyinReading | null;

interface Node {
  readonly next: Map<string, Node>;
  word: string;
  score: number;
}

interface Step {
  readonly score: number;
  readonly from: number;
  readonly word: string;
  readonly cost: number;
  readonly skipped: number;
}

/** More is no question; the search is linear in it. */
const MAX_LETTERS = 600;
/** A letter that fits nothing is left out, so that one slip does not lose a long sentence; one in so many may. */
const SKIP_COST = 10;
const LETTERS_PER_SKIP = 9;

/** Makes a reader. The table is unfolded when first used: most questions are typed in Chinese. */
export function createPinyinReader(table: ReadingTable): ReadPinyin {
  let unfolded: { root: Node; forms: ReadonlyMap<string, readonly Typed[]> } | undefined;
  return (letters) => {
    unfolded ??= {
      root: unfold(table),
      forms: typedForms(Object.keys(table.characters)),
    };
    return decode(letters, unfolded.root, unfolded.forms);
  };
}

/** A tree of the words by their syllables; of words that sound alike the most frequent stays. */
function unfold({ total, characters, words }: ReadingTable): Node {
  const usual = new Map<string, string>();
  for (const [syllable, list] of Object.entries(characters)) for (const c of list) usual.set(c, syllable);
  const root: Node = { next: new Map(), word: '', score: Number.NEGATIVE_INFINITY };
  for (const [word, count, reading] of words) {
    let node = root;
    for (const syllable of reading?.split(' ') ?? [...word].map((c) => usual.get(c) ?? '')) {
      let child = node.next.get(syllable);
      if (!child) {
        child = { next: new Map(), word: '', score: Number.NEGATIVE_INFINITY };
        node.next.set(syllable, child);
      }
      node = child;
    }
    const score = Math.log(count / total);
    if (score > node.score) Object.assign(node, { word, score });
  }
  return root;
}

function decode(
  text: string,
  root: Node,
  forms: ReadonlyMap<string, readonly Typed[]>,
): PinyinReading | null {
  const { letters, pieceEnd } = joinPieces(text);
  if (letters.length === 0 || letters.length > MAX_LETTERS) return null;
  const best: (Step | undefined)[] = [{ score: 0, from: -1, word: '', cost: 0, skipped: 0 }];

  function walk(node: Node, at: number, start: Step, from: number, cost: number): void {
    const limit = Math.min(pieceEnd[at] ?? 0, at + LONGEST_TYPED);
    for (let end = at + 1; end <= limit; end++) {
      for (const typed of forms.get(letters.slice(at, end)) ?? []) {
        const child = node.next.get(typed.syllable);
        if (!child) continue;
        const paid = cost + typed.cost;
        const score = start.score + child.score - paid;
        if (score > (best[end]?.score ?? Number.NEGATIVE_INFINITY)) {
          best[end] = { score, from, word: child.word, cost: start.cost + paid, skipped: start.skipped };
        }
        if (end < letters.length && child.next.size > 0) walk(child, end, start, from, paid);
      }
    }
  }

  for (let at = 0; at < letters.length; at++) {
    const start = best[at];
    if (!start) continue;
    walk(root, at, start, at, 0);
    const { score, cost, skipped } = start;
    if (score - SKIP_COST > (best[at + 1]?.score ?? Number.NEGATIVE_INFINITY)) {
      best[at + 1] = {
        score: score - SKIP_COST,
        from: at,
        word: '',
        cost: cost + SKIP_COST,
        skipped: skipped + 1,
      };
    }
  }
  const last = best[letters.length];
  if (!last || last.skipped * LETTERS_PER_SKIP > letters.length) return null;
  const words: string[] = [];
  for (let step: Step | undefined = last; step && step.from >= 0; step = best[step.from])
    words.push(step.word);
  const read = words.reverse().join('');
  if (read === '') return null;
  return {
    text: read,
    score: last.score / read.length,
    syllables: read.length,
    words: words.length,
    cost: last.cost,
  };
}

/** The letters without gaps, and for each the end of the piece it was typed in. */
function joinPieces(text: string): { letters: string; pieceEnd: number[] } {
  const pieceEnd: number[] = [];
  let letters = '';
  for (const [piece] of text.matchAll(/[a-z]+/g)) {
    letters += piece;
    for (let i = 0; i < piece.length; i++) pieceEnd.push(letters.length);
  }
  return { letters, pieceEnd };
}
