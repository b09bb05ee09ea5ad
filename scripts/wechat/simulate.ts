import { type ServerType, serve } from '@hono/node-server';
import type { WechatAccount } from '../../src/channels/wechat/account.ts';
import type { SimulateArguments } from './arguments.ts';
import { chat } from './chat.ts';
import { checksOf, runChecks } from './checks.ts';
import { correspondent } from './correspondent.ts';
import { simulatedApi } from './simulated-api.ts';

/** WeChat tries again after five seconds. */
const retryPause = 5_000;
const fastPause = 50;

/** Serves WeChat's interface on this machine; what the server sends to a person is printed. */
function serveApi(account: WechatAccount, port: number): Promise<ServerType> {
  const { app } = simulatedApi(account, ({ content }) => console.log(`〔主动发来〕\n${content}\n`));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => resolve(server));
    server.once('error', reject);
  });
}

/**
 * Plays WeChat's server against a running one.
 * @param now the clock of the server
 * @param port of a server on this machine, where no address is written
 * @returns exit code: 0 where everything was as it must be
 */
export async function simulate(
  account: WechatAccount,
  { url, mode = account.mode, user, chat: isChat, fast, api }: SimulateArguments,
  now: () => Date,
  port: number,
): Promise<number> {
  const path = account.name === null ? '/wechat' : `/wechat/${account.name}`;
  const wechat = correspondent(url ?? `http://127.0.0.1:${port}${path}`, account, { mode, user, now });
  const server = api === undefined ? null : await serveApi(account, api);
  try {
    if (isChat) {
      await chat(wechat, process.stdin, process.stdout);
      return 0;
    }
    console.log(`检查 ${wechat.url}`);
    const checks = checksOf(wechat, account.mode, fast ? fastPause : retryPause);
    const failed = await runChecks(checks, console.log);
    console.log(failed === 0 ? `${checks.length} 项都对` : `${checks.length} 项里有 ${failed} 项不对`);
    return failed === 0 ? 0 : 1;
  } finally {
    server?.close();
  }
}
