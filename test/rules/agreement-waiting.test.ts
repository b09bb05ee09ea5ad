import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dates, perhaps, random, request } from './reference/arbitraries.ts';
import { asked } from './reference/asked.ts';
import { daysLater, firstOfNextMonth } from './reference/dates.ts';
import {
  commonWait,
  dianjiangWait,
  type Enrolment,
  enshiWait,
  huaianWait,
  type Wait,
} from './reference/waiting.ts';

/** How long people wait, by the calculator and from the documents' words alone: what is missing and unknown too. */

const given = (person: Enrolment) =>
  request({
    enrolmentHistory: person.history,
    brokenYears: person.brokenYears,
    paymentDate: person.payment,
    personCategory: person.categories.length === 0 ? null : person.categories.join('+'),
    dischargeDate: person.discharged,
    insuredYears: person.insuredYears,
    gapMonths: person.gapMonths,
  });

function came(region: string, person: Enrolment): Wait {
  const outcome = asked('waiting-period', region, given(person));
  switch (outcome.kind) {
    case 'missing':
      return { kind: 'missing', fact: outcome.fact };
    case 'unknown':
      return { kind: 'unknown' };
    case 'refused':
      throw new Error(outcome.fields.join());
    case 'result': {
      const [first, ...each] = outcome.sheet.figures;
      const readings = (first?.value ?? '').split(' 或 ').map(Number);
      if (readings.length > 1) {
        const values = each.map(({ value }) => Number(value)).sort((a, b) => a - b);
        expect(values).toEqual(readings);
      }
      return {
        kind: 'wait',
        readings,
        unit: first?.unit === '天' ? '天' : '个月',
        atLeast: first?.atLeast ?? false,
        takenAsUnbroken: outcome.sheet.assumptions.some((text) => text.includes('按没有断缴过计算')),
      };
    }
  }
}

/** What a person may say of a break: those who never broke off name no years of it. */
const histories = fc
  .tuple(
    fc.constantFrom<Enrolment['history'][]>('continuous', 'first', 'broken', null),
    perhaps(fc.integer({ min: 0, max: 60 })),
  )
  .map(([history, years]) => ({
    history,
    brokenYears: history === 'continuous' || history === 'first' ? null : years,
  }));

/** A payment, and for some a discharge within some months of it. */
const payments = (from: string, to: string) =>
  fc
    .tuple(
      perhaps(dates(from, to)),
      perhaps(fc.oneof(fc.integer({ min: -120, max: 10 }), fc.constantFrom(-91, -90, -89, 0, 1))),
    )
    .map(([payment, days]) => ({
      payment,
      discharged: days === null ? null : daysLater(payment ?? from, days),
    }));

const people = (from: string, to: string, categories: readonly string[]): fc.Arbitrary<Enrolment> =>
  fc
    .record({
      said: histories,
      paid: payments(from, to),
      categories: fc.uniqueArray(fc.constantFrom(...categories), { maxLength: 2 }),
      insuredYears: perhaps(fc.integer({ min: 0, max: 5 })),
      gapMonths: perhaps(fc.integer({ min: 0, max: 6 })),
    })
    .map(({ said, paid, ...more }) => ({ ...said, ...paid, ...more }));

const common = ['ordinary', 'aided'];

describe.each([
  ['huaian', huaianWait, '2025-07-01', '2027-03-31', ['ordinary', 'student', 'aided', 'newly-aided']],
  ['dianjiang', dianjiangWait, '2023-08-01', '2025-06-30', ['ordinary', 'minimum-living', 'newborn']],
  ['enshi', enshiWait, '2024-07-01', '2026-03-31', ['ordinary', 'stable-out-of-poverty', 'newborn']],
  ['meixian', commonWait, '2023-07-01', '2026-06-30', common],
  ['national', commonWait, '2023-07-01', '2026-06-30', common],
] as const)('待遇等待期 %s', (region, reference, from, to, categories) => {
  it('随便哪样的人', () => {
    fc.assert(
      fc.property(people(from, to, categories), (person) => {
        expect(came(region, person)).toEqual(reference(person));
      }),
      random,
    );
  });
});

it('垫江 1、2 月缴费：没有 90 日，从次日还是次月 1 日起有两种读法，都写出来', () => {
  fc.assert(
    fc.property(dates('2024-01-01', '2024-02-29'), (paymentDate) => {
      const outcome = asked('waiting-period', 'dianjiang', { paymentDate });
      const said = outcome.kind === 'result' ? outcome.sheet.assumptions.join() : '';
      const [next, month] = [daysLater(paymentDate, 1), firstOfNextMonth(paymentDate)].map(inChinese);
      expect(said).toContain(`${next}`);
      expect(said).toContain(`${month}`);
    }),
    random,
  );
});

const inChinese = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
