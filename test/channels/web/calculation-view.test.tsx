import { describe, expect, it } from 'vitest';
import { exchangeTexts } from '../../../src/channels/web/exchange-texts.ts';
import { webPages } from '../../../src/channels/web/pages.tsx';
import type { Answer } from '../../../src/dialogue/answer.ts';
import { calculated, stay } from './calculations.ts';
import { webDeps } from './fake.ts';

async function card(answer: Answer): Promise<string> {
  const body = new URLSearchParams({ q: '住院报多少', region: 'dianjiang' });
  const headers = { 'X-Fragment': '1' };
  return (await webPages(webDeps(answer)).request('/ask', { method: 'POST', body, headers })).text();
}

/** What a reader without pictures and styles reads, in order. */
const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('算出来的答案', () => {
  it('先读到结果，再是个人负担、步骤、按什么算、前提、来源', async () => {
    const read = plain(await card(calculated()));
    const order = [
      '住院报销： 报销 8190 元',
      '个人负担 3810 元',
      '12000 − 300',
      '医院等级 二级',
      '前提',
      '来源',
    ];
    const places = order.map((each) => read.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('正文不再重复一遍', async () => {
    expect(await card(calculated())).not.toContain('answer-text');
  });

  it('步骤是表格：步骤、算式、得数，和依据的条目', async () => {
    const html = await card(calculated());
    expect(html).toContain('<caption class="part">怎么算的</caption>');
    expect(html.match(/<th scope="col">/g)).toHaveLength(4);
    expect(html).toContain('<th scope="row">起付线以上的费用</th>');
    expect(html).toContain('<td class="expression">12000 − 300</td>');
    expect(html).toContain('<td class="amount">11700 元</td>');
    expect(html).toContain('<a href="/entries/dianjiang-2024/q7" aria-label="依据：七、居民医保普通住院');
  });

  it('算式就是得数的不写两遍，条目不在现有文件里的不给链接', async () => {
    const html = await card(calculated());
    expect(html).not.toContain('<td class="expression">80000</td>');
    expect(html).not.toContain('/entries/dianjiang-2024/q0');
  });

  it('前提折起来，写明几条', async () => {
    const html = await card(calculated());
    expect(html).toContain('<details class="assumptions"><summary>前提（2条）</summary>');
    expect(html).toContain('<li>按每次住院各扣一次起付线计算</li>');
    expect(await card(calculated({ assumptions: [] }))).not.toContain('<details');
  });

  it('写明按文件推算，不是核定', async () => {
    expect(await card(calculated())).toContain(exchangeTexts.notBinding);
  });

  it('朗读的是结果和别的得数', async () => {
    const html = await card(calculated());
    expect(html).toMatch(/<p class="result" data-aloud/);
    expect(html).toMatch(/<li data-aloud="true" hidden="">个人负担 <b>3810 元<\/b><\/li>/);
    expect(html).toContain('class="read-aloud"');
  });
});

describe('改一下', () => {
  const { hospitalLevel, eligibleCost } = stay.inputs;
  const outside = { label: '目录外费用', value: '3000.00', unit: '元', text: '3000 元' };

  it.each([
    ['一笔钱，不用说是哪一项', { hospitalLevel, eligibleCost }, '“不是，是8000”'],
    ['几笔钱，说明是哪一项', { eligibleCost, outside }, '“合规费用是8000”'],
    ['没有钱', { hospitalLevel }, exchangeTexts.changeAny],
  ])('%s', async (_, inputs, hint) => {
    const html = await card(calculated({ inputs: inputs as typeof stay.inputs }));
    expect(html).toContain(hint);
    expect(html).toContain('<a class="change" href="#q">改一下</a>');
  });

  it('什么也没说的，不列', async () => {
    expect(await card(calculated({ inputs: {} }))).not.toContain(exchangeTexts.inputs);
  });
});

describe('谁出多少的图', () => {
  it('画两段，长短照得数，旁边写着同样的数', async () => {
    const html = await card(calculated());
    expect(html).toContain('<rect class="share-fund" x="0" y="0" width="683" height="1"');
    expect(html).toContain('<rect class="share-person" x="693" y="0" width="307" height="1"');
    expect(html).toContain('<li class="share-fund">报销 <b>8190 元</b></li>');
    expect(html).toContain('aria-hidden="true"');
  });

  it('全由一方出的，只有一段，另一方的零还写着', async () => {
    const html = await card(
      calculated({ figures: [{ label: '个人负担', amount: '0.00', unit: '元', text: '0 元' }] }),
    );
    expect(html.match(/<rect/g)).toHaveLength(1);
    expect(html).toContain('个人负担 <b>0 元</b>');
  });

  it('不知道个人负担多少，不画，得数照列', async () => {
    const html = await card(
      calculated({ figures: [{ label: '年度限额', amount: '80000.00', unit: '元', text: '80000 元' }] }),
    );
    expect(html).not.toContain('<svg');
    expect(html).toMatch(/<li data-aloud="true">年度限额 <b>80000 元<\/b><\/li>/);
  });
});
