import type { OpenAPIHono } from '@hono/zod-openapi';

export type ApiDescription = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** The OpenAPI 3.1 document of every route registered so far. */
export function describeApi(api: OpenAPIHono): ApiDescription {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: '居民医保问答接口',
      version: '1.0.0',
      description:
        '城乡居民医保问答：只引用本地官方文件的原文，数字出自原文或逐步可查的计算。' +
        '出错时一律答复 application/problem+json（RFC 9457），detail 说明哪个字段不对、可以填什么。' +
        '每个答复都带 X-Request-Id，反映问题时请附上。',
    },
    servers: [{ url: '/', description: '本服务' }],
    tags: [
      { name: '问答', description: '提问和追问' },
      { name: '计算', description: '用写明的条件按规则计算' },
      { name: '查阅', description: '原文、文件和地区' },
      { name: '运行', description: '供监控使用' },
    ],
  });
}
