/** target += factor × source[offset …] */
export function addScaled(
  target: Float32Array,
  source: Float32Array,
  offset: number,
  factor: number,
  length: number,
) {
  for (let d = 0; d < length; d++)
    target[d] = (target[d] as number) + factor * (source[offset + d] as number);
}

/** Gradient of a vector before scaling to unit length, from the gradient after it. */
export function projectOut(
  gradient: Float32Array,
  unit: Float32Array,
  offset: number,
  norm: number,
  length: number,
) {
  let along = 0;
  for (let d = 0; d < length; d++) along += (gradient[d] as number) * (unit[offset + d] as number);
  for (let d = 0; d < length; d++) {
    gradient[d] = ((gradient[d] as number) - along * (unit[offset + d] as number)) / norm;
  }
}

/** Unit rows of a matrix, and the length each row had. */
export function normaliseRows(
  values: Float32Array,
  unit: Float32Array,
  norms: Float32Array,
  rows: number,
  length: number,
) {
  for (let r = 0; r < rows; r++) {
    let sum = 0;
    for (let d = 0; d < length; d++) sum += (values[r * length + d] as number) ** 2;
    const norm = Math.sqrt(sum) || 1;
    norms[r] = norm;
    for (let d = 0; d < length; d++) unit[r * length + d] = (values[r * length + d] as number) / norm;
  }
}

/** Fills `logits` with class probabilities; @returns the probability of `label`. */
export function softmax(
  logits: Float32Array,
  unit: Float32Array,
  hidden: Float32Array,
  scale: number,
  classes: number,
  length: number,
  label: number,
): number {
  let max = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < classes; c++) {
    let dot = 0;
    for (let d = 0; d < length; d++) dot += (unit[c * length + d] as number) * (hidden[d] as number);
    logits[c] = dot * scale;
    max = Math.max(max, dot * scale);
  }
  let sum = 0;
  for (let c = 0; c < classes; c++) {
    const e = Math.exp((logits[c] as number) - max);
    logits[c] = e;
    sum += e;
  }
  for (let c = 0; c < classes; c++) logits[c] = (logits[c] as number) / sum;
  return logits[label] as number;
}
