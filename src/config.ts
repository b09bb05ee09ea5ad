import { z } from 'zod';

/** Every setting, read once at start from the environment (Node) or the bindings (Workers). */
export const configSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('监听端口（仅 Node）'),
  HOST: z.string().min(1).default('0.0.0.0').describe('监听地址（仅 Node）'),
  NOW: z.iso
    .datetime({ offset: true, local: true })
    .optional()
    .describe('固定时钟，ISO 日期时间（不写时区按北京时间），只用于测试；不设则用系统时间'),
  DEFAULT_REGION: z
    .string()
    .optional()
    .describe('没有指明地区时使用的地区代码，例如一个县自己部署时填 huaian'),
  FRAME_ANCESTORS: z
    .string()
    // A semicolon or comma would end the directive and start another.
    .regex(/^[^;,\r\n]+$/, '用空格分隔，不含分号和逗号')
    .default("'self'")
    .describe('允许嵌入本页面的网站，CSP frame-ancestors 的写法，空格分隔'),
  CORS_ORIGINS: z.string().default('').describe('允许跨域调用接口的网站，逗号分隔；空则不允许'),
  LOG: z
    .enum(['json', 'off'])
    .default('json')
    .describe('请求日志：json 每请求一行（不含问题文字），off 关闭'),
  DATA_DIR: z.string().min(1).default('./data').describe('数据库所在的文件夹（仅 Node），没有就新建'),
  EMBEDDER: z
    .enum(['ngram', 'transformers'])
    .default('ngram')
    .describe('向量模型：ngram 只用自带的，transformers 另加 EMBEDDER_MODEL（仅 Node）'),
  EMBEDDER_MODEL: z
    .string()
    .min(1)
    .optional()
    .describe('EMBEDDER=transformers 时的模型：文件夹，或已用 npm run model -- pull 取来的编号'),
  EMBEDDER_PREFIX: z.string().optional().describe('模型要求加在问题前面的话；不设则照模型自己的说明'),
  STORE_WAIT_MS: z.coerce
    .number()
    .int()
    .min(0)
    .max(5000)
    .default(300)
    .describe('数据库被占用时最多等多少毫秒，等不到就先记在内存里'),
  STORE_QUEUE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .default(1000)
    .describe('数据库写不进时最多排队多少条'),
  STORE_QUESTIONS: z
    .enum(['off', 'on'])
    .default('off')
    .describe('是否保存问题：on 保存遮住号码之后的问题，off 不保存'),
  RETAIN_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(180)
    .describe('答复记录、评价（和问题）保存多少天，到期删除'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: '写完整的网址，例如 https://yibao.example.gov.cn' })
    .optional()
    .describe('居民打开网页用的网址，写进公众号答复里的链接；不设则用公众号来信的地址'),
  WECHAT_APP_ID: z.string().optional().describe('公众号的 AppID，不设则不开 /wechat'),
  WECHAT_TOKEN: z.string().optional().describe('公众号后台填的 Token（保密）'),
  WECHAT_ENCODING_AES_KEY: z.string().optional().describe('公众号后台的 EncodingAESKey，43 个字符（保密）'),
  WECHAT_APP_SECRET: z
    .string()
    .optional()
    .describe('公众号的 AppSecret（保密），发布菜单、主动发消息才用得到'),
  WECHAT_MODE: z
    .enum(['plain', 'compatible', 'safe'])
    .default('safe')
    .describe('消息加解密方式：plain 明文，compatible 兼容，safe 安全'),
  WECHAT_REGION: z.string().optional().describe('公众号的地区代码；不设则同 DEFAULT_REGION'),
  WECHAT_TRANSFER: z
    .enum(['off', 'on'])
    .default('off')
    .describe('居民要人工时是否转给公众号自己的客服：on 转，off 只给电话'),
  WECHAT_VERIFIED: z
    .enum(['off', 'on'])
    .default('off')
    .describe('公众号是否通过微信认证：on 时放不下、来不及的答复由客服消息接口发，须填 WECHAT_APP_SECRET'),
  WECHAT_API_URL: z
    .url({ protocol: /^https?$/, error: '写完整的网址，例如 https://api.weixin.qq.com' })
    .default('https://api.weixin.qq.com')
    .describe('微信接口的网址；只有经代理访问或用模拟器时才改'),
  WECHAT_ACCOUNTS: z
    .string()
    .min(1)
    .optional()
    .describe('更多公众号：YAML 或 JSON 文件的路径（Workers 直接写 JSON）'),
});

export type Config = z.infer<typeof configSchema>;

/**
 * Parses settings.
 * @param source the environment or the Workers bindings
 * @throws Error naming each bad setting and what it accepts
 */
export function readConfig(source: Readonly<Record<string, unknown>>): Config {
  const result = configSchema.safeParse(source);
  if (result.success) return result.data;
  throw new Error(`配置有误：\n${z.prettifyError(result.error)}`);
}
