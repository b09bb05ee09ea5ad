import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createMetrics } from '../../src/channels/metrics.ts';
import type { StoreStatus } from '../../src/store/store.ts';
import { fakeDeps } from '../support/fake-deps.ts';

const well: StoreStatus = { backend: 'sqlite', state: 'ok', queued: 0, lost: 0 };
const request = { method: 'GET', route: '/', status: 200, milliseconds: 1 };

/** Samples only: `name{labels}` → value. */
function samples(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), line.split(' ').at(-1) ?? '']),
  );
}

describe('给 Prometheus 的计数', () => {
  test('GET /metrics：请求、答复、数据库的状况', async () => {
    const app = createApp(fakeDeps());
    for (const question of ['等待期多久', '怎么缴费']) {
      await app.request('/api/ask', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ question }),
      });
    }
    await app.request('/documents/秘密');
    const response = await app.request('/metrics');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const text = await response.text();
    expect(text).not.toMatch(/秘密|%E7|等待期/);
    expect(samples(text)).toMatchObject({
      'http_requests_total{method="POST",route="/api/ask",status="200"}': '2',
      'http_requests_total{method="GET",route="/documents/:id",status="404"}': '1',
      http_request_duration_seconds_count: '3',
      'answers_total{kind="answer"}': '2',
      'store_up{backend="memory"}': '1',
      store_queued_writes: '0',
      store_lost_writes_total: '0',
    });
  });

  test('用时分格，每格含比它快的', () => {
    const metrics = createMetrics();
    for (const milliseconds of [1, 3, 2_600]) metrics.countRequest({ ...request, milliseconds });
    expect(samples(metrics.render(well))).toMatchObject({
      'http_request_duration_seconds_bucket{le="0.001"}': '1',
      'http_request_duration_seconds_bucket{le="0.0025"}': '1',
      'http_request_duration_seconds_bucket{le="0.005"}': '2',
      'http_request_duration_seconds_bucket{le="2.5"}': '2',
      'http_request_duration_seconds_bucket{le="+Inf"}': '3',
      http_request_duration_seconds_sum: '2.604',
    });
  });

  test('降级、排队和丢失', () => {
    const status: StoreStatus = { backend: 'd1', state: 'degraded', queued: 7, lost: 2 };
    expect(samples(createMetrics().render(status))).toMatchObject({
      'store_up{backend="d1"}': '0',
      store_queued_writes: '7',
      store_lost_writes_total: '2',
    });
  });

  test('标签里的引号、反斜线和换行都转义', () => {
    const metrics = createMetrics();
    metrics.countRequest({ ...request, route: '/"\\\n' });
    expect(metrics.render(well)).toContain('route="/\\"\\\\\\n"');
  });

  test('每一族先说明再列数，写法合乎格式', () => {
    const metrics = createMetrics();
    metrics.countRequest(request);
    metrics.countAnswer('handoff');
    const text = metrics.render(well);
    expect(text.endsWith('\n')).toBe(true);
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(/^# (HELP|TYPE) [a-z_]+ .+$|^[a-z_]+(\{([a-z]+="[^"]*",?)+\})? [\d.]+$/);
    }
  });
});
