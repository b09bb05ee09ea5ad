import { Hono } from 'hono';

/** A message that an account sent to a person. */
export interface SentMessage {
  readonly touser: string;
  readonly content: string;
}

interface Refusal {
  readonly errcode: number;
  readonly errmsg: string;
}

/** What stands in for WeChat's interface: one account, its tokens, its menu, its messages. */
export interface SimulatedApi {
  readonly app: Hono;
  readonly sent: readonly SentMessage[];
  /** Paths called, in order; a forced token request ends with `!`. */
  readonly calls: readonly string[];
  menu(): unknown;
  /** Refuses the next calls of a path. */
  refuse(path: string, refusal: Refusal, times?: number): void;
  /** What WeChat does when a token has been taken over or has run out. */
  expireTokens(): void;
}

const ok = { errcode: 0, errmsg: 'ok' };
const bytes = (text: string) => new TextEncoder().encode(text).length;

interface Button {
  readonly name: string;
  readonly sub_button?: readonly Button[];
}

function menuFault(button: readonly Button[], most: number, longest: number): Refusal | null {
  if (button.length < 1 || button.length > most)
    return { errcode: 40016, errmsg: 'invalid button size hint' };
  if (button.some(({ name }) => bytes(name) > longest))
    return { errcode: 40018, errmsg: 'invalid button name size hint' };
  const inner = button.map(({ sub_button }) => sub_button && menuFault(sub_button, 5, 60));
  return inner.find((fault) => fault) ?? null;
}

/**
 * Plays `https://api.weixin.qq.com` for one account, as its documentation says it answers.
 * @param onSent told of each message sent to a person
 */
export function simulatedApi(
  account: { readonly appId: string; readonly appSecret: string | null },
  onSent: (message: SentMessage) => void = () => {},
): SimulatedApi {
  const sent: SentMessage[] = [];
  const calls: string[] = [];
  const refusals = new Map<string, { readonly refusal: Refusal; left: number }>();
  let menu: { readonly button: readonly Button[] } | null = null;
  let serial = 1;
  let isExpired = false;
  const app = new Hono();

  app.use(async (c, next) => {
    const refused = refusals.get(c.req.path);
    const isOpen = c.req.path === '/cgi-bin/stable_token';
    if (!isOpen) calls.push(c.req.path);
    if (refused && refused.left > 0) {
      if (isOpen) calls.push(c.req.path);
      refused.left -= 1;
      return c.json(refused.refusal);
    }
    const isHeld = !isExpired && c.req.query('access_token') === `token-${serial}`;
    if (isOpen || isHeld) return next();
    return c.json({ errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' });
  });

  app.post('/cgi-bin/stable_token', async (c) => {
    const { appid, secret, force_refresh: isForced } = await c.req.json();
    calls.push(`/cgi-bin/stable_token${isForced ? '!' : ''}`);
    if (appid !== account.appId) return c.json({ errcode: 40013, errmsg: 'invalid appid' });
    if (secret !== account.appSecret) return c.json({ errcode: 40125, errmsg: 'invalid appsecret' });
    if (isForced) {
      serial += 1;
      isExpired = false;
    }
    return c.json({ access_token: `token-${serial}`, expires_in: 7200 });
  });

  app.post('/cgi-bin/menu/create', async (c) => {
    const body = await c.req.json();
    const fault = menuFault(body.button, 3, 16);
    if (fault) return c.json(fault);
    menu = body;
    return c.json(ok);
  });
  app.get('/cgi-bin/menu/get', (c) => c.json(menu ? { menu } : { errcode: 46003, errmsg: 'menu no exist' }));
  app.get('/cgi-bin/menu/delete', (c) => {
    menu = null;
    return c.json(ok);
  });

  app.post('/cgi-bin/message/custom/send', async (c) => {
    const { touser, text } = await c.req.json();
    if (bytes(text.content) > 2048) return c.json({ errcode: 45002, errmsg: 'content size out of limit' });
    const message = { touser, content: text.content };
    sent.push(message);
    onSent(message);
    return c.json(ok);
  });

  return {
    app,
    sent,
    calls,
    menu: () => menu,
    refuse: (path, refusal, times = 1) => refusals.set(path, { refusal, left: times }),
    expireTokens() {
      isExpired = true;
    },
  };
}
