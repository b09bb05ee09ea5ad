import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { ProposalFile } from './proposal-file.ts';

/** What merging did. */
export interface Accepted {
  /** Every file of topics that changed: its path and new text. */
  readonly files: ReadonlyMap<string, string>;
  /** Topics that now name the document. */
  readonly topics: readonly string[];
  /** Topics that named it before, and were left as they are. */
  readonly kept: readonly string[];
}

/**
 * Merges proposals into the files of topics. Of each file only the lines that are added change: the YAML
 * document says where a topic's answers end, and the line goes in there.
 *
 * @param files `topics/*.yaml` by path
 * @param min the least score, 0–1, that is accepted
 * @throws Error where a topic is not known
 */
export function acceptProposals(
  files: ReadonlyMap<string, string>,
  proposed: ProposalFile,
  min: number,
): Accepted {
  const wanted = new Map(proposed.topics.map(({ topic, answers }) => [topic, targetsOf(answers, min)]));
  const changed = new Map<string, string>();
  const topics: string[] = [];
  const kept: string[] = [];
  for (const [path, text] of files) {
    const inserts: { at: number; line: string }[] = [];
    const document = parseDocument(text);
    const list = document.get('topics');
    for (const topic of isSeq(list) ? list.items : []) {
      if (!isMap(topic)) continue;
      const id = String(topic.get('id'));
      const targets = wanted.get(id);
      wanted.delete(id);
      if (targets === undefined || targets.length === 0) continue;
      const answers = topic.get('answers');
      if (!isMap(answers) || answers.flow === true || answers.items.length === 0)
        throw new Error(`corpus/${path} 的主题 ${id}：answers 应当一行一份文件`);
      if (answers.has(proposed.document)) kept.push(id);
      else {
        topics.push(id);
        inserts.push({
          at: endOf(answers),
          line: `${indentOf(text, answers)}${proposed.document}: [${targets.join(', ')}]`,
        });
      }
    }
    if (inserts.length > 0) changed.set(path, withLines(text, inserts));
  }
  if (wanted.size > 0) throw new Error(`corpus/topics/ 里没有主题 ${[...wanted.keys()].join('、')}`);
  return { files: changed, topics, kept };
}

/** Each target once, no passage beside its whole entry, as YAML writes it. */
function targetsOf(answers: ProposalFile['topics'][number]['answers'], min: number): string[] {
  const sure = [...new Set(answers.filter(({ score }) => score >= min).map(({ target }) => target))];
  return sure.filter((target) => !target.includes('#') || !sure.includes(target.split('#', 1)[0] ?? ''));
}

/** Where the last value of a map ends. */
function endOf(map: YAMLMap): number {
  const value = map.items.at(-1)?.value;
  const range = value !== null && typeof value === 'object' && 'range' in value ? value.range : null;
  return Array.isArray(range) ? Number(range[1]) : 0;
}

function indentOf(text: string, map: YAMLMap): string {
  const key = map.items[0]?.key;
  const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  return ' '.repeat(at - text.lastIndexOf('\n', at - 1) - 1);
}

/** Puts each line after the line that its place is on. */
function withLines(text: string, inserts: readonly { at: number; line: string }[]): string {
  let out = text;
  for (const { at, line } of [...inserts].sort((a, b) => b.at - a.at)) {
    const end = out.indexOf('\n', Math.max(0, at - 1));
    const stop = end < 0 ? out.length : end;
    out = `${out.slice(0, stop)}\n${line}${out.slice(stop)}`;
  }
  return out;
}
