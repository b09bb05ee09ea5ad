import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerSchema } from '../../src/channels/api/answer-schema.ts';
import { entrySchema, regionsSchema } from '../../src/channels/api/corpus-schema.ts';
import { readinessSchema } from '../../src/channels/api/health-schema.ts';
import { ruleAnswerSchema, rulesSchema } from '../../src/channels/api/rules-schema.ts';
import { searchResultSchema } from '../../src/channels/api/search-schema.ts';
import { expectProblem } from '../support/problems.ts';
import type { Running } from './running.ts';
import type { Runtime } from './runtimes.ts';

/** The path as given: `fetch` would tidy it first. */
function statusOfRawPath(address: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

/** A body whose length nobody states beforehand. */
function streamOf(text: string): RequestInit {
  return { body: new Blob([text]).stream(), duplex: 'half' } as RequestInit;
}

/**
 * The HTTP contract, checked over the network against one runtime with the real index.
 * @param answers where what the runtime answered is kept, for comparing runtimes
 */
export function describeHttp(runtime: Runtime, answers: Map<string, unknown>): void {
  describe(`${runtime.name}：HTTP 约定`, () => {
    let server: Running;
    const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.address), init);
    const post = (init: RequestInit, type = 'application/json') =>
      get('/api/ask', { method: 'POST', headers: { 'Content-Type': type }, ...init });
    const ask = (body: unknown) => post({ body: JSON.stringify(body) });
    const give = (body: unknown) =>
      get('/api/feedback', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    const calculate = (rule: string, body: unknown) =>
      get(`/api/rules/${rule}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });

    beforeAll(async () => {
      server = await runtime.start();
    }, 180_000);
    afterAll(async () => {
      await server?.stop();
    });

    test('存活和就绪', async () => {
      expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' });
      const ready = readinessSchema.parse(await (await get('/readyz')).json());
      expect(ready.documents).toBe(5);
      expect(ready.entries).toBeGreaterThan(150);
      expect(ready.store).toEqual({ backend: runtime.backend, state: 'ok', queued: 0, lost: 0 });
      answers.set('indexVersion', ready.indexVersion);
    });

    test('评价一个答复：存好了；没有给过的答复不收', async () => {
      const { id } = answerSchema.parse(await (await ask({ question: '怎么缴费' })).json());
      const response = await give({ answer: id, helpful: false, comment: '看不懂' });
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ status: 'stored' });
      await expectProblem(await give({ answer: 'none', helpful: true }), 404, 'not-found');
      await expectProblem(await give({ answer: id }), 400, 'invalid-request');
    });

    test('给 Prometheus 的计数', async () => {
      const text = await (await get('/metrics')).text();
      expect(text).toContain(`store_up{backend="${runtime.backend}"} 1`);
      expect(text).toMatch(/^answers_total\{kind="[a-z]+"\} [1-9]/m);
    });

    test.each([
      { question: '没在集中缴费期交，等待期多久', region: 'huaian' },
      { question: '新生儿怎么参保', region: 'dianjiang' },
      { question: '住院报销比例是多少', region: 'enshi' },
      { question: '今天股票涨了吗', region: 'meixian' },
      { question: '你好' },
    ])('答复 $question', async (body) => {
      const response = await ask(body);
      expect(response.status).toBe(200);
      const answer: unknown = await response.json();
      expect(answerSchema.parse(answer)).toEqual(answer);
      const { id, conversation, ...said } = answerSchema.parse(answer);
      expect(id).not.toBe(conversation);
      answers.set(JSON.stringify(body), said);
    });

    test('同时来的请求各得各的答复', async () => {
      const responses = await Promise.all(Array.from({ length: 20 }, () => ask({ question: '怎么缴费' })));
      const bodies = await Promise.all(responses.map(async (each) => answerSchema.parse(await each.json())));
      expect(new Set(bodies.map(({ id }) => id)).size).toBe(20);
    });

    test('查原文、条目全文、地区', async () => {
      const { results } = searchResultSchema.parse(await (await get('/api/search?q=等待期&limit=3')).json());
      expect(results).toHaveLength(3);
      answers.set('search', results);
      const entry = entrySchema.parse(await (await get('/api/entries/huaian-2026/q38')).json());
      expect(entry.text).toContain('设置固定待遇等待期');
      answers.set('entry', entry);
      const { regions } = regionsSchema.parse(await (await get('/api/regions')).json());
      expect(regions.find(({ code }) => code === 'huaian')?.documents[0]?.validity).toBe('in-force');
      answers.set('regions', regions);
    });

    test.each([
      ['inpatient', 'huaian', { hospitalLevel: '3', eligibleCost: 12000 }, 'calculation'],
      ['inpatient', 'huaian', { eligibleCost: '12000.50' }, 'clarify'],
      ['inpatient', 'enshi', {}, 'unknown'],
      ['coverage', 'dianjiang', { paymentDate: '2024-04-10' }, 'calculation'],
      ['premium', 'enshi', { personCategory: 'minimum-living' }, 'calculation'],
    ])('按规则计算 %s %s', async (rule, region, inputs, kind) => {
      const response = await calculate(rule, { region, inputs });
      expect(response.status).toBe(200);
      const answer: unknown = await response.json();
      expect(ruleAnswerSchema.parse(answer)).toEqual(answer);
      expect(answer).toMatchObject({ kind });
      answers.set(JSON.stringify([rule, region, inputs]), answer);
    });

    test('全部规则', async () => {
      const { rules } = rulesSchema.parse(await (await get('/api/rules')).json());
      expect(rules.map(({ id }) => id)).toContain('inpatient');
      answers.set('rules', rules);
    });

    test('不合要求的条件得到问题说明', async () => {
      const inputs = { eligibleCost: -1, hospitalLevel: '4', other: 1 };
      const response = await calculate('inpatient', { region: 'huaian', inputs });
      const { errors } = await expectProblem(response, 400, 'invalid-request');
      answers.set('rule-errors', errors);
      await expectProblem(await calculate('none', { region: 'huaian' }), 404, 'not-found');
    });

    test('不合要求的请求得到问题说明', async () => {
      await expectProblem(await ask({ question: '' }), 400, 'invalid-request');
      await expectProblem(await ask({ question: '哈'.repeat(5000) }), 400, 'invalid-request');
      await expectProblem(await ask({ question: '缴费', region: 'x' }), 400, 'invalid-request');
      await expectProblem(await post({ body: '怎么缴费' }), 400, 'malformed-json');
      await expectProblem(await post({ body: '{}' }, 'text/plain'), 415, 'unsupported-media-type');
      await expectProblem(await post({ body: 'a'.repeat(20_000) }), 413, 'body-too-large');
      await expectProblem(await post(streamOf('a'.repeat(20_000))), 413, 'body-too-large');
      await expectProblem(await get('/api/ask'), 405, 'method-not-allowed');
      await expectProblem(await get('/api/entries/huaian-2026/q999'), 404, 'not-found');
    });

    test('半个表情和控制字符照常作答', async () => {
      expect((await post({ body: '{"question":"报销\\ud83d比例\\u0000"}' })).status).toBe(200);
    });

    test('安全响应头和请求编号', async () => {
      const { headers } = await get('/');
      expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
      expect(headers.get('X-Request-Id')).toMatch(/^[\w-]{1,64}$/);
    });

    test('网页、接口描述和说明页', async () => {
      for (const path of ['/', '/docs', '/openapi.json']) expect((await get(path)).status).toBe(200);
    });

    test('网页里的问题转义后显示', async () => {
      const q = '<script>alert(1)</script>怎么缴费';
      const page = await (await get('/ask', { method: 'POST', body: new URLSearchParams({ q }) })).text();
      expect(page).toContain('&lt;script&gt;alert(1)');
      expect(page).not.toContain('<script>alert(1)');
    });

    test('静态文件：带版本缓存一年，没有变化得到 304', async () => {
      const versioned = await get('/static/style.css?v=1');
      expect(versioned.headers.get('Content-Type')).toMatch(/^text\/css/);
      expect(versioned.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
      expect(versioned.headers.get('Content-Security-Policy')).not.toBeNull();
      const etag = (await get('/static/style.css')).headers.get('ETag') ?? '';
      expect((await get('/static/style.css', { headers: { 'If-None-Match': etag } })).status).toBe(304);
      expect((await get('/static/none.css')).status).toBe(404);
    });

    test.each([
      '/index/manifest.json',
      '/static/../index/manifest.json',
      '/static/%2e%2e/index/manifest.json',
      '/static/..%2findex%2fmanifest.json',
      '/static/../../../package.json',
      '/static/..%5c..%5cpackage.json',
      '//index/manifest.json',
    ])('静态文件以外的文件拿不到：%s', async (path) => {
      expect(await statusOfRawPath(server.address, path)).toBe(404);
    });

    test('日志里没有问题的文字', () => {
      expect(server.output()).not.toMatch(/等待期|股票/);
    });
  });
}
