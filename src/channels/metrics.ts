import type { LogRecord } from '../deps.ts';
import type { StoreStatus } from '../store/store.ts';

/** Upper bounds of the buckets for the time a request takes, in seconds. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

export const metricsMediaType = 'text/plain; version=0.0.4; charset=utf-8';

/** Counts since start, in this process. */
export interface Metrics {
  countRequest(record: Pick<LogRecord, 'method' | 'route' | 'status' | 'milliseconds'>): void;
  countAnswer(kind: string): void;
  /** Everything in the text format of Prometheus. */
  render(store: StoreStatus): string;
}

type Labels = Readonly<Record<string, string | number>>;

function sample(name: string, labels: Labels, value: number): string {
  const pairs = Object.entries(labels).map(
    ([key, text]) =>
      `${key}="${String(text).replace(/[\\"\n]/g, (each) => (each === '\n' ? '\\n' : `\\${each}`))}"`,
  );
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}`;
}

function family(
  name: string,
  type: 'counter' | 'gauge' | 'histogram',
  help: string,
  samples: string[],
): string {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples].join('\n');
}

function counter(name: string, help: string, counts: ReadonlyMap<string, readonly [Labels, number]>): string {
  return family(
    name,
    'counter',
    help,
    [...counts.values()].map(([labels, count]) => sample(name, labels, count)),
  );
}

function increase(counts: Map<string, readonly [Labels, number]>, labels: Labels): void {
  const key = JSON.stringify(labels);
  counts.set(key, [labels, (counts.get(key)?.[1] ?? 0) + 1]);
}

function storeFamilies({ backend, state, queued, lost }: StoreStatus): string[] {
  const one = (name: string, type: 'counter' | 'gauge', help: string, value: number, labels: Labels = {}) =>
    family(name, type, help, [sample(name, labels, value)]);
  return [
    one('store_up', 'gauge', '数据库是否正常：1 正常，0 降级', state === 'ok' ? 1 : 0, { backend }),
    one('store_queued_writes', 'gauge', '等着写进数据库的条数', queued),
    one('store_lost_writes_total', 'counter', '没能写进数据库的条数', lost),
  ];
}

/**
 * Makes counters at nought.
 *
 * @example
 * ```ts
 * const metrics = createMetrics();
 * metrics.countAnswer('handoff');
 * ```
 */
export function createMetrics(): Metrics {
  const requests = new Map<string, readonly [Labels, number]>();
  const answers = new Map<string, readonly [Labels, number]>();
  const buckets = bounds.map(() => 0);
  let seconds = 0;
  let total = 0;

  function durations(): string {
    const name = 'http_request_duration_seconds';
    return family(name, 'histogram', '请求用时', [
      ...bounds.map((le, position) => sample(`${name}_bucket`, { le }, buckets[position] ?? 0)),
      sample(`${name}_bucket`, { le: '+Inf' }, total),
      sample(`${name}_sum`, {}, seconds),
      sample(`${name}_count`, {}, total),
    ]);
  }

  return {
    countRequest({ method, route, status, milliseconds }) {
      increase(requests, { method, route, status });
      total += 1;
      seconds += milliseconds / 1000;
      bounds.forEach((bound, position) => {
        if (milliseconds <= bound * 1000) buckets[position] = (buckets[position] ?? 0) + 1;
      });
    },
    countAnswer: (kind) => increase(answers, { kind }),
    render: (store) =>
      `${[
        counter('http_requests_total', '请求数', requests),
        durations(),
        counter('answers_total', '答复数，按种类', answers),
        ...storeFamilies(store),
      ].join('\n')}\n`,
  };
}
