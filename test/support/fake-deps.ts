import { readConfig } from '../../src/config.ts';
import type { AppDeps, LogRecord } from '../../src/deps.ts';
import type { Assistant } from '../../src/dialogue/assistant.ts';
import { memoryStore } from '../../src/store/create-store.ts';
import { type FakeAssistant, fakeAssistant } from './fake-assistant.ts';

export interface FakeDeps extends AppDeps {
  readonly logged: LogRecord[];
}

/**
 * Dependencies that give the same every time: noon on 1 June 2026 in China, one millisecond per look at the
 * timer, ids `id-1`, `id-2`, …, and a store in memory.
 * @param settings environment settings other than the defaults
 */
export function fakeDeps(
  assistant: Assistant | FakeAssistant = fakeAssistant(),
  settings: Readonly<Record<string, string>> = {},
): FakeDeps {
  const logged: LogRecord[] = [];
  let ids = 0;
  let milliseconds = 0;
  return {
    config: readConfig(settings),
    assistant,
    store: memoryStore(),
    now: () => new Date('2026-06-01T12:00:00+08:00'),
    elapsed: () => ++milliseconds,
    newId: () => `id-${++ids}`,
    log: (record) => logged.push(record),
    logged,
  };
}
