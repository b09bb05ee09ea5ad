import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Correspondent, Received } from './correspondent.ts';
import { type Elements, element } from './letter.ts';

/** WeChat gives up after five seconds and tries twice more. */
const patience = 5_000;
const tries = 3;

/** What is typed, as WeChat would send it; null where it is no command. */
function fieldsOf({ text, event, message }: Correspondent, line: string): Elements | null {
  const [, command, rest = ''] = /^\/(\S+)\s*(.*)$/.exec(line) ?? [];
  switch (command) {
    case undefined:
      return text(line);
    case 'subscribe':
      return event('subscribe', rest === '' ? '' : `qrscene_${rest}`);
    case 'unsubscribe':
      return event('unsubscribe');
    case 'click':
      return event('CLICK', rest);
    case 'voice':
      return message('voice', { MediaId: 'm', Recognition: rest });
    case 'image':
      return message('image', { MediaId: 'm', PicUrl: 'https://example.com/x.jpg' });
    default:
      return null;
  }
}

function shown({ status, reply, content }: Received): string {
  if (status !== 200) return `（服务器答 ${status}：微信会显示「该公众号暂时无法提供服务，请稍后再试」）`;
  if (content !== undefined) return content;
  return element(reply, 'MsgType') === 'transfer_customer_service' ? '（转给人工客服）' : '（没有答复）';
}

/** Sends as WeChat does: the same message again where no reply came in time. */
async function sendPatiently(wechat: Correspondent, fields: Elements): Promise<string> {
  for (let time = 1; time <= tries; time += 1) {
    const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null).unref());
    const received = await Promise.race([wechat.send(fields), late]);
    if (received) return shown(received);
  }
  return '（三次都没有按时答复：微信会显示「该公众号暂时无法提供服务，请稍后再试」）';
}

/** Talks with an account by hand until the input ends. */
export async function chat(wechat: Correspondent, input: Readable, output: Writable): Promise<void> {
  const lines = createInterface({ input, output, prompt: '我：' });
  lines.prompt();
  for await (const line of lines) {
    const typed = line.trim();
    const fields = typed === '' ? undefined : fieldsOf(wechat, typed);
    if (fields === null)
      output.write('没有这个命令：/subscribe /unsubscribe /click 键 /voice 说的话 /image\n');
    else if (fields) {
      const said = await sendPatiently(wechat, fields).catch((error: unknown) =>
        error instanceof Error ? `（连不上：${error.message}）` : '（连不上）',
      );
      output.write(`${said}\n\n`);
    }
    lines.prompt();
  }
  output.write('\n');
}
