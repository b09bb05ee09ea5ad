/** Rounds of orthogonal iteration: the leading axes have settled long before. */
const ROUNDS = 40;

/**
 * The directions in which rows spread most.
 * @param rows of equal length
 * @param count how many directions
 * @returns the mean of the rows, and that many orthonormal directions, in no order; the rows must spread in as many
 */
export function principalAxes(
  rows: readonly Float32Array[],
  count: number,
): { readonly mean: Float64Array; readonly axes: readonly Float64Array[] } {
  const width = rows[0]?.length ?? 0;
  const mean = new Float64Array(width);
  for (const row of rows)
    for (let d = 0; d < width; d++) mean[d] = (mean[d] as number) + (row[d] as number) / rows.length;
  const spread = covariance(rows, mean);
  let axes = Array.from({ length: count }, (_, a) =>
    Float64Array.from({ length: width }, (_, d) => Math.sin((a + 1) * (d + 1) * 1.3)),
  );
  orthonormalise(axes);
  for (let round = 0; round < ROUNDS; round++) {
    axes = axes.map((axis) => Float64Array.from(spread, (line) => product(line, axis)));
    orthonormalise(axes);
  }
  return { mean, axes };
}

function covariance(rows: readonly Float32Array[], mean: Float64Array): Float64Array[] {
  const width = mean.length;
  const spread = Array.from({ length: width }, () => new Float64Array(width));
  const centred = new Float64Array(width);
  for (const row of rows) {
    for (let d = 0; d < width; d++) centred[d] = (row[d] as number) - (mean[d] as number);
    for (let a = 0; a < width; a++) {
      const line = spread[a] as Float64Array;
      const factor = centred[a] as number;
      for (let b = 0; b < width; b++) line[b] = (line[b] as number) + factor * (centred[b] as number);
    }
  }
  return spread;
}

/** Gram–Schmidt, in place. */
function orthonormalise(axes: readonly Float64Array[]): void {
  axes.forEach((axis, at) => {
    for (const before of axes.slice(0, at)) {
      const along = product(axis, before);
      for (let d = 0; d < axis.length; d++) axis[d] = (axis[d] as number) - along * (before[d] as number);
    }
    const length = Math.sqrt(product(axis, axis)) || 1;
    for (let d = 0; d < axis.length; d++) axis[d] = (axis[d] as number) / length;
  });
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number);
  return sum;
}
