/** An administrative division of China, county or above. */
export interface GazetteerPlace {
  /** In full: 「恩施土家族苗族自治州」 */
  readonly name: string;
  /** Every form of the name, the full one first. */
  readonly forms: readonly string[];
  /** Forms that mean the place only where the words around say that a place is meant. */
  readonly weakForms: readonly string[];
  readonly level: 'province' | 'prefecture' | 'county';
}

export interface Gazetteer {
  readonly places: readonly GazetteerPlace[];
}

const LEVELS = ['province', 'prefecture', 'county'] as const;

/**
 * Reads `corpus/gazetteer.txt`: a place per line, its level by indentation, its full name and then its short forms,
 * 「~」 before the weak ones; lines beginning with 「#」 are comments.
 *
 * @throws Error naming the line whose indentation is no level
 */
export function parseGazetteer(text: string): Gazetteer {
  const places = text.split('\n').flatMap((line, i): GazetteerPlace[] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const level = LEVELS[line.length - line.trimStart().length];
    if (!level) throw new Error(`gazetteer.txt:${i + 1} 缩进应为 0、1 或 2 个空格`);
    const words = line.trim().split(' ');
    const forms = words.map((word) => word.replace(/^~/u, ''));
    const weakForms = words.filter((word) => word.startsWith('~')).map((word) => word.slice(1));
    return [{ name: forms[0] ?? '', forms, weakForms, level }];
  });
  return { places };
}
