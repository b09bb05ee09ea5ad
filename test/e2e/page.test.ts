import { describe, expect, it } from 'vitest';
import { desktop, hasBrowser, openPage, overflow, phone } from './browser.ts';
import { ask, lastCard, residentPages } from './resident-pages.ts';

const question = '过了集中缴费期才交钱，要等多久才能报销？';

describe.skipIf(!hasBrowser)('居民页面', () => {
  const pages = residentPages();
  const { open } = pages;

  describe.each([
    ['小屏手机，有脚本', phone],
    ['小屏手机，没有脚本', { ...phone, javaScriptEnabled: false }],
    ['电脑，有脚本', desktop],
    ['电脑，没有脚本', { ...desktop, javaScriptEnabled: false }],
  ])('%s', (_, options) => {
    it('选地区提问，看到本地原文和出处，打开全文看到标出的原话', async () => {
      const page = await open('/', options);
      await page.getByLabel('淮安市').check();
      await ask(page, question);
      const card = lastCard(page);
      await card.waitFor();
      expect(await card.textContent()).toMatch(/2 ?个月/);
      expect(await card.locator('.source').first().textContent()).toContain('全民参保百问百答');
      expect(await card.locator('.badges').textContent()).toContain('2026年度');
      expect(await page.locator('.bubble').last().textContent()).toContain(question);
      expect(page.url()).not.toContain('q=');
      expect(await overflow(page)).toBe(0);

      await card.getByRole('link', { name: '查看全文' }).first().click();
      await page.locator('mark').first().waitFor();
      expect(await page.locator('mark').first().isVisible()).toBe(true);
      expect(page.url()).toContain('/entries/huaian-2026/');
      expect(await overflow(page)).toBe(0);
    });

    it('没选地区先问地区，点一下就得到那里的答案', async () => {
      const page = await open('/', options);
      await ask(page, '交一年要多少钱');
      await lastCard(page).getByRole('button', { name: '垫江县' }).click();
      await page.locator('.badge', { hasText: '垫江县' }).last().waitFor();
      expect(await lastCard(page).textContent()).toContain('380');
      expect(await page.getByLabel('垫江县').isChecked()).toBe(true);
    });

    it('空着就提问，在输入框旁提醒', async () => {
      pages.expectFault(/status of 400/);
      const page = await open('/', options);
      await page.getByRole('button', { name: '提问' }).click();
      await page.getByText('请先写下您的问题。').waitFor();
      expect(await page.locator('#q').getAttribute('aria-invalid')).toBe('true');
    });

    it.each([
      '/',
      '/documents',
      '/documents/enshi-2025',
      '/entries/huaian-2026/q60',
      '/entries/enshi-2025/table-1',
    ])('%s 不会左右溢出', async (path) => {
      expect(await overflow(await open(path, options))).toBe(0);
    });
  });

  it('读完条目返回，问答还在；清空后没有', async () => {
    const page = await open('/?region=huaian', phone);
    await ask(page, question);
    await lastCard(page).getByRole('link', { name: '查看全文' }).first().click();
    await page.getByRole('link', { name: '返回提问' }).first().click();
    await lastCard(page).waitFor();
    await page.getByRole('button', { name: '清空记录' }).click();
    expect(await page.locator('.exchange').count()).toBe(0);
    await page.reload();
    expect(await page.locator('.exchange').count()).toBe(0);
  });

  it('地区和大字记在设备上，网址里的地区优先', async () => {
    const page = await open('/', phone);
    await page.getByLabel('眉县').check();
    await page.getByRole('button', { name: '大字' }).click();
    await page.goto('/documents');
    expect(await page.locator('html').getAttribute('class')).toBe('large');
    await page.goto('/');
    expect(await page.getByLabel('眉县').isChecked()).toBe(true);
    expect(await overflow(page)).toBe(0);
    await page.goto('/?region=enshi');
    expect(await page.getByLabel('恩施市').isChecked()).toBe(true);
  });

  it('点例句就提问', async () => {
    const page = await open('/?region=dianjiang', desktop);
    await page.getByRole('button', { name: '一档和二档各交多少钱？' }).click();
    await lastCard(page).waitFor();
    expect(await lastCard(page).textContent()).toContain('755');
  });

  it('电脑上回车提问，Shift 加回车换行', async () => {
    const page = await open('/?region=huaian', desktop);
    const box = page.getByLabel('您想问什么？');
    await box.pressSequentially('集中缴费');
    await box.press('Shift+Enter');
    expect(await page.locator('.exchange').count()).toBe(0);
    await box.pressSequentially('是几月？');
    await box.press('Enter');
    await lastCard(page).waitFor();
  });

  it('断网时文字还在，连上后可以再试', async () => {
    pages.expectFault(/ERR_INTERNET_DISCONNECTED/);
    const page = await open('/?region=huaian', phone);
    await page.context().setOffline(true);
    await ask(page, question);
    await page.getByRole('button', { name: '再试一次' }).waitFor();
    expect(await page.getByLabel('您想问什么？').inputValue()).toBe(question);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '再试一次' }).click();
    await lastCard(page).waitFor();
  });

  it('第一次打开不到一百千字节', async () => {
    const { page } = await openPage(pages.browser, pages.address, phone);
    let bytes = 0;
    page.on('requestfinished', async (request) => {
      const sizes = await request.sizes();
      bytes += sizes.responseBodySize + sizes.responseHeadersSize;
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    await page.context().close();
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(100_000);
  });
});
