import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Reads every text file under a directory.
 *
 * @param root the directory that keys are relative to, such as `corpus`
 * @param directory where to look, relative to `root`; `.` for all of it
 * @returns contents by path with forward slashes, such as `documents/huaian-2026.md`, in the order of names
 */
export async function readTextFiles(root: string, directory: string): Promise<Map<string, string>> {
  const found = await readdir(join(root, directory), { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile() && /\.(?:md|txt|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return new Map(paths.map((path, i) => [relative(root, path).split(sep).join('/'), texts[i] ?? '']));
}
