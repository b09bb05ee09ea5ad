import { afterEach, describe, expect, test, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { standardDeps } from '../../src/standard-deps.ts';

const record = { requestId: 'r', method: 'GET', route: '/healthz', status: 200, milliseconds: 1 };

describe('两种运行环境共用的时钟、编号和日志', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each([
    ['2026-06-01T12:00:00+08:00', '2026-06-01T04:00:00.000Z'],
    ['2026-06-01T12:00:00Z', '2026-06-01T12:00:00.000Z'],
    ['2026-06-01T12:00:00', '2026-06-01T04:00:00.000Z'],
    ['2026-06-01T12:00', '2026-06-01T04:00:00.000Z'],
  ])('NOW=%s 停在 %s，不写时区按北京时间', (NOW, instant) => {
    const { now } = standardDeps(readConfig({ NOW }));
    expect(now().toISOString()).toBe(instant);
    expect(now()).not.toBe(now());
  });

  test('不设 NOW 用系统时间', () => {
    expect(Math.abs(standardDeps(readConfig({})).now().getTime() - Date.now())).toBeLessThan(1000);
  });

  test('编号各不相同，可以当会话编号传回', () => {
    const { newId } = standardDeps(readConfig({}));
    expect(newId()).toMatch(/^[\w-]{1,64}$/);
    expect(newId()).not.toBe(newId());
  });

  test('日志一行 JSON 带时间，LOG=off 不写', () => {
    const line = vi.spyOn(console, 'log').mockImplementation(() => {});
    standardDeps(readConfig({ LOG: 'off' })).log(record);
    expect(line).not.toHaveBeenCalled();
    standardDeps(readConfig({})).log(record);
    expect(JSON.parse(String(line.mock.calls[0]?.[0]))).toMatchObject({
      ...record,
      time: expect.any(String),
    });
  });
});
