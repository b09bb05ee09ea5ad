import type { StatedValue } from './time-reading.ts';

const COLLECTING = '(?:征缴|缴费|参保|收缴|征收|办理)';
const WINDOW = `(?:集中${COLLECTING}?期|集中${COLLECTING}(?:的?时间|(?=的?时候|那会儿|那阵))|(?:征缴|缴费|参保)期|(?:规定|统一(?:缴费|参保)?)(?:期限|的?时间))`;

const MISSED = new RegExp(
  [
    `(?:错过|过了|没(?:有)?赶上|误了|耽误|超过|拖过|过)(?:了)?[^,，。;；]{0,6}${WINDOW}`,
    `${WINDOW}(?:的?时候|内|里头?|间|那会儿)?(?:我们?|都|也|就|给|人在外地|,|，)*(?:没|未|忘|漏|错过|过了|过去了|过后|已过|过期)`,
    `${WINDOW}(?:之|以)?(?:外|后|结束(?:之|以)?后?)(?:了|才|再|又|,|，)*[交缴补参]`,
    '过(?:了)?(?:时间|期限|期|时限)(?:了)?(?:才|再|又|还|能|可以|可|不|,|，)*[交缴补参]',
    '(?:没|未)(?:在|赶在|赶上|按)[^,，。;；]{0,4}(?:集中|规定时间|规定的时间)',
  ].join('|'),
  'u',
);
const INSIDE = new RegExp(
  `(?:在|赶在|赶上|按)?${WINDOW}(?:之?内|里头?|里面|间|那会儿|的?时候|就)?(?:我们?|就|按时|都|已经|去|把)*(?:[交缴]|参(?:的|了)?保|买|办)(?!期|标准|多少)`,
  'u',
);

/** Whether somebody says to have paid inside 集中征缴期, or to have missed it. Without a date that is all there is. */
export function statedWindow(text: string): StatedValue<'inside' | 'missed'> | undefined {
  const missed = MISSED.exec(text);
  const match = missed ?? INSIDE.exec(text);
  if (!match) return undefined;
  const value = missed ? 'missed' : 'inside';
  return { value, start: match.index, end: match.index + match[0].length, said: match[0] };
}
