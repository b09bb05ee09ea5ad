import { describe, expect, it } from 'vitest';
import { readBirthMode } from '../../../src/dialogue/reading/care/birth-mode.ts';
import { readCareKind } from '../../../src/dialogue/reading/care/care-kind.ts';
import { readDiseaseCount, readDiseaseType } from '../../../src/dialogue/reading/care/disease.ts';
import { readFamilyDoctor } from '../../../src/dialogue/reading/care/family-doctor.ts';
import { readTcmHospital } from '../../../src/dialogue/reading/care/tcm-hospital.ts';
import type { ChoiceReading } from '../../../src/dialogue/reading/choices/choice-mention.ts';
import { readRefundReason } from '../../../src/dialogue/reading/choices/refund-reason.ts';
import { readTier } from '../../../src/dialogue/reading/choices/tier.ts';
import { rows, table } from './choice-tables.ts';

type Table = Record<string, string[]>;
const choices = table<Record<string, Table>>('choices');
const disease = table<Record<string, Table>>('care/disease');

const readers: Record<string, [Table | undefined, (text: string) => Pick<ChoiceReading<unknown>, 'choice'>]> =
  {
    参保档次: [table<Table>('choices/tier'), readTier],
    分娩方式: [choices['birthMode'], readBirthMode],
    中医医院: [choices['tcmHospital'], readTcmHospital],
    家庭医生签约: [choices['familyDoctor'], readFamilyDoctor],
    退费原因: [choices['refundReason'], readRefundReason],
    两病病种数: [disease['count'], readDiseaseCount],
    门诊特殊病病种: [disease['type'], readDiseaseType],
  };

describe.each(Object.entries(readers))('%s', (_, [expected, read]) => {
  it.each(rows(expected ?? {}))('%s → %s', (text, value) => {
    const { choice } = read(text);
    expect(choice.kind === 'one' ? String(choice.value) : choice.kind).toBe(value);
  });
});

describe('说到哪些就医', () => {
  it.each(table<[string, string][]>('care/care-kind'))('%s → %s', (text, kinds) => {
    expect(
      readCareKind(text)
        .map(({ value }) => value)
        .join(' '),
    ).toBe(kinds);
  });

  it('没有的也记着，写明是否认', () => {
    expect(readCareKind('没住院')).toMatchObject([{ value: 'inpatient', stance: 'denied' }]);
  });
});
