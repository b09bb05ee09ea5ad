import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Report } from './problems.ts';

/** A value read from YAML that remembers where it stood. */
export interface Read<T> {
  readonly value: T;
  /** The line, counted from 1, of the node at a path, or of the nearest one above it. */
  readonly line: (path: readonly PropertyKey[]) => number;
}

/**
 * Reads YAML and checks it against a schema.
 *
 * @param before lines of the file that stand before `text` (the `---` of front matter)
 * @returns undefined where a fault was reported
 */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  report: Report,
  before = 0,
): Read<T> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + before;
  for (const error of document.errors) {
    report({ file, line: lineAt(error.pos[0]), message: `YAML 语法有误：${error.message.split('\n')[0]}` });
  }
  if (document.errors.length > 0) return undefined;

  const keyOffset = (path: readonly PropertyKey[], key: string): number | undefined => {
    const parent = path.length === 0 ? document.contents : document.getIn(path, true);
    if (!isMap(parent)) return undefined;
    const found = parent.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
    return isNode(found?.key) ? found.key.range?.[0] : undefined;
  };
  const line = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1 + before;
  };

  const parsed = schema.safeParse(document.toJS(), { error: z.locales.zhCN().localeError });
  if (parsed.success) return { value: parsed.data, line };
  for (const issue of parsed.error.issues) {
    const where = issue.path.map(String).join('.');
    const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const offset = unknownKey === undefined ? undefined : keyOffset(issue.path, unknownKey);
    report({
      file,
      line: offset === undefined ? line(issue.path) : lineAt(offset),
      message: where === '' ? issue.message : `${where}：${issue.message}`,
    });
  }
  return undefined;
}
