import type { Entry } from '../../corpus/model.ts';

/** What an entry is called on a page: as published, or the editor's name where nothing is printed. */
export function headingOf(entry: Entry): string {
  return entry.heading === '' ? entry.title : entry.heading;
}
