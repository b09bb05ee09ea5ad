import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBirthMode } from '../../../src/dialogue/reading/care/birth-mode.ts';
import { readCareKind } from '../../../src/dialogue/reading/care/care-kind.ts';
import { readDiseaseCount, readDiseaseType } from '../../../src/dialogue/reading/care/disease.ts';
import { readFamilyDoctor } from '../../../src/dialogue/reading/care/family-doctor.ts';
import { readFiling } from '../../../src/dialogue/reading/care/filing.ts';
import { readAway } from '../../../src/dialogue/reading/care/filing-away.ts';
import { readLevel } from '../../../src/dialogue/reading/care/level.ts';
import { readTcmHospital } from '../../../src/dialogue/reading/care/tcm-hospital.ts';
import type { Mention } from '../../../src/dialogue/reading/choices/choice-mention.ts';
import { readOption } from '../../../src/dialogue/reading/choices/option.ts';
import { readRefundReason } from '../../../src/dialogue/reading/choices/refund-reason.ts';
import { readTier } from '../../../src/dialogue/reading/choices/tier.ts';
import { readCancel, readUnsure, readYesNo } from '../../../src/dialogue/reading/choices/yes-no.ts';
import { readFamily } from '../../../src/dialogue/reading/family/family.ts';
import { readPeople } from '../../../src/dialogue/reading/people/people.ts';
import { facts } from '../../../src/rules/facts.ts';

const WORDS =
  '一家五口 两个 三个 老人 奶奶 爷爷 我 和 、 ， 其中 剩下 其他 都 普通 低保 低保边缘家庭 残疾 二级 三级 县医院 镇卫生院 一档 二档 65岁 没有 不是 备案 转诊 急诊 外地 南京 住院 高血压 或 糖尿病 签 没 第 2 选 的 是不是 孩子 新生儿 户 100 零 个'.split(
    ' ',
  );
const told = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(''));
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), told);
const REGIONS = ['huaian', 'enshi', 'dianjiang', 'meixian', 'national', 'nowhere'];

const readers: Record<string, (text: string) => readonly Mention[]> = {
  level: (text) => readLevel(text).mentions,
  people: (text) => REGIONS.flatMap((region) => readPeople(text, region).mentions),
  filing: (text) => readFiling(text).mentions,
  away: (text) => readAway(text, 'dianjiang').mentions,
  tier: (text) => readTier(text).mentions,
  familyDoctor: (text) => readFamilyDoctor(text).mentions,
  diseaseCount: (text) => readDiseaseCount(text).mentions,
  diseaseType: (text) => readDiseaseType(text).mentions,
  birthMode: (text) => readBirthMode(text).mentions,
  tcmHospital: (text) => readTcmHospital(text).mentions,
  refundReason: (text) => readRefundReason(text).mentions,
  careKind: readCareKind,
};

describe.each(Object.entries(readers))('任何文字都读得下来：%s', (_, read) => {
  it('每处都是原文里的一段', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { span, words } of read(text)) expect(text.slice(...span)).toBe(words);
      }),
    );
  });
});

describe('任何文字都读得下来', () => {
  it('一家人：说全了的合乎条件的格式，人数加起来就是总数', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...REGIONS), (text, region) => {
        const reading = readFamily(text, region);
        if (reading.kind === 'none') return;
        expect(reading.span[0]).toBeGreaterThanOrEqual(0);
        expect(reading.span[1]).toBeLessThanOrEqual(text.length);
        if (reading.kind !== 'members') return;
        expect(facts.members.safeParse(reading.members).success).toBe(true);
        expect(reading.members.reduce((sum, { count }) => sum + count, 0)).toBe(reading.total);
      }),
      { numRuns: 500 },
    );
  });

  it('答复只会是选项之一、不清楚或没选', () => {
    const options = fc.array(fc.record({ label: fc.string({ maxLength: 12 }), value: fc.string() }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(anything, options, (text, given) => {
        const read = readOption(text, given);
        if (read !== null && read !== 'unclear')
          expect(given.map(({ value }) => value)).toContain(read.value);
      }),
    );
  });

  it('不会既是肯定又是不知道', () => {
    fc.assert(
      fc.property(anything, (text) => {
        if (readYesNo(text) !== null) expect(readUnsure(text) || readCancel(text)).toBe(false);
      }),
    );
  });
});
