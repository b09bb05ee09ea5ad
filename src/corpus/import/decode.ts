/** A text and the encoding it was in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'GB18030';
}

/**
 * Decodes a text file: UTF-8, UTF-16 with its mark, or GB18030 (of which GBK and GB2312 are parts).
 * @throws Error where it is none of these
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16LE' };
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: 'UTF-8',
    };
  } catch {
    return { text: decodeGb18030(bytes), encoding: 'GB18030' };
  }
}

function decodeGb18030(bytes: Uint8Array): string {
  const wrong = '文字编码不是 UTF-8，也不是 GB18030（GBK、GB2312），请另存为 UTF-8 再试';
  let text: string;
  try {
    text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Error(wrong, { cause });
  }
  // Almost any bytes decode to something; a text of a county is mostly Chinese and has no control characters.
  if (/[\0-\x08\x0e-\x1f]/u.test(text) || !/\p{Script=Han}/u.test(text)) throw new Error(wrong);
  return text;
}
