import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText, utf8Length } from '../../../src/channels/wechat/cut-text.ts';
import { longestText, replyText } from '../../../src/channels/wechat/reply-text.ts';
import { texts } from '../../../src/channels/wechat/texts.ts';
import { answer } from './account.ts';

const address = 'https://yibao.test/a/0123456789abcdefghijkl?s=abc.0123456789abcdefghijkl';
const page = { origin: 'https://yibao.test', whole: address };
const sentence = '未在集中缴费期内缴费的，设置固定待遇等待期。';
const source = '来源：《百问百答》（某某医疗保障局，2026年度）第三十八问';
const notice = '提示：这是2024年度的文件，年度已经过去。';

describe('答复写成消息', () => {
  test('短的原样给', () => {
    const text = `${sentence}\n${source}\n${notice}`;
    expect(replyText(answer({ text }), page)).toEqual({
      text: `${sentence}\n\n${source}\n${notice}`,
      rest: '',
    });
  });

  test('长的在句末断开，给链接；出处、提示、电话一样不少', () => {
    const contacts = [{ name: '县医保局', phone: '023-74508536' }];
    const long = answer({
      text: `${sentence.repeat(60)}\n${source}\n${notice}`,
      contacts,
      notices: [notice],
    });
    const { text, rest } = replyText(long, page);
    expect(rest).toMatch(new RegExp(`^(?:${sentence})+$`));
    expect(text.split(sentence).length + rest.split(sentence).length - 2).toBe(60);
    expect(utf8Length(text)).toBeLessThanOrEqual(longestText);
    expect(utf8Length(text)).toBeGreaterThan(longestText - 100);
    expect(text).toMatch(new RegExp(`^(?:${sentence})+\n\n来源`));
    expect(text.split('\n').slice(-9)).toEqual(
      ['', source, notice, '', texts.whole, address, '', texts.call, '县医保局', '02374508536'].slice(-9),
    );
  });

  test('反问：选项编号，各占一行，有得数的写上', () => {
    const figure = { label: '报销', amount: '7215.00', unit: '元', text: '7215 元' };
    const options = [
      { label: '一级（镇卫生院）', value: '1', figure },
      { label: '二级', value: '2', note: '还要看年龄' },
      { label: '三级', value: '3' },
    ];
    const clarify = { slot: 'hospitalLevel', question: '在哪一级医院住院？', options };
    const notices = ['这是2024年度的文件。'];
    expect(replyText(answer({ kind: 'clarify', text: '', clarify, notices }), page).text).toBe(
      [
        '在哪一级医院住院？',
        '1、一级（镇卫生院）（报销 7215 元）',
        '2、二级（还要看年龄）',
        '3、三级',
        texts.choose,
        '提示：这是2024年度的文件。',
      ].join('\n'),
    );
  });

  test('电话只剩数字，自成一行；没有号码的单位只写名字', () => {
    const contacts = [
      { name: '医保部门举报电话', phone: '0517-12393' },
      { name: '参保地医保经办机构', phone: null },
    ];
    const named = '可以咨询：医保部门举报电话 0517-12393；参保地医保经办机构';
    const { text } = replyText(
      answer({ kind: 'handoff', text: `没有找到。\n${named}\n换个说法。`, contacts }),
      page,
    );
    expect(text).toBe(
      [
        '没有找到。',
        '换个说法。',
        '',
        texts.call,
        '医保部门举报电话',
        '051712393',
        '参保地医保经办机构',
      ].join('\n'),
    );
  });

  test('只有单位没有号码', () => {
    const contacts = [{ name: '恩施市税务局', phone: null }];
    expect(replyText(answer({ kind: 'handoff', text: '没有找到。', contacts }), page).text).toBe(
      `没有找到。\n\n${texts.offices}\n恩施市税务局`,
    );
  });

  test('请联系：后面直接是单位和号码', () => {
    const contacts = [{ name: '县医保局', phone: '74508536' }];
    const text = '需要人工，请联系：\n县医保局 74508536';
    expect(replyText(answer({ kind: 'greeting', text, contacts }), page).text).toBe(
      '需要人工，请联系：\n县医保局\n74508536',
    );
  });

  test('反问和没有提示的引文不带电话，要核实的带', () => {
    const contacts = [{ name: '县医保局', phone: '74508536' }];
    const clarify = { slot: 'tier', question: '交的哪一档？', options: [{ label: '一档', value: '1' }] };
    expect(replyText(answer({ kind: 'clarify', clarify, contacts }), page).text).not.toContain('74508536');
    expect(replyText(answer({ text: sentence, contacts }), page).text).toBe(sentence);
    const old = answer({ text: `${sentence}\n${notice}`, notices: [notice], contacts });
    expect(replyText(old, page).text).toMatch(/过去。\n\n可以打电话问：\n县医保局\n74508536$/);
  });

  test('节选的给条目的网址', () => {
    const text = `${sentence}\n${source}（节选，还有其他内容，请查看全文）`;
    expect(replyText(answer({ text }), page).text).toMatch(
      /请查看全文）\n\n点这里看全文：\nhttps:\/\/yibao\.test\/entries\/huaian-2026\/q38$/,
    );
  });

  test('没有 Markdown', () => {
    const { text } = replyText(answer({ text: '# 标题\n- 第一\n* 第二\n**重点**' }), page);
    expect(text).toBe('标题\n第一\n第二\n重点');
  });

  test('任何答复都不超过 2048 字节，链接不会断', () => {
    const part = fc.string({ unit: 'grapheme', maxLength: 1500 });
    fc.assert(
      fc.property(part, fc.array(part, { maxLength: 3 }), part, (body, rest, office) => {
        const text = [body, source, ...rest.map((each) => `提示：${each}`)].join('\n');
        const contacts = [{ name: office.slice(0, 40), phone: '12393' }];
        const said = replyText(answer({ text, contacts, notices: rest }), page);
        expect(utf8Length(said.text)).toBeLessThanOrEqual(longestText);
        if (said.rest !== '') expect(said.text).toContain(`\n${address}\n`);
      }),
    );
  });
});

describe('在句末断开，一句都放不下时不断开数字', () => {
  test.each([
    ['一。二。三。', 12, '一。二。'],
    ['一。二。三。', 11, '一。'],
    ['一。二。三。', 18, '一。二。三。'],
    ['他说“一。”二。', 15, '他说“……'],
    ['他说“一。”二。', 18, '他说“一。”'],
    ['第一行\n第二行', 12, '第一行'],
    ['没有句号的一长串字', 18, '没有句号……'],
    ['每人每年缴纳12000元', 25, '每人每年缴纳……'],
    ['最高一万二千元整数目', 21, '最高……'],
    ['先办备案，再去住院拿药', 24, '先办备案，……'],
    ['👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧', 30, '👨‍👩‍👧……'],
  ])('「%s」%d 字节', (text, bytes, cut) => {
    expect(cutText(text, bytes, '……')).toBe(cut);
  });
});
