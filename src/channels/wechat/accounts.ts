import { z } from 'zod';
import type { Config } from '../../config.ts';
import { accountModes, type WechatAccount } from './account.ts';
import { menuItemSchema } from './menu.ts';

/** What each value is and how it is written; a message never repeats a value, which may be a secret. */
const forms = {
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, '小写字母、数字和连字符，不超过 32 个'),
  appId: z.string().regex(/^[\w-]{1,64}$/, '公众号的 AppID，例如 wx 开头的一串字母和数字'),
  token: z.string().regex(/^[A-Za-z0-9]{3,32}$/, '3 到 32 个字母或数字，与公众号后台填的 Token 相同'),
  encodingAesKey: z.string().regex(/^[A-Za-z0-9+/]{43}$/, '43 个字符，与公众号后台的 EncodingAESKey 相同'),
  appSecret: z.string().min(1),
  mode: z.enum(accountModes, 'plain（明文模式）、compatible（兼容模式）或 safe（安全模式）'),
  welcome: z.string().min(1).max(600),
};

const accountSchema = z.strictObject({
  name: forms.name,
  appId: forms.appId,
  token: forms.token,
  encodingAesKey: forms.encodingAesKey,
  appSecret: forms.appSecret.nullable().default(null),
  region: z.string().nullable().default(null),
  mode: forms.mode.default('safe'),
  welcome: forms.welcome.nullable().default(null),
  transfer: z.boolean().default(false),
  verified: z.boolean().default(false),
  menu: z.array(menuItemSchema).min(1).max(3).nullable().default(null),
});

const fileSchema = z.strictObject({ accounts: z.array(accountSchema).max(1000) });

const single = {
  WECHAT_APP_ID: forms.appId,
  WECHAT_TOKEN: forms.token,
  WECHAT_ENCODING_AES_KEY: forms.encodingAesKey,
} as const;

function fail(setting: string, message: string): never {
  throw new Error(`${setting}：${message}`);
}

/** The account at `/wechat`, if the settings name one. */
function singleAccount(config: Config): WechatAccount | null {
  const given = Object.keys(single).filter((name) => config[name as keyof typeof single] !== undefined);
  if (given.length === 0) return null;
  const values = z.object(single).safeParse(config, { error: z.locales.zhCN().localeError });
  if (!values.success) {
    const [issue] = values.error.issues;
    const name = String(issue?.path[0]);
    if (!given.includes(name)) fail(name, `没有填。${given.join('、')} 填了，三项要一起填`);
    fail(name, issue?.message ?? '写法不对');
  }
  return {
    name: null,
    appId: values.data.WECHAT_APP_ID,
    token: values.data.WECHAT_TOKEN,
    encodingAesKey: values.data.WECHAT_ENCODING_AES_KEY,
    appSecret: config.WECHAT_APP_SECRET ?? null,
    region: config.WECHAT_REGION ?? config.DEFAULT_REGION ?? null,
    mode: config.WECHAT_MODE,
    welcome: null,
    transfer: config.WECHAT_TRANSFER === 'on',
    verified: config.WECHAT_VERIFIED === 'on',
    menu: null,
  };
}

function fileAccounts(content: unknown): readonly WechatAccount[] {
  if (content === undefined) return [];
  const read = fileSchema.safeParse(content, { error: z.locales.zhCN().localeError });
  if (read.success) return read.data.accounts;
  const lines = read.error.issues.map(
    ({ path, message }) => `${path.map(String).join('.') || 'accounts'}：${message}`,
  );
  return fail('WECHAT_ACCOUNTS', `文件内容有误\n${lines.join('\n')}`);
}

/**
 * The official accounts that the settings name.
 *
 * @param config the account at `/wechat`
 * @param file what the file of WECHAT_ACCOUNTS holds: `{ accounts: [{ name, appId, … }] }`
 * @param regions codes that an account's region may have
 * @throws Error naming the setting or the field and what it accepts, never its value
 */
export function readAccounts(
  config: Config,
  file: unknown,
  regions: readonly string[],
): readonly WechatAccount[] {
  const one = singleAccount(config);
  const accounts = [...(one ? [one] : []), ...fileAccounts(file)];
  const names = accounts.map(({ name }) => name);
  for (const { name, region } of accounts) {
    const setting = name === null ? 'WECHAT_REGION' : `WECHAT_ACCOUNTS 的 ${name}`;
    if (region !== null && !regions.includes(region))
      fail(setting, `没有地区 ${region}，可用的是 ${regions.join('、')}`);
    if (names.indexOf(name) !== names.lastIndexOf(name)) fail(setting, '这个 name 写了两次');
  }
  return accounts;
}
