import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppDeps } from '../../deps.ts';
import { failure } from '../failure.tsx';
import { accountCalls } from './access-token.ts';
import { type OpenAccount, openAccount, type WechatAccount } from './account.ts';
import { isSigned, isTimely, type Refusal, readDelivery, type SignedQuery } from './delivery.ts';
import { type Outside, standardOutside } from './outside.ts';
import { type Push, pushOf } from './push.ts';
import { replyInTime } from './reply-in-time.ts';
import { replyXml, sealReply } from './reply-xml.ts';
import { savedAnswers } from './saved-answers.ts';
import { showAnswer } from './show-answer.tsx';

const largestBody = 64 * 1024;

const xmlType = /^(?:text|application)\/xml\s*(?:;|$)/i;

function readQuery(c: Context): SignedQuery {
  return {
    signature: c.req.query('signature') ?? '',
    messageSignature: c.req.query('msg_signature') ?? '',
    timestamp: c.req.query('timestamp') ?? '',
    nonce: c.req.query('nonce') ?? '',
  };
}

function refuse(c: Context, refusal: Refusal): Response | Promise<Response> {
  return failure(c, refusal === 'unsigned' ? 'unsigned' : 'invalid-request', {
    detail: refusal === 'unsigned' ? '签名不对，或者时间相差太多。' : '不是公众号消息的格式。',
  });
}

async function readBody(c: Context): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await c.req.arrayBuffer());
  } catch {
    return null;
  }
}

/** Where residents open the page: as set, or as this request came. */
function originOf(c: Context, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, '');
  const url = new URL(c.req.url);
  return c.req.header('x-forwarded-proto') === 'https' ? `https://${url.host}` : url.origin;
}

/** Null where WeChat lets the account send nothing but replies. */
function openPush(
  { name, appId, appSecret, verified }: WechatAccount,
  { config, now }: AppDeps,
  { send, report }: Outside,
): Push | null {
  if (!verified || appSecret === null) return null;
  const calls = accountCalls({ appId, appSecret }, { base: config.WECHAT_API_URL, send }, now);
  return pushOf(name, calls, now, report);
}

/**
 * The official accounts: `GET` proves an address to WeChat, `POST` takes a message and replies, `/a/{id}` shows an
 * answer too long for a message.
 *
 * @param accounts one at most without a name
 * @param outside the network, for what accounts send beside replies
 * @example
 * app.route('/', wechat(deps, readAccounts(deps.config, undefined, codes)));
 */
export function wechat(
  deps: AppDeps,
  accounts: readonly WechatAccount[],
  outside: Outside = standardOutside,
): Hono {
  const opened = new Map(accounts.map((account) => [account.name, openAccount(account)]));
  const pushes = new Map(accounts.map((account) => [account.name, openPush(account, deps, outside)]));
  const saved = savedAnswers(deps.store.replies);
  const accountOf = (c: Context) => opened.get(c.req.param('account') ?? null);

  async function prove(c: Context): Promise<Response> {
    const account = accountOf(c);
    if (!account) return c.notFound();
    const query = readQuery(c);
    const echo = c.req.query('echostr');
    if (!isTimely(query, deps.now()) || !(await isSigned(account, query))) return refuse(c, 'unsigned');
    return echo === undefined ? refuse(c, 'malformed') : c.text(echo);
  }

  async function receive(c: Context): Promise<Response> {
    const account = accountOf(c);
    if (!account) return c.notFound();
    const query = readQuery(c);
    const body = xmlType.test(c.req.header('content-type') ?? '') ? await readBody(c) : null;
    if (body === null) return refuse(c, 'malformed');
    const read = await readDelivery(account, query, body, deps.now());
    if (read.kind === 'refused') return refuse(c, read.refusal);
    const desk = {
      deps,
      account,
      saved,
      push: pushes.get(account.name) ?? null,
      report: outside.report,
      origin: originOf(c, deps.config.PUBLIC_URL),
    };
    const reply = await replyInTime(c, desk, { ...query, message: read.message });
    if (reply === 'replay') return refuse(c, 'unsigned');
    const time = Math.floor(deps.now().getTime() / 1000);
    const { from: person, to } = read.message;
    const xml = replyXml(reply, { account: to, person }, time);
    const sent = read.sealed ? await seal(xml, account, query, time) : xml;
    return c.body(sent, 200, {
      'Content-Type': sent === 'success' ? 'text/plain; charset=utf-8' : 'text/xml; charset=utf-8',
    });
  }

  const app = new Hono();
  const limit = bodyLimit({
    maxSize: largestBody,
    onError: (c) => failure(c, 'invalid-request', { detail: '请求体不能超过 64 kB。' }),
  });
  for (const path of ['/wechat', '/wechat/:account']) {
    app.get(path, prove);
    app.post(path, limit, receive);
  }
  app.get('/a/:id', showAnswer(deps, [...opened.values()], saved));
  return app;
}

async function seal(
  xml: string,
  { appId, token, envelopeKey }: OpenAccount,
  { nonce }: SignedQuery,
  time: number,
): Promise<string> {
  return sealReply(xml, { key: await envelopeKey(), appId, token, timestamp: `${time}`, nonce });
}
