import { z } from '@hono/zod-openapi';
import type { Answer } from '../../dialogue/answer.ts';
import { answerExample } from './examples.ts';

const entryId = z.string().openapi({ description: '条目编号：文件/条目', example: 'huaian-2026/q38' });

export const citationSchema = z
  .object({
    entry: entryId,
    document: z.string().openapi({ description: '文件名称' }),
    publisher: z.string().openapi({ description: '发布单位' }),
    title: z.string().openapi({ description: '条目标题' }),
    quote: z.string().openapi({ description: '文件原文（空白除外一字不差）' }),
    passage: z.string().openapi({ description: '所在片段的编号', example: 'huaian-2026/q38#1' }),
    score: z.number().min(0).max(1).openapi({ description: '校准后的可信度，0–1，不同问题之间可以比较' }),
  })
  .openapi('Citation', { description: '引用的原文', examples: [...answerExample.citations] });

const atLeast = z.literal(true).optional().openapi({ description: '有这一项的是下限：至少' });
const figureText = z.string().openapi({ description: '完整的读法', example: '7215 元' });

const figure = z.object({
  label: z.string().openapi({ description: '是什么', example: '报销' }),
  amount: z.string().openapi({ description: '得数', example: '7215.00' }),
  unit: z.string().openapi({ description: '单位', example: '元' }),
  text: figureText,
  atLeast,
});

const calculationStep = z.object({
  label: z.string().openapi({ description: '这一步算什么' }),
  expression: z.string().openapi({ description: '算式' }),
  amount: z.string().openapi({ description: '得数' }),
  unit: z.string().openapi({ description: '单位' }),
  text: figureText,
  entry: entryId,
});

const calculationInput = z.object({
  label: z.string().openapi({ description: '条件', example: '合规费用' }),
  value: z.string().openapi({ description: '值', example: '12000.00' }),
  unit: z.string().nullable().openapi({ description: '单位；没有为 null', example: '元' }),
  text: z.string().openapi({ description: '完整的读法', example: '12000 元' }),
});

/** A calculation, field for field `Calculation`. */
export const calculationSchema = z
  .object({
    rule: z.string().openapi({ description: '规则编号', example: 'inpatient' }),
    title: z.string().openapi({ description: '规则名称', example: '住院报销' }),
    inputs: z.record(z.string(), calculationInput).openapi({ description: '理解到的条件，带单位' }),
    steps: z.array(calculationStep).readonly().openapi({ description: '逐步算式' }),
    result: z
      .object({
        label: z.string().openapi({ description: '是什么', example: '报销' }),
        value: z.string().openapi({ description: '得数；金额两位小数，日期 YYYY-MM-DD', example: '7215.00' }),
        unit: z.string().openapi({ description: '单位', example: '元' }),
        text: figureText,
        atLeast,
      })
      .openapi({ description: '结果' }),
    figures: z.array(figure).readonly().openapi({ description: '结果以外的得数，例如个人负担' }),
    assumptions: z.array(z.string()).readonly().openapi({ description: '计算的前提' }),
  })
  .nullable()
  .openapi({ description: '计算过程；没有计算时为 null' });

/** A question asked back, field for field `Clarify`. */
export const clarifySchema = z
  .object({
    slot: z.string().openapi({ description: '缺少的条件；entry 表示有几个条目都可能是要问的' }),
    question: z.string().openapi({ description: '反问' }),
    options: z
      .array(
        z.object({
          label: z.string(),
          value: z.string(),
          figure: figure.optional().openapi({ description: '选这一项算出来是多少；还缺别的条件时没有' }),
          note: z
            .string()
            .optional()
            .openapi({ description: '这一项为什么还没有得数：还要看别的条件，或者文件没有写明' }),
        }),
      )
      .readonly()
      .openapi({ description: '可选的回答' }),
  })
  .nullable()
  .openapi({ description: '反问；不需要反问时为 null' });

export const contactSchema = z.object({
  name: z.string().openapi({ description: '部门' }),
  phone: z.string().nullable().openapi({ description: '电话；文件没有印电话时为 null' }),
});

export const relatedSchema = z
  .array(z.object({ entry: entryId, title: z.string() }))
  .readonly()
  .openapi({ description: '相关条目' });

/** The answer, field for field {@link Answer}. */
export const answerSchema = z
  .object({
    id: z.string().openapi({ description: '这次回答的编号' }),
    conversation: z.string().openapi({ description: '会话编号；接着问时原样传回' }),
    kind: z
      .enum(['answer', 'calculation', 'clarify', 'handoff', 'greeting'])
      .openapi({ description: '答复的种类：原文回答、计算、反问、转人工、寒暄' }),
    text: z.string().openapi({ description: '完整的答复，只能显示文字的渠道也能直接用' }),
    region: z
      .object({ code: z.string(), name: z.string() })
      .nullable()
      .openapi({ description: '适用地区；不涉及地区时为 null' }),
    policyYear: z.int().nullable().openapi({ description: '政策年度；不涉及年度时为 null' }),
    citations: z.array(citationSchema).readonly().openapi({ description: '引用，第一条是作答的依据' }),
    calculation: calculationSchema,
    clarify: clarifySchema,
    notices: z.array(z.string()).readonly().openapi({ description: '提醒：年度是否有效、原文已知的问题' }),
    related: relatedSchema,
    contacts: z.array(contactSchema).readonly().openapi({ description: '可以打电话问的部门' }),
  })
  .openapi('Answer', { description: '答复', examples: [answerExample] }) satisfies z.ZodType<Answer>;
