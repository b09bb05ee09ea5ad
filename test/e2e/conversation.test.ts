import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, hasBrowser, overflow, phone } from './browser.ts';
import { ask, lastCard, residentPages } from './resident-pages.ts';

const stay = '二级医院住院，合规费用9000元，能报多少';
const group = '残疾人交多少钱';
const day = '断缴的人哪天交费哪天能报销';

/** The least height and width of what is tapped, in CSS pixels. */
async function smallest(targets: Locator): Promise<number> {
  const boxes = await Promise.all((await targets.all()).map((target) => target.boundingBox()));
  return Math.min(...boxes.flatMap((box) => (box ? [box.height, box.width] : [])));
}

describe.skipIf(!hasBrowser)('接着问下去', () => {
  const { open } = residentPages();

  /** Waits for the answer after a choice; the page without a script is loaded anew. */
  async function choose(page: Page, name: string | RegExp) {
    await lastCard(page).getByRole('button', { name }).first().click();
  }

  describe.each([
    ['小屏手机，有脚本', phone],
    ['小屏手机，没有脚本', { ...phone, javaScriptEnabled: false }],
    ['电脑，有脚本', desktop],
  ])('%s', (_, options) => {
    it('反问哪一档，按钮上写着各报多少，点了就算出来', async () => {
      const page = await open('/?region=dianjiang', options);
      await ask(page, stay);
      const choice = lastCard(page).getByRole('button', { name: /二档\s*报销/ });
      const figure = (await choice.locator('.option-figure').textContent()) ?? '';
      expect(figure).toMatch(/报销 \d+ 元/);
      await choice.click();
      await page.locator('.worked').last().waitFor();
      expect(await lastCard(page).locator('.result').textContent()).toContain(figure.slice('报销 '.length));
      expect(await lastCard(page).locator('.steps tbody tr').count()).toBeGreaterThan(1);
      expect(await overflow(page)).toBe(0);
    });

    it('问日期给日期框，填了就接着算', async () => {
      const page = await open('/?region=huaian', options);
      await ask(page, day);
      await lastCard(page).locator('input[type="date"]').fill('2026-03-05');
      await choose(page, '确定');
      await page.locator('.worked').last().waitFor();
      expect(await page.locator('.bubble').last().textContent()).toContain('2026年3月5日');
      expect(await lastCard(page).locator('.inputs').textContent()).toContain('2026年3月5日');
    });

    it('没用：道谢，再写一句', async () => {
      const page = await open('/?region=huaian', options);
      await ask(page, '过了集中缴费期才交钱，要等多久才能报销？');
      await choose(page, '没用');
      await page.getByText('谢谢，记下了，会有人看。').waitFor();
      await page.getByLabel(/哪里不对/).fill('没有说孩子怎么办');
      await page.getByRole('button', { name: '送出' }).click();
      await page.getByText('谢谢，您的话记下了。').waitFor();
    });
  });

  it('前面的问答还在，选好的地区还在', async () => {
    const page = await open('/?region=dianjiang', phone);
    await ask(page, stay);
    await choose(page, /二档/);
    await page.locator('.worked').waitFor();
    await ask(page, '那三级医院呢');
    await page.locator('.worked').nth(1).waitFor();
    expect(await page.locator('.exchange').count()).toBe(3);
    expect(await page.getByLabel('垫江县').isChecked()).toBe(true);
  });

  it('问的是别处，说明和选的地区不一样', async () => {
    const page = await open('/?region=huaian', phone);
    await ask(page, '垫江县一档交多少钱');
    await page.getByText('您选的是淮安市，这里答的是垫江县的规定。').waitFor();
  });

  it('选项很多时，每一项照样好点；大字时更大', async () => {
    const page = await open('/?region=enshi', phone);
    await ask(page, group);
    const choices = lastCard(page).locator('.choice, .option');
    await choices.first().waitFor();
    expect(await choices.count()).toBeGreaterThan(9);
    expect(await smallest(choices)).toBeGreaterThanOrEqual(48);
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: '大字' }).click();
    expect(await smallest(choices)).toBeGreaterThanOrEqual(60);
    expect(await overflow(page)).toBe(0);
  });

  it('只用键盘也能选，空着确定停在框里', async () => {
    const page = await open('/?region=huaian', desktop);
    await ask(page, day);
    const field = lastCard(page).locator('input[name="free"]');
    await field.waitFor();
    await choose(page, '确定');
    expect(await page.locator('.exchange').count()).toBe(1);
    await lastCard(page).getByRole('button', { name: '不清楚' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('不清楚也没关系').waitFor();
  });

  it('能出声的设备上有朗读，念的第一句是结果', async () => {
    const page = await open('/?region=dianjiang', phone);
    await page.evaluate(() => {
      speechSynthesis.speak = ({ text }) => {
        document.body.dataset['spoken'] = (document.body.dataset['spoken'] ?? '') + text;
      };
    });
    await ask(page, stay);
    await choose(page, /一档/);
    await page.locator('.worked').waitFor();
    const button = lastCard(page).getByRole('button', { name: '朗读' });
    await button.click();
    expect(await page.locator('body').getAttribute('data-spoken')).toMatch(/^住院报销：\s*报销/);
    await lastCard(page).getByRole('button', { name: '停下' }).click();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
  });
});
