import { describe, expect, it } from 'vitest';
import { findMarks } from '../../../src/channels/web/marks.ts';
import { segmentsOf } from '../../../src/channels/web/segments.ts';
import { bare } from '../../../src/corpus/bare.ts';
import type { Block, Passage } from '../../../src/corpus/model.ts';
import { corpus } from '../../corpus/corpus-files.ts';

function passage(kind: Passage['kind'], ...quotes: string[]): Passage {
  return { id: 'd/q#1', entry: 'd/q', text: quotes.join('\n'), quotes, headings: [], kind };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** The marked words of each segment. */
function marked(blocks: readonly Block[], passages: readonly Passage[], ...wanted: number[]): string[] {
  return [...findMarks(blocks, passages, new Set(wanted))].flatMap(([key, spans]) => {
    const block = blocks[Number(key)];
    const text = block && block.kind !== 'table' ? block.text : '';
    return spans.map(([start, end]) => text.slice(start, end));
  });
}

describe('找到引用的原话', () => {
  it('空白不同也算同一句', () => {
    expect(marked([paragraph('甲：等 2 个月。完')], [passage('text', '等2个 月。')], 1)).toEqual([
      '等 2 个月。',
    ]);
  });

  it('一段话跨几个列表项，列表记号不算原话', () => {
    const blocks: Block[] = [
      { kind: 'item', text: '一、甲' },
      { kind: 'item', text: '二、乙' },
    ];
    expect(marked(blocks, [passage('text', '一、甲\n- 二、乙')], 1)).toEqual(['一、甲', '二、乙']);
  });

  it('同样的话出现两次，第二段标第二处', () => {
    const blocks = [paragraph('可以。'), paragraph('可以。')];
    const passages = [passage('text', '可以。'), passage('text', '可以。')];
    expect([...findMarks(blocks, passages, new Set([2])).keys()]).toEqual(['1']);
  });

  it('相邻两段都要标时连成一片', () => {
    const passages = [passage('text', '甲。'), passage('text', '乙。')];
    expect(marked([paragraph('甲。 乙。丙。')], passages, 1, 2)).toEqual(['甲。 乙。']);
  });

  it('原话不在条目里就不标', () => {
    expect(marked([paragraph('甲')], [passage('text', '乙')], 1)).toEqual([]);
  });

  it('现有文件的每个段落都标得不多不少', () => {
    for (const entry of corpus.entries.values()) {
      const passages = [...corpus.passages.values()].filter((each) => each.entry === entry.id);
      const texts = new Map(segmentsOf(entry.blocks).map(({ key, text }) => [key, text]));
      passages.forEach((each, index) => {
        const marks = [...findMarks(entry.blocks, passages, new Set([index + 1]))];
        const words = marks.flatMap(([key, spans]) => spans.map((span) => texts.get(key)?.slice(...span)));
        expect(bare(words.join('')), each.id).toBe(bare(each.quotes.join('\n').replace(/^- /gm, '')));
      });
    }
  });
});
