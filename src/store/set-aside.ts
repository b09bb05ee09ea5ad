import { existsSync, renameSync } from 'node:fs';

/** A database and what SQLite keeps beside it. */
const suffixes = ['', '-wal', '-shm'];

/**
 * Moves a database that cannot be read out of the way, to `<path>.corrupt-1` or the next free number; it may be all
 * there is of somebody's feedback, so nothing is deleted.
 *
 * @param path of the database
 * @returns where it is now, or null where there is none
 * @throws where the folder cannot be written to
 */
export function setAside(path: string): string | null {
  if (!existsSync(path)) return null;
  let number = 1;
  while (suffixes.some((suffix) => existsSync(`${path}.corrupt-${number}${suffix}`))) number += 1;
  const aside = `${path}.corrupt-${number}`;
  for (const suffix of suffixes) if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  return aside;
}
