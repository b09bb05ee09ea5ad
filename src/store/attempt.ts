export interface AttemptOptions {
  /** Longest wait, in milliseconds. */
  readonly limit: number;
  /** Milliseconds for timing. */
  readonly elapsed: () => number;
  readonly isBusy: (error: unknown) => boolean;
}

const firstPause = 5;
const longestPause = 50;

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** What a database that does not answer at all is told to have thrown. */
export const tooSlow = new Error('the database did not answer in time');

/**
 * Waits no longer than that.
 * @throws what the promise throws, or `tooSlow`
 */
export async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Tries until it succeeds, fails for another reason than being busy, or the time is over. Waits without blocking:
 * SQLite's own waiting would stop every other request of the process.
 *
 * @throws what the last try threw, or `tooSlow`
 */
export async function attempt<T>(run: () => Promise<T>, options: AttemptOptions): Promise<T> {
  const { limit, elapsed, isBusy } = options;
  const end = elapsed() + limit;
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      return await within(run(), end - elapsed());
    } catch (error) {
      if (!isBusy(error) || elapsed() + pause > end) throw error;
    }
    await wait(pause);
  }
}
