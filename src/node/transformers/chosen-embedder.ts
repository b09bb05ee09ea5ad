import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../config.ts';
import type { Embedder } from '../../retrieval/embedder.ts';
import { readModelFolder } from './model-folder.ts';
import { cachedEmbedder, type EmbedProgress } from './vector-cache.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Where `npm run model -- pull` lays a model, by its id on the hub. */
export const pulledModels = join(root, 'build', 'models');
const vectors = join(root, 'build', 'vectors');

/** The settings that choose an embedder. */
export type EmbedderChoice = Pick<Config, 'EMBEDDER' | 'EMBEDDER_MODEL' | 'EMBEDDER_PREFIX'>;

/** @returns the folder that a setting names: itself, or that of a pulled model */
export function modelFolderOf(named: string): string {
  return existsSync(join(named, 'config.json')) ? named : join(pulledModels, named);
}

/**
 * Opens the embedder that the settings choose beside `ngram`.
 * @returns undefined where it is `ngram` alone: then nothing of Transformers.js is loaded
 * @throws Error saying what is missing and which command brings it
 */
export async function chosenEmbedder(choice: EmbedderChoice): Promise<Embedder | undefined> {
  const { EMBEDDER, EMBEDDER_MODEL: named, EMBEDDER_PREFIX: prefix } = choice;
  if (EMBEDDER === 'ngram') return undefined;
  if (named === undefined) throw new Error('EMBEDDER=transformers 时要填 EMBEDDER_MODEL：模型的文件夹或编号');
  const folder = modelFolderOf(named);
  if (!existsSync(folder)) {
    throw new Error(`EMBEDDER_MODEL：没有文件夹 ${folder}，请运行 npm run model -- pull ${named}`);
  }
  const { openModel } = await import('./open-model.ts');
  return openModel(await readModelFolder(folder, prefix));
}

/** The same for the corpus: vectors made once are kept in `build/vectors/`. */
export async function embedderOfCorpus(
  embedder: Embedder | undefined,
  progress?: EmbedProgress,
): Promise<Embedder | undefined> {
  return embedder && cachedEmbedder(embedder, vectors, progress);
}
