import { z } from '@hono/zod-openapi';
import { contactPurpose } from '../../corpus/schema.ts';
import { entryExample, regionsExample } from './corpus-examples.ts';

const documentMetadata = {
  id: z.string().openapi({ description: '文件编号' }),
  title: z.string().openapi({ description: '文件名称' }),
  publisher: z.string().openapi({ description: '发布单位' }),
  policyYear: z.int().openapi({ description: '政策年度' }),
  inForce: z
    .object({ from: z.iso.date(), to: z.iso.date() })
    .openapi({ description: '有效期，首尾两天都算' }),
  validity: z.enum(['in-force', 'carried', 'future']).openapi({
    description: '今天是否有效：in-force 有效；carried 已过期，没有新文件，仅供参考；future 尚未生效',
  }),
};

const block = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('heading'), text: z.string(), level: z.int() }),
    z.object({ kind: z.literal('paragraph'), text: z.string() }),
    z.object({ kind: z.literal('item'), text: z.string() }),
    z.object({
      kind: z.literal('table'),
      headerRows: z.int().openapi({ description: '表头占几行' }),
      rows: z
        .array(
          z
            .array(
              z.object({
                text: z.string(),
                merged: z
                  .enum(['above', 'left'])
                  .nullable()
                  .openapi({ description: '合并单元格的延续：同上、同左；不是延续为 null' }),
              }),
            )
            .readonly(),
        )
        .readonly()
        .openapi({ description: '合并的单元格在它盖住的每一格里都写出来' }),
    }),
  ])
  .openapi('Block', { description: '标题、段落、列项或表格', examples: [...entryExample.blocks] });

/** One entry whole, with its document. */
export const entrySchema = z
  .object({
    id: z.string().openapi({ description: '条目编号：文件/条目' }),
    document: z
      .object({
        ...documentMetadata,
        documentNumber: z.string().nullable().openapi({ description: '文号；没有为 null' }),
        published: z.iso.date().nullable().openapi({ description: '发布日期；文件没有写明为 null' }),
        region: z.string().openapi({ description: '地区代码' }),
      })
      .openapi({ description: '所属文件' }),
    heading: z.string().openapi({ description: '原标题，带序号' }),
    title: z.string().openapi({ description: '标题，不带序号' }),
    path: z.array(z.string()).readonly().openapi({ description: '上级标题，从外到里' }),
    text: z.string().openapi({ description: '标题和全文，纯文字，表格的列用制表符分开' }),
    blocks: z.array(block).readonly().openapi({ description: '全文，按段落、列项和表格分开' }),
    passages: z
      .array(z.object({ id: z.string(), text: z.string() }))
      .openapi({ description: '可以单独作答的片段' }),
    notices: z.array(z.string()).openapi({ description: '原文已知的问题' }),
  })
  .openapi('Entry', { description: '条目全文', examples: [entryExample] });

/** Every region with its documents and telephone numbers. */
export const regionsSchema = z
  .object({
    regions: z.array(
      z
        .object({
          code: z.string().openapi({ description: '地区代码' }),
          name: z.string().openapi({ description: '地区名称' }),
          parents: z.array(z.string()).openapi({ description: '上级地区，从近到远' }),
          documents: z.array(z.object(documentMetadata)).openapi({ description: '这个地区的文件' }),
          fallback: z
            .string()
            .nullable()
            .openapi({ description: '本地文件没有说到时，用哪个地区的文件；没有为 null' }),
          contacts: z
            .array(
              z.object({
                name: z.string().openapi({ description: '部门' }),
                phone: z.string().nullable().openapi({ description: '电话；文件没有印电话时为 null' }),
                purposes: z.array(contactPurpose).openapi({
                  description:
                    '管什么：payment 缴费、enrolment 参保、benefits 待遇、supervision 监督、general 综合',
                }),
              }),
            )
            .openapi({ description: '文件里印着的电话' }),
        })
        .openapi('Region', { description: '一个地区', examples: [...regionsExample.regions] }),
    ),
  })
  .openapi('Regions', { description: '全部地区', examples: [regionsExample] });

export type EntryView = z.infer<typeof entrySchema>;
export type RegionsView = z.infer<typeof regionsSchema>;
