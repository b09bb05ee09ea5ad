import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';

/** Weights by file, the smaller first, and what the library calls them. */
const WEIGHTS = [
  ['model_quantized', 'q8'],
  ['model_int8', 'int8'],
  ['model_uint8', 'uint8'],
  ['model_q4', 'q4'],
  ['model_q4f16', 'q4f16'],
  ['model_bnb4', 'bnb4'],
  ['model_fp16', 'fp16'],
  ['model', 'fp32'],
] as const;

export type WeightType = (typeof WEIGHTS)[number][1];
/** How the vectors of a text's tokens become one: that of the first, or the mean. */
export type Pooling = 'cls' | 'mean';

/** A feature-extraction model in a folder, in the layout of the hub. */
export interface ModelFolder {
  readonly folder: string;
  /** As its maker calls it: `BAAI/bge-small-zh-v1.5`. */
  readonly name: string;
  readonly weights: WeightType;
  /** The files that decide its vectors, relative to the folder. */
  readonly files: readonly string[];
  readonly pooling: Pooling;
  /** Put before a question, not before a passage. */
  readonly questionPrefix: string;
}

/** What the model card of bge for Chinese puts before a question that looks for passages. */
const BGE_CHINESE = '为这个句子生成表示以用于检索相关文章：';

const configFile = z.looseObject({ model_type: z.string(), _name_or_path: z.string().optional() });
const poolingFile = z.looseObject({
  pooling_mode_cls_token: z.boolean().default(false),
  pooling_mode_mean_tokens: z.boolean().default(false),
});
const promptsFile = z.looseObject({ prompts: z.record(z.string(), z.string()).default({}) });
/** What `npm run model -- pull` leaves beside the files. */
export const pulledFile = z.strictObject({
  id: z.string(),
  files: z.record(z.string(), z.strictObject({ bytes: z.int().nonnegative(), sha256: z.string() })),
});
export const PULLED = 'pulled.json';

async function readJson<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`模型文件 ${join(folder, name)} 读不懂`, { cause });
  }
}

/**
 * Looks at a folder and says how its model is to be run.
 * @param prefix what to put before questions; undefined for what the model itself says
 * @throws Error naming the file that is missing or cannot be read
 */
export async function readModelFolder(folder: string, prefix?: string): Promise<ModelFolder> {
  const config = await readJson(folder, 'config.json', configFile);
  const present = new Set(await readdir(folder).catch((): string[] => []));
  const missing = ['config.json', 'tokenizer.json', 'tokenizer_config.json'].find(
    (name) => !present.has(name),
  );
  if (!config || missing !== undefined)
    throw new Error(`模型文件夹 ${folder} 里没有 ${missing ?? 'config.json'}`);
  const onnx = await readdir(join(folder, 'onnx')).catch((): string[] => []);
  const weights = WEIGHTS.find(([file]) => onnx.includes(`${file}.onnx`));
  if (!weights) throw new Error(`模型文件夹 ${folder} 里没有 onnx/model_quantized.onnx 或 onnx/model.onnx`);
  const pulled = await readJson(folder, PULLED, pulledFile);
  const name = pulled?.id ?? config._name_or_path ?? basename(resolve(folder));
  const own = `${name} ${config._name_or_path ?? ''}`;
  const pooling = await readJson(folder, '1_Pooling/config.json', poolingFile);
  const prompts = await readJson(folder, 'config_sentence_transformers.json', promptsFile);
  return {
    folder: resolve(folder),
    name,
    weights: weights[1],
    files: [
      'config.json',
      'tokenizer.json',
      'tokenizer_config.json',
      ...onnx
        .filter((file) => file.startsWith(`${weights[0]}.onnx`))
        .sort()
        .map((file) => `onnx/${file}`),
    ],
    pooling: pooling ? declaredPooling(pooling, folder) : /\bbge\b/i.test(own) ? 'cls' : 'mean',
    questionPrefix: prefix ?? prompts?.prompts['query'] ?? (/\bbge\b.*\bzh\b/i.test(own) ? BGE_CHINESE : ''),
  };
}

function declaredPooling(modes: z.infer<typeof poolingFile>, folder: string): Pooling {
  if (modes.pooling_mode_cls_token) return 'cls';
  if (modes.pooling_mode_mean_tokens) return 'mean';
  throw new Error(`${join(folder, '1_Pooling/config.json')}：只会取首个词（cls）或平均（mean）`);
}

/** @returns SHA-256 of a file, as hex digits */
export async function fileDigest(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** @returns the model's id: whatever changes its vectors changes it */
export async function modelId(model: ModelFolder): Promise<string> {
  const hash = createHash('sha256').update(`${model.pooling}\n${model.questionPrefix}\n${model.weights}\n`);
  for (const file of model.files) hash.update(`${file} ${await fileDigest(join(model.folder, file))}\n`);
  return `transformers-${hash.digest('hex').slice(0, 16)}`;
}
