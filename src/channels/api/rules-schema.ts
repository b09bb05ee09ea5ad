import { z } from '@hono/zod-openapi';
import { factSchema, type JsonSchema } from '../../rules/describe.ts';
import { type FactName, facts } from '../../rules/facts.ts';
import {
  calculationSchema,
  citationSchema,
  clarifySchema,
  contactSchema,
  relatedSchema,
} from './answer-schema.ts';
import { regionCode } from './ask-schema.ts';
import { ruleAnswerExample, ruleRequestExample, rulesExample } from './rules-examples.ts';

const objectRule = '须为 JSON 对象，例如 {"region": "huaian", "inputs": {"eligibleCost": 12000}}';

/** Every fact there is; which of them a rule takes in a region, `GET /api/rules` says. */
const everyFact = Object.fromEntries(
  (Object.keys(facts) as FactName[]).map((fact): [string, JsonSchema] => [fact, factSchema(fact)]),
);

/**
 * Body of `POST /api/rules/{rule}`. The inputs are checked once the rule and the region are known.
 * @param codes every region code there is, from the corpus
 */
export function ruleRequest(codes: readonly string[]) {
  return z
    .object(
      {
        region: regionCode(codes).openapi({ description: '参保地的地区代码' }),
        inputs: z
          .record(z.string(), z.unknown(), { error: '须为 JSON 对象，每项一个条件；没有条件写 {}' })
          .default({})
          .openapi({
            description: '已经知道的条件；缺的会问。每条规则在每个地区接受哪些，见 /api/rules',
            type: 'object',
            properties: everyFact,
          }),
      },
      { error: objectRule },
    )
    .openapi('RuleRequest', { description: '计算的条件', examples: [ruleRequestExample] });
}

/** What a rule came to. */
export const ruleAnswerSchema = z
  .object({
    kind: z
      .enum(['calculation', 'clarify', 'unknown'])
      .openapi({ description: 'calculation 算出来了；clarify 缺一个条件；unknown 当地文件没有写明' }),
    text: z.string().openapi({ description: '完整的答复，只能显示文字的渠道也能直接用' }),
    region: z.object({ code: z.string(), name: z.string() }).openapi({ description: '参保地' }),
    policyYear: z.int().nullable().openapi({ description: '政策年度；没有文件时为 null' }),
    calculation: calculationSchema,
    clarify: clarifySchema,
    citations: z.array(citationSchema).readonly().openapi({ description: '用到的每一条原文' }),
    notices: z.array(z.string()).readonly().openapi({ description: '提醒：年度是否有效、原文已知的问题' }),
    related: relatedSchema,
    contacts: z.array(contactSchema).readonly().openapi({ description: '可以打电话问的部门' }),
  })
  .openapi('RuleAnswer', { description: '计算的结果', examples: [ruleAnswerExample] });

/** Every rule and what it takes where. */
export const rulesSchema = z
  .object({
    rules: z.array(
      z
        .object({
          id: z.string().openapi({ description: '规则编号' }),
          title: z.string().openapi({ description: '规则名称' }),
          regions: z
            .array(
              z.object({
                code: z.string().openapi({ description: '地区代码' }),
                name: z.string().openapi({ description: '地区名称' }),
                document: z.string().openapi({ description: '所依据的文件' }),
                policyYear: z.int().openapi({ description: '政策年度' }),
                inputs: z
                  .record(z.string(), z.unknown())
                  .openapi({ description: '条件的格式，JSON Schema（2020-12）' }),
              }),
            )
            .openapi({ description: '哪些地区的文件写明了可以算' }),
        })
        .openapi('Rule', { description: '一条规则', examples: [...rulesExample.rules] }),
    ),
  })
  .openapi('Rules', { description: '全部规则', examples: [rulesExample] });

export type RuleAnswerView = z.infer<typeof ruleAnswerSchema>;
export type RulesView = z.infer<typeof rulesSchema>;
