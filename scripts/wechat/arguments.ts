import { parseArgs } from 'node:util';
import type { Mode } from './letter.ts';

export interface MenuArguments {
  readonly command: 'menu';
  /** Name of the account; undefined for the only one, or the one at `/wechat`. */
  readonly account: string | undefined;
  readonly action: 'publish' | 'dry-run' | 'show' | 'delete';
}

export interface SimulateArguments {
  readonly command: 'simulate';
  readonly account: string | undefined;
  /** Address of the account on a running server; undefined for its own on this machine. */
  readonly url: string | undefined;
  readonly mode: Mode | undefined;
  /** Id of the person who writes. */
  readonly user: string;
  readonly chat: boolean;
  /** Waits hardly at all where WeChat waits five seconds. */
  readonly fast: boolean;
  /** Port of the simulated interface, which shows what the server sends by itself. */
  readonly api: number | undefined;
}

export type Arguments = MenuArguments | SimulateArguments | { readonly command: 'help' };

export const helpText = `用法：
  npm run wechat -- menu [--account 名] [--dry-run | --show | --delete]
      发布公众号的菜单；--dry-run 只打印要发布的，不联网；--show 看现在的；--delete 删掉
  npm run wechat -- simulate [--account 名] [--url http://127.0.0.1:3000/wechat]
                             [--mode plain|compatible|safe] [--user 名] [--fast] [--api 端口]
      扮作微信的服务器，逐项检查一个正在运行的服务；--fast 不等五秒
  npm run wechat -- simulate --chat …
      扮作一位居民，经加密的通道聊天；Ctrl-C 离开
      /subscribe 关注  /click ask|calculate|payment|contacts  /voice 说的话  /image 图片
      --api 端口：另开一个模拟的微信接口，服务器设 WECHAT_API_URL=http://127.0.0.1:端口，主动发来的也看得到
公众号照服务的设置（WECHAT_*）读。结束码：0 都好；1 有不对的，或没有做成。`;

const options = {
  account: { type: 'string' },
  'dry-run': { type: 'boolean' },
  show: { type: 'boolean' },
  delete: { type: 'boolean' },
  url: { type: 'string' },
  mode: { type: 'string' },
  user: { type: 'string', default: 'oSimulatedResident' },
  chat: { type: 'boolean', default: false },
  fast: { type: 'boolean', default: false },
  api: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const modes: readonly string[] = ['plain', 'compatible', 'safe'] satisfies readonly Mode[];

function isMode(text: string): text is Mode {
  return modes.includes(text);
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    const [, named] = /'([^']+)'/.exec(error instanceof Error ? error.message : '') ?? [];
    throw new Error(`看不懂 ${named ?? '这一行'}；用 --help 看怎么写`);
  }
}

function checked<T>(flag: string, text: string | undefined, accepts: (text: string) => T | undefined) {
  if (text === undefined) return undefined;
  const value = accepts(text);
  if (value === undefined) throw new Error(`${flag}：不能是 ${text}；用 --help 看怎么写`);
  return value;
}

/**
 * Reads a command line.
 * @throws Error that names the word it cannot read
 */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  const [command, extra] = positionals;
  if (values.help || command === undefined) return { command: 'help' };
  if (extra !== undefined) throw new Error(`多了一个词 ${extra}；用 --help 看怎么写`);
  const { account, user, chat, fast } = values;
  if (command === 'menu') {
    const actions = (['dry-run', 'show', 'delete'] as const).filter((each) => values[each]);
    if (actions.length > 1) throw new Error(`${actions.map((each) => `--${each}`).join(' 和 ')} 只能写一个`);
    return { command, account, action: actions[0] ?? 'publish' };
  }
  if (command !== 'simulate') throw new Error(`没有 ${command} 这个命令，有 menu 和 simulate`);
  return {
    command,
    account,
    url: checked('--url', values.url, (text) => (/^https?:\/\/[^?#]+$/.test(text) ? text : undefined)),
    mode: checked('--mode', values.mode, (text) => (isMode(text) ? text : undefined)),
    user: checked('--user', user, (text) => (/^[\w-]{1,64}$/.test(text) ? text : undefined)) ?? user,
    chat,
    fast,
    api: checked('--api', values.api, (text) => (/^\d{1,5}$/.test(text) ? Number(text) : undefined)),
  };
}
