import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { readXml } from '../../../src/channels/wechat/xml.ts';

const read = (xml: string) => {
  const fields = readXml(xml);
  return fields && Object.fromEntries(fields);
};

describe('读微信的 XML', () => {
  test.each([
    ['<xml><A>1</A></xml>', { A: '1' }],
    ['  <xml>\n<A><![CDATA[甲]]></A>\n<B>乙</B>\n</xml>\n', { A: '甲', B: '乙' }],
    ['<xml><MsgId>24098765432101234567</MsgId></xml>', { MsgId: '24098765432101234567' }],
    ['<xml><A>007</A><B>1e3</B><C>true</C></xml>', { A: '007', B: '1e3', C: 'true' }],
    ['<xml><A><![CDATA[<b>&amp;]]></A></xml>', { A: '<b>&amp;' }],
    ['<xml><A><![CDATA[甲]]]]><![CDATA[>乙]]></A></xml>', { A: '甲]]>乙' }],
    ['<xml><A></A><B/><C ></C ></xml>', { A: '', B: '', C: '' }],
    ['<xml><A> 甲 </A></xml>', { A: ' 甲 ' }],
    ['<xml><P><Q>1</Q><Q>2</Q></P><A>3</A></xml>', { P: '', A: '3' }],
    ['<xml><__proto__>1</__proto__></xml>', JSON.parse('{"__proto__":"1"}')],
    ['<xml></xml>', {}],
  ])('%s', (xml, fields) => {
    expect(read(xml)).toEqual(fields);
  });

  test.each([
    ['没有内容', ''],
    ['不是 XML', '你好'],
    ['DOCTYPE', '<!DOCTYPE xml><xml><A>1</A></xml>'],
    ['里面的 DOCTYPE', '<xml><!DOCTYPE x [<!ENTITY a "b">]><A>1</A></xml>'],
    ['实体', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><A>&a;</A></xml>'],
    ['实体引用', '<xml><A>&lt;</A></xml>'],
    ['字符引用', '<xml><A>&#65;</A></xml>'],
    ['声明', '<?xml version="1.0"?><xml><A>1</A></xml>'],
    ['注释', '<xml><!-- x --><A>1</A></xml>'],
    ['属性', '<xml a="1"><A>1</A></xml>'],
    ['根不叫 xml', '<html><A>1</A></html>'],
    ['两个根', '<xml></xml><xml></xml>'],
    ['根外面有字', '<xml></xml>甲'],
    ['没有合上', '<xml><A>1</A>'],
    ['合错了', '<xml><A>1</B></xml>'],
    ['多合一次', '<xml></A></xml>'],
    ['CDATA 没有合上', '<xml><A><![CDATA[1</A></xml>'],
    ['多出的 ]]>', '<xml><A>1]]></A></xml>'],
    ['同名两次', '<xml><A>1</A><A>2</A></xml>'],
    ['太深', `<xml>${'<a>'.repeat(20)}${'</a>'.repeat(20)}</xml>`],
  ])('不读：%s', (_, xml) => {
    expect(readXml(xml)).toBeNull();
  });

  test('读得懂的，与另一个解析器读的一样', () => {
    const parser = new XMLParser({ parseTagValue: false, trimValues: false, processEntities: false });
    const name = fc.stringMatching(/^[A-Z][A-Za-z]{0,7}$/);
    const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1, maxKeys: 6 }), (fields) => {
        const xml = Object.entries(fields).map(
          ([key, text]) => `<${key}><![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${key}>`,
        );
        const source = `<xml>${xml.join('')}</xml>`;
        expect(read(source)).toEqual({ ...fields });
        expect(parser.parse(source)).toEqual({ xml: { ...fields } });
      }),
    );
  });
});
