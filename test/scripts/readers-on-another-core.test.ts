import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readersOnAnotherCore } from '../../scripts/train/readers-on-another-core.ts';
import { serialiseClassifier } from '../../src/retrieval/group-classifier.ts';
import { serialiseMeaning } from '../../src/retrieval/meaning-file.ts';
import { serialiseNgram } from '../../src/retrieval/ngram.ts';
import { trainOnAll } from '../../src/retrieval/training/train.ts';
import type { TrainedReaders } from '../../src/retrieval/training/train-readers.ts';
import { serialiseWords } from '../../src/retrieval/word-vectors.ts';
import { projectFolder } from '../support/project-folder.ts';
import { toyFiles, toyTraining } from '../support/toy-corpus.ts';

const corpus = [...toyFiles].map(([path, text]) => [`corpus/${path}`, text] as const);
const words = ['models/words.bin', serialiseWords(toyTraining.words)] as const;

/** All that was learnt, as its files would hold it. */
const bytesOf = ({ ngram, classifier, scope, meaning }: TrainedReaders) =>
  Buffer.concat([
    serialiseNgram(ngram),
    serialiseClassifier(classifier),
    serialiseNgram(scope),
    serialiseMeaning(meaning),
  ]).toString('base64');

/** The other process works in the folder that this one is in. */
async function workIn(files: readonly (readonly [string, string | Uint8Array])[]): Promise<void> {
  const before = process.cwd();
  process.chdir(await projectFolder(new Map(files)));
  onTestFinished(() => process.chdir(before));
}

describe('在另一个进程里训练', () => {
  test('与在这个进程里训练的一字节不差，进度一路传来', async () => {
    await workIn([...corpus, words]);
    const told: number[] = [];
    const here = await trainOnAll(toyTraining, () => {});
    const there = await readersOnAnotherCore(toyTraining, (_, share) => told.push(share));
    expect(there.meaning).toEqual(here.meaning);
    expect(bytesOf(there)).toBe(bytesOf(here));
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBe(1);
  });

  test('那边做不完，这边不会一直等', async () => {
    await workIn(corpus);
    const progress = vi.fn();
    await expect(readersOnAnotherCore(toyTraining, progress)).rejects.toThrow('另一个训练进程没有做完');
    expect(progress).not.toHaveBeenCalled();
  });
});
