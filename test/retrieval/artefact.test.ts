import { describe, expect, test } from 'vitest';
import { INDEX_FORMAT, type IndexSources, indexVersion, openIndex } from '../../src/corpus/artefact.ts';
import { buildIndex } from '../../src/corpus/build-index.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import { createMatcher } from '../../src/retrieval/matcher.ts';
import { serialiseWords } from '../../src/retrieval/word-vectors.ts';
import { readFrom, toyFiles, toySources } from '../support/toy-corpus.ts';
import { toyWords } from '../support/toy-words.ts';

const sources = await toySources();
const files = await buildIndex(sources);
const manifest = () => JSON.parse(files.get('manifest.json') as string) as Record<string, unknown>;

/** The same sources but for one file. */
function changed(folder: 'corpus' | 'models', name: string, content: string | null): IndexSources {
  const models = new Map(sources.models);
  const corpus = new Map(sources.corpus);
  if (content === null) models.delete(name);
  else if (folder === 'corpus') corpus.set(name, content);
  else models.set(name, new Uint8Array(new TextEncoder().encode(content)).buffer);
  return { corpus, models };
}

describe('版本', () => {
  test('十六位十六进制数，同样的来源总是同样', async () => {
    const version = await indexVersion(sources);
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    const reversed = { corpus: new Map([...sources.corpus].reverse()), models: sources.models };
    expect(await indexVersion(reversed), '与文件次序无关').toBe(version);
    expect(manifest()).toMatchObject({ version, format: INDEX_FORMAT });
  });

  test.each([...toyFiles.keys()])('%s 改一个字，版本就变', async (name) => {
    const text = toyFiles.get(name) as string;
    const at = text.length >> 1;
    const other = `${text.slice(0, at)}${text[at] === '甲' ? '乙' : '甲'}${text.slice(at + 1)}`;
    expect(await indexVersion(changed('corpus', name, other))).not.toBe(await indexVersion(sources));
  });

  test.each([...sources.models.keys()])('模型 %s 改了，版本就变', async (name) => {
    expect(await indexVersion(changed('models', name, '{}'))).not.toBe(await indexVersion(sources));
  });

  test('文件改名、内容从一个文件挪到另一个，版本都变', async () => {
    const versions = await Promise.all(
      [{ a: '甲乙' }, { b: '甲乙' }, { a: '甲', b: '乙' }, { a: '', b: '甲乙' }].map((corpus) =>
        indexVersion({ corpus: new Map(Object.entries(corpus)), models: new Map() }),
      ),
    );
    expect(new Set(versions).size).toBe(versions.length);
  });
});

describe('建立', () => {
  test('每个地区一份，清单最后', () => {
    const names = [...files.keys()];
    expect(names).toEqual(
      expect.arrayContaining([
        'topics.json',
        'aspects.json',
        'corpus.json',
        'ngram.bin',
        'classifier.bin',
        'scope.bin',
        'words.bin',
        'meaning.bin',
        'fusion.json',
      ]),
    );
    expect(names.filter((name) => name.startsWith('regions/'))).toEqual([
      'regions/qingshan.json',
      'regions/lvshui.json',
      'regions/national.json',
    ]);
    expect(names.filter((name) => name.startsWith('meaning/'))).toEqual([
      'meaning/vocabularies.json',
      'meaning/regions/qingshan.bin',
      'meaning/regions/lvshui.bin',
      'meaning/regions/national.bin',
    ]);
    expect(names.at(-1)).toBe('manifest.json');
    expect(manifest()['regions']).toEqual(['qingshan', 'lvshui', 'national']);
  });

  test('建两次，一字节不差', async () => {
    expect(await buildIndex(sources)).toEqual(files);
  });

  test('索引里没有问法和超范围的问题', () => {
    expect(files.get('corpus.json')).not.toContain('大人小孩各多少钱');
    expect(files.get('corpus.json')).not.toContain('台风到哪里了');
  });

  test('做到哪一步都说一声', async () => {
    const told: string[] = [];
    await buildIndex(sources, (what) => told.push(what));
    expect(told).toEqual(
      expect.arrayContaining([expect.stringContaining('主题 3 个'), expect.stringContaining('绿水县')]),
    );
  });

  test.each(['ngram.bin', 'classifier.bin', 'scope.bin', 'meaning.bin', 'fusion.json'])(
    '少了模型 %s，说出是哪个、怎么生成',
    async (name) => {
      await expect(buildIndex(changed('models', name, null))).rejects.toThrow(
        `缺少 models/${name}，请运行 npm run train`,
      );
    },
  );

  test('少了词向量，说出从哪里取：训练不会生成它', async () => {
    await expect(buildIndex(changed('models', 'words.bin', null))).rejects.toThrow(
      '缺少 models/words.bin，请从版本库取回',
    );
  });

  test.each([
    ['words.bin', '从版本库取回 models/words.bin'],
    ['meaning.bin', '请运行 npm run train'],
  ])('模型 %s 坏了，不建，说出怎么办', async (name, remedy) => {
    await expect(buildIndex(changed('models', name, '坏了'))).rejects.toThrow(remedy);
  });

  test('词义模型是照别的词向量训练的，不建', async () => {
    const fewer = {
      ...toyWords,
      words: toyWords.words.slice(1),
      rows: toyWords.rows.subarray(toyWords.dimensions),
      scales: toyWords.scales.subarray(1),
    };
    const models = new Map([...sources.models, ['words.bin', new Uint8Array(serialiseWords(fewer)).buffer]]);
    await expect(buildIndex({ ...sources, models })).rejects.toThrow('不合词向量');
  });

  test('语料有错，说出文件和行', async () => {
    const broken = changed('corpus', 'sources/lvshui-2026.txt', '绿水县\n');
    await expect(buildIndex(broken)).rejects.toThrow(/corpus\/documents\/lvshui-2026\.md:\d+ /);
  });
});

describe('打开', () => {
  test('读回来的语料与原来的相同，只少了问法', async () => {
    const { corpus, version } = await openIndex(readFrom(files));
    const original = loadCorpus(toyFiles);
    expect(version).toBe(await indexVersion(sources));
    expect(corpus.documents).toEqual(original.documents);
    expect(corpus.entries).toEqual(original.entries);
    expect(corpus.passages).toEqual(original.passages);
    expect(corpus.regions).toEqual(original.regions);
    expect(corpus.topics.map(({ answers }) => answers)).toEqual(
      original.topics.map(({ answers }) => answers),
    );
  });

  test('次序也不变：地区和条目按文件里的先后', async () => {
    const { corpus } = await openIndex(readFrom(files));
    const original = loadCorpus(toyFiles);
    expect([...corpus.regions.keys()]).toEqual([...original.regions.keys()]);
    expect([...corpus.passages.keys()]).toEqual([...original.passages.keys()]);
  });

  test('打开就能用', async () => {
    const index = await openIndex(readFrom(files));
    const qingshan = index.corpus.regions.get('qingshan');
    if (!qingshan) throw new Error('没有 qingshan');
    expect((await createMatcher(index)('几号截止', qingshan)).ranked[0]?.entry).toBe('qingshan-2026/q1');
  });

  test.each([INDEX_FORMAT - 1, INDEX_FORMAT + 1])('格式是 %i，说出怎么重建', async (format) => {
    const other = new Map([...files, ['manifest.json', JSON.stringify({ ...manifest(), format })]]);
    await expect(openIndex(readFrom(other))).rejects.toThrow(
      `索引格式是 ${format}，程序需要 ${INDEX_FORMAT}，请运行 npm run index 重建`,
    );
  });
});
