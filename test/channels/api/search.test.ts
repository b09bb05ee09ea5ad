import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { searchResultSchema } from '../../../src/channels/api/search-schema.ts';
import { fakeAssistant, fakeHit } from '../../support/fake-assistant.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { expectProblem } from '../../support/problems.ts';

function searching() {
  const assistant = fakeAssistant();
  const app = createApp(fakeDeps(assistant));
  const get = (query: Record<string, string>) => app.request(`/api/search?${new URLSearchParams(query)}`);
  return { app, get, searched: assistant.searched };
}

describe('查原文', () => {
  test('答复只有查到的片段，不回显所查内容', async () => {
    const { get } = searching();
    const response = await get({ q: '断缴', region: 'huaian', limit: '5' });
    expect(response.status).toBe(200);
    const body: unknown = await response.json();
    expect(body).toEqual({ results: [fakeHit] });
    expect(searchResultSchema.parse(body)).toEqual(body);
  });

  test.each([
    ['给全', { q: '断缴', region: 'huaian', limit: '50' }, ['断缴', 'huaian', 50]],
    ['不填地区和条数', { q: '断缴' }, ['断缴', undefined, 10]],
    ['地区和条数留空', { q: '断缴', region: '', limit: '' }, ['断缴', undefined, 10]],
    ['首尾空白不计', { q: ' \u3000断缴 ' }, ['断缴', undefined, 10]],
  ])('%s', async (_, query, understood) => {
    const { get, searched } = searching();
    expect((await get(query)).status).toBe(200);
    expect(searched).toEqual([understood]);
  });

  test.each([
    ['没有 q', {}, 'q', '须为字符串，1–500 个字符'],
    ['q 是空的', { q: ' ' }, 'q', '须为 1–500 个字符（首尾空白不计），现在是空的'],
    ['q 太长', { q: '保'.repeat(501) }, 'q', '须为 1–500 个字符（首尾空白不计），现在是 501 个'],
    [
      '不认识的地区',
      { q: '断缴', region: 'x' },
      'region',
      '须为下列地区代码之一：huaian、dianjiang、national',
    ],
    ['0 条', { q: '断缴', limit: '0' }, 'limit', '须为 1–50 的整数'],
    ['51 条', { q: '断缴', limit: '51' }, 'limit', '须为 1–50 的整数'],
    ['条数不是整数', { q: '断缴', limit: '1.5' }, 'limit', '须为 1–50 的整数'],
    ['条数不是数字', { q: '断缴', limit: '十' }, 'limit', '须为 1–50 的整数'],
  ])('%s得到 400', async (_, query, field, detail) => {
    const { get } = searching();
    const problem = await expectProblem(await get(query), 400, 'invalid-request');
    expect(problem.errors).toEqual([{ field, detail }]);
  });

  test('同一个参数给了两次得到 400', async () => {
    const { app } = searching();
    const problem = await expectProblem(await app.request('/api/search?q=a&q=b'), 400, 'invalid-request');
    expect(problem.errors).toEqual([{ field: 'q', detail: '须为字符串，1–500 个字符' }]);
  });

  test.each(['%', '%ED%A0%80', '%00', '%3Cscript%3E'])('解不开的编码也不出错：q=%s', async (q) => {
    const { app } = searching();
    expect((await app.request(`/api/search?q=${q}`)).status).toBe(200);
  });
});
