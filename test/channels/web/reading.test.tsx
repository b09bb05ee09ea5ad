import { describe, expect, it } from 'vitest';
import { webPages } from '../../../src/channels/web/pages.tsx';
import { texts } from '../../../src/channels/web/texts.ts';
import { webDeps } from './fake.ts';

async function open(path: string): Promise<string> {
  return (await webPages(webDeps()).request(path)).text();
}

describe('条目', () => {
  it('整条可读：标题、位置、文件、年度、有效期', async () => {
    const page = await open('/entries/huaian-2026/q38');
    expect(page).toContain('<h1>三十八、集中缴费期后还能缴费吗？待遇享受期有区别吗？</h1>');
    expect(page).toContain('<span>参保缴费类</span>');
    expect(page).toContain('href="/documents/huaian-2026"');
    expect(page).toContain('淮安市医疗保障局');
    expect(page).toContain('2026年1月1日至2026年12月31日');
    expect(page).not.toContain('<mark');
  });

  it('标出引用的段落，只标它，并能跳到', async () => {
    const page = await open('/entries/huaian-2026/q38?mark=2');
    expect(page.match(/<mark/g)).toHaveLength(1);
    expect(page).toMatch(/12 月 31 日，<mark id="mark">未在集中缴费期内.*医保报销待遇。<\/mark><\/p>/);
    expect(page).toContain(texts.marked);
  });

  it('表格的一行标在自己的格子里，合并的格子也标', async () => {
    const page = await open('/entries/dianjiang-2024/q6?mark=4');
    const body = page.slice(page.indexOf('<tbody>'));
    expect(body.match(/<mark[^>]*>[^<]*<\/mark>/g)?.map((mark) => mark.replace(/<[^>]*>/g, ''))).toEqual([
      '二档',
      '500',
      '二级',
      '200',
      '40%',
    ]);
  });

  it.each(['', 'x', '0', '99', '-1', '1e9', '%00', '2,'])('段落编号写成「%s」也能打开', async (mark) => {
    expect(await open(`/entries/huaian-2026/q38?mark=${mark}`)).toContain('<h1>');
  });

  it('合并的格子用 rowspan 和 colspan，表头单列', async () => {
    const page = await open('/entries/dianjiang-2024/q7');
    expect(page).toContain('<th scope="col" rowspan="2" colspan="1">医院等级</th>');
    expect(page).toContain('<th scope="colgroup" rowspan="1" colspan="2">报销比例</th>');
    expect(page).toContain('<td rowspan="3" colspan="1">80000</td>');
    expect(page.match(/80000/g)).toHaveLength(1);
    expect(page.slice(page.indexOf('<thead>'), page.indexOf('</thead>')).match(/<tr>/g)).toHaveLength(2);
  });

  it('原文的错处告诉读者，只与编辑有关的不告诉', async () => {
    const page = await open('/entries/huaian-2026/q37');
    expect(page).toContain('原文此处写作“淮南市”，应为“淮安市”。');
    expect(page).not.toContain('只与编辑有关');
  });

  it('过了有效期的文件说明已过期，没过的不说', async () => {
    expect(await open('/entries/dianjiang-2024/q7')).toContain(texts.expired(2024));
    expect(await open('/entries/huaian-2026/q38')).not.toContain(texts.expired(2026));
  });

  it('有前后条目，首尾不越界，返回时带上地区', async () => {
    const middle = await open('/entries/dianjiang-2024/q7');
    expect(middle).toMatch(/rel="prev" href="\/entries\/dianjiang-2024\/q6"/);
    expect(middle).toMatch(/rel="next" href="\/entries\/dianjiang-2024\/q9"/);
    expect(middle).toContain('href="/?region=dianjiang"');
    expect(await open('/entries/dianjiang-2024/q6')).not.toContain('rel="prev"');
    expect(await open('/entries/dianjiang-2024/q9')).not.toContain('rel="next"');
  });

  it('小标题和列表按结构排版，标记转义', async () => {
    const page = await open('/entries/huaian-2026/q65');
    expect(page).toContain('<h2>所需材料</h2>');
    expect(page).toContain('<p class="item">1.身份证</p>');
    expect(await open('/entries/dianjiang-2024/q9')).toContain('&lt;b&gt;&amp;&quot;&#39;');
  });

  it.each(['/entries/huaian-2026/q999', '/entries/mars-2026/q1', '/documents/mars', '/entries/%3Cb%3E/x'])(
    '没有的地址 %s 回 404 页，指出去处',
    async (path) => {
      const response = await webPages(webDeps()).request(path);
      expect(response.status).toBe(404);
      const page = await response.text();
      expect(page).toContain(texts.missing);
      expect(page).toContain('href="/documents"');
      expect(page).not.toContain('<b>');
    },
  );
});

describe('文件', () => {
  it('按地区列出文件和年度', async () => {
    const page = await open('/documents');
    expect(page).toContain('<h2 id="huaian">淮安市</h2>');
    expect(page).toContain('href="/documents/dianjiang-2024"');
    expect(page).toContain(texts.yearAndState(2024, true));
    expect(page).toContain(texts.noDocuments);
  });

  it('一份文件的目录按章节分组，次序不变', async () => {
    const page = await open('/documents/huaian-2026');
    expect(page.match(/<h2>[^<]*<\/h2>/g)).toEqual(['<h2>参保缴费类</h2>', '<h2>保障内容类</h2>']);
    expect(page.match(/\/entries\/huaian-2026\/q\d+/g)).toEqual([
      '/entries/huaian-2026/q37',
      '/entries/huaian-2026/q38',
      '/entries/huaian-2026/q65',
    ]);
  });
});
