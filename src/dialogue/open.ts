import type { Assistant } from './assistant.ts';

export interface OpenOptions {
  /** Reads a file of the index artefact, such as `manifest.json` or `regions/huaian.json`. */
  readonly read: (path: string) => Promise<ArrayBuffer>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Region assumed where neither the question nor the request names one. */
  readonly defaultRegion?: string;
}

/**
 * Opens the assistant on a built index.
 * @throws Error until the index can be opened
 */
export async function openAssistant(_options: OpenOptions): Promise<Assistant> {
  throw new Error('索引还不能打开');
}
