import type { Parameter, ParameterSet } from '../rules/parameter.ts';
import type { Corpus, Document, Entry, Passage } from './model.ts';
import type { Region } from './schema.ts';

/** A corpus as plain JSON: maps as lists in their order. */
export interface CompiledCorpus extends Pick<Corpus, 'errata' | 'topics' | 'outOfScope' | 'lexicon'> {
  readonly documents: readonly Document[];
  readonly entries: readonly Entry[];
  readonly passages: readonly Passage[];
  readonly regions: readonly Region[];
  readonly parameters: readonly CompiledParameters[];
}

interface CompiledParameters extends Omit<ParameterSet, 'parameters'> {
  readonly parameters: readonly Parameter[];
}

/** Leaves out phrasings and out-of-scope questions: the index holds what was learnt from them. */
export function compileCorpus(corpus: Corpus): CompiledCorpus {
  return {
    documents: [...corpus.documents.values()],
    entries: [...corpus.entries.values()],
    passages: [...corpus.passages.values()],
    regions: [...corpus.regions.values()],
    parameters: [...corpus.parameters.values()].map((set) => ({
      ...set,
      parameters: [...set.parameters.values()],
    })),
    errata: corpus.errata,
    topics: corpus.topics.map((topic) => ({ ...topic, phrasings: [] })),
    outOfScope: corpus.outOfScope.map((group) => ({ ...group, questions: [] })),
    lexicon: corpus.lexicon,
  };
}

export function corpusFromCompiled(compiled: CompiledCorpus): Corpus {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    new Map(items.map((item) => [item.id, item]));
  return {
    ...compiled,
    documents: byId(compiled.documents),
    entries: byId(compiled.entries),
    passages: byId(compiled.passages),
    regions: new Map(compiled.regions.map((region) => [region.code, region])),
    parameters: new Map(
      compiled.parameters.map((set) => [set.document, { ...set, parameters: byId(set.parameters) }]),
    ),
  };
}
