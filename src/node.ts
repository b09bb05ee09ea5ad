import { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { compress } from 'hono/compress';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import type { AppDeps } from './deps.ts';
import type { Assistant } from './dialogue/assistant.ts';
import { openAssistant } from './dialogue/open.ts';
import { readAccountsFile } from './node/accounts-file.ts';
import { buildIndexIfStale, readIndexFile } from './node/index-folder.ts';
import { chosenEmbedder, embedderOfCorpus } from './node/transformers/chosen-embedder.ts';
import { keptConversations, reportStore, reportViolation, standardDeps } from './standard-deps.ts';
import { openSqlite } from './store/open-sqlite.ts';
import type { Store } from './store/store.ts';

const staticFolder = fileURLToPath(new URL('./channels/web/public', import.meta.url));

/** Longest time that open requests may take to finish once the server is told to stop, in milliseconds. */
const drainLimit = 30_000;

/** Between two looks after the database, in milliseconds. */
const maintenancePause = 1_000;

/** Builds the index when its sources changed, then opens the assistant on it. */
async function buildAssistant({ config, now, newId, store }: Omit<AppDeps, 'assistant'>): Promise<Assistant> {
  const second = await chosenEmbedder(config);
  await buildIndexIfStale({ log: console.log, second: await embedderOfCorpus(second) });
  return openAssistant({
    read: readIndexFile,
    second,
    now,
    newId,
    conversations: keptConversations(store, now),
    onViolation: reportViolation,
    ...(config.DEFAULT_REGION !== undefined && { defaultRegion: config.DEFAULT_REGION }),
  });
}

/** Opens the database and looks after it once a second; the next look waits until the last is over. */
async function lookAfter(store: Store, now: () => Date): Promise<void> {
  await store.maintain(now());
  setTimeout(() => lookAfter(store, now), maintenancePause).unref();
}

/**
 * On SIGTERM or SIGINT: takes no new connection, finishes the open requests, writes what is queued, ends the process
 * with 0.
 */
function drainOnSignal(server: ServerType, closeStore: () => Promise<void>): void {
  const drain = () => {
    server.close(() => closeStore().finally(() => process.exit(0)));
    if (!(server instanceof Server)) return;
    // A connection kept alive turns idle only after its last response.
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => server.closeAllConnections(), drainLimit).unref();
  };
  process.once('SIGTERM', drain);
  process.once('SIGINT', drain);
}

/** `0.0.0.0` and `::` are every address of the machine; a person opens localhost. */
function readableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const deps = standardDeps(config, {
    backend: 'sqlite',
    open: openSqlite({
      folder: config.DATA_DIR,
      onSetAside: (file) => reportStore({ event: 'store-set-aside', file }),
    }),
  });
  await lookAfter(deps.store, deps.now);
  const assistant = await buildAssistant(deps);
  const app = createApp(
    { ...deps, assistant },
    {
      staticFiles: serveStatic({
        root: staticFolder,
        rewriteRequestPath: (path) => path.slice('/static'.length),
      }),
      compression: compress(),
      wechatAccounts: readAccountsFile(config.WECHAT_ACCOUNTS),
    },
  );
  const server = serve(
    {
      fetch: app.fetch,
      hostname: config.HOST,
      port: config.PORT,
      serverOptions: { requestTimeout: 30_000 },
    },
    ({ port }) => console.log(`居民医保问答已启动：http://${readableHost(config.HOST)}:${port}`),
  );
  server.on('error', stop);
  drainOnSignal(server, () => deps.store.close(deps.now()));
}

/** Says why the server cannot run, without a stack, and ends the process with 1. */
function stop(reason: unknown): void {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
}

await main().catch(stop);
