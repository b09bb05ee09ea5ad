import { xmlTokens } from './xml-tokens.ts';

/** Deepest nesting read; WeChat's messages have at most five levels. */
const deepest = 8;

/** Names and text of the elements directly in the root. */
export type Fields = ReadonlyMap<string, string>;

/**
 * Reads the XML that WeChat sends: elements without attributes, text and CDATA. Anything else is refused, so there is
 * nothing to expand, to fetch or to guess: no DOCTYPE, entity, comment, processing instruction or attribute; no
 * number is made of a text. What is nested deeper must be well formed and is left out.
 *
 * @param source at most what the body limit lets through
 * @returns null for everything else, also where one name stands twice
 * @example readXml('<xml><MsgType><![CDATA[text]]></MsgType></xml>') // Map { 'MsgType' => 'text' }
 */
export function readXml(source: string): Fields | null {
  const fields = new Map<string, string>();
  const open: string[] = [];
  let value = '';
  let rootEnded = false;

  for (const token of xmlTokens(source.trim())) {
    if (rootEnded || token.kind === 'fault') return null;
    if (token.kind === 'open') {
      if (open.length === deepest || (open.length === 0 && token.name !== 'xml')) return null;
      open.push(token.name);
      value = '';
    } else if (token.kind === 'close') {
      if (open.pop() !== token.name) return null;
      if (open.length === 1) {
        if (fields.has(token.name)) return null;
        fields.set(token.name, value);
      }
      value = '';
      rootEnded = open.length === 0;
    } else {
      if (open.length === 0) return null;
      value += token.text;
    }
  }

  return rootEnded ? fields : null;
}
