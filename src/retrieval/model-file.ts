/** Sections of a model file begin at multiples of four bytes. */
export const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/** @returns how a model file begins: magic and header length (uint32 LE), then the header as JSON, padded with spaces */
export function preambleOf(magic: number, header: unknown): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(8 + padded(json.length)).fill(0x20);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, padded(json.length), true);
  bytes.set(json, 8);
  return bytes;
}

/**
 * @returns the header of a model file, unchecked, and where the sections begin
 * @throws Error where the file begins in another way
 */
export function readPreamble(buffer: ArrayBuffer, magic: number): { header: unknown; end: number } {
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== magic) throw new Error('magic');
  const length = view.getUint32(4, true);
  const header: unknown = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)));
  return { header, end: 8 + length };
}
