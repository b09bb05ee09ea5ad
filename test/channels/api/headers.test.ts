import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { fakeAssistant } from '../../support/fake-assistant.ts';
import { fakeDeps } from '../../support/fake-deps.ts';

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
