import { type Adam, type AdamStep, adamStep, blankAdam, update } from './adam.ts';

/** A network of one hidden layer. */
export interface Network {
  readonly inputs: number;
  readonly units: number;
  readonly outputs: number;
  /** Per unit a row of weights, one for each input, and a threshold at the end. */
  readonly listening: Adam;
  /** Per unit a row of weights, one for each output; one more row of biases at the end. */
  readonly speaking: Adam;
}

/** What one step of learning is told. */
export interface Lesson {
  /** One row of `inputs` per example. */
  readonly inputs: Float32Array;
  /** Output that is right for each example. */
  readonly labels: readonly number[];
  /** Units that take part this time; the others are left out, and these speak louder in their stead. */
  readonly active: readonly number[];
  /** Of Adam. */
  readonly rate: number;
  /** Number of the step, from 1. */
  readonly step: number;
}

/** An error this small moves nothing. */
const NEGLIGIBLE = 2e-3;
/** Examples that a unit reads at a time. */
const ABREAST = 4;

/** The weights of units start small and random; what has learnt nothing yet says nothing. */
export function createNetwork(inputs: number, units: number, outputs: number, random: () => number): Network {
  const width = inputs + 1;
  const listening = blankAdam(units * width);
  for (let i = 0; i < listening.values.length; i++)
    if (i % width < inputs) listening.values[i] = (2 * random() - 1) / Math.sqrt(inputs);
  return { inputs, units, outputs, listening, speaking: blankAdam((units + 1) * outputs) };
}

/** @returns a function that learns from a lesson: softmax over the outputs, Adam */
export function createTeacher({ inputs, units, outputs, listening, speaking }: Network) {
  const width = inputs + 1;
  const biasesAt = units * outputs;
  const listeningGradient = new Float32Array(listening.values.length);
  const speakingGradient = new Float32Array(speaking.values.length);
  const errors = new Float32Array(outputs);

  return function teach({ inputs: rows, labels, active, rate, step }: Lesson): void {
    const louder = units / active.length;
    const places = Math.ceil(labels.length / ABREAST) * ABREAST;
    const heard = new Float32Array(units * places);
    for (const unit of active)
      listen(
        listening.values,
        unit * width,
        inputs,
        rows,
        louder,
        heard.subarray(unit * places, (unit + 1) * places),
      );
    const blames = new Float32Array(units * places);
    for (let n = 0; n < labels.length; n++) {
      const voices = active.filter((unit) => (heard[unit * places + n] as number) > 0);
      const loudness = voices.map((unit) => heard[unit * places + n] as number);
      const spoken = voices.map((unit) => unit * outputs);
      errors.set(speaking.values.subarray(biasesAt));
      addRows(errors, speaking.values, spoken, loudness);
      const wrong = toErrors(errors, labels[n] as number, labels.length);
      addSome(speakingGradient, biasesAt, errors, wrong, 1);
      for (const [v, unit] of voices.entries()) {
        const at = spoken[v] as number;
        blames[unit * places + n] = louder * along(speaking.values, at, errors, wrong);
        addSome(speakingGradient, at, errors, wrong, loudness[v] as number);
      }
    }
    for (const unit of active) {
      const blame = blames.subarray(unit * places, (unit + 1) * places);
      const blamed = [...blame.keys()].filter((n) => blame[n] !== 0);
      const factors = blamed.map((n) => blame[n] as number);
      const gradient = listeningGradient.subarray(unit * width, (unit + 1) * width);
      addRows(
        gradient.subarray(0, inputs),
        rows,
        blamed.map((n) => n * inputs),
        factors,
      );
      gradient[inputs] = factors.reduce((sum, factor) => sum + factor, 0);
    }
    const taken = adamStep(rate, step);
    learn(listening, listeningGradient, taken);
    learn(speaking, speakingGradient, taken);
  };
}

/** One step along a gradient, which is then clear for the next. */
function learn(adam: Adam, gradient: Float32Array, step: AdamStep): void {
  update(adam, 0, gradient, 0, gradient.length, step);
  gradient.fill(0);
}

/**
 * What a unit hears in every example: its row is read once for several of them. The places of `heard` after the last
 * example repeat it.
 */
function listen(
  values: Float32Array,
  at: number,
  inputs: number,
  rows: Float32Array,
  louder: number,
  heard: Float32Array,
): void {
  const last = rows.length - inputs;
  const threshold = values[at + inputs] as number;
  for (let n = 0; n < heard.length; n += ABREAST) {
    const a = n * inputs;
    const b = Math.min(a + inputs, last);
    const c = Math.min(b + inputs, last);
    const d = Math.min(c + inputs, last);
    let first = threshold;
    let second = threshold;
    let third = threshold;
    let fourth = threshold;
    for (let i = 0; i < inputs; i++) {
      const weight = values[at + i] as number;
      first += weight * (rows[a + i] as number);
      second += weight * (rows[b + i] as number);
      third += weight * (rows[c + i] as number);
      fourth += weight * (rows[d + i] as number);
    }
    heard[n] = louder * Math.max(0, first);
    heard[n + 1] = louder * Math.max(0, second);
    heard[n + 2] = louder * Math.max(0, third);
    heard[n + 3] = louder * Math.max(0, fourth);
  }
}

/** target += Σ factor × the row of a table that begins at `froms`; several rows at a time. */
function addRows(
  target: Float32Array,
  table: Float32Array,
  froms: readonly number[],
  factors: readonly number[],
): void {
  const { length } = target;
  for (let k = 0; k < froms.length; k += ABREAST) {
    const a = froms[k] as number;
    const b = froms[k + 1] ?? a;
    const c = froms[k + 2] ?? a;
    const d = froms[k + 3] ?? a;
    const first = factors[k] as number;
    const second = factors[k + 1] ?? 0;
    const third = factors[k + 2] ?? 0;
    const fourth = factors[k + 3] ?? 0;
    for (let i = 0; i < length; i++)
      target[i] =
        (target[i] as number) +
        first * (table[a + i] as number) +
        second * (table[b + i] as number) +
        third * (table[c + i] as number) +
        fourth * (table[d + i] as number);
  }
}

/** target[to + i] += factor × source[i] for some i */
function addSome(
  target: Float32Array,
  to: number,
  source: Float32Array,
  some: readonly number[],
  factor: number,
): void {
  for (const i of some) target[to + i] = (target[to + i] as number) + factor * (source[i] as number);
}

/** Sum of values[from + i] × errors[i] over some i. */
function along(values: Float32Array, from: number, errors: Float32Array, some: readonly number[]): number {
  let sum = 0;
  for (const i of some) sum += (values[from + i] as number) * (errors[i] as number);
  return sum;
}

/**
 * Turns evidence into probabilities, less one for the right output, each divided by the number of examples.
 * @returns the outputs with an error that matters
 */
function toErrors(values: Float32Array, label: number, examples: number): number[] {
  const highest = values.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY);
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const e = Math.exp((values[i] as number) - highest);
    values[i] = e;
    total += e;
  }
  const wrong: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const error = (values[i] as number) / total - (i === label ? 1 : 0);
    values[i] = error / examples;
    if (Math.abs(error) > NEGLIGIBLE) wrong.push(i);
  }
  return wrong;
}
