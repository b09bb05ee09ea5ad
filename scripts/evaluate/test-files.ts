import { readdir } from 'node:fs/promises';

const folder = 'test/evaluation';

/** Paths of everything that the project is evaluated with, in the order of their names. */
export async function testFiles(): Promise<{
  readonly questions: readonly string[];
  readonly dialogues: readonly string[];
}> {
  const within = async (path: string, end: string) =>
    (await readdir(path))
      .filter((name) => name.endsWith(end))
      .sort()
      .map((name) => `${path}/${name}`);
  return {
    questions: await within(folder, '.jsonl'),
    dialogues: await within(`${folder}/dialogues`, '.yaml'),
  };
}

/** What results of a file are kept under: 「colloquial」, 「dialogues/huaian」. */
export function setName(file: string): string {
  return file.replace(/^.*?evaluation\//u, '').replace(/\.(?:jsonl|yaml)$/u, '');
}
