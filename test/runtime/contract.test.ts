import { beforeAll, describe, expect, test } from 'vitest';
import { buildIndex } from './built-index.ts';
import { describeHttp } from './http-suite.ts';
import { describeNodeStore } from './node-store-suite.ts';
import { describeNodeProcess } from './node-suite.ts';
import { runtimes, runtimesWithAccounts } from './runtimes.ts';
import { accountsJson, describeWechat } from './wechat-suite.ts';
import { describeWorkerStart } from './worker-suite.ts';

// One file, so that nothing builds the index twice at the same time.
beforeAll(buildIndex, 300_000);

const answers = runtimes.map(() => new Map<string, unknown>());

runtimes.forEach((runtime, position) => {
  describeHttp(runtime, answers[position] ?? new Map());
});

describe('各运行环境', () => {
  test('索引版本、答复、查到的片段都相同', () => {
    const [first, ...others] = answers;
    expect(first?.size).toBeGreaterThan(0);
    for (const other of others) expect(Object.fromEntries(other)).toEqual(Object.fromEntries(first ?? []));
  });
});

for (const runtime of runtimesWithAccounts(accountsJson)) describeWechat(runtime);
describeNodeProcess();
describeNodeStore();
describeWorkerStart();
