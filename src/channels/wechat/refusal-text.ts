import type { Fault } from './interface.ts';

const reasons: Readonly<Record<number, string>> = {
  [-1]: '微信系统繁忙，请过一会儿再试',
  40001: 'AppSecret 不对，或者 access_token 已经失效',
  40003: '收信人不是这个公众号的关注者',
  40013: 'AppID 不对：与公众号后台开发设置里的比一比，前后不要带空格',
  40014: 'access_token 不对',
  40016: '菜单按钮的个数不对：一级一到三个，二级一到五个',
  40018: '菜单按钮的名称太长',
  40125: 'AppSecret 不对：可能已经重置过，请用最近一次重置得到的',
  40243: 'AppSecret 已被冻结，请在公众号后台解冻',
  42001: 'access_token 过期了',
  45002: '消息太长',
  45009: '今天调用接口的次数用完了，明天再试，或者在公众号后台清零',
  45011: '调用接口太频繁，请过一会儿再试',
  45015: '居民超过 48 小时没有来信，不能主动给他发消息',
  45047: '主动发给这位居民的消息到了上限，等他再来信才能发',
  46003: '公众号没有菜单',
  48001: '公众号没有这个接口的权限：多半是没有通过微信认证；看公众号后台的接口权限表',
  48004: '这个接口被封禁了，请看公众号后台的站内信',
  50002: '公众号被冻结了，请看公众号后台的站内信',
  65301: '公众号没有菜单',
};

/** The address WeChat saw: `invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist` */
const address = /invalid ip\s+([\da-f.:]+)/i;

/** What WeChat's no means and what to do about it, in Chinese. Repeats nothing of what was sent. */
export function refusalText(code: number, message: string): string {
  if (code !== 40164) return reasons[code] ?? '没有收录的错误，请查微信的全局返回码';
  const [, ip] = address.exec(message) ?? [];
  return `服务器的 IP ${ip ?? '（微信没有说是哪一个）'} 不在白名单里：在公众号后台的开发设置里把它加进 IP 白名单，过几分钟再试`;
}

/** Why a call came to nothing, in Chinese. */
export function faultText(called: Fault): string {
  return called.kind === 'refused'
    ? `微信不接受（${called.code}）：${refusalText(called.code, called.message)}`
    : `连不上微信的接口（${called.reason}）：检查这台机器能不能访问外网，WECHAT_API_URL 写得对不对`;
}
