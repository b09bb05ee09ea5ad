import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCorpus } from '../src/corpus/load.ts';
import { readTextFiles } from '../src/node/read-files.ts';
import { modelFolderOf, pulledModels } from '../src/node/transformers/chosen-embedder.ts';
import { readModelFolder } from '../src/node/transformers/model-folder.ts';
import { openModel } from '../src/node/transformers/open-model.ts';
import { questionGroups } from '../src/retrieval/indexes.ts';
import { createNormaliser } from '../src/retrieval/normalise.ts';
import { serialiseWords } from '../src/retrieval/word-vectors.ts';
import { checkModel } from './model/check.ts';
import { makeWords } from './model/make-words.ts';
import { pullModel } from './model/pull.ts';
import { chooseWords } from './model/word-list.ts';

const usage = `用法：
  npm run model -- pull <作者/名字> [--to 文件夹] [--file onnx/model_quantized.onnx] [--revision main] [--sha256 …]
      从 HF_ENDPOINT（默认 https://huggingface.co）取一个向量模型；断了再运行一次，会接着取
  npm run model -- check <文件夹或编号>
      不联网，核对一个模型文件夹能不能用
  npm run model -- words <文件夹或编号> --list 词表
      用这个模型重做词向量 models/words.bin；词表每行一个词，空格后写词频。做完要 npm run train`;

function showProgress(file: string, done: number, total: number | null): void {
  if (!process.stdout.isTTY) {
    if (done === total) console.log(`${file} ${(done / 1e6).toFixed(1)} MB`);
    return;
  }
  const share =
    total === null ? '' : ` / ${(total / 1e6).toFixed(1)} MB，${Math.floor((done / total) * 100)}%`;
  process.stdout.write(`\r\x1b[K${file} ${(done / 1e6).toFixed(1)}${share}${done === total ? '\n' : ''}`);
}

function showWords(done: number, total: number): void {
  if (process.stdout.isTTY)
    process.stdout.write(`\r\x1b[K${done} / ${total} 个词${done === total ? '\n' : ''}`);
}

async function check(named: string): Promise<void> {
  const { model, id, dimensions, verified } = await checkModel(modelFolderOf(named));
  console.log(
    `${model.name}：${id}，${dimensions} 维，${model.weights}，取${model.pooling === 'cls' ? '首个词' : '平均'}`,
  );
  console.log(verified > 0 ? `${verified} 个文件与取来时相同` : '文件没有校验和可对，打得开，能用');
  console.log(`接着运行：
  EMBEDDER=transformers EMBEDDER_MODEL=${named} npm run train -- --embedder
  EMBEDDER=transformers EMBEDDER_MODEL=${named} npm start`);
}

async function words(named: string, list: string | undefined): Promise<void> {
  if (list === undefined) throw new Error('--list：要一个词表文件，每行一个词，空格后写词频');
  const corpus = loadCorpus(await readTextFiles('corpus', '.'));
  const normalise = createNormaliser(corpus.lexicon);
  const texts = questionGroups(corpus).flatMap(({ questions }) => questions.map(normalise));
  const dictionary = await readFile(list, 'utf8').catch((cause: unknown) => {
    throw new Error(`--list：读不到词表 ${list}`, { cause });
  });
  const chosen = chooseWords(dictionary, texts);
  const embedder = await openModel(await readModelFolder(modelFolderOf(named)));
  const made = await makeWords(chosen, embedder, showWords);
  const bytes = serialiseWords(made);
  await writeFile('models/words.bin', bytes);
  console.log(
    `models/words.bin：${made.words.length} 个词，${made.dimensions} 维，${(bytes.length / 1e6).toFixed(1)} MB`,
  );
  console.log('接着运行 npm run train');
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      file: { type: 'string', default: 'onnx/model_quantized.onnx' },
      revision: { type: 'string', default: 'main' },
      sha256: { type: 'string' },
      list: { type: 'string' },
    },
  });
  const [command, name] = positionals;
  if (name === undefined) throw new Error(usage);
  if (command === 'check') await check(name);
  else if (command === 'words') await words(name, values.list);
  else if (command === 'pull') {
    const folder = values.to ?? join(pulledModels, name);
    await pullModel(
      {
        id: name,
        folder,
        endpoint: process.env['HF_ENDPOINT'] ?? 'https://huggingface.co',
        revision: values.revision,
        weights: values.file,
        sha256: values.sha256?.toLowerCase(),
      },
      { progress: showProgress },
    );
    console.log(`已取到 ${folder}`);
    await check(values.to ?? name);
  } else throw new Error(usage);
} catch (error) {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
