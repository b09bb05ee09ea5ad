import type { Parameter, ParameterSet } from '../rules/parameter.ts';
import { entryText } from './entry-text.ts';
import type { Corpus } from './model.ts';
import type { Report } from './problems.ts';
import { occursIn } from './quoted.ts';
import type { ParameterFile } from './schema.ts';
import { dateWritten } from './written-date.ts';
import { numberWritten } from './written-number.ts';
import type { Read } from './yaml.ts';

type Row = ParameterFile[number];
type Fail = (key: string, message: string) => void;

/**
 * The parameters of every document, each proved by the words of its entry.
 *
 * @param files by path, `rules/<document>.yaml`
 */
export function loadParameters(
  files: ReadonlyMap<string, Read<ParameterFile>>,
  corpus: Pick<Corpus, 'documents' | 'entries' | 'regions'>,
  report: Report,
): ReadonlyMap<string, ParameterSet> {
  const sets = new Map<string, ParameterSet>();
  for (const [file, { value: rows, line }] of files) {
    const id = file.slice('rules/'.length, -'.yaml'.length);
    const document = corpus.documents.get(id);
    if (!document) {
      report({ file, line: 1, message: `没有文件 ${id}` });
      continue;
    }
    const parameters = new Map<string, Parameter>();
    for (const [i, row] of rows.entries()) {
      const fail: Fail = (key, message) => report({ file, line: line([i, key]), message });
      if (parameters.has(row.id)) fail('id', `参数 ${row.id} 重复`);
      const entry = `${id}/${row.entry}`;
      const found = corpus.entries.get(entry);
      if (!found) fail('entry', `没有条目 ${entry}`);
      else if (!occursIn(entryText(found), row.quote)) fail('quote', `条目 ${entry} 中没有「${row.quote}」`);
      checkValue(row, fail);
      parameters.set(row.id, { ...row, atLeast: row.atLeast ?? false, entry });
    }
    const { region, policyYear } = document;
    const regionName = corpus.regions.get(region)?.name ?? region;
    sets.set(id, { region, regionName, document: id, policyYear, parameters });
  }
  return sets;
}

/** The quote has to write the value, and has to write a lower bound as one. */
function checkValue({ id, value, unit, atLeast, quote }: Row, fail: Fail): void {
  if (unit === '日期') {
    const bound = id.endsWith('.from') || id.endsWith('.before') ? 'first' : 'last';
    if (!dateWritten(quote, String(value), bound)) fail('value', `「${quote}」没有写明 ${value}`);
    return;
  }
  const written = numberWritten(quote, Number(value), unit);
  if (written === 'no') fail('value', `「${quote}」没有写明 ${value}${unit}`);
  else if (written === 'at-least' && !atLeast) fail('value', `「${quote}」写的是下限，应加 atLeast: true`);
  else if (written === 'exact' && atLeast) fail('atLeast', `「${quote}」写的不是下限`);
}
