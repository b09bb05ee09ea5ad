import { type Fen, formatFen } from './money.ts';
import type { Parameter } from './parameter.ts';

export interface Step {
  /** 「减起付线」 */
  readonly label: string;
  /** 「12000 − 600」 */
  readonly expression: string;
  readonly amount: string;
  readonly unit: string;
  /** The entry whose clause it applies. */
  readonly entry: string;
}

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** A lower bound: 「至少」 belongs before it. */
  readonly atLeast?: boolean;
}

/** What a rule has worked out so far: steps and result come out of the same pass. */
export interface Worksheet {
  readonly steps: readonly Step[];
  /** The first is the result; the others belong to it (自付, 大病 …). */
  readonly figures: readonly Figure[];
  readonly assumptions: readonly string[];
  /** Every parameter used, in order of use, each once. */
  readonly used: readonly Parameter[];
  /** Writes a step in money and gives its amount back. */
  money(label: string, expression: string, amount: Fen, clause: Parameter): Fen;
  /** Writes a step in another unit. */
  step(label: string, expression: string, amount: string, unit: string, clause: Parameter): void;
  /** Marks a parameter as used without a step of its own. */
  cite(...clauses: readonly Parameter[]): void;
  /** A reading of an ambiguous clause, or a fact taken as given; printed, each once. */
  assume(text: string): void;
  figure(label: string, value: string, unit: string, atLeast?: boolean): void;
}

export function createWorksheet(): Worksheet {
  const steps: Step[] = [];
  const figures: Figure[] = [];
  const assumptions: string[] = [];
  const used: Parameter[] = [];
  const cite = (...clauses: readonly Parameter[]) => {
    for (const clause of clauses) if (!used.includes(clause)) used.push(clause);
  };
  const step: Worksheet['step'] = (label, expression, amount, unit, clause) => {
    cite(clause);
    steps.push({ label, expression, amount, unit, entry: clause.entry });
  };
  return {
    steps,
    figures,
    assumptions,
    used,
    step,
    cite,
    money(label, expression, amount, clause) {
      step(label, expression, formatFen(amount), '元', clause);
      return amount;
    },
    assume(text) {
      if (!assumptions.includes(text)) assumptions.push(text);
    },
    figure(label, value, unit, atLeast) {
      figures.push({ label, value, unit, ...(atLeast && { atLeast }) });
    },
  };
}
