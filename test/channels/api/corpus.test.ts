import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { entrySchema, regionsSchema } from '../../../src/channels/api/corpus-schema.ts';
import { dateInChina, validityOn } from '../../../src/corpus/validity.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { expectProblem } from '../../support/problems.ts';

describe('条目全文', () => {
  test('全文、所属文件、片段和给读者的提醒', async () => {
    const response = await createApp(fakeDeps()).request('/api/entries/huaian-2026/q38');
    expect(response.status).toBe(200);
    const body: unknown = await response.json();
    expect(body).toEqual({
      id: 'huaian-2026/q38',
      document: {
        id: 'huaian-2026',
        title: '2026 年居民医保百问百答',
        publisher: '某某医疗保障局',
        documentNumber: null,
        published: null,
        region: 'huaian',
        policyYear: 2026,
        inForce: { from: '2026-01-01', to: '2026-12-31' },
        validity: 'in-force',
      },
      heading: '三十八、集中缴费期后还能缴费吗？',
      title: '集中缴费期后还能缴费吗？',
      path: ['参保缴费类'],
      text: '三十八、集中缴费期后还能缴费吗？\n可以。设置固定待遇等待期 2 个月。\n缴费时间\t等待期\n集中缴费期后\t2 个月',
      blocks: [
        { kind: 'paragraph', text: '可以。设置固定待遇等待期 2 个月。' },
        {
          kind: 'table',
          headerRows: 1,
          rows: [
            [
              { text: '缴费时间', merged: null },
              { text: '等待期', merged: null },
            ],
            [
              { text: '集中缴费期后', merged: null },
              { text: '2 个月', merged: null },
            ],
          ],
        },
      ],
      passages: [
        { id: 'huaian-2026/q38#1', text: '可以。设置固定待遇等待期 2 个月。' },
        { id: 'huaian-2026/q38#2', text: '缴费时间：集中缴费期后；等待期：2 个月' },
      ],
      notices: ['目录和正文写法不同。'],
    });
    expect(entrySchema.parse(body)).toEqual(body);
  });

  test.each([
    '/api/entries/huaian-2026/q999',
    '/api/entries/beijing-2026/q38',
    '/api/entries/huaian-2026/q38%231',
    '/api/entries/__proto__/constructor',
    '/api/entries/%3Cscript%3E/%00',
    '/api/entries/%E4%BF/q38',
  ])('没有的条目得到 404，不回显：%s', async (path) => {
    const problem = await expectProblem(await createApp(fakeDeps()).request(path), 404, 'not-found');
    expect(problem.detail).toBe('没有这个条目；文件编号见 /api/regions。');
  });
});

describe('地区', () => {
  test('文件按今天的日期标明是否有效，电话没有印就是 null', async () => {
    const response = await createApp(fakeDeps()).request('/api/regions');
    const body: unknown = await response.json();
    expect(regionsSchema.parse(body)).toEqual(body);
    const { regions } = regionsSchema.parse(body);
    expect(regions.map(({ code, fallback }) => [code, fallback])).toEqual([
      ['huaian', 'national'],
      ['dianjiang', null],
      ['national', null],
    ]);
    expect(regions.flatMap(({ documents }) => documents.map(({ id, validity }) => [id, validity]))).toEqual([
      ['huaian-2026', 'in-force'],
      ['huaian-2027', 'future'],
      ['dianjiang-2024', 'carried'],
    ]);
    expect(regions.flatMap(({ contacts }) => contacts)).toEqual([
      { name: '医保局', phone: '0517-12345', purposes: ['benefits'] },
      { name: '县税务局', phone: null, purposes: ['payment'] },
    ]);
  });
});

describe('有效期', () => {
  const inForce = { from: '2026-01-01', to: '2026-12-31' };
  test.each([
    ['2025-12-31', 'future'],
    ['2026-01-01', 'in-force'],
    ['2026-12-31', 'in-force'],
    ['2027-01-01', 'carried'],
  ])('首尾两天都算：%s 是 %s', (today, validity) => {
    expect(validityOn(inForce, today)).toBe(validity);
  });

  test('今天是北京时间的日期，不论服务器在哪个时区', () => {
    expect(dateInChina(new Date('2025-12-31T15:59:59Z'))).toBe('2025-12-31');
    expect(dateInChina(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });
});
