import { fixedNow, type Running, start } from './running.ts';

export interface Runtime {
  readonly name: string;
  readonly start: () => Promise<Running>;
}

/**
 * The Node entry as `npm start` runs it.
 * @param settings environment settings beside the address and the fixed clock
 */
export function startNode(settings: Readonly<Record<string, string>> = {}): Promise<Running> {
  return start({
    args: ['--import', 'tsx', 'src/node.ts'],
    env: { HOST: '127.0.0.1', PORT: '0', NOW: fixedNow, ...settings },
    address: /已启动：(http:\S+)/,
  });
}

/** The Workers entry in workerd, as `npm run dev:worker` runs it. */
function startWorkerd(): Promise<Running> {
  return start({
    args: [
      'node_modules/wrangler/bin/wrangler.js',
      'dev',
      '--local',
      '--ip=127.0.0.1',
      '--port=0',
      '--inspector-port=0',
      `--var=NOW:${fixedNow}`,
    ],
    env: { WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    address: /Ready on (http:\S+)/,
  });
}

/** Every runtime the application is for. */
export const runtimes: readonly Runtime[] = [
  { name: 'Node', start: () => startNode() },
  { name: 'workerd', start: startWorkerd },
];
