import type { Correspondent } from '../correspondent.ts';
import { contentOf, encryptRaw, messageXml, seal } from '../letter.ts';
import { type Check, wanted } from './check.ts';

const doctype = '<!DOCTYPE xml [<!ENTITY e SYSTEM "file:///etc/passwd">]>';

/** Letters that are no letters; whoever can sign them is told that they are none, and nothing breaks. */
export function malformedChecks({ send, text, party, mode }: Correspondent): readonly Check[] {
  const { appId, encodingAesKey } = party;
  const fields = text('你好');
  const clear = messageXml(fields);
  const refused = (name: string, options: Parameters<typeof send>[1]): Check => ({
    name: `${name}：拒绝`,
    run: async () => wanted(400, await send(fields, options)),
  });
  const badlyPadded = contentOf(clear, appId);
  const padding = Buffer.alloc(32 - (badlyPadded.length % 32));
  const sealed = [
    refused('填充不对', { encrypted: encryptRaw(Buffer.concat([badlyPadded, padding]), encodingAesKey) }),
    refused('base64 断了', { encrypted: seal(clear, party).slice(0, -3) }),
    refused('密文里有 DOCTYPE', { encrypted: seal(doctype + clear, party) }),
  ];
  return [
    ...(mode === 'plain' ? [] : sealed),
    refused('来信有 DOCTYPE', { body: doctype + clear }),
    refused('来信不是 XML', { body: '{}' }),
    refused('来信有 65 kB', { body: `<xml><A>${'a'.repeat(65 * 1024)}</A></xml>` }),
    refused('类型不是 XML', { contentType: 'application/json' }),
  ];
}
