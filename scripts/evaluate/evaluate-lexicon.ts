import { writeFile } from 'node:fs/promises';
import { openIndex } from '../../src/corpus/artefact.ts';
import { loadCorpus } from '../../src/corpus/load.ts';
import type { Corpus } from '../../src/corpus/model.ts';
import { parseGazetteer } from '../../src/dialogue/place/gazetteer.ts';
import { buildIndexIfStale, readIndexFile } from '../../src/node/index-folder.ts';
import { readTextFiles } from '../../src/node/read-files.ts';
import type { ReadingTable } from '../../src/retrieval/pinyin.ts';
import { lexiconEffect } from './lexicon-effect.ts';
import type { CorpusTexts } from './lexicon-use.ts';
import { askedQuestions, matchingFiles } from './matching.ts';
import { lexiconPage } from './report-lexicon.ts';

/**
 * Measures what each line of `corpus/lexicon.yaml` does to the evaluation questions, with the embedder `ngram` alone.
 * @param files question sets; where there is none those that matching decides
 * @param page where to write the result; undefined prints it
 */
export async function evaluateLexicon(files: readonly string[], page: string | undefined): Promise<void> {
  await buildIndexIfStale({ log: console.log });
  const index = await openIndex(readIndexFile);
  const corpus = loadCorpus(await readTextFiles('corpus', '.'));
  const effects = await lexiconEffect({
    index,
    lexicon: corpus.lexicon,
    pinyin: JSON.parse(new TextDecoder().decode(await readIndexFile('pinyin.json'))) as ReadingTable,
    gazetteer: parseGazetteer(index.gazetteer),
    asked: await askedQuestions(files.length > 0 ? files : matchingFiles),
    texts: textsOf(corpus),
  });
  if (page === undefined) console.log(lexiconPage(effects));
  else {
    await writeFile(page, lexiconPage(effects));
    console.log(`已写出 ${page}`);
  }
}

function textsOf({ topics, outOfScope, passages, entries }: Corpus): CorpusTexts {
  return {
    phrasings: topics.flatMap(({ title, phrasings }) => [title, ...phrasings]),
    outOfScope: outOfScope.flatMap(({ questions }) => questions),
    passages: [
      ...[...entries.values()].map(({ title }) => title),
      ...[...passages.values()].flatMap(({ text, headings }) => [text, ...headings]),
    ],
  };
}
