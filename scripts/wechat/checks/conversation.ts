import type { Correspondent, Received } from '../correspondent.ts';
import { element, type Mode } from '../letter.ts';
import { type Check, wanted, wantedText } from './check.ts';

const modeNames = { plain: '明文', compatible: '兼容', safe: '安全' } as const;
const longestText = 2048;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Which letters an account takes; all others are refused. */
function takes(account: Mode, letter: Mode): boolean {
  return account === 'safe' ? letter !== 'plain' : account === 'compatible' || letter !== 'safe';
}

function modeCheck({ send, text }: Correspondent, account: Mode, letter: Mode): Check {
  const isTaken = takes(account, letter);
  return {
    name: `${modeNames[account]}模式的公众号，${modeNames[letter]}模式的来信：${isTaken ? '答复' : '不收'}`,
    async run() {
      const received = await send(text('你好'), { mode: letter });
      if (!isTaken) return received.status === 200 ? '收下了' : null;
      const isSealed = letter !== 'plain' && account !== 'plain';
      return (
        wantedText(received) ?? (received.sealed === isSealed ? null : '加密的该答加密的，明文的该答明文')
      );
    },
  };
}

const same = (one: Received, other: Received) => (one.content === other.content ? null : '两次答复不同');

/** What residents do, and what WeChat does where the reply is late. */
export function conversationChecks(wechat: Correspondent, account: Mode, pause: number): readonly Check[] {
  const { send, text, event, message } = wechat;
  return [
    ...(['plain', 'compatible', 'safe'] as const).map((letter) => modeCheck(wechat, account, letter)),
    {
      name: '五秒内答复，发给来信的人，不超过 2048 字节',
      async run() {
        const fields = text('新生儿怎么参保');
        const received = await send(fields);
        const fault = wantedText(received);
        if (fault !== null) return fault;
        if (received.milliseconds > 5000) return `用了 ${Math.round(received.milliseconds)} 毫秒`;
        if (element(received.reply, 'ToUserName') !== fields['FromUserName']) return '收信人不对';
        const { length } = new TextEncoder().encode(received.content);
        return length > longestText ? `有 ${length} 字节` : null;
      },
    },
    ...['subscribe', 'image', 'voice'].map((kind) => ({
      name: { subscribe: '关注：欢迎', image: '图片：请打字', voice: '语音没有听清：请打字' }[kind] ?? kind,
      run: async () =>
        wantedText(await send(kind === 'subscribe' ? event(kind) : message(kind, { MediaId: 'm' }))),
    })),
    ...['ask', 'calculate', 'payment', 'contacts'].map((key) => ({
      name: `菜单 ${key}：有答复`,
      run: async () => wantedText(await send(event('CLICK', key))),
    })),
    {
      name: '没见过的事件：success',
      async run() {
        const received = await send(event('simulated'));
        return wanted(200, received) ?? (received.reply === 'success' ? null : '答的不是 success');
      },
    },
    {
      name: `没收到答复再发两次（隔 ${pause / 1000} 秒）：答复相同`,
      async run() {
        const fields = text('断缴了怎么办');
        const first = await send(fields);
        await wait(pause);
        const second = await send(fields);
        await wait(pause);
        return wantedText(first) ?? same(first, second) ?? same(first, await send(fields));
      },
    },
    {
      name: '先发的后到：各得各的答复',
      async run() {
        const [one, two] = [text('怎么缴费'), text('你好')];
        const [first, second] = [await send(two), await send(one)];
        if (first.content === second.content) return '两句话的答复一样';
        return wantedText(first) ?? same(first, await send(two)) ?? same(second, await send(one));
      },
    },
  ];
}
