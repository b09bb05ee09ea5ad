import {
  ANNEX_LIST,
  ANNEX_QUESTIONS,
  ANNEX_TABLE,
  CONTACTS,
  COVER,
  NOTICE,
  QUESTIONS,
  RUNNING_HEAD,
  SIGNED,
  type Told,
} from './lanqiao.ts';

const SIZE = 12;
const PITCH = 19;
const LEFT = 70;
const LINE = 36;
const COLUMNS = [LEFT, 250, 400];

interface Placed {
  readonly text: string;
  readonly x: number;
  /** Points below the line before; 0 for the same line. */
  readonly down: number;
}

const lines = (text: string, above = PITCH + 4): Placed[] =>
  (text.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? []).map((part, i) => ({
    text: part,
    x: LEFT,
    down: i === 0 ? above : PITCH,
  }));

const rows = (table: readonly (readonly string[])[]): Placed[] =>
  table.flatMap((cells) =>
    cells.map((text, i) => ({ text, x: COLUMNS[i] ?? LEFT, down: i === 0 ? PITCH + 12 : 0 })),
  );

const told = (body: readonly Told[]) =>
  body.flatMap((part) => (typeof part === 'string' ? lines(part) : rows(part.rows)));

/** Characters as a font with codes for characters sees them: half of a full width for what is not Chinese. */
const hex = (text: string) =>
  [...text].map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');

/** The county's document as a small PDF with pages, running heads, page numbers and tables by position alone. */
export function asPdf(): Uint8Array {
  const all: Placed[] = [
    ...COVER.flatMap((line) => lines(line)),
    ...NOTICE.flatMap(({ heading, body }) => [...lines(heading, 31), ...told(body)]),
    ...ANNEX_LIST.flatMap((line) => lines(line)),
    ...SIGNED.flatMap((line) => lines(line)),
    ...[ANNEX_TABLE.opening, ANNEX_TABLE.heading].flatMap((line) => lines(line, 31)),
    ...told(ANNEX_TABLE.body),
    ...[ANNEX_QUESTIONS.opening, ANNEX_QUESTIONS.title].flatMap((line) => lines(line, 31)),
    ...QUESTIONS.flatMap(({ heading, body }) => [...lines(heading, 31), ...told(body)]),
    ...CONTACTS.flatMap((line) => lines(line)),
  ];
  const pages: string[][] = [];
  let y = 0;
  for (const { text, x, down } of all) {
    y -= down;
    if (y < 80) {
      y = 750;
      pages.push([at(220, 800, RUNNING_HEAD), at(290, 30, `- ${pages.length + 1} -`)]);
    }
    pages.at(-1)?.push(at(x, y, text));
  }
  return file(pages.map((page) => page.join('\n')));
}

const at = (x: number, y: number, text: string) => `BT /F ${SIZE} Tf ${x} ${y} Td <${hex(text)}> Tj ET`;

/** PDF 1.4: catalogue, pages, one font whose codes are characters, and the pages' contents. */
function file(contents: readonly string[]): Uint8Array {
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const blocks = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
  const ranges = [0, 100, 200].map((from) => blocks.slice(from, from + 100));
  const mapped = ranges
    .map(
      (part) =>
        `${part.length} beginbfrange\n${part.map((b) => `<${b}00> <${b}ff> <${b}00>`).join('\n')}\nendbfrange`,
    )
    .join('\n');
  const unicode = `/CIDInit /ProcSet findresource begin\nbegincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${mapped}\nendcmap`;
  const first = 7;
  const kids = contents.map((_, i) => `${first + 2 * i} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids.join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [32 126 500] >>',
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(unicode),
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      stream(content),
    ]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
