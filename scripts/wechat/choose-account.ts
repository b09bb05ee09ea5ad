import type { WechatAccount } from '../../src/channels/wechat/account.ts';

/**
 * The account a command is about.
 * @param name as written; undefined for the one at `/wechat`, or the only one
 * @throws Error that names the accounts there are
 */
export function chooseAccount(accounts: readonly WechatAccount[], name: string | undefined): WechatAccount {
  if (accounts.length === 0) throw new Error('没有设公众号：先填 WECHAT_APP_ID 等设置，或 WECHAT_ACCOUNTS');
  const wanted = accounts.find((account) => account.name === (name ?? null));
  const [only, second] = accounts;
  const chosen = wanted ?? (name === undefined && second === undefined ? only : undefined);
  if (chosen) return chosen;
  const names = accounts.flatMap((account) => account.name ?? []).join('、');
  throw new Error(`--account：须是 ${names || '（没有别的公众号，不用写）'}`);
}
