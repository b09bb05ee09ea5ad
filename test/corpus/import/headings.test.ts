import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../../scripts/corpus/read-original.ts';
import { draftDocument } from '../../../src/corpus/import/draft.ts';
import { foundPhones } from '../../../src/corpus/import/found-numbers.ts';
import { plainLines } from '../../../src/corpus/import/plain-lines.ts';

function entriesOf(...lines: readonly string[]) {
  const extracted = plainLines(['示例县2026年居民医保问答', ...lines, ''].join('\n'));
  return draftDocument(extracted, { region: 'shili' }, sha256Of(extracted.source)).loaded.entries;
}

describe('标题到哪里为止', () => {
  test.each([
    ['1．交多少钱？公家补多少？', '交多少钱？公家补多少？'],
    ['1．“惠民保”是啥？一定要买吗？', '“惠民保”是啥？一定要买吗？'],
    ['1．交多少钱？每人四百元，一次交清。', '交多少钱？'],
    ['1．交多少钱？', '交多少钱？'],
  ])('%s → %s', (line, title) => {
    const entries = entriesOf(line, '一年一交。', '2．怎么交？', '手机交。', '3．找谁问？', '问村里。');

    expect(entries.map((entry) => entry.title)).toEqual([title, '怎么交？', '找谁问？']);
  });
});

describe('电话是谁的', () => {
  test.each([
    ['缴费的事打县税务局0719-5550166。', '县税务局'],
    ['示例县医疗保障局咨询电话0719-5550166。', '示例县医疗保障局'],
    ['有事请拨打0719-5550166。', '找谁问？'],
  ])('%s → %s', (line, name) => {
    const entries = entriesOf('1．怎么交？', '手机交。', '2．何时交？', '年底前交。', '3．找谁问？', line);

    expect(foundPhones(entries).map((found) => found.name)).toEqual([name]);
  });
});
