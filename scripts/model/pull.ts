import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PULLED } from '../../src/node/transformers/model-folder.ts';
import { type FetchOptions, fetchFile } from './fetch-file.ts';
import { describeRemote } from './remote-file.ts';

/** What to fetch, from where, to where. */
export interface PullOrder {
  /** `Xenova/bge-small-zh-v1.5` */
  readonly id: string;
  readonly folder: string;
  /** `https://huggingface.co`, or a mirror of the same layout. */
  readonly endpoint: string;
  /** Branch, tag or commit. */
  readonly revision: string;
  /** The weights: `onnx/model_quantized.onnx`. */
  readonly weights: string;
  /** SHA-256 that the weights must have. */
  readonly sha256?: string | undefined;
}

export interface PullOptions extends Pick<FetchOptions, 'free' | 'wait'> {
  readonly progress?: (file: string, done: number, total: number | null) => void;
}

/**
 * Fetches the files of a feature-extraction model, then notes beside them what they are.
 * @throws Error in words for a person; run again, it goes on where it stopped
 */
export async function pullModel(
  order: PullOrder,
  { progress = () => {}, ...rest }: PullOptions = {},
): Promise<Record<string, { bytes: number; sha256: string }>> {
  const { id, folder, endpoint, revision, weights, sha256 } = order;
  if (!/^[\w.-]+\/[\w.-]+$/.test(id))
    throw new Error(`模型编号要写成 作者/名字，例如 Xenova/bge-small-zh-v1.5，不是 ${id}`);
  const needed = ['config.json', 'tokenizer.json', 'tokenizer_config.json', weights];
  const welcome = ['1_Pooling/config.json', 'config_sentence_transformers.json', `${weights}_data`];
  await rm(join(folder, PULLED), { force: true });
  const files: Record<string, { bytes: number; sha256: string }> = {};
  for (const file of [...needed, ...welcome]) {
    const url = `${endpoint.replace(/\/+$/, '')}/${id}/resolve/${encodeURIComponent(revision)}/${file}`;
    const remote = await describeRemote(url);
    if (remote === null) {
      if (welcome.includes(file)) continue;
      throw new Error(`${endpoint} 上的 ${id} 没有 ${file}：编号写错了，或者它不是能这样用的模型（404）`);
    }
    files[file] = await fetchFile(remote, join(folder, file), {
      ...rest,
      progress: (done, total) => progress(file, done, total),
      sha256: file === weights ? sha256 : undefined,
    });
  }
  await writeFile(join(folder, PULLED), `${JSON.stringify({ id, files }, null, 2)}\n`);
  return files;
}
