import { buildVocabularies } from '../retrieval/accounted-words.ts';
import { buildAspectProfiles } from '../retrieval/aspect-profiles.ts';
import { buildPassageIndexes, buildTopicIndex, questionGroups } from '../retrieval/indexes.ts';
import { saveTextIndex } from '../retrieval/lexical.ts';
import { createMeaningEmbedder } from '../retrieval/meaning.ts';
import { parseMeaning } from '../retrieval/meaning-file.ts';
import { createNgramEmbedder, parseNgram } from '../retrieval/ngram.ts';
import { createNormaliser } from '../retrieval/normalise.ts';
import { buildPassageTables, wholeAndSentences, wholePassage } from '../retrieval/passage-tables.ts';
import { buildReadingTable } from '../retrieval/reading-table.ts';
import { buildTopicTable } from '../retrieval/second-opinion.ts';
import { serialiseTable } from '../retrieval/vector-table.ts';
import { parseWords } from '../retrieval/word-vectors.ts';
import {
  INDEX_FORMAT,
  type IndexSources,
  indexVersion,
  type Manifest,
  parseSecondFusion,
  SECOND_FUSION,
} from './artefact.ts';
import { compileCorpus } from './compiled.ts';
import { loadCorpus } from './load.ts';

/** Made by no training: it comes with the repository. */
const WORDS = 'words.bin';

export type IndexProgress = (what: string) => void;

/**
 * Builds the index.
 * @returns its files by path: `manifest.json` last, so that an unfinished index has none
 * @throws Error where the corpus is at fault (every fault with file and line) or a model is missing
 */
export async function buildIndex(
  sources: IndexSources,
  progress: IndexProgress = () => {},
): Promise<Map<string, string | ArrayBuffer>> {
  progress('校验语料');
  const corpus = loadCorpus(sources.corpus);
  const model = (name: string) => {
    const file = sources.models.get(name);
    if (!file)
      throw new Error(`缺少 models/${name}，请${name === WORDS ? '从版本库取回' : '运行 npm run train'}`);
    return file;
  };
  const embedder = createNgramEmbedder(parseNgram(model('ngram.bin')));
  const normalise = createNormaliser(corpus.lexicon);
  const files = new Map<string, string | ArrayBuffer>();
  progress(`主题 ${corpus.topics.length} 个，超范围问题 ${corpus.outOfScope.length} 类`);
  const groups = questionGroups(corpus);
  files.set('topics.json', saveTextIndex(await buildTopicIndex(groups, normalise, embedder)));
  files.set('aspects.json', JSON.stringify(buildAspectProfiles(groups, normalise)));
  for (const [code, index] of await buildPassageIndexes(corpus, normalise, embedder)) {
    progress(`地区 ${corpus.regions.get(code)?.name ?? code}`);
    files.set(`regions/${code}.json`, saveTextIndex(index));
  }
  const words = parseWords(model(WORDS));
  const { importance } = parseMeaning(model('meaning.bin'), words);
  const meanings = createMeaningEmbedder(words, importance);
  files.set(
    'meaning/vocabularies.json',
    JSON.stringify(buildVocabularies(groups, normalise, words, importance)),
  );
  for (const [code, table] of await buildPassageTables(corpus, normalise, meanings, wholeAndSentences))
    files.set(`meaning/regions/${code}.bin`, serialiseTable(table));
  const { second } = sources;
  if (second) {
    parseSecondFusion(sources.models.get(SECOND_FUSION), second);
    progress(`向量模型 ${second.id}`);
    const topics = await buildTopicTable(groups, normalise, second);
    files.set('second/topics.bin', serialiseTable(topics));
    for (const [code, table] of await buildPassageTables(corpus, normalise, second, wholePassage))
      files.set(`second/regions/${code}.bin`, serialiseTable(table));
    files.set(SECOND_FUSION, model(SECOND_FUSION));
  }
  progress('拼音');
  files.set('pinyin.json', JSON.stringify(buildReadingTable(corpus)));
  files.set('gazetteer.txt', sources.corpus.get('gazetteer.txt') ?? '');
  files.set('corpus.json', JSON.stringify(compileCorpus(corpus)));
  for (const name of ['ngram.bin', 'classifier.bin', 'scope.bin', WORDS, 'meaning.bin', 'fusion.json'])
    files.set(name, model(name));
  const manifest: Manifest = {
    format: INDEX_FORMAT,
    version: await indexVersion(sources),
    embedder: embedder.id,
    ...(second && { second: second.id }),
    regions: [...corpus.regions.keys()],
  };
  files.set('manifest.json', JSON.stringify(manifest));
  return files;
}
