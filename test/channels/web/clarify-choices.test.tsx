import { describe, expect, it } from 'vitest';
import { exchangeTexts } from '../../../src/channels/web/exchange-texts.ts';
import { webPages } from '../../../src/channels/web/pages.tsx';
import type { Answer, Clarify } from '../../../src/dialogue/answer.ts';
import { dialogueTexts } from '../../../src/dialogue/texts.ts';
import { answers, webDeps } from './fake.ts';

async function card(answer: Answer, fields: Readonly<Record<string, string>> = {}): Promise<string> {
  const body = new URLSearchParams({ q: '住院报多少', ...fields });
  const headers = { 'X-Fragment': '1' };
  return (await webPages(webDeps(answer)).request('/ask', { method: 'POST', body, headers })).text();
}

function asking(clarify: Clarify, lead: readonly string[] = []): Answer {
  return { ...answers.region, text: [...lead, clarify.question].join('\n'), clarify };
}

const figure = (amount: string) => ({ label: '报销', amount, unit: '元', text: `${amount} 元` });
const tier: Clarify = {
  slot: 'tier',
  question: '参保交的是一档还是二档？',
  options: [
    { label: '一档', value: '1', figure: figure('8190') },
    { label: '二档', value: '2', note: '还要看年龄' },
  ],
};

describe('问地区', () => {
  it('选项带着地区代码；原来的问题备着，会话忘了就用它再问', async () => {
    const html = await card(answers.region);
    expect(html).toContain('<form method="post" action="/ask"');
    expect(html).toContain('<input type="hidden" name="reply" value="住院报多少"/>');
    expect(html).toContain('<input type="hidden" name="conversation" value="c-1"/>');
    expect(html).toMatch(/<button type="submit"[^>]*name="region" value="dianjiang" data-said="垫江县">/);
    expect(html).not.toContain('<input type="hidden" name="region"');
    expect(html).not.toContain(exchangeTexts.unsure);
  });
});

describe('问条件', () => {
  it('选项和选了的结果在同一个按钮里；说的是选项的字', async () => {
    const html = await card(asking(tier), { region: 'dianjiang' });
    expect(html).toMatch(
      /<button [^>]*name="q" value="一档"[^>]*><span class="option-label">一档<\/span> <span class="option-figure">报销 8190 元<\/span><\/button>/,
    );
    expect(html).toContain('<span class="option-note">还要看年龄</span>');
    expect(html).toContain('<input type="hidden" name="region" value="dianjiang"/>');
    expect(html).not.toContain('<input type="hidden" name="q"');
  });

  it('可以点“不清楚”，点过就不再问清楚不清楚', async () => {
    expect(await card(asking(tier))).toMatch(/name="q" value="不清楚"/);
    expect(await card(asking(tier), { q: '不清楚' })).not.toMatch(/name="q" value="不清楚"/);
  });

  it('问之前说的话写在前面，电话和选项不重复', async () => {
    const contacts = [{ name: '县医保局', phone: '74521779' }];
    const html = await card({
      ...asking(tier, ['不清楚也没关系。', '也可以问：县医保局 74521779']),
      contacts,
    });
    expect(html).toContain('<p>不清楚也没关系。</p></div><div><p>参保交的是一档还是二档？</p>');
    expect(html).not.toContain('也可以问');
  });

  it('没听清时请人点按钮，不请人回序号', async () => {
    const html = await card(asking(tier, [dialogueTexts.unclear]));
    expect(html).toContain(exchangeTexts.unclear);
    expect(html).not.toContain('序号');
  });

  it('依据折起来，选项在前', async () => {
    const html = await card({ ...asking(tier), citations: answers.answer.citations });
    expect(html).toContain('<details class="basis"><summary>这些数的依据</summary>');
    expect(html.indexOf('value="二档"')).toBeLessThan(html.indexOf('class="basis"'));
  });

  it('看的哪一种：每种一个按钮，不开脚本也能接着说', async () => {
    const options = [
      { label: '住院', value: 'inpatient' },
      { label: '普通门诊', value: 'outpatient' },
    ];
    const html = await card(asking({ slot: 'careKind', question: '看的是哪一种？', options }));
    expect(html).toMatch(/<button type="submit"[^>]*name="q" value="普通门诊"/);
    expect(html).not.toContain('value="不清楚"');
  });
});

describe('选项很多', () => {
  const groups: readonly (readonly [string, number])[] = [
    ['个人缴费 0 元', 9],
    ['个人缴费 40 元', 3],
    ['个人缴费 0 元', 3],
  ];
  const options = groups.flatMap(([text, count], g) =>
    Array.from({ length: count }, (_, i) => ({
      label: `第${g}组${i}`,
      value: `${g}-${i}`,
      figure: { ...figure('0'), label: '个人缴费', text: text.replace('个人缴费 ', '') },
    })),
  );

  it('结果一样的放在一起，结果只说一次，每一项还是一个按钮', async () => {
    const html = await card(asking({ slot: 'personCategory', question: '属于哪一类人？', options }));
    expect(html.match(/<legend>[^<]+/g)).toEqual(['<legend>个人缴费 0 元', '<legend>个人缴费 40 元']);
    expect(html.match(/<button[^>]*class="chip choice" name="q"/g)).toHaveLength(15);
    expect(html.indexOf('第2组0')).toBeLessThan(html.indexOf('第1组0'));
  });

  it('什么结果都没有的，不写空标题', async () => {
    const bare = options.map(({ label, value }) => ({ label, value }));
    const html = await card(asking({ slot: 'personCategory', question: '属于哪一类人？', options: bare }));
    expect(html).not.toContain('<legend>');
    expect(html.match(/class="chip choice"/g)).toHaveLength(15);
  });
});

describe('要填的', () => {
  const free = (slot: string) => card(asking({ slot, question: '多少？', options: [] }));

  it('金额用数字键盘，单位写在旁边，可以说不清楚', async () => {
    const html = await free('eligibleCost');
    expect(html).toMatch(/<input name="free" type="text" inputmode="decimal"[^>]*required/);
    expect(html).toContain('<span class="spoken">填写合规费用</span>');
    expect(html).toContain('<span class="unit">元</span>');
    expect(html).toMatch(/name="q" value="不清楚" formnovalidate/);
    expect(html).not.toContain('value="没有"');
  });

  it('回车送出的是填的，不是“不清楚”：确定是第一个按钮', async () => {
    const [first] = (await free('selfPaidCost')).match(/<button type="submit"[^>]*>[^<]*/g) ?? [];
    expect(first).toMatch(/确定$/);
  });

  it('可能没有的金额，有“没有”一个按钮', async () => {
    expect(await free('selfPaidCost')).toMatch(/name="q" value="没有" formnovalidate/);
  });

  it('日期用日期框，年数用数字键盘', async () => {
    expect(await free('paymentDate')).toMatch(/<input name="free" type="date"/);
    expect(await free('brokenYears')).toMatch(/<input name="free" type="text" inputmode="numeric"/);
  });

  it('只能用话说的，不给框', async () => {
    const html = await free('members');
    expect(html).not.toContain('name="free"');
    expect(html).toContain('value="不清楚"');
  });
});

describe('几条都像', () => {
  it('点标题就接着说，旁边可以打开条目，都不是也接着说', async () => {
    const html = await card(answers.entry, { region: 'dianjiang' });
    expect(html).toMatch(/<button type="submit"[^>]*name="q" value="居民医保普通住院报销标准怎样规定的？"/);
    expect(html).toMatch(
      /<a class="option-entry" href="\/entries\/dianjiang-2024\/q7" aria-label="看原文：居民医保普通住院/,
    );
    expect(html).toMatch(/<button type="submit"[^>]*name="q" value="都不是">都不是<\/button>/);
    expect(html).toContain('<input type="hidden" name="region" value="dianjiang"/>');
    expect(html).toContain(exchangeTexts.offer);
  });
});
