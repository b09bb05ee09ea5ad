import { z } from 'zod';
import { type Call, type Called, callWechat, type Fault, type WechatInterface } from './interface.ts';

/** What an account proves itself with. */
export interface Credentials {
  readonly appId: string;
  /** Secret. */
  readonly appSecret: string;
}

/** Calls in an account's name; its token is kept in memory and asked for anew before it expires. */
export interface AccountCalls {
  call(call: Omit<Call, 'token'>): Promise<Called>;
  /** Asks for a token where none is held; gives why there is none. */
  prepare(): Promise<Fault | null>;
  /** Whether a call could be made without asking for a token first. */
  isPrepared(): boolean;
}

/** A token is not used in the last minutes of its life, in milliseconds. */
const margin = 300_000;

/** The token is wrong, expired, or another one has taken its place. */
const tokenRefusals: readonly number[] = [40001, 40014, 42001];

const grantSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

interface Grant {
  readonly kind: 'granted';
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

type Granted = Grant | Fault;

/**
 * Calls in the name of one account. The stable token is used: several processes get the same one and do not push out
 * each other's. Only a token that WeChat refuses is renewed by force, once per call.
 */
export function accountCalls(
  { appId, appSecret }: Credentials,
  wechat: WechatInterface,
  now: () => Date,
): AccountCalls {
  let held: Grant | null = null;
  /** Several calls wait for one answer. */
  let asking: Promise<Granted> | null = null;

  async function ask(isForced: boolean): Promise<Granted> {
    const asked = now().getTime();
    const body = {
      grant_type: 'client_credential',
      appid: appId,
      secret: appSecret,
      force_refresh: isForced,
    };
    const called = await callWechat(wechat, { path: '/cgi-bin/stable_token', body });
    if (called.kind !== 'done') return called;
    const grant = grantSchema.safeParse(called.content);
    if (!grant.success) return { kind: 'unreachable', reason: 'no token' };
    const { access_token: token, expires_in: seconds } = grant.data;
    return { kind: 'granted', token, until: asked + seconds * 1000 };
  }

  function isFresh(grant: Grant | null): grant is Grant {
    return grant !== null && now().getTime() < grant.until - margin;
  }

  /** @param refused a token that is not good any longer */
  async function grant(refused?: string): Promise<Granted> {
    if (isFresh(held) && held.token !== refused) return held;
    asking ??= ask(refused !== undefined)
      .then((granted) => {
        held = granted.kind === 'granted' ? granted : null;
        return granted;
      })
      .finally(() => {
        asking = null;
      });
    return asking;
  }

  return {
    isPrepared: () => isFresh(held),
    async prepare() {
      const granted = await grant();
      return granted.kind === 'granted' ? null : granted;
    },
    async call(call) {
      const first = await grant();
      if (first.kind !== 'granted') return first;
      const called = await callWechat(wechat, { ...call, token: first.token });
      if (called.kind !== 'refused' || !tokenRefusals.includes(called.code)) return called;
      const second = await grant(first.token);
      return second.kind === 'granted' ? callWechat(wechat, { ...call, token: second.token }) : second;
    },
  };
}
