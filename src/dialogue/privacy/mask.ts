import type { PersonalKind } from './personal-kind.ts';
import { PERSONAL_NAMES } from './personal-name.ts';
import { PERSONAL_NUMBERS, type PersonalRule } from './personal-number.ts';
import { type PlainView, plainView } from './plain-view.ts';

export type { PersonalKind };

export interface Masked {
  readonly text: string;
  /** Each kind once, in the order in which they were masked. */
  readonly found: readonly PersonalKind[];
}

/** What stands in place of what was masked. */
export const MARKS: Readonly<Record<PersonalKind, string>> = {
  idCard: '【身份证号】',
  mobile: '【手机号】',
  landline: '【电话】',
  bankCard: '【银行卡号】',
  email: '【邮箱】',
  wechat: '【微信号】',
  qq: '【QQ号】',
  passport: '【护照号】',
  socialSecurity: '【社保号】',
  number: '【号码】',
  name: '【姓名】',
};

const RULES: readonly PersonalRule[] = [...PERSONAL_NUMBERS, ...PERSONAL_NAMES];

/** The text with every match masked, or null where the rule matches nothing. */
function applyRule(
  text: string,
  view: PlainView,
  rule: PersonalRule,
  found: Set<PersonalKind>,
): string | null {
  let masked = '';
  let kept = 0;
  for (const match of view.text.matchAll(rule.pattern)) {
    const value = match.groups?.['value'] ?? match[0];
    const [from, to] = match.indices?.groups?.['value'] ?? match.indices?.[0] ?? [0, 0];
    if (to <= from || rule.accept?.(value) === false) continue;
    const start = view.starts[from] ?? 0;
    // One character may unfold to several, and two matches may share it: never go back over what is masked.
    if (start < kept) continue;
    const kind = rule.kindOf?.(value) ?? rule.kind;
    found.add(kind);
    masked += text.slice(kept, start) + MARKS[kind];
    kept = view.ends[to - 1] ?? text.length;
  }
  return kept === 0 ? null : masked + text.slice(kept);
}

/**
 * Replaces personal numbers and names by fixed marks. To be called before anything else sees what a person typed:
 * before logs, the store, the search and the answer.
 *
 * Kept are amounts, dates, years, document numbers and the numbers of public services (12393, 12345, 400 numbers).
 * A number that only looks like a card with a typing error is masked.
 *
 * @param text what was typed, in any width, with or without gaps and invisible characters
 * @example maskPersonal('我叫张三，手机138 1234 5678').text // '我叫【姓名】，手机【手机号】'
 */
export function maskPersonal(text: string): Masked {
  const found = new Set<PersonalKind>();
  let masked = text;
  let view = plainView(masked);
  for (const rule of RULES) {
    const next = applyRule(masked, view, rule, found);
    if (next === null) continue;
    masked = next;
    view = plainView(masked);
  }
  return { text: masked, found: [...found] };
}
