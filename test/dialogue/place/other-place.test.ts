import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseGazetteer } from '../../../src/dialogue/place/gazetteer.ts';
import { findPlace } from '../../../src/dialogue/place/place.ts';
import { clean } from '../../../src/retrieval/normalise.ts';
import { corpus, files } from '../../corpus/corpus-files.ts';

const { questions } = parse(readFileSync('test/dialogue/place/other-place.yaml', 'utf8')) as {
  questions: string[];
};
const gazetteer = parseGazetteer(files.get('gazetteer.txt') ?? '');

// 这些问法除了地名与本地的没有两样，所以不拿去训练，靠认地名挡住。
it(`问别处医保的 ${questions.length} 句，五句里至少认出四句`, () => {
  const missed = questions.filter(
    (question) => findPlace(clean(question), corpus.regions, gazetteer).insured.kind !== 'elsewhere',
  );
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(questions.length / 5);
});
