/** What a text is: a question or a phrasing of one, or a piece of a document. Some models are told. */
export type TextKind = 'question' | 'passage';

/** Turns texts into vectors whose cosine says how near they are in meaning. */
export interface Embedder {
  /** Names the model and its version; part of the index version. */
  readonly id: string;
  /** Length of every vector. */
  readonly dimensions: number;
  /**
   * @param texts normalised texts
   * @param kind what they are; questions unless said
   * @returns one vector of unit length per text, in order (all zero for a text without content)
   */
  embed(texts: readonly string[], kind?: TextKind): Promise<Float32Array[]>;
}

/** Scales a vector to unit length in place; a zero vector stays zero. */
export function toUnitLength(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] as number) * scale;
  return vector;
}
