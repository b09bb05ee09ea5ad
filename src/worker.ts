import type { ExecutionContext, Hono, MiddlewareHandler } from 'hono';
import { createApp } from './app.ts';
import { unavailable } from './channels/unavailable.ts';
import { readConfig } from './config.ts';
import type { AppDeps } from './deps.ts';
import type { Assistant } from './dialogue/assistant.ts';
import { openAssistant } from './dialogue/open.ts';
import { keptConversations, reportViolation, standardDeps } from './standard-deps.ts';
import { isD1, openD1 } from './store/open-d1.ts';

/** The assets binding of wrangler.toml: `/index/…` for the server alone, `/static/…` for browsers. */
interface Assets {
  fetch(request: Request): Promise<Response>;
}

type Bindings = { readonly ASSETS: Assets } & Readonly<Record<string, unknown>>;

async function readIndexFile(assets: Assets, path: string): Promise<ArrayBuffer> {
  const response = await assets.fetch(new Request(new URL(path, 'https://assets.local/index/')));
  if (!response.ok)
    throw new Error(`读不到索引文件 ${path}（${response.status}），请先运行 npm run index 再部署`);
  return response.arrayBuffer();
}

function buildAssistant(
  assets: Assets,
  { config, now, newId, store }: Omit<AppDeps, 'assistant'>,
): Promise<Assistant> {
  return openAssistant({
    read: (path) => readIndexFile(assets, path),
    now,
    newId,
    conversations: keptConversations(store, now),
    onViolation: reportViolation,
    ...(config.DEFAULT_REGION !== undefined && { defaultRegion: config.DEFAULT_REGION }),
  });
}

function staticAssets(assets: Assets): MiddlewareHandler {
  return async function staticAssets(c, next) {
    const response = await assets.fetch(c.req.raw);
    // A copy: the headers of a fetched response cannot be changed.
    return response.status < 400 ? new Response(response.body, response) : next();
  };
}

interface Application {
  readonly app: Hono;
  /** Looks after the database, when it is time to. */
  readonly maintain: () => Promise<void>;
}

/**
 * The official accounts: a Worker has no files, so the setting holds what the file would.
 * @throws Error that does not repeat what may be secret
 */
function parseAccounts(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('WECHAT_ACCOUNTS：在 Workers 上须直接写 JSON，例如 {"accounts": []}');
  }
}

async function buildApp(bindings: Bindings): Promise<Application> {
  const config = readConfig(bindings);
  if (config.EMBEDDER !== 'ngram')
    throw new Error('EMBEDDER：Workers 上只有 ngram，transformers 要在 Node 上用');
  const { ASSETS, DB } = bindings;
  const deps = standardDeps(config, isD1(DB) ? { backend: 'd1', open: openD1(DB) } : undefined);
  const maintain = () => deps.store.maintain(deps.now());
  await maintain();
  const assistant = await buildAssistant(ASSETS, deps);
  const wechatAccounts = parseAccounts(config.WECHAT_ACCOUNTS);
  const app = createApp({ ...deps, assistant }, { staticFiles: staticAssets(ASSETS), wechatAccounts });
  return { app, maintain };
}

/** One application per isolate, built by its first request; a failure is forgotten and tried again. */
let application: Promise<Application> | undefined;

function openApp(bindings: Bindings): Promise<Application> {
  application ??= buildApp(bindings).catch((error: unknown) => {
    application = undefined;
    throw error;
  });
  return application;
}

export default {
  async fetch(request: Request, bindings: Bindings, context: ExecutionContext): Promise<Response> {
    const opening = openApp(bindings).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return { app: unavailable(() => crypto.randomUUID()), maintain: async () => {} };
    });
    // Others wait for the same build: it must go on when the visitor who started it leaves.
    context.waitUntil(opening);
    const { app, maintain } = await opening;
    // There is no timer between requests.
    context.waitUntil(maintain());
    return app.fetch(request, bindings, context);
  },
};
