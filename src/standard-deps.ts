import type { Config } from './config.ts';
import type { AppDeps, LogRecord } from './deps.ts';

/** A date-time that ends without an offset or `Z`. */
const withoutOffset = /^[^T]+T[^Z+-]+$/i;

/**
 * The calendar.
 * @param fixed ISO date-time that stops the clock; without an offset it is Beijing time, on every machine
 */
function clock(fixed: string | undefined): () => Date {
  if (fixed === undefined) return () => new Date();
  const instant = Date.parse(withoutOffset.test(fixed) ? `${fixed}+08:00` : fixed);
  return () => new Date(instant);
}

/**
 * What both runtimes provide alike through web standards: calendar, timer, ids and the log on the console.
 * The entry adds the assistant.
 *
 * @param config settings; NOW stops the calendar, LOG silences the log
 * @example
 * ```ts
 * const app = createApp({ ...standardDeps(config), assistant })
 * ```
 */
export function standardDeps(config: Config): Omit<AppDeps, 'assistant'> {
  const now = clock(config.NOW);
  const writeLine = (record: LogRecord) =>
    console.log(JSON.stringify({ time: new Date().toISOString(), ...record }));
  return {
    config,
    now,
    elapsed: () => performance.now(),
    newId: () => crypto.randomUUID(),
    log: config.LOG === 'off' ? () => {} : writeLine,
  };
}

/**
 * Logs that the number guard held an answer back: a fault of ours, whatever was asked.
 * @param numbers the numbers of its text that nothing states
 */
export function reportViolation(numbers: readonly string[]): void {
  console.error(JSON.stringify({ time: new Date().toISOString(), fault: 'unsourced-number', numbers }));
}
