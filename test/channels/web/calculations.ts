import type { Answer } from '../../../src/dialogue/answer.ts';
import type { Calculation } from '../../../src/rules/calculation.ts';
import { answers } from './fake.ts';

/** A stay in hospital, with both shares and everything that may stand beside them. */
export const stay: Calculation = {
  rule: 'inpatient',
  title: '住院报销',
  inputs: {
    hospitalLevel: { label: '医院等级', value: '2', unit: null, text: '二级' },
    eligibleCost: { label: '合规费用', value: '12000.00', unit: '元', text: '12000 元' },
  },
  steps: [
    {
      label: '起付线以上的费用',
      expression: '12000 − 300',
      amount: '11700.00',
      unit: '元',
      entry: 'dianjiang-2024/q7',
      text: '11700 元',
    },
    {
      label: '限额',
      expression: '80000',
      amount: '80000.00',
      unit: '元',
      entry: 'dianjiang-2024/q0',
      text: '80000 元',
    },
  ],
  result: { label: '报销', value: '8190.00', unit: '元', text: '8190 元' },
  figures: [{ label: '个人负担', amount: '3810.00', unit: '元', text: '3810 元' }],
  assumptions: ['按每次住院各扣一次起付线计算', '按本年度此前没有报销过计算'],
};

export function calculated(calculation: Partial<Calculation> = {}): Answer {
  return {
    ...answers.answer,
    kind: 'calculation',
    text: '住院报销：报销 8190 元，个人负担 3810 元。\n来源：文件',
    region: { code: 'dianjiang', name: '垫江县' },
    calculation: { ...stay, ...calculation },
  };
}
