import type { Received } from '../correspondent.ts';

/** One thing a server must do. */
export interface Check {
  readonly name: string;
  /** Gives what is wrong, or null; may throw an Error that says it. */
  readonly run: () => Promise<string | null>;
}

/** What is wrong where another status was wanted. */
export function wanted(status: number, { status: got }: Pick<Received, 'status'>): string | null {
  return got === status ? null : `应答 ${status}，答了 ${got}`;
}

/** What is wrong where nothing was said that a person could read. */
export function wantedText(received: Received): string | null {
  const fault = wanted(200, received);
  if (fault !== null) return fault;
  return received.content ? null : '没有文字答复';
}
