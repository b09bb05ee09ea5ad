import { describe, expect, it } from 'vitest';
import { webPages } from '../../../src/channels/web/pages.tsx';
import { examples, texts } from '../../../src/channels/web/texts.ts';
import { answers, webDeps } from './fake.ts';

type Fields = Readonly<Record<string, string>>;

function post(deps: ReturnType<typeof webDeps>, fields: Fields, headers: Fields = {}) {
  return webPages(deps).request('/ask', { method: 'POST', body: new URLSearchParams(fields), headers });
}

describe('首页', () => {
  it('不靠脚本也能提问：表单用 POST 提交，问题不进网址', async () => {
    const page = await (await webPages(webDeps()).request('/')).text();
    expect(page).toMatch(/<form id="ask"[^>]*method="post" action="\/ask"/);
    expect(page).toMatch(/<label for="q">/);
    expect(page).toContain(texts.limit);
    expect(page).not.toMatch(/method="get"/i);
  });

  it('列出全部地区，单选，属于提问表单', async () => {
    const page = await (await webPages(webDeps()).request('/')).text();
    for (const code of ['huaian', 'enshi', 'meixian', 'dianjiang', 'national'])
      expect(page).toContain(`<input type="radio" name="region" value="${code}" form="ask"/>`);
  });

  it('网址里的地区先选好，并显示该地区的例句', async () => {
    const page = await (await webPages(webDeps()).request('/?region=dianjiang')).text();
    expect(page).toMatch(/value="dianjiang" form="ask" checked=""/);
    expect(page).toMatch(/data-examples="dianjiang">/);
    expect(page).toMatch(/data-examples="huaian" hidden/);
    expect(page).toContain('data-fixed="true"');
    for (const question of examples['dianjiang'] ?? []) expect(page).toContain(question);
  });

  it('不认识的地区当作没选', async () => {
    const page = await (await webPages(webDeps()).request('/?region=%22%3E%3Cscript%3E')).text();
    expect(page).not.toContain('checked');
    expect(page).not.toContain('data-fixed');
  });

  it('部署时定了默认地区就先选它，设备上记住的仍可替换', async () => {
    const deps = webDeps(answers.answer, { DEFAULT_REGION: 'meixian' });
    const page = await (await webPages(deps).request('/')).text();
    expect(page).toMatch(/value="meixian" form="ask" checked=""/);
    expect(page).not.toContain('data-fixed');
  });

  it('没有内联脚本、内联样式和事件属性', async () => {
    const pages = webPages(webDeps());
    for (const path of ['/', '/documents', '/documents/huaian-2026', '/entries/dianjiang-2024/q7?mark=1']) {
      const page = await (await pages.request(path)).text();
      expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(page).toMatch(/<script src="\/static\/page\.js\?v=[0-9a-f]{8}" defer/);
    }
  });

  it('写明语言、隐私和只引用原文', async () => {
    const page = await (await webPages(webDeps()).request('/')).text();
    expect(page).toMatch(/^<!doctype html><html lang="zh-CN">/);
    expect(page).toContain(texts.promise);
    expect(page).toContain('请不要输入身份证号');
    expect(page).toContain('href="/documents"');
  });
});

describe('提问', () => {
  it('把问题、地区和会话交给问答，回一整页', async () => {
    const deps = webDeps();
    const response = await post(deps, { q: '  晚交要等多久 ', region: 'huaian', conversation: 'c-0' });
    expect(response.status).toBe(200);
    expect(deps.asked).toEqual([{ question: '晚交要等多久', region: 'huaian', conversation: 'c-0' }]);
    const page = await response.text();
    expect(page).toContain('<title>');
    expect(page).toContain('晚交要等多久');
    expect(page).toContain('name="conversation" value="c-1"');
    expect(page).toMatch(/value="huaian" form="ask" checked=""/);
  });

  it('脚本来问时只回问和答，不回整页', async () => {
    const fragment = await (await post(webDeps(), { q: '晚交要等多久' }, { 'X-Fragment': '1' })).text();
    expect(fragment).toMatch(/^<div class="exchange" data-conversation="c-1">/);
    expect(fragment).not.toContain('<title>');
  });

  it('答复不许缓存', async () => {
    expect((await post(webDeps(), { q: '晚交' })).headers.get('Cache-Control')).toBe('no-store');
  });

  it.each([
    ['空的', '', texts.empty],
    ['只有空白', ' \n ', texts.empty],
    ['超过五百字', '长'.repeat(501), texts.tooLong],
  ])('%s：在输入框旁说明，保留文字，不去问答', async (_, q, message) => {
    const deps = webDeps();
    const response = await post(deps, { q, region: 'enshi' });
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain(`role="alert">${message}</p>`);
    expect(page).toContain('aria-invalid="true"');
    expect(page).toMatch(/value="enshi" form="ask" checked=""/);
    expect(page).toContain(`>${q.trim()}</textarea>`);
    expect(deps.asked).toEqual([]);
  });

  it('脚本来问而问题不合要求时，只回说明', async () => {
    const response = await post(webDeps(), { q: '' }, { 'X-Fragment': '1' });
    expect([response.status, await response.text()]).toEqual([400, texts.empty]);
  });

  it('五百个表情符号是五百字，不是一千字', async () => {
    expect((await post(webDeps(), { q: '😀'.repeat(500) })).status).toBe(200);
    expect((await post(webDeps(), { q: '😀'.repeat(501) })).status).toBe(400);
  });

  it('写进来的标记都转义，框里和气泡里都是', async () => {
    const attack = `</textarea><script>alert("1")</script><img src=x onerror='1'>`;
    const asked = await (await post(webDeps(answers.region), { q: attack })).text();
    const refused = await (await post(webDeps(), { q: attack + '长'.repeat(500) })).text();
    for (const page of [asked, refused]) {
      expect(page).not.toContain('<script>alert');
      expect(page).not.toContain('<img src=x');
      expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)');
    }
  });

  it('身份证号和手机号先遮住，再交给问答、再显示，超长退回时也一样', async () => {
    const deps = webDeps();
    const q = '我的身份证32080219520101002X，手机13812345678，断交了怎么办';
    const answered = await (await post(deps, { q })).text();
    const refused = await (await post(deps, { q: q + '长'.repeat(500) })).text();
    for (const text of [answered, refused, deps.asked[0]?.question ?? '']) {
      expect(text).not.toMatch(/32080219520101002|13812345678/);
      expect(text).toContain('断交了怎么办');
    }
    expect(answered).toContain(texts.masked);
    expect(await (await post(deps, { q: '断交了怎么办' })).text()).not.toContain(texts.masked);
  });

  it('不认识的地区、不像会话编号的会话不交给问答', async () => {
    const deps = webDeps();
    await post(deps, { q: '晚交', region: '火星', conversation: '"><b>' });
    expect(deps.asked).toEqual([{ question: '晚交', region: undefined, conversation: undefined }]);
  });

  it('没选地区时用部署的默认地区', async () => {
    const deps = webDeps(answers.answer, { DEFAULT_REGION: 'huaian' });
    await post(deps, { q: '晚交' });
    expect(deps.asked[0]?.region).toBe('huaian');
  });

  it('半个表情、控制字符、空表单都不出错', async () => {
    const body = 'q=%ED%A0%BD%00%07x';
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const response = await webPages(webDeps()).request('/ask', { method: 'POST', body, headers });
    expect(response.status).toBe(200);
    expect((await webPages(webDeps()).request('/ask', { method: 'POST' })).status).toBe(400);
  });

  it('直接打开答案的网址，回到首页', async () => {
    const response = await webPages(webDeps()).request('/ask?q=x');
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/']);
  });
});
