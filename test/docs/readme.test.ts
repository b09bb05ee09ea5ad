import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configSchema, readConfig } from '../../src/config.ts';

const readme = await readFile('README.md', 'utf8');
const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Rows of the table of settings: name → default as written. */
const settings = new Map(
  [...readme.matchAll(/^\| `([A-Z][A-Z_]*)` *\| (.+?) *\| .+ \|$/gmu)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
);

/** A default as the table writes it. */
function written(value: unknown): string {
  if (value === undefined) return '不设';
  return value === '' ? '空' : `\`${value}\``;
}

describe('README', () => {
  test('lists every setting, and none that is not one', () => {
    expect([...settings.keys()].sort()).toEqual(Object.keys(configSchema.shape).sort());
  });

  test('states the defaults of the settings', () => {
    const defaults: Readonly<Record<string, unknown>> = readConfig({});
    const expected = Object.keys(configSchema.shape).map((name) => [name, written(defaults[name])]);
    expect(Object.fromEntries(settings)).toEqual(Object.fromEntries(expected));
  });

  test('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run ([a-z:]+)/gu)].map(([, name = '']) => name);
    expect(named.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
  });
});

const pages = (await readdir('docs', { recursive: true }))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);

describe.each(['README.md', ...pages])('%s', (page) => {
  test('links only to files that exist', async () => {
    const text = await readFile(page, 'utf8');
    const linked = [...text.matchAll(/(?<!!)\[[^\]]+\]\(([^):#]+)(?:#[^)]*)?\)/gu)].map(([, to = '']) => to);
    expect(linked.filter((to) => !existsSync(join(dirname(page), to)))).toEqual([]);
  });

  test('names only source files that exist', async () => {
    const text = await readFile(page, 'utf8');
    const named = [...text.matchAll(/`((?:src|test|scripts)\/[\w./-]+\.tsx?)`/gu)].map(([, to = '']) => to);
    expect(named.filter((to) => !existsSync(to))).toEqual([]);
  });
});
