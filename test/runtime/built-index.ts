import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { root } from './running.ts';

/** Builds the index and the folder of assets where they are missing or older than their sources. */
export async function buildIndex(): Promise<void> {
  await promisify(execFile)('npm', ['run', '--silent', 'index'], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
}
