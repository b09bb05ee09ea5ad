import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { expectProblem } from '../support/problems.ts';
import { root } from './running.ts';

/** The assets binding over the built folder; counts what is fetched. */
function builtAssets() {
  const fetched: string[] = [];
  return {
    fetched,
    fetch: async (request: Request) => {
      const { pathname } = new URL(request.url);
      fetched.push(pathname);
      return new Response(await readFile(`${root}build/assets${pathname}`));
    },
  };
}

const missingAssets = { fetch: async () => new Response(null, { status: 404 }) };

/** How the Workers entry builds the application, seen from inside with bindings of our own. */
export function describeWorkerStart(): void {
  describe('Workers 入口', () => {
    const complaints: unknown[] = [];
    const context = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };
    const get = async (path: string, bindings: Parameters<Worker['fetch']>[1]) => {
      const { default: worker } = await import('../../src/worker.ts');
      return worker.fetch(new Request(`https://test.local${path}`), bindings, context);
    };
    type Worker = typeof import('../../src/worker.ts')['default'];

    beforeEach(() => {
      vi.resetModules();
      complaints.length = 0;
      vi.spyOn(console, 'error').mockImplementation((line) => complaints.push(line));
    });
    afterEach(() => vi.restoreAllMocks());

    test('没有索引：503，日志说明怎么办；有了索引就恢复', async () => {
      await expectProblem(await get('/readyz', { ASSETS: missingAssets }), 503, 'not-ready');
      expect((await get('/healthz', { ASSETS: missingAssets })).status).toBe(200);
      expect(complaints.join('\n')).toContain('npm run index');
      expect((await get('/readyz', { ASSETS: builtAssets(), LOG: 'off' })).status).toBe(200);
    });

    test('同时来的请求只建一次', async () => {
      const ASSETS = builtAssets();
      const both = await Promise.all([
        get('/readyz', { ASSETS, LOG: 'off' }),
        get('/readyz', { ASSETS, LOG: 'off' }),
      ]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      expect(new Set(ASSETS.fetched).size).toBe(ASSETS.fetched.length);
    });

    test('配置有误：503，日志说明是哪一项', async () => {
      const bindings = { ASSETS: builtAssets(), FRAME_ANCESTORS: '*; script-src *' };
      await expectProblem(await get('/readyz', bindings), 503, 'not-ready');
      expect(complaints.join('\n')).toContain('FRAME_ANCESTORS');
    });
  });
}
