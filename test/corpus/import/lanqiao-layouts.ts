import { crc32, deflateRawSync } from 'node:zlib';
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
  type ToldEntry,
} from './lanqiao.ts';

const LINE = 34;
const PAGE = 40;

function broken(text: string): string[] {
  return text.match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? [];
}

const told = (body: readonly Told[], row: (cells: readonly string[]) => string): string[] =>
  body.flatMap((part) => (typeof part === 'string' ? broken(part) : ['', ...part.rows.map(row), '']));

const contents = (): string[] => [
  '目  录',
  ...NOTICE.map(({ heading }, i) => `${heading}${'.'.repeat(12)}${i + 1}`),
  ...QUESTIONS.flatMap(({ heading }, i) => broken(`${heading}${'.'.repeat(8)}${i + 4}`)),
];

/** As somebody saved it from a printed booklet: lines broken at the margin, heads and page numbers in between. */
export function asText(): string {
  const entry = ({ heading, body }: ToldEntry) => [
    ...broken(heading),
    ...told(body, (cells) => cells.join('    ')),
  ];
  const lines = [
    ...COVER.flatMap(broken),
    '',
    ...contents(),
    '',
    ...NOTICE.flatMap(entry),
    '',
    ...ANNEX_LIST,
    '',
    ...SIGNED,
    '',
    ANNEX_TABLE.opening,
    ANNEX_TABLE.heading,
    ...told(ANNEX_TABLE.body, (cells) => cells.join('    ')),
    '',
    ANNEX_QUESTIONS.opening,
    ANNEX_QUESTIONS.title,
    '',
    ...QUESTIONS.flatMap(entry),
    '',
    ...CONTACTS,
  ];
  const pages = Array.from({ length: Math.ceil(lines.length / PAGE) }, (_, i) =>
    lines.slice(i * PAGE, (i + 1) * PAGE),
  );
  return `${pages.map((page, i) => [RUNNING_HEAD, ...page, `- ${i + 1} -`].join('\n')).join('\n')}\n`;
}

/** As somebody wrote it up: marked headings, lists and pipe tables. */
export function asMarkdown(): string {
  const table = (rows: readonly (readonly string[])[]) =>
    rows.flatMap((row, i) => [
      `| ${row.join(' | ')} |`,
      ...(i === 0 ? [`|${' --- |'.repeat(row.length)}`] : []),
    ]);
  const body = (parts: readonly Told[]) =>
    parts.flatMap((part) => [...(typeof part === 'string' ? [part] : table(part.rows)), '']);
  const entry = ({ heading, body: parts }: ToldEntry) => [`## ${heading}`, '', ...body(parts)];
  return [
    ...COVER.flatMap((line, i) => [i === 2 ? `# ${line}` : line, '']),
    ...NOTICE.flatMap(entry),
    ...ANNEX_LIST,
    '',
    ...SIGNED.flatMap((line) => [line, '']),
    `# ${ANNEX_TABLE.opening}`,
    '',
    `## ${ANNEX_TABLE.heading}`,
    '',
    ...body(ANNEX_TABLE.body),
    `# ${ANNEX_QUESTIONS.opening} ${ANNEX_QUESTIONS.title}`,
    '',
    ...QUESTIONS.flatMap(entry),
    `## ${CONTACTS[0]}`,
    '',
    ...CONTACTS.slice(1).map((line) => `- ${line}`),
    '',
  ].join('\n');
}

/** As a web page; printed, it is the PDF. */
export function asHtml(): string {
  const table = (rows: readonly (readonly string[])[]) =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const body = (parts: readonly Told[]) =>
    parts.map((part) => (typeof part === 'string' ? `<p>${part}</p>` : table(part.rows))).join('');
  const entry = ({ heading, body: parts }: ToldEntry) => `<h3>${heading}</h3>${body(parts)}`;
  const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');
  return [
    '<meta charset="utf-8"><style>body{font:12pt/1.6 "Noto Sans CJK SC"}h2,h3{font-size:12pt;font-weight:normal}p{margin:.3em 0}',
    'table{border-collapse:collapse}td{border:1px solid;padding:6px 30px 6px 8px;max-width:9em;vertical-align:middle}',
    `@page{margin:2.2cm 2.5cm;@top-center{content:"${RUNNING_HEAD}"}@bottom-center{content:"- " counter(page) " -"}}</style>`,
    paragraphs(COVER),
    ...NOTICE.map(entry),
    paragraphs(ANNEX_LIST),
    paragraphs(SIGNED),
    `<h2>${ANNEX_TABLE.opening}</h2><p>${ANNEX_TABLE.heading}</p>${body(ANNEX_TABLE.body)}`,
    `<h2>${ANNEX_QUESTIONS.opening}</h2><p>${ANNEX_QUESTIONS.title}</p>`,
    ...QUESTIONS.map(entry),
    paragraphs(CONTACTS),
  ].join('\n');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const wordParagraph = (text: string) =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
const wordCell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`;

/** A table in Word; the second column of its header reaches over the last two, with their names below. */
function wordTable([header = [], ...rows]: readonly (readonly string[])[]): string {
  const [first = '', ...others] = header;
  const row = (cells: string) => `<w:tr>${cells}</w:tr>`;
  const head =
    row(
      wordCell(first, '<w:vMerge w:val="restart"/>') +
        wordCell('标准', `<w:gridSpan w:val="${others.length}"/>`),
    ) + row(wordCell('', '<w:vMerge/>') + others.map((cell) => wordCell(cell)).join(''));
  return `<w:tbl>${head}${rows.map((cells) => row(cells.map((cell) => wordCell(cell)).join(''))).join('')}</w:tbl>`;
}

/** As a Word document: whole paragraphs, real tables with merged cells, a table of contents. */
export function asWord(): Uint8Array {
  const body = (parts: readonly Told[]) =>
    parts.map((part) => (typeof part === 'string' ? wordParagraph(part) : wordTable(part.rows))).join('');
  const entry = ({ heading, body: parts }: ToldEntry) => wordParagraph(heading) + body(parts);
  const document = [
    ...COVER.map(wordParagraph),
    ...['目录', ...[...NOTICE, ...QUESTIONS].map(({ heading }, i) => `${heading}\t${i + 2}`)].map(
      wordParagraph,
    ),
    ...NOTICE.map(entry),
    ...ANNEX_LIST.map(wordParagraph),
    ...SIGNED.map(wordParagraph),
    wordParagraph(ANNEX_TABLE.opening),
    wordParagraph(ANNEX_TABLE.heading),
    body(ANNEX_TABLE.body),
    wordParagraph(ANNEX_QUESTIONS.opening),
    wordParagraph(ANNEX_QUESTIONS.title),
    ...QUESTIONS.map(entry),
    ...CONTACTS.map(wordParagraph),
  ].join('');
  return zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${document}</w:body></w:document>`,
  });
}

/** A zip archive (APPNOTE 4.3): a header and deflated data for each file, then the directory. */
function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const data = deflateRawSync(content);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), about, rest, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}
