import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TrainOnAll } from '../../src/retrieval/training/train.ts';
import type { TrainedReaders } from '../../src/retrieval/training/train-readers.ts';

/** What the other process says: how far it is, and at the end what it learnt. */
export type ReadersMessage =
  | { readonly what: string; readonly share: number }
  | { readonly readers: TrainedReaders };

/** Trains on all questions in another process, so that the trial without the held-out ones can run beside it. */
export const readersOnAnotherCore: TrainOnAll = (_sources, progress) =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./readers-child.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
    });
    child.on('message', (message: ReadersMessage) => {
      if ('readers' in message) resolve(message.readers);
      else progress(message.what, message.share);
    });
    child.on('error', reject);
    // Comes after every message that was sent; the promise may be settled by then.
    child.on('disconnect', () => reject(new Error('另一个训练进程没有做完，请看上面的错误')));
  });
