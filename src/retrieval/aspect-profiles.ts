import { ASPECT_COUNT, aspectsOf } from './aspects.ts';
import type { QuestionGroup } from './indexes.ts';
import type { Normalise } from './normalise.ts';

/** How often the questions of each group have each aspect, against how often all questions do. Kept as JSON. */
export interface AspectProfiles {
  /** Number of aspects they were made for. */
  readonly aspects: number;
  /** Per group id the evidence of a question that has none of them, and by how much each changes it, in log-odds. */
  readonly groups: Readonly<Record<string, { readonly none: number; readonly changes: readonly number[] }>>;
}

/** So many questions of the common kind are added to every group, that a small one claims nothing it cannot know. */
const SMOOTHING = 4;

export function buildAspectProfiles(groups: readonly QuestionGroup[], normalise: Normalise): AspectProfiles {
  const counted = groups.map(({ id, questions }) => {
    const counts = new Array<number>(ASPECT_COUNT).fill(0);
    for (const question of questions) {
      aspectsOf(normalise(question)).forEach((has, aspect) => {
        if (has) counts[aspect] = (counts[aspect] as number) + 1;
      });
    }
    return { id, counts, size: questions.length };
  });
  const total = counted.reduce((sum, { size }) => sum + size, 0);
  const common = Array.from(
    { length: ASPECT_COUNT },
    (_, aspect) =>
      (counted.reduce((sum, { counts }) => sum + (counts[aspect] as number), 0) + 1) / (total + 2),
  );
  return {
    aspects: ASPECT_COUNT,
    groups: Object.fromEntries(
      counted.map(({ id, counts, size }) => {
        const share = counts.map(
          (count, aspect) => (count + SMOOTHING * (common[aspect] as number)) / (size + SMOOTHING),
        );
        const absent = share.map((p, aspect) => Math.log((1 - p) / (1 - (common[aspect] as number))));
        const changes = share.map((p, aspect) =>
          short(Math.log(p / (common[aspect] as number)) - (absent[aspect] as number)),
        );
        return [id, { none: short(absent.reduce((sum, value) => sum + value, 0)), changes }];
      }),
    ),
  };
}

const short = (value: number) => Number(value.toFixed(3));

/** @returns a function of a group's id: how well the aspects of a normalised text suit it, in log-odds */
export function aspectEvidence({ groups }: AspectProfiles, text: string): (group: string) => number {
  const present = aspectsOf(text).flatMap((has, aspect) => (has ? [aspect] : []));
  return (group) => {
    const profile = groups[group];
    if (!profile) return 0;
    let sum = profile.none;
    for (const aspect of present) sum += profile.changes[aspect] as number;
    return sum;
  };
}
