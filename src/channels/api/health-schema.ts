import { z } from '@hono/zod-openapi';

const storeStatus = z.object({
  backend: z
    .enum(['sqlite', 'd1', 'memory'])
    .openapi({ description: '记在哪里；memory 只在内存里，服务停了就没有' }),
  state: z
    .enum(['ok', 'degraded'])
    .openapi({ description: '数据库是否正常；degraded 时照常答复，要记的先放在内存里' }),
  queued: z.int().openapi({ description: '等着写进数据库的条数' }),
  lost: z.int().openapi({ description: '启动以来没能写进数据库的条数' }),
});

export const healthSchema = z
  .object({ status: z.literal('ok') })
  .openapi('Health', { description: '进程在运行', examples: [{ status: 'ok' }] });

export const readinessSchema = z
  .object({
    status: z.literal('ready'),
    indexVersion: z.string().openapi({ description: '索引版本' }),
    documents: z.int().openapi({ description: '文件数' }),
    entries: z.int().openapi({ description: '条目数' }),
    store: storeStatus,
  })
  .openapi('Readiness', {
    description: '可以接受请求',
    examples: [
      {
        status: 'ready',
        indexVersion: '3f9c1b7a',
        documents: 5,
        entries: 169,
        store: { backend: 'sqlite', state: 'ok', queued: 0, lost: 0 },
      },
    ],
  });
