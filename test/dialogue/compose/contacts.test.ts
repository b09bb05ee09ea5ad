import { describe, expect, test } from 'vitest';
import type { Contact, ContactPurpose, Region } from '../../../src/corpus/schema.ts';
import { contactsFor } from '../../../src/dialogue/compose/contacts.ts';
import { corpus } from '../../corpus/corpus-files.ts';
import { regionOf } from '../../support/toy-dialogue.ts';

const national = regionOf(corpus, 'national');
const region = (...contacts: Contact[]): Region => ({
  code: 'qingshan',
  name: '青山县',
  parents: [],
  aliases: [],
  districts: [],
  documents: [],
  contacts,
});
const office: Contact = { name: '经办机构', purposes: ['benefits', 'general'] };
const payment: Contact = { name: '税务局', phone: '74612366', purposes: ['payment'] };
const bureau: Contact = { name: '医保局', phone: '74508536', purposes: ['benefits', 'general'] };
const common = region({ name: '服务热线', phone: '12393', purposes: ['general'] });

describe('按事由找联系方式', () => {
  test('管这件事的才列', () => {
    expect(contactsFor(region(office, payment), 'payment', common)).toEqual([
      { name: '税务局', phone: '74612366' },
    ]);
  });

  test('有号码的在前', () => {
    expect(contactsFor(region(office, bureau), 'benefits', common)).toEqual([
      { name: '医保局', phone: '74508536' },
      { name: '经办机构', phone: null },
    ]);
  });

  test('没有专管的，列管全部的', () => {
    expect(contactsFor(region(payment, bureau), 'supervision', common)).toEqual([
      { name: '医保局', phone: '74508536' },
    ]);
  });

  test('自己的都没有号码，加上通用的热线', () => {
    expect(contactsFor(region(office), 'benefits', common)).toEqual([
      { name: '经办机构', phone: null },
      { name: '服务热线', phone: '12393' },
    ]);
  });

  test('几处都没有号码，也留一处给热线', () => {
    expect(contactsFor(region(office, { ...office, name: '医保中心' }), 'benefits', common)).toEqual([
      { name: '经办机构', phone: null },
      { name: '服务热线', phone: '12393' },
    ]);
  });

  test('自己的打得通，就不列热线', () => {
    expect(contactsFor(region(bureau), 'benefits', common)).not.toContainEqual({
      name: '服务热线',
      phone: '12393',
    });
  });

  test('没有地区就列热线，不论什么事', () => {
    for (const matter of ['payment', 'general'] as const)
      expect(contactsFor(null, matter, common)).toEqual([{ name: '服务热线', phone: '12393' }]);
  });

  test('通用地区自己的只列一遍', () => {
    expect(contactsFor(common, 'payment', common)).toEqual([{ name: '服务热线', phone: '12393' }]);
  });

  test('什么都没有就空着', () => {
    expect(contactsFor(region(), 'payment', null)).toEqual([]);
    expect(contactsFor(null, 'payment', null)).toEqual([]);
  });

  test('最多两个', () => {
    const many = region(bureau, { ...bureau, name: '甲' }, { ...bureau, name: '乙' });
    expect(contactsFor(many, 'general', common).map(({ name }) => name)).toEqual(['医保局', '甲']);
  });
});

describe('收录的地区', () => {
  test.each<[string, ContactPurpose, (string | null)[]]>([
    ['dianjiang', 'payment', ['74612366']],
    ['dianjiang', 'enrolment', ['74508536']],
    ['dianjiang', 'benefits', ['74521779']],
    ['dianjiang', 'supervision', ['74661922']],
    ['huaian', 'supervision', ['0517-12393']],
    ['enshi', 'payment', [null, '12393']],
    ['meixian', 'general', [null, '12393']],
    ['national', 'benefits', ['12393']],
  ])('%s 问 %s', (code, matter, phones) => {
    expect(contactsFor(regionOf(corpus, code), matter, national).map(({ phone }) => phone)).toEqual(phones);
  });

  test('哪个地区问哪件事，都有打得通的号码', () => {
    for (const place of corpus.regions.values())
      for (const matter of ['payment', 'enrolment', 'benefits', 'supervision', 'general'] as const) {
        const found = contactsFor(place, matter, national);
        expect(
          found.some(({ phone }) => phone !== null),
          `${place.code} ${matter}`,
        ).toBe(true);
      }
  });
});
