import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Folders } from '../../../scripts/corpus/folders.ts';

/** A copy of the corpus that a test may change. */
export async function copiedCorpus(): Promise<Folders> {
  const root = await mkdtemp(join(tmpdir(), 'corpus-'));
  await cp('corpus', join(root, 'corpus'), { recursive: true });
  return { corpus: join(root, 'corpus'), models: 'models', imports: join(root, 'import') };
}
