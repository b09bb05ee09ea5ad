/** Vectors by id, row after row; the rows of one id stand together. */
export interface VectorTable {
  readonly ids: readonly string[];
  readonly dimensions: number;
  /** Unit vectors, `dimensions` each, in the order of the ids. */
  readonly values: Float32Array;
}

/** @param vectors one per id, each `dimensions` long */
export function vectorTable(
  ids: readonly string[],
  vectors: readonly Float32Array[],
  dimensions: number,
): VectorTable {
  const values = new Float32Array(ids.length * dimensions);
  vectors.forEach((vector, row) => {
    values.set(vector, row * dimensions);
  });
  return { ids, dimensions, values };
}

/** @returns the cosine of every row with a unit vector, by id; of rows with the same id the best */
export function cosines({ ids, dimensions, values }: VectorTable, vector: Float32Array): Map<string, number> {
  const best = new Map<string, number>();
  let highest = Number.NEGATIVE_INFINITY;
  for (let row = 0, at = 0; row < ids.length; row++) {
    let product = 0;
    for (let d = 0; d < dimensions; d++, at++) product += (vector[d] as number) * (values[at] as number);
    if (product > highest) highest = product;
    if (ids[row + 1] === ids[row]) continue;
    best.set(ids[row] as string, highest);
    highest = Number.NEGATIVE_INFINITY;
  }
  return best;
}

/** File layout: header length (uint32 LE), header JSON padded to 4 bytes, float32 LE rows. */
export function serialiseTable({ ids, dimensions, values }: VectorTable): ArrayBuffer {
  const json = new TextEncoder().encode(JSON.stringify({ ids, dimensions }));
  const length = Math.ceil(json.length / 4) * 4;
  const buffer = new ArrayBuffer(4 + length + values.length * 4);
  const view = new DataView(buffer);
  view.setUint32(0, length, true);
  new Uint8Array(buffer, 4, length).fill(0x20).set(json);
  values.forEach((value, i) => {
    view.setFloat32(4 + length + i * 4, value, true);
  });
  return buffer;
}

/** @throws Error where the bytes are not a whole table */
export function parseTable(buffer: ArrayBuffer): VectorTable {
  const view = new DataView(buffer);
  const length = view.getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length))) as {
    ids: string[];
    dimensions: number;
  };
  const values = new Float32Array(header.ids.length * header.dimensions);
  for (let i = 0; i < values.length; i++) values[i] = view.getFloat32(4 + length + i * 4, true);
  return { ...header, values };
}
