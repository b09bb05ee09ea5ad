import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Corpus } from '../../corpus/model.ts';
import type { Region } from '../../corpus/schema.ts';
import { dateInChina } from '../../corpus/validity.ts';
import type { AppDeps } from '../../deps.ts';
import type { Answer } from '../../dialogue/answer.ts';
import { regionParameters } from '../../dialogue/calculate/region-parameters.ts';
import { answerRule } from '../../dialogue/compose/rule-answer.ts';
import { commonRegion } from '../../dialogue/place/common-region.ts';
import { inputSchema } from '../../rules/describe.ts';
import { findRule, rules } from '../../rules/registry.ts';
import { type FactFault, validateFacts } from '../../rules/validate-facts.ts';
import { problem } from '../problem.ts';
import { jsonResponse, problemResponse } from './responses.ts';
import {
  type RuleAnswerView,
  type RulesView,
  ruleAnswerSchema,
  ruleRequest,
  rulesSchema,
} from './rules-schema.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/rules',
  operationId: 'listRules',
  tags: ['计算'],
  summary: '全部计算规则',
  description: '每条规则、能算的地区，以及它在每个地区接受的条件（JSON Schema）。',
  responses: { 200: jsonResponse(rulesSchema, '全部规则') },
});

/** `GET /api/rules` and `POST /api/rules/{rule}`: the calculator with structured inputs. */
export function addRules(api: OpenAPIHono, { assistant, now, newId }: AppDeps): void {
  const { corpus } = assistant;
  const runRoute = createRoute({
    method: 'post',
    path: '/api/rules/{rule}',
    operationId: 'runRule',
    tags: ['计算'],
    summary: '按规则计算',
    description:
      '用写明的条件算一次，得到逐步的算式、结果、前提和原文；缺条件时问一个；当地文件没有写明的，不算。' +
      '条件的名称和可以填的值见 /api/rules。',
    request: {
      params: z.object({
        rule: z.string().openapi({ param: { description: '规则编号' }, example: 'inpatient' }),
      }),
      body: {
        required: true,
        content: { 'application/json': { schema: ruleRequest([...corpus.regions.keys()]) } },
      },
    },
    responses: {
      200: jsonResponse(ruleAnswerSchema, '结果'),
      400: problemResponse('invalid-request'),
      404: problemResponse('not-found'),
      413: problemResponse('body-too-large'),
      415: problemResponse('unsupported-media-type'),
    },
  });

  api.openapi(listRoute, (c) => c.json(rulesView(corpus, dateInChina(now())), 200));
  api.openapi(runRoute, (c) => {
    const rule = findRule(c.req.valid('param').rule);
    if (rule === undefined)
      return problem(c, 'not-found', { detail: '没有这条规则；全部规则见 /api/rules。' });
    const { region: code, inputs } = c.req.valid('json');
    const region = corpus.regions.get(code) as Region;
    const today = dateInChina(now());
    const parameters = regionParameters(region, corpus, today);
    const checked = validateFacts(rule, parameters, inputs);
    if (!checked.ok) return refuse(c, checked.faults);
    const { answer, violations } = answerRule(
      { rule, region, parameters, facts: checked.facts },
      { corpus, common: commonRegion(corpus), today, id: newId(), conversation: '' },
    );
    // The request log writes what is found here; the answer itself is already a safe one.
    if (violations.length > 0)
      c.error = new RangeError(`unsourced-number ${rule.id} ${violations.join(' ')}`);
    return c.json(answerView(answer, region), 200);
  });
}

function refuse(c: Context, faults: readonly FactFault[]) {
  const errors = faults.map(({ field, detail }) => ({
    field: field === '' ? 'inputs' : `inputs.${field}`,
    detail,
  }));
  const detail = errors.map(({ field, detail }) => `${field}：${detail}`).join('；');
  return problem(c, 'invalid-request', { detail, errors });
}

function answerView({ kind, ...answer }: Answer, { code, name }: Region): RuleAnswerView {
  const { text, policyYear, calculation, clarify, citations, notices, related, contacts } = answer;
  const region = { code, name };
  const outcome = kind === 'calculation' || kind === 'clarify' ? kind : 'unknown';
  return {
    kind: outcome,
    text,
    region,
    policyYear,
    calculation,
    clarify,
    citations,
    notices,
    related,
    contacts,
  };
}

function rulesView(corpus: Corpus, today: string): RulesView {
  const regions = [...corpus.regions.values()].map(
    (region) => [region, regionParameters(region, corpus, today)] as const,
  );
  return {
    rules: rules.map((rule) => ({
      id: rule.id,
      title: rule.title,
      regions: regions
        .filter(([, parameters]) => rule.appliesTo(parameters))
        .map(([{ code, name }, parameters]) => ({
          code,
          name,
          document: parameters.document,
          policyYear: parameters.policyYear,
          inputs: inputSchema(rule, parameters),
        })),
    })),
  };
}
