/** What the description of the calculator's routes shows; every example meets its schema. */
export const ruleRequestExample = {
  region: 'huaian',
  inputs: { hospitalLevel: '3', eligibleCost: 12000 },
};

const entry = 'huaian-2026/q60';
const levels = '一级及以下（镇卫生院、社区、村卫生室）';

export const ruleAnswerExample = {
  kind: 'calculation' as const,
  text: '住院报销（淮安市，2026年度）\n报销：7215 元\n个人负担：4785 元',
  region: { code: 'huaian', name: '淮安市' },
  policyYear: 2026,
  calculation: {
    rule: 'inpatient',
    title: '住院报销',
    inputs: {
      hospitalLevel: { label: '医院等级', value: '3', unit: null, text: '三级' },
      eligibleCost: { label: '合规费用', value: '12000.00', unit: '元', text: '12000 元' },
    },
    steps: [
      {
        label: '起付线以上的费用',
        expression: '12000 − 900',
        amount: '11100.00',
        unit: '元',
        text: '11100 元',
        entry,
      },
      { label: '报销', expression: '11100 × 65%', amount: '7215.00', unit: '元', text: '7215 元', entry },
    ],
    result: { label: '报销', value: '7215.00', unit: '元', text: '7215 元' },
    figures: [{ label: '个人负担', amount: '4785.00', unit: '元', text: '4785 元' }],
    assumptions: ['按本年度此前没有用过住院报销的年度限额计算'],
  },
  clarify: null,
  citations: [
    {
      entry,
      document: '全民参保百问百答',
      publisher: '淮安市医疗保障局',
      title: '淮安市居民医保待遇有哪些？',
      quote: '三级医院 900 元 65%',
      passage: 'huaian-2026/q60#1',
      score: 1,
    },
  ],
  notices: [],
  related: [],
  contacts: [{ name: '参保地医保经办机构', phone: null }],
};

export const rulesExample = {
  rules: [
    {
      id: 'inpatient',
      title: '住院报销',
      regions: [
        {
          code: 'huaian',
          name: '淮安市',
          document: 'huaian-2026',
          policyYear: 2026,
          inputs: {
            type: 'object',
            properties: {
              hospitalLevel: {
                title: '医院等级',
                type: 'string',
                enum: ['1', '2', '3'],
                oneOf: [
                  { const: '1', title: levels },
                  { const: '2', title: '二级' },
                  { const: '3', title: '三级' },
                ],
              },
            },
            additionalProperties: false,
          },
        },
      ],
    },
  ],
};
