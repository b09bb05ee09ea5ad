const document = {
  id: 'huaian-2026',
  title: '全民参保百问百答',
  publisher: '淮安市医疗保障局',
  policyYear: 2026,
  inForce: { from: '2026-01-01', to: '2026-12-31' },
  validity: 'in-force' as const,
};

const text =
  '一定要按时参保。从 2025 年起，未在集中征缴期参保和中断缴费人员再参保至少有 2 个月等待期。等待期就是交了钱要等 2 个月才能享受待遇。';

export const entryExample = {
  id: 'huaian-2026/q39',
  document: { ...document, documentNumber: null, published: null, region: 'huaian' },
  heading: '三十九、今年的居民医保参保有哪些特别要注意的？',
  title: '今年的居民医保参保有哪些特别要注意的？',
  path: ['参保缴费类'],
  text: `三十九、今年的居民医保参保有哪些特别要注意的？\n${text}`,
  blocks: [{ kind: 'paragraph' as const, text }],
  passages: [{ id: 'huaian-2026/q39#1', text }],
  notices: [],
};

export const regionsExample = {
  regions: [
    {
      code: 'dianjiang',
      name: '垫江县',
      parents: ['重庆市'],
      documents: [
        {
          id: 'dianjiang-2024',
          title: '垫江县 2024 年度城乡居民基本医疗保险政策宣传',
          publisher: '垫江县医疗保障局',
          policyYear: 2024,
          inForce: { from: '2024-01-01', to: '2024-12-31' },
          validity: 'carried' as const,
        },
      ],
      fallback: 'national',
      contacts: [{ name: '县税务局', phone: '74612366', purposes: ['payment' as const] }],
    },
  ],
};
