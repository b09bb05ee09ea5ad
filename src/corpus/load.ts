import { loadDocument } from './load-document.ts';
import type { Corpus, Document, DocumentId, Entry, EntryId, Passage, PassageId, Topic } from './model.ts';
import { loadParameters } from './parameters.ts';
import { describeProblem, type Problem } from './problems.ts';
import { checkReferences, type Files } from './references.ts';
import {
  errataFile,
  lexiconFile,
  type OutOfScopeClass,
  outOfScopeFile,
  parameterFile,
  regionFile,
  topicFile,
} from './schema.ts';
import { type Read, readYaml } from './yaml.ts';

/**
 * Builds the corpus from the texts of its files: every document proved against its source, every file
 * checked against its schema and against the others.
 *
 * @param files by path relative to `corpus/`: `documents/*.md`, `sources/*.txt`, `topics/*.yaml`,
 *   `out-of-scope/*.yaml`, `rules/*.yaml` (but for `coverage.yaml`), `regions.yaml`, `errata.yaml`,
 *   `lexicon.yaml`; others are left alone
 * @throws Error naming file and line of every fault, a line each
 */
export function loadCorpus(files: ReadonlyMap<string, string>): Corpus {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);

  const documents = new Map<DocumentId, Document>();
  const entries = new Map<EntryId, Entry>();
  const passages = new Map<PassageId, Passage>();
  const fronts: Files['fronts'] = new Map();
  for (const [file, text] of inDirectory(files, 'documents', '.md')) {
    const loaded = loadDocument(file, text, files, report);
    if (!loaded) continue;
    documents.set(loaded.document.id, loaded.document);
    fronts.set(file, loaded.front);
    for (const entry of loaded.entries) entries.set(entry.id, entry);
    for (const passage of loaded.passages) passages.set(passage.id, passage);
  }

  const documentsStand = problems.length === 0;

  const read = <T>(file: string, schema: Parameters<typeof readYaml<T>>[2]) => {
    const text = files.get(file);
    return text === undefined ? undefined : readYaml(file, text, schema, report);
  };
  const all = <T>(
    directory: string,
    schema: Parameters<typeof readYaml<T>>[2],
    but: readonly string[] = [],
  ) =>
    new Map(
      inDirectory(files, directory, '.yaml').flatMap(([file]): [string, Read<T>][] => {
        if (but.includes(file)) return [];
        const found = read(file, schema);
        return found ? [[file, found]] : [];
      }),
    );
  const regions = read('regions.yaml', regionFile);
  const errata = read('errata.yaml', errataFile);
  const lexicon = read('lexicon.yaml', lexiconFile);
  const topicFiles = all('topics', topicFile);
  const outOfScope = all('out-of-scope', outOfScopeFile);

  const byCode = new Map((regions?.value ?? []).map((region) => [region.code, region]));
  const parameterFiles = all('rules', parameterFile, ['rules/coverage.yaml']);

  const corpus: Corpus = {
    documents,
    entries,
    passages,
    regions: byCode,
    errata: errata?.value ?? [],
    topics: [...topicFiles.values()].flatMap(({ value }) => topicsOf(value)),
    outOfScope: [...outOfScope.values()].map(({ value }): OutOfScopeClass => value),
    lexicon: lexicon?.value ?? [],
    parameters: loadParameters(parameterFiles, { documents, entries, regions: byCode }, report),
  };
  // What refers to a faulty document cannot be judged, and would bury the fault under its consequences.
  if (documentsStand)
    checkReferences(corpus, { fronts, regions, errata, topics: topicFiles, outOfScope }, report);

  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'));
  return corpus;
}

/** The files directly in a directory, in the order of their names. */
function inDirectory(
  files: ReadonlyMap<string, string>,
  directory: string,
  ending: string,
): [string, string][] {
  return [...files]
    .filter(([file]) => file.startsWith(`${directory}/`) && file.endsWith(ending))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function topicsOf(file: { theme: string; topics: readonly Omit<Topic, 'theme'>[] }): Topic[] {
  return file.topics.map((topic) => ({
    ...topic,
    theme: file.theme,
    answers: Object.fromEntries(
      Object.entries(topic.answers).map(([document, targets]) => [
        document,
        targets.map((target) => `${document}/${target}`),
      ]),
    ),
  }));
}
