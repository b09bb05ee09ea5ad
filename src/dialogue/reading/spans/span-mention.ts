/** How long something lasted or lasts, with the span [start, end) it takes in the text. */
export interface SpanMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 「一年半」 is 18 of month, 「半年」 6 of month; 「俩礼拜」 2 of week. */
  readonly unit: 'day' | 'week' | 'month' | 'year';
  /** The least and the most it can be, whole numbers of the unit; the same where it is exact. Zero and zero where vague. */
  readonly from: number;
  readonly to: number;
  /**
   * `exact`: the number said; `range`: 「五六年」; `about`: 「两个多月」, 「差不多三年」; `vague`: 「好几年」, 「满月」, with
   * no number to work with.
   */
  readonly precision: 'exact' | 'range' | 'about' | 'vague';
  /** 「90天内」 is `within`; 「满4年」, 「超过三个月」 are `over`: conditions rather than what happened. */
  readonly bound: 'within' | 'over' | null;
}
