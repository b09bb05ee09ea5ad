import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { tinyModelFiles } from './tiny-model.ts';

export interface ModelServer {
  readonly endpoint: string;
  /** What was asked, such as `GET /config.json bytes=10-`. */
  readonly asked: string[];
}

export interface Misbehaviour {
  /** Sends so many bytes of the weights and drops the connection, as often as the list is long. */
  readonly drops?: readonly number[];
  /** Answers a range with the whole. */
  readonly noRanges?: boolean;
  /** Sends other bytes than it says. */
  readonly corrupt?: boolean;
  readonly missing?: readonly string[];
  readonly status?: number;
  /** Gives no checksums. */
  readonly noTags?: boolean;
}

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const gitSha1 = (content: Buffer) =>
  createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');

/** A hub with one model: large files are redirected, with size and checksum in the headers, as the real one does. */
export async function modelServer(misbehaviour: Misbehaviour = {}): Promise<ModelServer> {
  const asked: string[] = [];
  const drops = [...(misbehaviour.drops ?? [])];

  function send(request: IncomingMessage, response: ServerResponse, content: Buffer): void {
    const [, start] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
    const from = misbehaviour.noRanges || start === undefined ? 0 : Number(start);
    const body = Buffer.from(content.subarray(from));
    if (misbehaviour.corrupt) body[0] = (body[0] ?? 0) ^ 0xff;
    response.writeHead(from > 0 ? 206 : 200, {
      'content-length': body.length,
      ...(from > 0 && { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` }),
      ...(misbehaviour.noTags !== true && { etag: `"${gitSha1(content)}"` }),
    });
    const drop = request.method === 'GET' && request.url?.startsWith('/storage/') ? drops.shift() : undefined;
    if (request.method === 'HEAD') response.end();
    else if (drop === undefined) response.end(body);
    else response.write(body.subarray(0, drop), () => setTimeout(() => response.destroy(), 20));
  }

  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/storage\/|^\/[^/]+\/[^/]+\/resolve\/[^/]+\//, '');
    const range = request.headers.range === undefined ? '' : ` ${request.headers.range}`;
    asked.push(`${request.method} ${path}${range}`);
    const file = misbehaviour.missing?.includes(path) ? undefined : tinyModelFiles.get(path);
    if (misbehaviour.status !== undefined) response.writeHead(misbehaviour.status).end();
    else if (file === undefined) response.writeHead(404).end();
    else if (path.endsWith('.onnx') && !request.url?.startsWith('/storage/')) {
      const content = Buffer.from(file);
      response
        .writeHead(302, {
          location: `/storage/${path}`,
          'x-linked-size': content.length,
          ...(misbehaviour.noTags !== true && { 'x-linked-etag': `"${sha256(content)}"` }),
        })
        .end();
    } else send(request, response, Buffer.from(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
