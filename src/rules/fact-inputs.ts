import { type CalendarDate, formatDate } from './calendar.ts';
import type { Rule } from './evaluation.ts';
import { factOptions } from './fact-options.ts';
import { factTexts } from './fact-texts.ts';
import type { FactName, Facts } from './facts.ts';
import { type Fen, formatFen } from './money.ts';
import type { ParameterSet } from './parameter.ts';
import { readable } from './readable.ts';

/** A fact as it was understood. */
export interface CalculationInput {
  /** 「合规费用」 */
  readonly label: string;
  /** As a request would give it: 「12000.00」, 「3」, 「2026-01-15」. */
  readonly value: string;
  /** 「元」, 「周岁」; null where it has none. */
  readonly unit: string | null;
  /** As people read it: 「12000 元」, 「三级」, 「2026年1月15日」. */
  readonly text: string;
}

/** The facts given, echoed with their units, by name and in the rule's order. */
export function factInputs(
  rule: Rule,
  set: ParameterSet,
  facts: Facts,
): Readonly<Record<string, CalculationInput>> {
  return Object.fromEntries(
    rule.facts.flatMap((fact) => {
      const value = facts[fact];
      return value === undefined ? [] : [[fact, factInput(rule, set, fact, value)]];
    }),
  );
}

function factInput(
  rule: Rule,
  set: ParameterSet,
  fact: FactName,
  value: NonNullable<Facts[FactName]>,
): CalculationInput {
  const text = factTexts[fact];
  const { label } = text;
  switch (text.kind) {
    case 'money': {
      const amount = formatFen(value as Fen);
      return { label, value: amount, unit: '元', text: readable(amount, '元') };
    }
    case 'date': {
      const day = formatDate(value as CalendarDate);
      return { label, value: day, unit: null, text: readable(day, '') };
    }
    case 'count':
      return { label, value: String(value), unit: text.unit, text: readable(String(value), text.unit) };
    case 'choice':
    case 'category':
    case 'yes-no': {
      const written = String(value);
      return { label, value: written, unit: null, text: optionLabel(rule, set, fact, written) };
    }
    case 'members': {
      const members = value as NonNullable<Facts['members']>;
      const people = members.reduce((sum, { count }) => sum + count, 0);
      return { label, value: String(people), unit: '人', text: membersText(rule, set, members) };
    }
  }
}

function optionLabel(rule: Rule, set: ParameterSet, fact: FactName, value: string): string {
  const options = factOptions(rule, set, fact);
  const label = (each: string) => options.find((option) => option.value === each)?.label ?? each;
  return value.split('+').map(label).join('，同时是');
}

/** 「低保对象 2 人、普通居民（一档，30 周岁）1 人」 */
function membersText(rule: Rule, set: ParameterSet, members: NonNullable<Facts['members']>): string {
  return members
    .map(({ personCategory, tier, age, count }) => {
      const more = [
        ...(tier === undefined ? [] : [optionLabel(rule, set, 'tier', tier)]),
        ...(age === undefined ? [] : [`${age} 周岁`]),
      ];
      const who = optionLabel(rule, set, 'personCategory', personCategory);
      return `${who}${more.length === 0 ? '' : `（${more.join('，')}）`} ${count} 人`;
    })
    .join('、');
}
