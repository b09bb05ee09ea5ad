import { factTexts } from '../../src/rules/fact-texts.ts';
import type { FactName } from '../../src/rules/facts.ts';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Shorter names than the facts' own, as people would type them. */
const SHORT: Readonly<Partial<Record<FactName, string>>> = {
  hospitalLevel: 'level',
  eligibleCost: 'eligible',
  totalCost: 'total',
  selfPaidCost: 'self-paid',
  firstPaidCost: 'first-paid',
  herbCost: 'herbs',
  consultationFee: 'consultation',
  paidThisYear: 'paid-so-far',
  deductiblePaidThisYear: 'deductible-so-far',
  ownShareThisYear: 'own-so-far',
  criticalPaidThisYear: 'critical-so-far',
  tcmHospital: 'tcm',
  personCategory: 'category',
  familyDoctorContract: 'family-doctor',
  diseaseCount: 'diseases',
  diseaseType: 'disease',
  offsiteFiling: 'filing',
  birthMode: 'birth',
  prenatalCost: 'prenatal',
  paymentDate: 'paid-on',
  birthDate: 'born',
  dischargeDate: 'discharged',
  enrolmentHistory: 'history',
  members: 'member',
};

/** 「level」 for `hospitalLevel`: the flag a fact is listed under. */
export const flagOf = (fact: FactName): string => SHORT[fact] ?? kebab(fact);

const names = new Map(
  (Object.keys(factTexts) as FactName[]).flatMap((fact): [string, FactName][] => [
    [flagOf(fact), fact],
    [kebab(fact), fact],
    [fact, fact],
  ]),
);

/** The fact a flag stands for: its short name, its name with hyphens, or its name. */
export const factOfFlag = (flag: string): FactName | undefined => names.get(flag);
