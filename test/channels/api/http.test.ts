import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { fakeAssistant } from '../../support/fake-assistant.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { expectProblem } from '../../support/problems.ts';

const secret = '320801199001011234';

/** An application whose assistant fails with words it should not have used. */
function broken() {
  const deps = fakeDeps(
    fakeAssistant({
      ask: async () => {
        throw new TypeError('index is broken');
      },
    }),
  );
  const ask = () =>
    createApp(deps).request('/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question: secret }),
    });
  return { deps, ask };
}

describe('请求编号', () => {
  test('每个答复都有', async () => {
    const response = await createApp(fakeDeps()).request('/healthz');
    expect(response.headers.get('X-Request-Id')).toBe('id-1');
  });

  test('客户端给的编号合规就沿用', async () => {
    const headers = { 'X-Request-Id': 'hotline_2026-06-01' };
    const response = await createApp(fakeDeps()).request('/healthz', { headers });
    expect(response.headers.get('X-Request-Id')).toBe('hotline_2026-06-01');
  });

  test.each([
    ['太长', 'a'.repeat(65)],
    ['有别的字符', '<script>'],
    ['有空格', 'a b'],
  ])('客户端给的编号%s就另起一个', async (_, given) => {
    const headers = { 'X-Request-Id': given };
    const response = await createApp(fakeDeps()).request('/healthz', { headers });
    expect(response.headers.get('X-Request-Id')).toBe('id-1');
  });
});

describe('安全响应头', () => {
  test.each(['/healthz', '/docs', '/api/nothing', '/'])('%s 都有', async (path) => {
    const { headers } = await createApp(fakeDeps()).request(path);
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
    );
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('same-origin');
    expect(headers.get('X-Frame-Options')).toBeNull();
  });

  test('允许嵌入的网站来自配置', async () => {
    const deps = fakeDeps(fakeAssistant(), { FRAME_ANCESTORS: "'self' https://www.huaian.gov.cn" });
    const { headers } = await createApp(deps).request('/');
    expect(headers.get('Content-Security-Policy')).toContain(
      "frame-ancestors 'self' https://www.huaian.gov.cn",
    );
  });

  test('配置里不能另起一条规则', () => {
    expect(() => fakeDeps(fakeAssistant(), { FRAME_ANCESTORS: "*; script-src 'unsafe-inline'" })).toThrow(
      /FRAME_ANCESTORS/,
    );
  });
});

describe('跨域', () => {
  const preflight = { method: 'OPTIONS', headers: { Origin: 'https://a.gov.cn' } };

  test('没有名单就不允许', async () => {
    const response = await createApp(fakeDeps()).request('/api/regions', {
      headers: { Origin: 'https://a.gov.cn' },
    });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  test('名单上的网站可以，别的不行', async () => {
    const app = createApp(fakeDeps(fakeAssistant(), { CORS_ORIGINS: 'https://a.gov.cn, https://b.gov.cn' }));
    const allowed = await app.request('/api/ask', preflight);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('Access-Control-Allow-Origin')).toBe('https://a.gov.cn');
    expect(allowed.headers.get('Access-Control-Allow-Methods')).toBe('GET,HEAD,POST');
    const other = await app.request('/api/regions', { headers: { Origin: 'https://evil.example' } });
    expect(other.headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(other.headers.get('Vary')).toBe('Origin');
  });
});

describe('出错时的答复', () => {
  test('没有的接口得到 404', async () => {
    await expectProblem(await createApp(fakeDeps()).request('/api/nothing'), 404, 'not-found');
  });

  test.each([
    ['GET', '/api/ask', 'POST'],
    ['DELETE', '/api/ask', 'POST'],
    ['OPTIONS', '/api/ask', 'POST'],
    ['POST', '/api/regions', 'GET, HEAD'],
    ['PUT', '/api/entries/huaian-2026/q38', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
  ])('%s %s 得到 405，Allow 写明可用的方法', async (method, path, allow) => {
    const response = await createApp(fakeDeps()).request(path, { method });
    await expectProblem(response, 405, 'method-not-allowed');
    expect(response.headers.get('Allow')).toBe(allow);
  });

  test('HEAD 与 GET 一样，没有正文', async () => {
    const response = await createApp(fakeDeps()).request('/api/regions', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  test('助手出故障得到 500，不说内情，不回显问题', async () => {
    const { ask } = broken();
    const response = await ask();
    const text = await response.clone().text();
    expect(text).not.toMatch(/index is broken|TypeError/);
    expect(text).not.toContain(secret);
    await expectProblem(response, 500, 'internal-error');
  });

  test('浏览器打开没有的页面看到网页', async () => {
    const headers = { Accept: 'text/html,application/xhtml+xml' };
    const response = await createApp(fakeDeps()).request('/nothing', { headers });
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    const page = await response.text();
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('没有找到');
  });

  test('浏览器提交过大的表单看到网页', async () => {
    const response = await createApp(fakeDeps()).request('/ask', {
      method: 'POST',
      headers: { Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `q=${'a'.repeat(20_000)}`,
    });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('请求体不能超过 16 kB');
  });
});

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
    const { deps, ask } = broken();
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
