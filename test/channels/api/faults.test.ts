import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { brokenApp, secret } from '../../support/broken-app.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { expectProblem } from '../../support/problems.ts';

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
    const { ask } = brokenApp();
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
