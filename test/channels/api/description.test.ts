import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { createApp } from '../../../src/app.ts';
import { answerSchema } from '../../../src/channels/api/answer-schema.ts';
import { askRequest } from '../../../src/channels/api/ask-schema.ts';
import { entrySchema, regionsSchema } from '../../../src/channels/api/corpus-schema.ts';
import type { ApiDescription } from '../../../src/channels/api/description.ts';
import {
  feedbackQueuedSchema,
  feedbackRequest,
  feedbackStoredSchema,
} from '../../../src/channels/api/feedback-schema.ts';
import { healthSchema, readinessSchema } from '../../../src/channels/api/health-schema.ts';
import { operationsOf, schemasOf } from '../../../src/channels/api/openapi-reading.ts';
import { problemSchema } from '../../../src/channels/api/problem-schema.ts';
import { ruleAnswerSchema, ruleRequest, rulesSchema } from '../../../src/channels/api/rules-schema.ts';
import { searchResultSchema } from '../../../src/channels/api/search-schema.ts';
import { type Problem, problems } from '../../../src/channels/problem.ts';
import type { Answer } from '../../../src/dialogue/answer.ts';
import type { SearchHit } from '../../../src/dialogue/assistant.ts';
import { fakeDeps } from '../../support/fake-deps.ts';

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

const app = createApp(fakeDeps());
const description: ApiDescription = await (await app.request('/openapi.json')).json();
const operations = operationsOf(description);
const schemas = new Map(schemasOf(description));

/** Every `$ref` in the document. */
function references(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value] : references(value),
  );
}

describe('接口描述 /openapi.json', () => {
  test('是 OpenAPI 3.1', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(description.info.title).toBe('居民医保问答接口');
  });

  test('每个接口都在', () => {
    expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /api/ask',
      'POST /api/feedback',
      'GET /api/search',
      'GET /api/entries/{document}/{entry}',
      'GET /api/regions',
      'GET /api/rules',
      'POST /api/rules/{rule}',
      'GET /healthz',
      'GET /readyz',
    ]);
  });

  test.each(operations)('$method $path 有编号、摘要和每种答复的格式', (operation) => {
    expect(operation.id).toMatch(/^[a-zA-Z]+$/);
    expect(operation.summary).not.toBe('');
    expect(operation.responses.length).toBeGreaterThan(0);
    for (const { schema, description: meaning } of operation.responses) {
      expect(schema).toHaveProperty('$ref');
      expect(meaning).not.toBe('');
    }
  });

  test.each(operations.flatMap(({ path, parameters }) => parameters.map((each) => ({ path, ...each }))))(
    '$path 的参数 $name 有说明和例子',
    ({ description: meaning, schema }) => {
      expect(meaning).not.toBe('');
      expect(schema).toHaveProperty('example');
    },
  );

  test('引用的格式都有', () => {
    const refs = references(description);
    expect(refs.length).toBeGreaterThan(0);
    for (const ref of refs)
      expect([...schemas.keys()].map((name) => `#/components/schemas/${name}`)).toContain(ref);
  });

  test('请求里限定的值写在描述里', () => {
    const { properties } = schemas.get('AskRequest') ?? {};
    expect(properties?.['question']).toMatchObject({ type: 'string', minLength: 1, maxLength: 500 });
    expect(properties?.['region']).toMatchObject({ enum: ['huaian', 'dianjiang', 'national'] });
    expect(schemas.get('AskRequest')?.required).toEqual(['question']);
    const limit = operations
      .find(({ id }) => id === 'search')
      ?.parameters.find(({ name }) => name === 'limit');
    expect(limit?.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 50, default: 10 });
    expect(limit?.required).toBe(false);
  });

  test.each([...schemas])('格式 %s 有说明和例子', (_, schema) => {
    expect(schema.description).toMatch(/\p{Script=Han}/u);
    expect(schema.examples?.length).toBeGreaterThan(0);
  });

  test.each<[string, z.ZodType]>([
    ['AskRequest', askRequest(['huaian'])],
    ['Answer', answerSchema],
    ['FeedbackRequest', feedbackRequest],
    ['FeedbackStored', feedbackStoredSchema],
    ['FeedbackQueued', feedbackQueuedSchema],
    ['SearchResult', searchResultSchema],
    ['Entry', entrySchema],
    ['Regions', regionsSchema],
    ['RuleRequest', ruleRequest(['huaian'])],
    ['RuleAnswer', ruleAnswerSchema],
    ['Rules', rulesSchema],
    ['Problem', problemSchema],
    ['Health', healthSchema],
    ['Readiness', readinessSchema],
  ])('%s 的例子合乎格式', (name, schema) => {
    const examples = schemas.get(name)?.examples ?? [];
    expect(examples.map((example) => schema.parse(example))).toEqual(examples);
  });

  test('格式与程序里的类型一致', () => {
    expectTypeOf<DeepReadonly<z.infer<typeof answerSchema>>>().toEqualTypeOf<DeepReadonly<Answer>>();
    expectTypeOf<DeepReadonly<z.infer<typeof searchResultSchema>['results'][number]>>().toEqualTypeOf<
      DeepReadonly<SearchHit>
    >();
    expectTypeOf<Problem>().toExtend<z.infer<typeof problemSchema>>();
    expectTypeOf<keyof Problem>().toEqualTypeOf<keyof z.infer<typeof problemSchema>>();
  });
});

describe('说明页 /docs', async () => {
  const response = await app.request('/docs');
  const page = await response.text();

  test('是完整的网页', () => {
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    expect(page).toMatch(/^<!doctype html>/);
  });

  test('不用脚本，不用别处的文件，没有内嵌样式', () => {
    expect(page).not.toMatch(/<script|<style|style=|\son\w+=|(?:src|href)="(?:https?:)?\/\//);
  });

  test('每个接口、每种格式、每种错误都有锚点', () => {
    for (const { id } of operations) expect(page).toContain(`<section id="${id}">`);
    for (const name of schemas.keys()) expect(page).toContain(`<section id="schema-${name}">`);
    for (const kind of Object.keys(problems)) expect(page).toContain(`<tr id="${kind}">`);
  });

  test('页内链接都有去处', () => {
    for (const [, anchor] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${anchor}"`);
  });

  test('例子里的引号和尖括号都转义', () => {
    expect(page).toContain('&quot;question&quot;: &quot;没在集中缴费期交，等待期多久&quot;');
  });
});
