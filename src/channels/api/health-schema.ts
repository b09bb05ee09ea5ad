import { z } from '@hono/zod-openapi';

export const healthSchema = z
  .object({ status: z.literal('ok') })
  .openapi('Health', { description: '进程在运行', examples: [{ status: 'ok' }] });

export const readinessSchema = z
  .object({
    status: z.literal('ready'),
    indexVersion: z.string().openapi({ description: '索引版本' }),
    documents: z.int().openapi({ description: '文件数' }),
    entries: z.int().openapi({ description: '条目数' }),
  })
  .openapi('Readiness', {
    description: '可以接受请求',
    examples: [{ status: 'ready', indexVersion: '3f9c1b7a', documents: 5, entries: 169 }],
  });
