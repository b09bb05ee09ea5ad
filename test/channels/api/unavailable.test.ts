import { describe, expect, test } from 'vitest';
import { unavailable } from '../../../src/channels/unavailable.ts';
import { expectProblem } from '../../support/problems.ts';

describe('应用还没有建好时', () => {
  const app = unavailable(() => 'id-1');

  test('进程算存活', async () => {
    expect((await app.request('/healthz')).status).toBe(200);
  });

  test.each(['/readyz', '/api/regions', '/static/style.css'])('%s 得到 503，说明多久后重试', async (path) => {
    const response = await app.request(path);
    expect(response.headers.get('Retry-After')).toBe('5');
    await expectProblem(response, 503, 'not-ready');
  });

  test('浏览器看到网页，安全响应头不少', async () => {
    const response = await app.request('/', { headers: { Accept: 'text/html' } });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('服务正在启动');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });
});
