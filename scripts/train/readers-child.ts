import { trainOnAll } from '../../src/retrieval/training/train.ts';
import type { ReadersMessage } from './readers-on-another-core.ts';
import { trainingSources } from './training-sources.ts';

const tell = (message: ReadersMessage) =>
  new Promise<void>((sent) => process.send?.(message, undefined, undefined, () => sent()));
await tell({
  readers: await trainOnAll(await trainingSources(), (what, share) => void tell({ what, share })),
});
process.disconnect();
