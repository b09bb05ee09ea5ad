import { readFile, writeFile } from 'node:fs/promises';

const file = 'test/evaluation/accepted.json';

/** Per set the ids of the questions answered right when the run was last accepted. */
export type Accepted = Readonly<Record<string, readonly string[]>>;

export async function readAccepted(): Promise<Accepted> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Accepted;
  } catch {
    return {};
  }
}

export async function writeAccepted(accepted: Accepted): Promise<void> {
  await writeFile(file, `${JSON.stringify(accepted, null, 1)}\n`);
}
