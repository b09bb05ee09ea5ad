import { loadCorpus } from '../../src/corpus/load.ts';
import { readTextFiles } from '../../src/node/read-files.ts';

/** Every file of `corpus/`, and the corpus they make. */
export const files = await readTextFiles('corpus', '.');
export const corpus = loadCorpus(files);

export const documentIds = [...corpus.documents.keys()];

/** A small county: one document whose text is `source`, and its region. */
export function county(body: string, source: string, more: Record<string, string> = {}): Map<string, string> {
  return new Map(
    Object.entries({
      'documents/qingshan-2026.md': `---
id: qingshan-2026
title: 青山县居民医保问答
publisher: 青山县医疗保障局
region: qingshan
policyYear: 2026
inForce:
  from: 2026-01-01
  to: 2026-12-31
source:
  file: qingshan-2026.txt
  sha256: ${'a'.repeat(64)}
---
${body}`,
      'sources/qingshan-2026.txt': source,
      'regions.yaml': `- code: qingshan
  name: 青山县
  parents: []
  aliases: [青山]
  documents: [qingshan-2026]
  contacts: []
`,
      ...more,
    }),
  );
}

/** The message `loadCorpus` throws, a line for each fault. */
export function faults(input: ReadonlyMap<string, string>): string[] {
  try {
    loadCorpus(input);
    return [];
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : [];
  }
}
