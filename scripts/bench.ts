import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { openIndex } from '../src/corpus/artefact.ts';
import type { Region } from '../src/corpus/schema.ts';
import { openAssistant } from '../src/dialogue/open.ts';
import { buildIndexIfStale, readIndexFile } from '../src/node/index-folder.ts';
import { createMatcher } from '../src/retrieval/matcher.ts';
import { keptConversations, standardDeps } from '../src/standard-deps.ts';
import { echoApp } from './bench/echo.ts';
import { measure } from './bench/measure.ts';
import { oramaAlone } from './bench/orama-alone.ts';
import { overPort, request } from './bench/over-port.ts';
import { report, table } from './bench/report.ts';
import { readQuestionSet } from './evaluate/question-set.ts';

// npm run bench [-- --rounds 5]：一次运行里量编码、匹配、问答、接口各用多久，与空的 Hono、单独的 Orama 相比。
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const folder = 'test/evaluation';
const sets = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'));
const asked = (await Promise.all(sets.map((name) => readQuestionSet(`${folder}/${name}`)))).flatMap(
  ({ questions }) => questions,
);
const questions = [...new Set(asked.map(({ q }) => q))].filter((q) => q.trim() !== '' && q.length <= 500);

await buildIndexIfStale({ log: console.log });
const code = 'huaian';
const config = readConfig({ LOG: 'off' });
const deps = standardDeps(config);
const index = await openIndex(readIndexFile);
const region = index.corpus.regions.get(code) as Region;
const match = createMatcher(index);
const assistant = await openAssistant({
  now: deps.now,
  newId: deps.newId,
  read: readIndexFile,
  conversations: keptConversations(deps.store, deps.now),
});
const app = createApp({ ...deps, assistant });
const echo = echoApp();
const served = await overPort(app, code);
const servedEcho = await overPort(echo, code);
const orama = await oramaAlone(index.corpus, region, index.normalise, index.embedder);

const normalised = new Map(questions.map((question) => [question, index.normalise(question)]));
const texts = [...normalised.values()];
const vectors = new Map((await index.embedder.embed(texts)).map((vector, i) => [texts[i], vector]));
const textOf = (question: string) => normalised.get(question) ?? '';
const vectorOf = (question: string) => vectors.get(textOf(question)) ?? new Float32Array(0);

const timings = await measure(
  [
    { name: '归一', run: (q) => index.normalise(q) },
    { name: '编码（ngram）', run: (q) => index.embedder.embed([textOf(q)]) },
    { name: '匹配（全程）', run: (q) => match(q, region) },
    { name: 'Orama 单独，文字', run: (q) => orama.text(textOf(q)) },
    { name: 'Orama 单独，文字加向量', run: (q) => orama.hybrid(textOf(q), vectorOf(q)) },
    { name: '问答 ask()', run: (q) => assistant.ask({ question: q, region: code }) },
    {
      name: '接口 app.request',
      run: async (q) => (await app.request('/api/ask', request(q, code))).text(),
    },
    {
      name: '空 Hono app.request',
      run: async (q) => (await echo.request('/api/ask', request(q, code))).text(),
    },
    { name: '接口，经端口', run: served.ask },
    { name: '空 Hono，经端口', run: servedEcho.ask },
  ],
  questions,
  { warmUp: 2, counted: Math.max(1, Number(values.rounds)) },
  () => performance.now(),
);
await served.close();
await servedEcho.close();

const result = report(
  timings,
  [
    { of: '编码（ngram）', to: '匹配（全程）' },
    { of: '匹配（全程）', to: 'Orama 单独，文字' },
    { of: '匹配（全程）', to: 'Orama 单独，文字加向量' },
    { of: '问答 ask()', to: '匹配（全程）' },
    { of: '接口 app.request', to: '空 Hono app.request' },
    { of: '接口，经端口', to: '空 Hono，经端口' },
  ],
  { node: `Node ${process.version}`, questions: questions.length },
);
console.log(table(result));
await mkdir('build', { recursive: true });
await writeFile('build/bench.json', `${JSON.stringify(result, null, 2)}\n`);
console.log('已写入 build/bench.json');
