import { type AccountCalls, accountCalls } from '../../src/channels/wechat/access-token.ts';
import type { WechatAccount } from '../../src/channels/wechat/account.ts';
import type { Called, WechatInterface } from '../../src/channels/wechat/interface.ts';
import { standardMenu } from '../../src/channels/wechat/menu.ts';
import { menuRequest } from '../../src/channels/wechat/menu-request.ts';
import { faultText } from '../../src/channels/wechat/refusal-text.ts';
import type { MenuArguments } from './arguments.ts';

const actions = { publish: '发布菜单', show: '看菜单', delete: '删菜单' } as const;

/** WeChat has no menu for the account: an answer to `--show`, not a failure. */
const noMenu = [46003, 65301];

function run(
  calls: AccountCalls,
  account: WechatAccount,
  action: Exclude<MenuArguments['action'], 'dry-run'>,
): Promise<Called> {
  if (action === 'show') return calls.call({ path: '/cgi-bin/menu/get' });
  if (action === 'delete') return calls.call({ path: '/cgi-bin/menu/delete' });
  return calls.call({ path: '/cgi-bin/menu/create', body: menuRequest(account.menu ?? standardMenu) });
}

/**
 * Publishes, shows or deletes an account's menu.
 * @returns what to tell the person at the console
 * @throws Error that says in Chinese what went wrong and what to do; RangeError for a name that is too long
 */
export async function menu(
  account: WechatAccount,
  action: MenuArguments['action'],
  wechat: WechatInterface,
  now: () => Date,
): Promise<string> {
  const request = menuRequest(account.menu ?? standardMenu);
  if (action === 'dry-run') return JSON.stringify(request, null, 2);
  const { appId, appSecret } = account;
  if (appSecret === null) throw new Error('没有填 AppSecret（WECHAT_APP_SECRET，或文件里的 appSecret）');
  const called = await run(accountCalls({ appId, appSecret }, wechat, now), account, action);
  if (called.kind === 'refused' && action === 'show' && noMenu.includes(called.code)) return '公众号没有菜单';
  if (called.kind !== 'done') throw new Error(`${actions[action]}没有做成。${faultText(called)}`);
  if (action === 'show') return JSON.stringify(called.content['menu'], null, 2);
  return action === 'delete' ? '菜单删掉了' : `菜单发布了：${names(request)}`;
}

function names({ button }: ReturnType<typeof menuRequest>): string {
  return button
    .map((each) =>
      'sub_button' in each
        ? `${each.name}（${each.sub_button.map(({ name }) => name).join('、')}）`
        : each.name,
    )
    .join(' | ');
}
