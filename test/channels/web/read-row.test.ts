import { describe, expect, it } from 'vitest';
import { readRow } from '../../../src/channels/web/read-row.ts';

describe('写成一行的表格', () => {
  it.each([
    [
      '医院等级：一级；起付线：300 元',
      [
        ['医院等级', '一级'],
        ['起付线', '300 元'],
      ],
    ],
    [
      '病种：甲；乙；限额：8000',
      [
        ['病种', '甲；乙'],
        ['限额', '8000'],
      ],
    ],
    ['说明：比例为：一半', [['说明', '比例为：一半']]],
    ['备注：一、可以；二、不可以', [['备注', '一、可以；二、不可以']]],
    ['没有冒号', []],
    ['：没有名字；有：名字', []],
    ['', []],
  ])('%s', (line, cells) => {
    expect(readRow(line)).toEqual(cells);
  });
});
