/** Parameters trained by Adam (Kingma & Ba 2015), with the running moments of their gradients. */
export interface Adam {
  readonly values: Float32Array;
  readonly mean: Float32Array;
  readonly square: Float32Array;
}

/** Parameters that start at zero. */
export function blankAdam(size: number): Adam {
  return { values: new Float32Array(size), mean: new Float32Array(size), square: new Float32Array(size) };
}

/** Parameters that start small and random. */
export function createAdam(size: number, random: () => number): Adam {
  const adam = blankAdam(size);
  // A sum of four uniform numbers is near enough to normal; deviation about 0.1.
  for (let i = 0; i < size; i++) adam.values[i] = (random() + random() + random() + random() - 2) * 0.17;
  return adam;
}

const DECAY_MEAN = 0.9;
const DECAY_SQUARE = 0.999;

/** How far one step goes: the same for all that learn in it. */
export interface AdamStep {
  readonly pace: number;
  /** Keeps a division from zero. */
  readonly least: number;
}

/** @param t number of the step, from 1: the first ones know little of the moments yet */
export function adamStep(rate: number, t: number): AdamStep {
  const correctSquare = Math.sqrt(1 - DECAY_SQUARE ** t);
  return { pace: (rate * correctSquare) / (1 - DECAY_MEAN ** t), least: 1e-8 * correctSquare };
}

/**
 * One Adam update of `values[offset …]` by `gradient[from …]`. What has no gradient is left as it is: most of a wide
 * table has none most of the time.
 */
export function update(
  adam: Adam,
  offset: number,
  gradient: Float32Array,
  from: number,
  length: number,
  { pace, least }: AdamStep,
) {
  const { values, mean, square } = adam;
  for (let d = 0; d < length; d++) {
    const g = gradient[from + d] as number;
    if (g === 0) continue;
    const i = offset + d;
    const m = DECAY_MEAN * (mean[i] as number) + (1 - DECAY_MEAN) * g;
    const s = DECAY_SQUARE * (square[i] as number) + (1 - DECAY_SQUARE) * g * g;
    mean[i] = m;
    square[i] = s;
    values[i] = (values[i] as number) - (pace * m) / (Math.sqrt(s) + least);
  }
}
