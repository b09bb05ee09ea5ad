import { basename, dirname } from 'node:path';
import { type Embedder, toUnitLength } from '../../retrieval/embedder.ts';
import { type ModelFolder, modelId } from './model-folder.ts';

/** Texts run through the model at once. */
const BATCH = 16;

/**
 * Opens a feature-extraction model with Transformers.js, from its folder alone: nothing is ever fetched.
 * @throws Error where the library is not installed or the files are no model it can run
 */
export async function openModel(model: ModelFolder): Promise<Embedder> {
  const library = await import('@huggingface/transformers').catch((cause: unknown) => {
    throw new Error('没有装 @huggingface/transformers，请运行 npm ci', { cause });
  });
  library.env.allowRemoteModels = false;
  library.env.localModelPath = dirname(model.folder);
  const extract = await library
    .pipeline('feature-extraction', basename(model.folder), {
      local_files_only: true,
      dtype: model.weights,
      device: 'cpu',
    })
    .catch((cause: unknown) => {
      throw new Error(`打不开模型 ${model.folder}，请运行 npm run model -- check ${model.folder}`, { cause });
    });

  async function run(texts: readonly string[]): Promise<Float32Array[]> {
    const output = await extract([...texts], { pooling: model.pooling });
    const data = Float32Array.from(output.data as ArrayLike<number>);
    const width = data.length / texts.length;
    return texts.map((_, i) => toUnitLength(data.slice(i * width, (i + 1) * width)));
  }

  const dimensions = ((await run(['。']))[0] as Float32Array).length;
  return {
    id: await modelId(model),
    dimensions,
    async embed(texts, kind = 'question') {
      const vectors: Float32Array[] = texts.map(() => new Float32Array(dimensions));
      const full = texts.flatMap((text, at) => (text.trim() === '' ? [] : [at]));
      const prefix = kind === 'question' ? model.questionPrefix : '';
      for (let start = 0; start < full.length; start += BATCH) {
        const part = full.slice(start, start + BATCH);
        const made = await run(part.map((at) => prefix + texts[at]));
        part.forEach((at, i) => {
          vectors[at] = made[i] as Float32Array;
        });
      }
      return vectors;
    },
  };
}
