import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileDigest } from '../../src/node/transformers/model-folder.ts';
import { codeOf, downloadError } from './download-error.ts';
import type { RemoteFile } from './remote-file.ts';

export interface FetchOptions {
  /** Told how many bytes are here, of how many (null where the server does not say). */
  readonly progress?: (done: number, total: number | null) => void;
  /** SHA-256 that the file must have, known from elsewhere. */
  readonly sha256?: string | undefined;
  /** Bytes free where the file goes. */
  readonly free?: (folder: string) => Promise<number>;
  /** Waits so many milliseconds before the connection is tried again. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const TRIES = 5;
const FIRST_WAIT = 500;

/**
 * Fetches a file to a place, going on where an earlier attempt stopped: what is there is kept beside it as `.part`.
 * @returns its SHA-256 and size
 * @throws Error in words for a person; where the checksum differs, the file is gone
 */
export async function fetchFile(
  remote: RemoteFile,
  path: string,
  options: FetchOptions = {},
): Promise<{ sha256: string; bytes: number }> {
  const { free = freeBytes, wait = pause, progress = () => {}, sha256 } = options;
  const expected = sha256 === undefined ? remote.checksum : { kind: 'sha256' as const, value: sha256 };
  if (expected && (await sizeOf(path)) > 0 && (await matches(path, expected))) {
    return { sha256: await fileDigest(path), bytes: await sizeOf(path) };
  }
  await mkdir(dirname(path), { recursive: true });
  // Named after the checksum, so that half of another version is not gone on with.
  const part = `${path}.${(expected?.value ?? 'unknown').slice(0, 12)}.part`;
  const needed = (remote.size ?? 0) - (await sizeOf(part));
  const room = await free(dirname(path));
  if (needed > room) {
    throw new Error(`磁盘不够：${path} 还要 ${megabytes(needed)}，只剩 ${megabytes(room)}`);
  }
  await fetchAll(remote, part, progress, wait);
  if (expected && !(await matches(part, expected))) {
    await rm(part);
    throw new Error(`${path} 的校验和不对，应为 ${expected.value}；已删除，请再取一次，还不对就换一个镜像`);
  }
  await rename(part, path);
  return { sha256: await fileDigest(path), bytes: await sizeOf(path) };
}

async function fetchAll(
  { url, size }: RemoteFile,
  part: string,
  progress: (done: number, total: number | null) => void,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const before = await sizeOf(part);
    if (size !== null && before === size) return;
    try {
      await fetchRest(url, part, before, (done) => progress(done, size));
      const now = await sizeOf(part);
      if (size === null || now === size) return;
      if (now > size) await rm(part);
    } catch (cause) {
      if (codeOf(cause) === 'ENOSPC') throw downloadError(url, cause);
      if (attempt >= TRIES) throw downloadError(url, cause);
    }
    // Whoever moves on is not counted against.
    if ((await sizeOf(part)) > before) attempt = 0;
    else if (attempt >= TRIES) throw downloadError(url);
    await wait(FIRST_WAIT * 2 ** attempt);
  }
}

async function fetchRest(
  url: string,
  part: string,
  from: number,
  progress: (done: number) => void,
): Promise<void> {
  const response = await fetch(url, {
    headers: { 'accept-encoding': 'identity', ...(from > 0 && { range: `bytes=${from}-` }) },
  });
  if (!response.ok || response.body === null) throw new Error(`${url}：服务器答 ${response.status}`);
  // A server that does not know ranges sends the whole again.
  const goesOn = response.status === 206;
  let done = goesOn ? from : 0;
  await pipeline(
    Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        done += chunk.length;
        progress(done);
        yield chunk;
      }
    },
    createWriteStream(part, { flags: goesOn ? 'a' : 'w' }),
  );
}

async function matches(path: string, { kind, value }: NonNullable<RemoteFile['checksum']>): Promise<boolean> {
  if (kind === 'sha256') return (await fileDigest(path)) === value;
  const bytes = await readFile(path);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === value;
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
