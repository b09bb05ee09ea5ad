import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openAccount } from '../../../src/channels/wechat/account.ts';
import { readAccounts } from '../../../src/channels/wechat/accounts.ts';
import { readDelivery } from '../../../src/channels/wechat/delivery.ts';
import { readMessage } from '../../../src/channels/wechat/message.ts';
import { readXml } from '../../../src/channels/wechat/xml.ts';
import { readConfig } from '../../../src/config.ts';
import { testAccount } from './account.ts';
import { contentOf, delivery, encryptRaw, messageXml, noon, pad, settings, sha1, text } from './server.ts';

const now = new Date(noon * 1000);
const [account] = readAccounts(readConfig(settings), undefined, ['huaian']).map(openAccount);

/** What readers of XML stumble over. */
const pieces = [
  '<xml>',
  '</xml>',
  '<A>',
  '</A>',
  '<A/>',
  '<![CDATA[',
  ']]>',
  ']]',
  '<!DOCTYPE x>',
  '<!ENTITY a "b">',
  '&a;',
  '&#0;',
  '<?xml?>',
  '<!--',
  '-->',
  '<',
  '>',
  '/',
  '\u0000',
  '\ud800',
  '\u2028',
  '🐎',
  '医保',
  ' ',
  '\n',
  'Encrypt',
  '<MsgType>',
  '<__proto__>',
  'constructor',
  '<A b="c">',
  '9'.repeat(40),
];

/** A message with some of its characters replaced, lost or doubled. */
const damaged = fc
  .tuple(
    fc.constantFrom(
      messageXml(text('怎么缴费')),
      messageXml({ MsgType: 'event', Event: 'CLICK', EventKey: 'ask' }),
    ),
    fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom('', ...pieces)), { minLength: 1, maxLength: 4 }),
  )
  .map(([xml, changes]) =>
    changes.reduce((changed, [at, length, put]) => {
      const start = at % (changed.length + 1);
      return changed.slice(0, start) + put + changed.slice(start + length);
    }, xml),
  );

const scraps = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join(''));

/** A whole message that says anything. */
const odd = fc.oneof(fc.string({ unit: 'binary' }), scraps).map((said) => {
  const content = said.replaceAll(']]>', '');
  return messageXml({ MsgType: 'text', Content: content, MsgId: `${noon}${content.length}` });
});

describe('十万封乱写的来信', () => {
  test('XML：六万种，读成字段或者不读，从不出错', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(damaged, scraps, fc.string({ unit: 'binary' })), (xml) => {
        const fields = readXml(xml);
        if (fields === null) return;
        read += 1;
        for (const [name, value] of fields) expect(typeof name + typeof value).toBe('stringstring');
        readMessage(fields);
      }),
      { numRuns: 60_000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  test('签好名的信封：三万九千种，收下或者拒绝，从不出错', async () => {
    const bytes = fc.oneof(
      // Opens, and holds anything.
      fc.oneof(damaged, scraps).map((inner) => encryptRaw(pad(contentOf(inner)))),
      damaged.map((inner) => encryptRaw(pad(contentOf(inner, 'wx0000000000000000')))),
      // Whole blocks of anything: any padding, length and owner.
      fc
        .uint8Array({ minLength: 1, maxLength: 6 })
        .map((seed) => encryptRaw(Buffer.alloc(64, Buffer.from(seed)))),
      fc.uint8Array({ maxLength: 100 }).map((raw) => Buffer.from(raw).toString('base64')),
      fc.string({ maxLength: 80 }).map((raw) => raw.replaceAll(']]>', '')),
    );
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(bytes, async (encrypted) => {
        if (!account) throw new Error('no account');
        const query = {
          signature: '',
          messageSignature: sha1(settings.WECHAT_TOKEN, `${noon}`, 'n', encrypted),
          timestamp: `${noon}`,
          nonce: 'n',
        };
        const body = `<xml><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`;
        const read = await readDelivery(account, query, body, now);
        kinds.add(read.kind === 'refused' ? read.refusal : read.kind);
      }),
      { numRuns: 39_000 },
    );
    expect([...kinds].sort()).toEqual(['malformed', 'message', 'unsigned']);
  }, 60_000);

  test('整个应用：一千种，答 200、400 或 401，从不 500', async () => {
    const statuses = new Set<number>();
    const { request } = testAccount();
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, scraps, odd), fc.boolean(), async (xml, isSealed) => {
        const options = isSealed ? { encrypted: encryptRaw(pad(contentOf(xml))) } : { body: xml };
        const response = await request(delivery({}, options));
        statuses.add(response.status);
        expect([200, 400, 401]).toContain(response.status);
      }),
      { numRuns: 1000 },
    );
    expect(statuses).toContain(200);
  }, 60_000);
});
