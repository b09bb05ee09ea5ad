import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { brokenApp, secret } from '../../support/broken-app.ts';
import { fakeDeps } from '../../support/fake-deps.ts';

describe('请求日志', () => {
  test('一个请求一行，只写路由的样子，不写地址和问题', async () => {
    const deps = fakeDeps();
    const app = createApp(deps);
    await app.request(`/api/search?q=${secret}`);
    await app.request('/api/entries/huaian-2026/q38');
    await app.request(`/api/${secret}`);
    await app.request('/api/ask', { method: 'PUT' });
    expect(deps.logged).toEqual([
      { requestId: 'id-1', method: 'GET', route: '/api/search', status: 200, milliseconds: 1 },
      {
        requestId: 'id-2',
        method: 'GET',
        route: '/api/entries/:document/:entry',
        status: 200,
        milliseconds: 1,
      },
      { requestId: 'id-3', method: 'GET', route: '/api/*', status: 404, milliseconds: 1 },
      { requestId: 'id-4', method: 'PUT', route: '/api/*', status: 405, milliseconds: 1 },
    ]);
  });

  test('故障写明错误', async () => {
    const { deps, ask } = brokenApp();
    await ask();
    expect(deps.logged).toMatchObject([
      { route: '/api/ask', status: 500, error: 'TypeError: index is broken' },
    ]);
    expect(JSON.stringify(deps.logged)).not.toContain(secret);
  });

  test('不合要求的请求不算故障', async () => {
    const deps = fakeDeps();
    await createApp(deps).request('/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: secret.slice(0, 3).concat('{'),
    });
    expect(deps.logged).toEqual([
      { requestId: 'id-1', method: 'POST', route: '/api/ask', status: 400, milliseconds: 1 },
    ]);
  });

  test('浏览器得知用时', async () => {
    const response = await createApp(fakeDeps()).request('/healthz');
    expect(response.headers.get('Server-Timing')).toBe('total;dur=1');
  });
});
