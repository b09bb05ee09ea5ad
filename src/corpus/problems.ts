/** A fault in a file under `corpus/`, where an editor finds it. */
export interface Problem {
  /** Path relative to `corpus/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** What was expected, in Chinese. */
  readonly message: string;
}

/** Takes note of a fault; reading goes on, so that an editor sees all of them at once. */
export type Report = (problem: Problem) => void;

/** `corpus/regions.yaml:12 …` */
export function describeProblem({ file, line, message }: Problem): string {
  return `corpus/${file}:${line} ${message}`;
}
