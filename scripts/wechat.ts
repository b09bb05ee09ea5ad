import { readAccounts } from '../src/channels/wechat/accounts.ts';
import { readConfig } from '../src/config.ts';
import { loadCorpus } from '../src/corpus/load.ts';
import { readAccountsFile } from '../src/node/accounts-file.ts';
import { readTextFiles } from '../src/node/read-files.ts';
import { standardDeps } from '../src/standard-deps.ts';
import { type Arguments, helpText, readArguments } from './wechat/arguments.ts';
import { chooseAccount } from './wechat/choose-account.ts';
import { menu } from './wechat/menu.ts';
import { simulate } from './wechat/simulate.ts';

// npm run wechat -- menu | simulate
// 发布公众号的菜单；扮作微信检查一个正在运行的服务。

async function run(wanted: Arguments): Promise<number> {
  if (wanted.command === 'help') {
    console.log(helpText);
    return 0;
  }
  const config = readConfig(process.env);
  const { now } = standardDeps(config);
  const { regions } = loadCorpus(await readTextFiles('corpus', '.'));
  const accounts = readAccounts(config, readAccountsFile(config.WECHAT_ACCOUNTS), [...regions.keys()]);
  const account = chooseAccount(accounts, wanted.account);
  if (wanted.command === 'simulate') return simulate(account, wanted, now, config.PORT);
  const wechat = { base: config.WECHAT_API_URL, send: (request: Request) => fetch(request) };
  console.log(await menu(account, wanted.action, wechat, now));
  return 0;
}

try {
  process.exitCode = await run(readArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
