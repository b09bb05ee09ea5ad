import { createUnaccounted, type Vocabularies } from '../retrieval/accounted-words.ts';
import type { AspectProfiles } from '../retrieval/aspect-profiles.ts';
import { ASPECT_COUNT } from '../retrieval/aspects.ts';
import type { Embedder } from '../retrieval/embedder.ts';
import { type FusionModel, fusionFits } from '../retrieval/fusion.ts';
import { parseClassifier } from '../retrieval/group-classifier.ts';
import { loadTextIndex } from '../retrieval/lexical.ts';
import type { MatcherParts, Meaning } from '../retrieval/matcher.ts';
import { createMeaningEmbedder, createMeaningReader } from '../retrieval/meaning.ts';
import { parseMeaning } from '../retrieval/meaning-file.ts';
import { createNgramEmbedder, parseNgram } from '../retrieval/ngram.ts';
import { createNormaliser, createReader } from '../retrieval/normalise.ts';
import { createOutsideTerms } from '../retrieval/outside-terms.ts';
import type { ReadingTable } from '../retrieval/pinyin.ts';
import { type SecondFusion, secondFusionFits } from '../retrieval/second-fusion.ts';
import { parseTable, type VectorTable } from '../retrieval/vector-table.ts';
import { parseWords } from '../retrieval/word-vectors.ts';
import { type CompiledCorpus, corpusFromCompiled } from './compiled.ts';
import type { Corpus } from './model.ts';

/** Changes whenever code reads or writes the index differently. */
export const INDEX_FORMAT = 5;

/** The index artefact: everything a running server knows, built once from `corpus/` and `models/`. */
export interface Manifest {
  readonly format: number;
  /** First 16 hex digits of SHA-256 over the format, every corpus file and every model file. */
  readonly version: string;
  readonly embedder: string;
  /** Id of the embedder that has a say beside it; absent where none is configured. */
  readonly second?: string;
  readonly regions: readonly string[];
}

/** Text files of `corpus/` and binary files of `models/`, by path relative to those folders. */
export interface IndexSources {
  readonly corpus: ReadonlyMap<string, string>;
  readonly models: ReadonlyMap<string, ArrayBuffer>;
  /** The embedder configured beside `ngram`. */
  readonly second?: Embedder;
}

export interface OpenIndex extends MatcherParts {
  readonly corpus: Corpus;
  readonly version: string;
  /** Puts a question into readable Chinese: cleaned, pinyin and English decoded. Never shown to anybody. */
  readonly read: (text: string) => string;
  /** `corpus/gazetteer.txt` as it stands. */
  readonly gazetteer: string;
}

/** @returns the version that an index built from these files has */
export async function indexVersion(sources: IndexSources): Promise<string> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [encoder.encode(`format ${INDEX_FORMAT}`)];
  const add = (name: string, bytes: Uint8Array) =>
    parts.push(encoder.encode(`\n${name} ${bytes.length}\n`), bytes);
  for (const [name, text] of sorted(sources.corpus)) add(`corpus/${name}`, encoder.encode(text));
  for (const [name, buffer] of sorted(sources.models)) add(`models/${name}`, new Uint8Array(buffer));
  if (sources.second) parts.push(encoder.encode(`\nsecond ${sources.second.id}\n`));
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reads one file of the index by its path. */
export type ReadIndexFile = (path: string) => Promise<ArrayBuffer>;

/**
 * Opens an index.
 * @param second the embedder configured beside `ngram`
 * @throws Error with the command that rebuilds it, where it is missing, of another format or of other embedders
 */
export async function openIndex(read: ReadIndexFile, second?: Embedder): Promise<OpenIndex> {
  const json = async <T>(path: string) => JSON.parse(new TextDecoder().decode(await read(path))) as T;
  const manifest = await json<Manifest>('manifest.json').catch((cause: unknown) => {
    throw new Error('没有索引或读不出来，请运行 npm run index 建立', { cause });
  });
  if (manifest.format !== INDEX_FORMAT) {
    throw new Error(`索引格式是 ${manifest.format}，程序需要 ${INDEX_FORMAT}，请运行 npm run index 重建`);
  }
  if (manifest.second !== second?.id) {
    throw new Error(
      `索引用的向量模型是 ${manifest.second ?? 'ngram'}，设置的是 ${second?.id ?? 'ngram'}，请照现在的 EMBEDDER 设置运行 npm run index 重建`,
    );
  }
  const corpus = corpusFromCompiled(await json<CompiledCorpus>('corpus.json'));
  const embedder: Embedder = createNgramEmbedder(parseNgram(await read('ngram.bin')));
  const readings = { pinyin: await json<ReadingTable>('pinyin.json') };
  const passageIndexes = new Map<string, ReturnType<typeof loadTextIndex>>();
  for (const code of manifest.regions) {
    passageIndexes.set(code, loadTextIndex(await json(`regions/${code}.json`), embedder.dimensions));
  }
  return {
    corpus,
    version: manifest.version,
    normalise: createNormaliser(corpus.lexicon, readings),
    outsideTerms: createOutsideTerms(corpus.lexicon),
    read: createReader(corpus.lexicon, readings),
    embedder,
    gazetteer: new TextDecoder().decode(await read('gazetteer.txt')),
    classifier: parseClassifier(await read('classifier.bin')),
    meaning: await openMeaning(read, json, manifest.regions),
    aspects: checkedAspects(await json<AspectProfiles>('aspects.json')),
    scope: parseNgram(await read('scope.bin')),
    fusion: checkedFusion(await json<FusionModel>('fusion.json')),
    topicIndex: loadTextIndex(await json('topics.json'), embedder.dimensions),
    passageIndexes,
    ...(second && { second: await openSecond(read, second, manifest.regions) }),
  };
}

async function openMeaning(
  read: ReadIndexFile,
  json: <T>(path: string) => Promise<T>,
  regions: readonly string[],
): Promise<Meaning> {
  const words = parseWords(await read('words.bin'));
  const model = parseMeaning(await read('meaning.bin'), words);
  const passages = new Map<string, VectorTable>();
  for (const code of regions) passages.set(code, parseTable(await read(`meaning/regions/${code}.bin`)));
  const vocabularies = await json<Vocabularies>('meaning/vocabularies.json');
  return {
    embedder: createMeaningEmbedder(words, model.importance),
    reader: createMeaningReader(words, model),
    unaccounted: createUnaccounted(words, model.importance, vocabularies),
    passages,
  };
}

async function openSecond(read: ReadIndexFile, embedder: Embedder, regions: readonly string[]) {
  const passages = new Map<string, VectorTable>();
  for (const code of regions) passages.set(code, parseTable(await read(`second/regions/${code}.bin`)));
  return {
    embedder,
    topics: parseTable(await read('second/topics.bin')),
    passages,
    fusion: parseSecondFusion(await read(SECOND_FUSION), embedder),
  };
}

/** Name of the weights fitted for the embedder beside `ngram`, in `models/` and in the index. */
export const SECOND_FUSION = 'second.json';

/** @throws Error with the command that fits them, where the weights are missing or not for this embedder and code */
export function parseSecondFusion(file: ArrayBuffer | undefined, embedder: Embedder): SecondFusion {
  const fusion = file && (JSON.parse(new TextDecoder().decode(file)) as SecondFusion);
  if (fusion?.embedder === embedder.id && secondFusionFits(fusion)) return fusion;
  throw new Error(
    `models/${SECOND_FUSION} ${fusion ? `不是为 ${embedder.id} 拟合的` : '还没有'}，请照现在的 EMBEDDER 设置运行 npm run train -- --embedder`,
  );
}

/** @throws Error where the weights were fitted on other features than the code computes */
function checkedFusion(fusion: FusionModel): FusionModel {
  if (fusionFits(fusion)) return fusion;
  throw new Error('models/fusion.json 与程序的特征不一致，请运行 npm run train');
}

/** @throws Error where the profiles were made for other aspects than the code knows */
function checkedAspects(profiles: AspectProfiles): AspectProfiles {
  if (profiles.aspects === ASPECT_COUNT) return profiles;
  throw new Error('索引与程序不是同一版，请运行 npm run index 重建');
}

function sorted<T>(files: ReadonlyMap<string, T>): [string, T][] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
