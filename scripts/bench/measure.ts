/** Something measured: does one thing for one question. */
export interface Subject {
  readonly name: string;
  readonly run: (question: string) => unknown;
}

/** Microseconds for one question. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly calls: number;
}

/** How much is run. */
export interface Rounds {
  /** Over all questions, thrown away: the compiler settles, caches fill. */
  readonly warmUp: number;
  /** Over all questions, counted. */
  readonly counted: number;
}

/**
 * Times subjects against each other. They take turns within every round, so that a busy spell of the machine falls on
 * all of them and their ratios hold.
 * @param elapsed milliseconds of a clock that only goes forward
 * @returns timings by name
 */
export async function measure(
  subjects: readonly Subject[],
  questions: readonly string[],
  { warmUp, counted }: Rounds,
  elapsed: () => number,
): Promise<Map<string, Timing>> {
  const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < warmUp + counted; round++) {
    for (const { name, run } of subjects) {
      for (const question of questions) {
        const started = elapsed();
        await run(question);
        const taken = (elapsed() - started) * 1000;
        if (round >= warmUp) times.get(name)?.push(taken);
      }
    }
  }
  return new Map([...times].map(([name, list]) => [name, summary(list)]));
}

/** @throws RangeError where nothing was measured */
export function summary(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)];
  const [median, p95] = [at(0.5), at(0.95)];
  if (median === undefined || p95 === undefined) throw new RangeError('没有量到');
  return { median, p95, calls: sorted.length };
}
