import type { Parameter } from './parameter.ts';

/** The share of costs above the deductible that a fund pays. */
export interface Rate {
  /** Percent points, 0–100. */
  readonly points: number;
  /** The clause that it follows last. */
  readonly clause: Parameter;
}
