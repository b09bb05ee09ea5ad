import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendSoundAlikes } from '../../../src/dialogue/reading/sound-alike.ts';

describe('听音写错的关键词', () => {
  it.each([
    ['三及医院主院合归八千能报消多少', '三级医院住院合规八千能报销多少'],
    ['医圆里门珍花了三百', '医院里门诊花了三百'],
    ['在柱院，能抱销吗', '在住院，能报销吗'],
    ['和规费用九千，启付线多少', '合规费用九千，起付线多少'],
    ['办了背案', '办了备案'],
    ['叫费参二当', '缴费参二档'],
  ])('%s → %s', (written, meant) => {
    expect(mendSoundAlikes(written)).toBe(meant);
  });

  it.each([
    '二级医院住院合规八千能报销多少',
    '哪个部门真的管门诊',
    '没有报消息',
    '和规定的不一样',
    '东西归谁',
    '一急就忘了带医保卡',
    '住在幸福园区',
    '当时正在上当',
  ])('没写错的不动：%s', (text) => {
    expect(mendSoundAlikes(text)).toBe(text);
  });

  it('字数不变，再改一遍也一样', () => {
    const piece = fc.constantFrom(...'主住院园报消销合归规门诊珍二及级医圆起付线备案背参当档缴叫费废，。的');
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(mendSoundAlikes(text)).toHaveLength(text.length);
      }),
    );
  });
});
