import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Folders } from './folders.ts';

/** A copy of the corpus that may be changed without changing the corpus. */
export async function trialFolders({ corpus, models }: Omit<Folders, 'imports'>): Promise<Folders> {
  const root = await mkdtemp(join(tmpdir(), 'corpus-'));
  await cp(corpus, join(root, 'corpus'), { recursive: true });
  return { corpus: join(root, 'corpus'), models, imports: join(root, 'import') };
}

/** Removes what {@link trialFolders} made. */
export async function removeTrial({ corpus }: Folders): Promise<void> {
  await rm(dirname(corpus), { recursive: true });
}
