import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { collectOutput, spawnNode } from './running.ts';
import { startNode } from './runtimes.ts';

/** Runs the Node entry until it ends by itself. */
async function runToEnd(env: Readonly<Record<string, string>>) {
  const child = spawnNode({ args: ['--import', 'tsx', 'src/node.ts'], env });
  const output = collectOutput(child);
  await once(child, 'close');
  return { code: child.exitCode, output: output() };
}

/** What only a process of its own can show: how it starts, logs and ends. */
export function describeNodeProcess(): void {
  describe('Node 进程', () => {
    test('收到 SIGTERM：答完手上的请求，退出码 0', async () => {
      const server = await startNode();
      const { hostname, port } = new URL(server.address);
      const body = JSON.stringify({ question: '怎么缴费' });
      const socket = connect(Number(port), hostname).setEncoding('utf8');
      let received = '';
      socket.on('data', (chunk: string) => {
        received += chunk;
      });
      socket.write(
        'POST /api/ask HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
          `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 5)}`,
      );
      await delay(300);
      const stopped = server.stop();
      await delay(300);
      await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
      socket.write(body.slice(5));
      expect(await stopped).toBe(0);
      expect(received).toMatch(/^HTTP\/1\.1 200 /);
    }, 60_000);

    test('每个请求一行 JSON 日志，LOG=off 时没有', async () => {
      const logging = await startNode();
      await fetch(`${logging.address}/api/search?q=秘密`);
      await logging.stop();
      const lines = logging.output().split('\n');
      const records: unknown[] = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
      expect(records).toMatchObject([{ method: 'GET', route: '/api/search', status: 200 }]);
      expect(logging.output()).not.toMatch(/秘密|%E7/);

      const silent = await startNode({ LOG: 'off' });
      await fetch(`${silent.address}/healthz`);
      await silent.stop();
      expect(silent.output()).not.toContain('"route"');
    }, 60_000);

    test('文字压缩后发送', async () => {
      const server = await startNode();
      const response = await fetch(`${server.address}/openapi.json`, {
        headers: { 'Accept-Encoding': 'gzip' },
      });
      expect(response.headers.get('Content-Encoding')).toBe('gzip');
      await server.stop();
    }, 60_000);

    test.each([
      [{ PORT: '70000' }, 'PORT'],
      [{ NOW: '明天' }, 'NOW'],
      [{ FRAME_ANCESTORS: '*; script-src *' }, 'FRAME_ANCESTORS'],
      [{ RETAIN_DAYS: '0' }, 'RETAIN_DAYS'],
    ])(
      '配置有误：说明是哪一项，没有堆栈，退出码 1（%o）',
      async (env, name) => {
        const { code, output } = await runToEnd(env);
        expect(code).toBe(1);
        expect(output).toContain('配置有误');
        expect(output).toContain(name);
        expect(output).not.toMatch(/\n\s+at /);
      },
      60_000,
    );

    test('端口被占用：说明原因，退出码 1', async () => {
      const first = await startNode();
      const { port } = new URL(first.address);
      const { code, output } = await runToEnd({ HOST: '127.0.0.1', PORT: port });
      expect(code).toBe(1);
      expect(output).toContain('EADDRINUSE');
      await first.stop();
    }, 60_000);
  });
}
