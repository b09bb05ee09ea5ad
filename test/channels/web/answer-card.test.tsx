import { describe, expect, it } from 'vitest';
import { webPages } from '../../../src/channels/web/pages.tsx';
import { texts } from '../../../src/channels/web/texts.ts';
import type { Answer } from '../../../src/dialogue/answer.ts';
import { answers, webDeps } from './fake.ts';

async function card(answer: Answer, region = ''): Promise<string> {
  const body = new URLSearchParams({ q: '住院报多少', region });
  const headers = { 'X-Fragment': '1' };
  return (await webPages(webDeps(answer)).request('/ask', { method: 'POST', body, headers })).text();
}

describe('答案', () => {
  it('正文到「来源：」为止，来源和提示另外排版，不重复', async () => {
    const html = await card(answers.answer);
    expect(html).toContain('<p>未在集中缴费期内缴纳居民医保费，设置固定待遇等待期 2 个月');
    expect(html).not.toContain('来源：');
    expect(html).not.toContain('提示：');
    expect(html).toContain('<cite>《全民参保百问百答》</cite>');
    expect(html).toContain('淮安市医疗保障局');
    expect(html).toContain('2026年度');
    expect(html).toContain('三十八、集中缴费期后还能缴费吗？待遇享受期有区别吗？');
    expect(html).toContain(answers.answer.notices[0]);
  });

  it('只引了一部分的标明节选，全引的不标', async () => {
    expect(await card(answers.answer)).toContain('（节选）');
    const passages = [...webDeps(answers.answer).assistant.corpus.passages.values()];
    const whole = passages
      .filter(({ entry }) => entry === answers.answer.citations[0]?.entry)
      .map(({ id, quotes }) => ({ ...answers.answer.citations[0], passage: id, quote: quotes[0] ?? '' }));
    const html = await card({ ...answers.answer, citations: whole as Answer['citations'] });
    expect(html).not.toContain('（节选）');
  });

  it('查看全文带上引用的段落编号', async () => {
    expect(await card(answers.answer)).toContain('href="/entries/huaian-2026/q38?mark=2#mark"');
  });

  it('引用几段就标几段，一段分几处引用只算一次', async () => {
    const [first] = answers.answer.citations;
    const numbers = ['4', '4', '2'];
    const citations = numbers.map((n) => ({
      ...first,
      entry: 'dianjiang-2024/q6',
      passage: `dianjiang-2024/q6#${n}`,
    }));
    const html = await card({ ...answers.answer, citations: citations as Answer['citations'] });
    expect(html).toContain('href="/entries/dianjiang-2024/q6?mark=4,2#mark"');
  });

  it('同一条目引用两处，来源只列一次', async () => {
    const [first] = answers.answer.citations;
    const html = await card({ ...answers.answer, citations: first ? [first, first] : [] });
    expect(html.match(/<cite>/g)).toHaveLength(1);
  });

  it('条目不在现有文件里时，只写来源，不给打不开的链接', async () => {
    const citations = answers.answer.citations.map((citation) => ({ ...citation, entry: 'old-2020/q1' }));
    const html = await card({ ...answers.answer, citations, related: [] });
    expect(html).not.toContain('/entries/');
    expect(html).toContain('<cite>');
  });

  it('引用的是别处的文件时，标明那份文件的地区', async () => {
    const region = { code: 'dianjiang', name: '垫江县' };
    const html = await card({ ...answers.answer, region });
    expect(html).toContain('<span class="badge">淮安市</span>');
    expect(html).not.toContain('<span class="badge">垫江县</span>');
  });

  it('表格的行逐格排，别的行照原样', async () => {
    const row = '缴费档次：二档；医院级别：二级';
    const [first] = answers.answer.citations;
    const citations = first ? [{ ...first, passage: 'dianjiang-2024/q6#4' }] : [];
    const html = await card({ ...answers.answer, citations, text: `【门诊】\n${row}\n甲：乙；丙：丁` });
    expect(html).toContain('<h2>门诊</h2>');
    expect(html).toContain(
      '<div><dt>缴费档次</dt><dd>二档</dd></div><div><dt>医院级别</dt><dd>二级</dd></div>',
    );
    expect(html).toContain('<p>甲：乙；丙：丁</p>');
  });

  it('空行分段，每行自成一段', async () => {
    const html = await card({ ...answers.answer, text: '一\n二\n\n三\n\n来源：文件' });
    expect(html).toContain('<div><p>一</p><p>二</p></div><div><p>三</p></div>');
  });

  it('没有号码的单位只写名字，相关条目是链接', async () => {
    const html = await card(answers.answer);
    expect(html).toContain('<span class="office">淮安市医疗保障局</span>');
    expect(html).not.toContain('tel:');
    expect(html).toContain(texts.offices);
    expect(html).toContain('href="/entries/huaian-2026/q37"');
  });

  it('答案里的标记也转义', async () => {
    expect(await card({ ...answers.greeting, text: '<script>1</script>' })).toContain(
      '&lt;script&gt;1&lt;/script&gt;',
    );
  });
});

describe('转人工和问候', () => {
  it('号码可以点了就打，并可翻看当地文件', async () => {
    const html = await card(answers.handoff);
    expect(html).toContain('href="tel:74521779"');
    expect(html.match(/74521779/g)).toHaveLength(2);
    expect(html).toContain('<p>垫江县的文件里没有写这件事。</p><p>您可以问：怎么缴费。</p>');
    expect(html).toContain('href="/documents#dianjiang"');
    expect(html).not.toContain('<cite>');
  });

  it('问候只有一句话', async () => {
    const html = await card(answers.greeting);
    expect(html).toContain(answers.greeting.text);
    expect(html).not.toMatch(/badge|source|contacts|related|notices/);
  });
});
