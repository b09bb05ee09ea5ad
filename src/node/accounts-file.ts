import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

const setting = 'WECHAT_ACCOUNTS';

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error(`${setting}：读不到文件 ${path}`);
  }
}

/**
 * Reads the file of official accounts, YAML or JSON.
 * @param path undefined where there is none
 * @returns what it holds, not yet checked
 * @throws Error naming the line of a fault; the file holds secrets, so none of its text is repeated
 */
export function readAccountsFile(path: string | undefined): unknown {
  if (path === undefined) return undefined;
  const document = parseDocument(read(path));
  const [error] = document.errors;
  if (error) throw new Error(`${setting}：${path} 第 ${error.linePos?.[0].line ?? '?'} 行不是有效的 YAML`);
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new Error(`${setting}：${path} 里不能用别名（*）`);
  }
}
