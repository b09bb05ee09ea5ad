import { z } from 'zod';
import type { Send } from './outside.ts';

/** WeChat's interface, where the application calls WeChat. */
export interface WechatInterface {
  /** `https://api.weixin.qq.com`, or what stands in for it. */
  readonly base: string;
  readonly send: Send;
}

export type Called =
  | { readonly kind: 'done'; readonly content: Readonly<Record<string, unknown>> }
  /** WeChat says no: `errcode` and `errmsg`. */
  | { readonly kind: 'refused'; readonly code: number; readonly message: string }
  /** No answer, or none that is WeChat's. */
  | { readonly kind: 'unreachable'; readonly reason: string };

/** A call that came to nothing. */
export type Fault = Exclude<Called, { readonly kind: 'done' }>;

export interface Call {
  /** `/cgi-bin/menu/create` */
  readonly path: string;
  /** Goes into the address, as WeChat wants it: addresses of calls are never logged. */
  readonly token?: string;
  /** Posted as JSON; without one the call is a GET. */
  readonly body?: unknown;
}

/** WeChat waits less for us. */
const limit = 10_000;

const content = z.record(z.string(), z.unknown());
const refusal = z.object({ errcode: z.number(), errmsg: z.string().default('') });

function requestOf(base: string, { path, token, body }: Call): Request {
  const url = new URL(base.replace(/\/+$/, '') + path);
  if (token !== undefined) url.searchParams.set('access_token', token);
  const signal = AbortSignal.timeout(limit);
  if (body === undefined) return new Request(url, { signal });
  const headers = { 'Content-Type': 'application/json; charset=utf-8' };
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body), signal });
}

/** `ECONNREFUSED` where there is a code, else the error's name: its message may hold the address. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const cause: unknown = error.cause;
  return cause instanceof Error && 'code' in cause ? `${cause.code}` : error.name;
}

/** Calls WeChat once. Never throws; no reason holds an address, which has the token in it. */
export async function callWechat({ base, send }: WechatInterface, call: Call): Promise<Called> {
  try {
    const response = await send(requestOf(base, call));
    if (!response.ok) return { kind: 'unreachable', reason: `HTTP ${response.status}` };
    const read = content.safeParse(await response.json());
    if (!read.success) return { kind: 'unreachable', reason: 'not an object' };
    const refused = refusal.safeParse(read.data);
    if (refused.success && refused.data.errcode !== 0)
      return { kind: 'refused', code: refused.data.errcode, message: refused.data.errmsg };
    return { kind: 'done', content: read.data };
  } catch (error) {
    return { kind: 'unreachable', reason: reasonOf(error) };
  }
}
