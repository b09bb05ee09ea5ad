import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Reads a table of examples that stands beside the tests, such as `care/level`. */
export function table<T>(name: string): T {
  return parse(readFileSync(`test/dialogue/reading/${name}.yaml`, 'utf8')) as T;
}

/** `{ expected: [texts] }` as rows for `it.each`. */
export function rows(
  expected: Readonly<Record<string, readonly string[]>>,
): [text: string, expected: string][] {
  return Object.entries(expected).flatMap(([value, texts]) =>
    texts.map((text): [string, string] => [String(text), value]),
  );
}
