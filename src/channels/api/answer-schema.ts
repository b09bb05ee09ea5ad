import { z } from '@hono/zod-openapi';
import type { Answer } from '../../dialogue/answer.ts';
import { answerExample } from './examples.ts';

const entryId = z.string().openapi({ description: '条目编号：文件/条目', example: 'huaian-2026/q38' });

const citation = z
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

const calculationStep = z.object({
  label: z.string().openapi({ description: '这一步算什么' }),
  expression: z.string().openapi({ description: '算式' }),
  amount: z.string().openapi({ description: '得数' }),
  unit: z.string().openapi({ description: '单位' }),
  entry: entryId,
});

const calculation = z
  .object({
    rule: z.string().openapi({ description: '规则名称' }),
    inputs: z.record(z.string(), z.unknown()).openapi({ description: '理解到的条件，带单位' }),
    steps: z.array(calculationStep).readonly().openapi({ description: '逐步算式' }),
    result: z.object({ value: z.string(), unit: z.string() }).openapi({ description: '结果' }),
    assumptions: z.array(z.string()).readonly().openapi({ description: '计算的前提' }),
  })
  .nullable()
  .openapi({ description: '计算过程；没有计算时为 null' });

const clarify = z
  .object({
    slot: z.string().openapi({ description: '缺少的条件；entry 表示有几个条目都可能是要问的' }),
    question: z.string().openapi({ description: '反问' }),
    options: z
      .array(z.object({ label: z.string(), value: z.string() }))
      .readonly()
      .openapi({ description: '可选的回答' }),
  })
  .nullable()
  .openapi({ description: '反问；不需要反问时为 null' });

const contactLine = z.object({
  name: z.string().openapi({ description: '部门' }),
  phone: z.string().nullable().openapi({ description: '电话；文件没有印电话时为 null' }),
});

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
    citations: z.array(citation).readonly().openapi({ description: '引用，第一条是作答的依据' }),
    calculation,
    clarify,
    notices: z.array(z.string()).readonly().openapi({ description: '提醒：年度是否有效、原文已知的问题' }),
    related: z
      .array(z.object({ entry: entryId, title: z.string() }))
      .readonly()
      .openapi({ description: '相关条目' }),
    contacts: z.array(contactLine).readonly().openapi({ description: '可以打电话问的部门' }),
  })
  .openapi('Answer', { description: '答复', examples: [answerExample] }) satisfies z.ZodType<Answer>;
