const openTag = /<([A-Za-z_][\w.-]{0,63})[ \t\r\n]*(\/?)>/y;
const closeTag = /<\/([A-Za-z_][\w.-]{0,63})[ \t\r\n]*>/y;
const plainText = /[^<&]+/y;
const dataStart = '<![CDATA[';
const dataEnd = ']]>';

export type Token =
  | { readonly kind: 'open'; readonly name: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Something that is not read: an attribute, an entity, a DOCTYPE, a broken tag. */
  | { readonly kind: 'fault' };

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Cuts XML into tags and text, once from front to back; the last token is a fault where there is one. */
export function* xmlTokens(xml: string): Generator<Token, void> {
  for (let at = 0; at < xml.length; ) {
    const tag = match(openTag, xml, at) ?? match(closeTag, xml, at);
    if (tag) {
      const [whole, name = '', slash] = tag;
      at += whole.length;
      yield { kind: whole.startsWith('</') ? 'close' : 'open', name };
      if (slash === '/') yield { kind: 'close', name };
      continue;
    }
    const isData = xml.startsWith(dataStart, at);
    const end = isData ? xml.indexOf(dataEnd, at) : -1;
    const [run = ''] = isData ? [] : (match(plainText, xml, at) ?? []);
    if (isData ? end < 0 : run === '' || run.includes(dataEnd)) {
      yield { kind: 'fault' };
      return;
    }
    yield { kind: 'text', text: isData ? xml.slice(at + dataStart.length, end) : run };
    at = isData ? end + dataEnd.length : at + run.length;
  }
}
