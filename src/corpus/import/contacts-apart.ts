import { isKept } from './judged.ts';
import type { OutlineNode } from './outline-node.ts';

const OPENS =
  /^[\p{Script=Han}]{0,8}?(?:咨询|联系|服务|举报|监督)[\p{Script=Han}]{0,8}(?:电话|方式|热线|渠道)/u;
const PHONE = /\d{7,8}|\d{3,4}-\d{7,8}|12\d{3}/u;

/** True for a heading that names telephone numbers and nothing else: 「咨询电话」 */
export const isContacts = (heading: string): boolean =>
  /^[\p{Script=Han}]{0,6}(?:咨询|联系|服务)[\p{Script=Han}]{0,4}(?:电话|方式)[：:]?$/u.test(heading);

/**
 * Telephone numbers at the end of the last entry belong to the whole document: from the line that names them
 * on, they become an entry of their own, where no heading of the document holds them.
 */
export function contactsApart(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node, i): OutlineNode[] => {
    const next = nodes[i + 1];
    if (node.kind !== 'entry' || (next !== undefined && next.kind !== 'section')) return [node];
    const kept = [...node.lines.keys()].filter((k) => isKept(node.lines[k]));
    const at = kept.findIndex((k, n) => n > 0 && OPENS.test(node.lines[k]?.text ?? ''));
    const from = kept[at];
    const rest = kept.slice(at).map((k) => node.lines[k]?.text ?? '');
    if (at < 0 || from === undefined || !rest.some((text) => PHONE.test(text)) || rest.length > 12)
      return [node];
    const [opening = ''] = rest;
    const isHeading = opening.length <= 12 && !PHONE.test(opening);
    return [
      { ...node, lines: node.lines.slice(0, from) },
      {
        kind: 'entry',
        slug: 'contacts',
        heading: isHeading ? opening : '',
        title: isHeading ? opening.replace(/[：:]$/u, '') : '咨询电话',
        lines: node.lines.slice(isHeading ? from + 1 : from),
      },
    ];
  });
}
