import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  fileDigest,
  type ModelFolder,
  PULLED,
  pulledFile,
  readModelFolder,
} from '../../src/node/transformers/model-folder.ts';
import { openModel } from '../../src/node/transformers/open-model.ts';

export interface CheckedModel {
  readonly model: ModelFolder;
  readonly id: string;
  readonly dimensions: number;
  /** Files whose checksums were compared with those noted when they were fetched. */
  readonly verified: number;
}

/**
 * Verifies a folder without a network: its checksums, that it opens, and that different texts get different vectors.
 * @throws Error naming what is wrong
 */
export async function checkModel(folder: string): Promise<CheckedModel> {
  const verified = await verifyFiles(folder);
  const model = await readModelFolder(folder);
  const embedder = await openModel(model);
  const [a, b] = await embedder.embed(['什么时候缴费', '住院报销多少']);
  if (!a || !b || a.every((value, i) => value === b[i])) {
    throw new Error(`模型 ${folder} 对不同的句子给出同样的向量，不能用`);
  }
  return { model, id: embedder.id, dimensions: embedder.dimensions, verified };
}

async function verifyFiles(folder: string): Promise<number> {
  const noted = await readFile(join(folder, PULLED), 'utf8').catch(() => undefined);
  if (noted === undefined) return 0;
  const { files } = pulledFile.parse(JSON.parse(noted));
  for (const [file, { sha256 }] of Object.entries(files)) {
    const digest = await fileDigest(join(folder, file)).catch(() => undefined);
    if (digest === undefined) throw new Error(`${folder} 里没有 ${file}，没有拷全`);
    if (digest !== sha256)
      throw new Error(`${folder} 里的 ${file} 与取来时不同（校验和不对），请重新拷或重新取`);
  }
  return Object.keys(files).length;
}
