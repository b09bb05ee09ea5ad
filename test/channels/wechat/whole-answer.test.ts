import { describe, expect, test } from 'vitest';
import { openAccount } from '../../../src/channels/wechat/account.ts';
import { readAccounts } from '../../../src/channels/wechat/accounts.ts';
import { answerLink, linkLife } from '../../../src/channels/wechat/answer-link.ts';
import { savedAnswers } from '../../../src/channels/wechat/saved-answers.ts';
import { texts } from '../../../src/channels/wechat/texts.ts';
import { readConfig } from '../../../src/config.ts';
import { memoryStore } from '../../../src/store/create-store.ts';
import { answer, answering, testAccount } from './account.ts';
import { noon, settings, text } from './server.ts';

const sentence = '未在集中缴费期内缴费的，设置固定待遇等待期。';
const long = answering({ text: `${sentence.repeat(300)}最后一句。` });

/** What is said, and the address at its end. */
async function askLong(options: Parameters<typeof testAccount>[0] = {}) {
  const account = testAccount({ assistant: long, ...options });
  const said = await account.say(text('我叫张三，身份证号320811199001011234，怎么缴费'));
  return { ...account, said, link: said.split('\n').find((line) => line.startsWith('http')) ?? '' };
}

describe('放不下的答复', () => {
  test('给一个链接，点开是全文；网址里没有问题', async () => {
    const { link, said, request } = await askLong();
    expect(said).toContain(texts.whole);
    expect(link).toMatch(/^https:\/\/yibao\.test\/a\/[\w-]{22}\?s=[0-9a-z]+\.[\w-]{22}$/);
    const page = await request(link);
    expect(page.status).toBe(200);
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect(page.headers.get('X-Robots-Tag')).toBe('noindex');
    const html = await page.text();
    expect(html).toContain('最后一句。');
    expect(html).not.toMatch(/张三|320811199001011234/);
  });

  test.each([
    ['没有签名', (link: string) => link.replace(/\?.*/, '')],
    ['签名改一个字', (link: string) => link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['期限改晚', (link: string) => link.replace('?s=', '?s=1')],
    ['别的答复', (link: string) => link.replace(/\/a\/../, '/a/AA')],
  ])('打不开：%s', async (_, change) => {
    const { link, request } = await askLong();
    const response = await request(change(link));
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('最后一句');
  });

  test('一天以后打不开', async () => {
    const [account] = readAccounts(readConfig(settings), undefined, ['huaian']).map(openAccount);
    if (!account) throw new Error('no account');
    const { request } = testAccount();
    const made = new Date(noon * 1000 - linkLife);
    expect(
      (await request(await answerLink(account, 'https://yibao.test', 'x'.repeat(22), made))).status,
    ).toBe(404);
  });

  test('签得对、答复没有存住：过了一分钟就说不在了', async () => {
    const [account] = readAccounts(readConfig(settings), undefined, ['huaian']).map(openAccount);
    if (!account) throw new Error('no account');
    const { request } = testAccount();
    const made = new Date(noon * 1000 - 120_000);
    const response = await request(await answerLink(account, 'https://yibao.test', 'x'.repeat(22), made));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(texts.gone);
  });

  test('网址照设置写', async () => {
    const { link } = await askLong({ settings: { PUBLIC_URL: 'https://m.example.gov.cn/' } });
    expect(link).toMatch(/^https:\/\/m\.example\.gov\.cn\/a\//);
  });

  test('反问放不下：选条目的，点开就看；别的选项列出来，回公众号里选', async () => {
    const options = [{ value: 'huaian-2026/q38', label: '集中缴费期后还能缴费吗？' }];
    const asked = (slot: string) => ({
      kind: 'clarify' as const,
      text: '您问的是哪一件？\n1、集中缴费期后还能缴费吗？',
      clarify: { slot, question: '您问的是哪一件？', options },
      notices: [sentence.repeat(100)],
    });
    const page = async (slot: string) => {
      const { link, request } = await askLong({ assistant: answering(asked(slot)) });
      return (await request(link)).text();
    };
    expect(await page('entry')).toContain('href="/entries/huaian-2026/q38"');
    const other = await page('hospitalLevel');
    expect(other).toContain('1、集中缴费期后还能缴费吗？');
    expect(other).not.toContain('class="choices"');
  });

  test('放得下的不存，不给链接', async () => {
    const { say } = testAccount();
    expect(await say(text('怎么缴费'))).not.toContain('http');
  });
});

describe('存一天的答复', () => {
  const now = new Date(noon * 1000);

  test.each(['短', '医'.repeat(2000), '🐎'.repeat(9000), '"\\\n'.repeat(3000)])(
    '多长都存得下',
    async (said) => {
      const saved = savedAnswers(memoryStore().replies);
      const given = answer({ text: said });
      await saved.save('id', given, now);
      expect(await saved.load('id', now)).toEqual({ ...given, conversation: '' });
      expect(await saved.load('id', new Date(now.getTime() + linkLife))).toBeNull();
    },
  );

  test('没存过、存坏了的当作没有', async () => {
    const { replies } = memoryStore();
    const saved = savedAnswers(replies);
    expect(await saved.load('id', now)).toBeNull();
    const later = new Date(now.getTime() + 1000);
    for (const broken of ['', 'x', '1\n{', '1\n{}', '99999\nx']) {
      await replies.fulfil('wechat\nanswer\nid\n0', broken, later);
      expect(await saved.load('id', now)).toBeNull();
    }
  });
});
