import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { expectProblem } from '../../support/problems.ts';

describe('存活和就绪', () => {
  test('存活', async () => {
    const response = await createApp(fakeDeps()).request('/healthz');
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  test('就绪，说明索引版本和规模', async () => {
    const response = await createApp(fakeDeps()).request('/readyz');
    expect(await response.json()).toEqual({
      status: 'ready',
      indexVersion: 'test-index',
      documents: 3,
      entries: 2,
      store: { backend: 'memory', state: 'ok', queued: 0, lost: 0 },
    });
  });
});

describe('静态文件', () => {
  const app = createApp(fakeDeps(), {
    staticFiles: async (c, next) => (c.req.path === '/static/a.css' ? c.text('body{}') : next()),
  });

  test('地址带版本的缓存一年', async () => {
    const { headers } = await app.request('/static/a.css?v=1');
    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  test('不带版本的每次询问，没有变化得到 304', async () => {
    const { headers } = await app.request('/static/a.css');
    expect(headers.get('Cache-Control')).toBe('no-cache');
    const again = await app.request('/static/a.css', {
      headers: { 'If-None-Match': headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('没有的文件得到 404，不缓存', async () => {
    const response = await app.request('/static/none.css?v=1');
    await expectProblem(response, 404, 'not-found');
    expect(response.headers.get('Cache-Control')).toBeNull();
  });
});
