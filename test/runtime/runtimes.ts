import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixedNow, type Running, start } from './running.ts';

export interface Runtime {
  readonly name: string;
  /** Where it keeps conversations and feedback. */
  readonly backend: 'sqlite' | 'd1';
  readonly start: () => Promise<Running>;
}

/** A folder of its own for a runtime's database. */
export function newDataFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'yibao-'));
}

/**
 * The Node entry as `npm start` runs it, with an empty database.
 * @param settings environment settings beside the address, the fixed clock and the database
 */
export async function startNode(settings: Readonly<Record<string, string>> = {}): Promise<Running> {
  return start({
    args: ['--import', 'tsx', 'src/node.ts'],
    env: {
      HOST: '127.0.0.1',
      PORT: '0',
      NOW: fixedNow,
      DATA_DIR: await newDataFolder(),
      ...settings,
    },
    address: /已启动：(http:\S+)/,
  });
}

/** The Workers entry in workerd, as `npm run dev:worker` runs it. */
async function startWorkerd(settings: Readonly<Record<string, string>> = {}): Promise<Running> {
  return start({
    args: [
      'node_modules/wrangler/bin/wrangler.js',
      'dev',
      '--local',
      '--ip=127.0.0.1',
      '--port=0',
      '--inspector-port=0',
      `--persist-to=${await newDataFolder()}`,
      ...Object.entries({ NOW: fixedNow, ...settings }).map(([name, value]) => `--var=${name}:${value}`),
    ],
    env: { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    address: /Ready on (http:\S+)/,
  });
}

/** Every runtime the application is for. */
export const runtimes: readonly Runtime[] = [
  { name: 'Node', backend: 'sqlite', start: () => startNode() },
  { name: 'workerd', backend: 'd1', start: () => startWorkerd() },
];

/**
 * Every runtime, with official accounts.
 * @param accounts JSON: a file on Node, the setting itself on Workers
 */
export function runtimesWithAccounts(accounts: string): readonly Runtime[] {
  return [
    {
      name: 'Node',
      backend: 'sqlite',
      start: async () => {
        const path = join(await newDataFolder(), 'accounts.json');
        await writeFile(path, accounts);
        return startNode({ WECHAT_ACCOUNTS: path });
      },
    },
    { name: 'workerd', backend: 'd1', start: () => startWorkerd({ WECHAT_ACCOUNTS: accounts }) },
  ];
}
