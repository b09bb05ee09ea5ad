import { describe, expect, test } from 'vitest';
import { texts, wordlessTexts } from '../../../src/channels/wechat/texts.ts';
import { fakeAnswer } from '../../support/fake-assistant.ts';
import { answering, testAccount } from './account.ts';
import { type Elements, element, event, person, readReply, text } from './server.ts';

const message = (type: string, more: Elements = {}) => ({ ...text(''), MsgType: type, Content: '', ...more });

/** A second account, which has no region. */
const east = {
  accounts: [
    { name: 'east', appId: 'wxEast', token: 'eastToken', encodingAesKey: 'x'.repeat(43), mode: 'plain' },
  ],
};

describe('各种消息', () => {
  test.each(Object.entries(wordlessTexts))('%s：请打字', async (type, said) => {
    const { say, assistant } = testAccount();
    expect(await say(message(type, { MediaId: 'm' }))).toBe(said);
    expect(assistant.asked).toEqual([]);
  });

  test.each([
    ['听清了', { Recognition: '断了两年现在交要等多久。' }, fakeAnswer.text],
    ['没有听清', { Recognition: '' }, texts.voice],
    ['没有开语音识别', {}, texts.voice],
  ])('语音：%s', async (_, fields, said) => {
    expect(await testAccount().say(message('voice', fields))).toBe(said);
  });

  test.each([
    ['空话', text('  '), texts.empty],
    ['没有正文', message('text'), texts.empty],
    ['太长', text('问'.repeat(501)), texts.tooLong],
    ['太长，三万六千字节', text('问'.repeat(12_000)), texts.tooLong],
    ['刚好五百字', text('问'.repeat(500)), fakeAnswer.text],
    ['微信代发的「不支持的消息」', text('【收到不支持的消息类型，暂无法显示】'), texts.unknown],
    ['没见过的类型', message('hologram'), texts.unknown],
    ['撤回', message('revoke'), texts.recall],
  ])('%s', async (_, fields, said) => {
    expect(await testAccount().say(fields)).toBe(said);
  });

  test.each(['VIEW', 'LOCATION', 'TEMPLATESENDJOBFINISH', 'hologram', ''])(
    '事件 %s：success',
    async (name) => {
      const { say, assistant } = testAccount();
      expect(await say(event(name, { EventKey: 'x' }))).toBe('success');
      expect(assistant.asked).toEqual([]);
    },
  );
});

describe('关注', () => {
  test('欢迎，说能问什么，不啰嗦', async () => {
    const said = await testAccount().say(event('subscribe', { EventKey: '' }));
    expect(said).toContain(texts.welcome('淮安市'));
    expect(said).toContain(texts.promise);
    expect(said).toContain('集中缴费是几月到几月？');
    expect(said.split('\n').length).toBeLessThan(12);
  });

  test('扫了别的县的码：从此按那个县答，别人不变', async () => {
    const { say, assistant } = testAccount();
    expect(await say(event('subscribe', { EventKey: 'qrscene_dianjiang' }))).toContain(
      texts.welcome('垫江县'),
    );
    await say(text('怎么缴费'));
    await say(text('怎么缴费', { FromUserName: 'oSomebodyElse' }));
    expect(assistant.asked.map(({ region }) => region)).toEqual(['dianjiang', 'huaian']);
  });

  test.each(['qrscene_mars', 'qrscene_', 'qrscene___proto__', 'dianjiang', 'qrscene_12'])(
    '场景「%s」不是地区：按公众号的地区',
    async (EventKey) => {
      const { say, assistant } = testAccount();
      expect(await say(event('subscribe', { EventKey }))).toContain(texts.welcome('淮安市'));
      await say(text('怎么缴费'));
      expect(assistant.asked).toMatchObject([{ region: 'huaian' }]);
    },
  );

  test('已经关注的扫一个县的码：告诉他换到哪里；扫别的码不说话', async () => {
    const { say, assistant } = testAccount();
    expect(await say(event('SCAN', { EventKey: 'dianjiang', Ticket: 't' }))).toBe(texts.placed('垫江县'));
    expect(await say(event('SCAN', { EventKey: 'poster-7' }))).toBe('success');
    await say(text('怎么缴费'));
    expect(assistant.asked).toMatchObject([{ region: 'dianjiang' }]);
  });

  test('公众号没有定地区：欢迎时请他说在哪里，问的时候不带地区', async () => {
    const { say, assistant } = testAccount({ parts: { wechatAccounts: east } });
    const to = { path: '/wechat/east', token: 'eastToken', mode: 'plain' } as const;
    expect(await say(event('subscribe'), to)).toContain(texts.welcome(null));
    await say(text('怎么缴费'), to);
    expect(assistant.asked[0]?.region).toBeUndefined();
  });

  test('取消关注：不说话，忘掉地区和会话', async () => {
    const { say, assistant, deps } = testAccount();
    await say(event('subscribe', { EventKey: 'qrscene_dianjiang' }));
    await say(text('怎么缴费'));
    const conversation = assistant.asked[0]?.ownConversation ?? '';
    await deps.store.conversations.save(conversation, { turns: 1 }, deps.now());
    expect(await say(event('unsubscribe'))).toBe('success');
    expect(await deps.store.conversations.load(conversation, deps.now())).toBeNull();
    await say(text('怎么缴费'));
    expect(assistant.asked.at(-1)?.region).toBe('huaian');
  });
});

describe('会话', () => {
  test('一个人一个会话，别人、别的公众号都不同；编号猜不出、看不出是谁', async () => {
    const { say, assistant } = testAccount({ parts: { wechatAccounts: east } });
    await say(text('一'));
    await say(text('二'));
    await say(text('三', { FromUserName: 'oSomebodyElse' }));
    await say(text('四'), { path: '/wechat/east', token: 'eastToken', mode: 'plain' });
    const ids = assistant.asked.map(({ ownConversation }) => ownConversation ?? '');
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[\w-]{43}$/);
    expect(ids.join()).not.toContain(person);
  });
});

describe('菜单', () => {
  test('问一问：举例', async () => {
    expect(await testAccount().say(event('CLICK', { EventKey: 'ask' }))).toContain(texts.ask);
  });

  test('算一算：说清要告诉我什么', async () => {
    expect(await testAccount().say(event('CLICK', { EventKey: 'calculate' }))).toBe(texts.calculate);
  });

  test('缴费指南：当地文件怎么说', async () => {
    const { say, assistant } = testAccount();
    expect(await say(event('CLICK', { EventKey: 'payment' }))).toBe(fakeAnswer.text);
    expect(assistant.asked).toMatchObject([{ question: '怎么缴费', region: 'huaian' }]);
  });

  test('人工电话：给电话，有客服也不转', async () => {
    const contacts = [{ name: '县医保局', phone: '023-74508536' }];
    const assistant = answering({ kind: 'greeting', text: '请联系：\n县医保局 023-74508536', contacts });
    const { say } = testAccount({ assistant, settings: { WECHAT_TRANSFER: 'on' } });
    expect(await say(event('CLICK', { EventKey: 'contacts' }))).toMatch(/县医保局\n02374508536$/);
  });

  test('从前的菜单留下的按钮：success', async () => {
    expect(await testAccount().say(event('CLICK', { EventKey: 'old' }))).toBe('success');
  });
});

describe('转人工', () => {
  const office = [{ name: '县医保局', phone: '74508536' }];
  const asksForPerson = answering({
    kind: 'greeting',
    text: '我是自动问答。需要人工，请联系：\n县医保局 74508536',
    contacts: office,
  });

  test('公众号有客服：转过去', async () => {
    const { send } = testAccount({ assistant: asksForPerson, settings: { WECHAT_TRANSFER: 'on' } });
    const reply = await readReply(await send(text('转人工')));
    expect(element(reply, 'MsgType')).toBe('transfer_customer_service');
    expect(element(reply, 'ToUserName')).toBe(person);
    expect(element(reply, 'Content')).toBeUndefined();
  });

  test('没有客服：给电话', async () => {
    expect(await testAccount({ assistant: asksForPerson }).say(text('转人工'))).toBe(
      '我是自动问答。需要人工，请联系：\n县医保局\n74508536',
    );
  });

  test.each([
    ['on', true],
    ['off', false],
  ])('文件里没有的，客服 %s 时说可以找人工：%s', async (WECHAT_TRANSFER, offers) => {
    const assistant = answering({ kind: 'handoff', text: '没有找到。', contacts: office });
    const said = await testAccount({ assistant, settings: { WECHAT_TRANSFER } }).say(text('没写的事'));
    expect(said.includes(texts.person)).toBe(offers);
    expect(said).toContain('\n74508536');
  });
});
