import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IndexSources, indexVersion, type Manifest, SECOND_FUSION } from '../corpus/artefact.ts';
import { buildIndex } from '../corpus/build-index.ts';
import type { Embedder } from '../retrieval/embedder.ts';
import { readTextFiles } from './read-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What Workers serve as assets: the index for the server alone, static files for browsers. */
const assets = join(root, 'build', 'assets');
export const indexFolder = join(assets, 'index');

type Log = (line: string) => void;

interface BuildOptions {
  readonly log: Log;
  /** The embedder configured beside `ngram`, for the corpus. */
  readonly second?: Embedder | undefined;
}

/**
 * The files an index is made from, read from `corpus/` and `models/`.
 * @param second the embedder configured beside `ngram`; what was fitted for one counts only where it is used
 */
export async function readIndexSources(second?: Embedder): Promise<IndexSources> {
  const models = join(root, 'models');
  const names = (await readdir(models)).filter(
    (name) => /\.(?:bin|json)$/.test(name) && (second !== undefined || name !== SECOND_FUSION),
  );
  return {
    corpus: await readTextFiles(join(root, 'corpus'), '.'),
    ...(second && { second }),
    models: new Map(
      await Promise.all(
        names.map(async (name) => [name, toBuffer(await readFile(join(models, name)))] as const),
      ),
    ),
  };
}

/** Reads one file of the built index. */
export async function readIndexFile(path: string): Promise<ArrayBuffer> {
  return toBuffer(await readFile(join(indexFolder, path)));
}

/**
 * Builds the index where it is missing or its sources have changed.
 * Where the corpus is at fault and an older index stands, that index stays and goes on serving.
 * @throws Error where the index can be neither built nor kept
 */
export async function buildIndexIfStale({ log, second }: BuildOptions): Promise<void> {
  const sources = await readIndexSources(second);
  const built = await builtVersion();
  if (built === (await indexVersion(sources))) return;
  log(built === null ? '没有索引，正在建立…' : '语料或模型有改动，正在重建索引…');
  try {
    await writeIndex(sources, log);
  } catch (error) {
    if (built === null) throw error;
    log(`索引重建失败，继续使用旧索引 ${built}：\n${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Builds the index and lays it, with the static files, where both runtimes find them. */
export async function writeIndex(sources: IndexSources, log: Log): Promise<void> {
  const started = performance.now();
  const files = await buildIndex(sources, (what) => log(`  ${what}`));
  const fresh = `${indexFolder}.new`;
  await rm(fresh, { recursive: true, force: true });
  let bytes = 0;
  for (const [path, content] of files) {
    const target = join(fresh, path);
    await mkdir(dirname(target), { recursive: true });
    const data = typeof content === 'string' ? content : new Uint8Array(content);
    await writeFile(target, data);
    bytes += data.length;
  }
  // Written aside and moved whole, so that a stop half-way leaves the old index.
  await rm(indexFolder, { recursive: true, force: true });
  await rename(fresh, indexFolder);
  const statics = join(assets, 'static');
  await rm(statics, { recursive: true, force: true });
  await cp(join(root, 'src', 'channels', 'web', 'public'), statics, { recursive: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  log(`索引已建立：${(bytes / 1e6).toFixed(1)} MB，用时 ${seconds} 秒`);
}

/** @returns the version of the index that stands, or null where there is none */
async function builtVersion(): Promise<string | null> {
  try {
    const manifest = JSON.parse(await readFile(join(indexFolder, 'manifest.json'), 'utf8')) as Manifest;
    return manifest.version;
  } catch {
    return null;
  }
}

function toBuffer(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
