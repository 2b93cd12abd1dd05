import { deflateRawSync, deflateSync } from 'node:zlib';
import CFB from 'cfb';

/*
 * Papers made in code, good ones and hostile ones, so that what is in each stands where it is read.
 */

/** `unfolded` is what the headers claim, `mode` a Unix file mode, `alias` the name in the part's own header. */
export type Part = {
  name: string;
  bytes: Buffer;
  unfolded: number;
  mode?: number;
  flags?: number;
  alias?: string;
};

/** A part as any program would write it, with whatever else `more` says of it. */
export function part(name: string, content: string | Buffer, more: Partial<Part> = {}): Part {
  const raw = Buffer.from(content);
  return { name, bytes: deflateRawSync(raw), unfolded: raw.length, ...more };
}

/** A ZIP of deflated parts, whose headers may say what they like. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, unfolded, mode = 0, flags = 0, alias = name } of parts) {
    const head = (called: string) => {
      const fields = Buffer.alloc(26);
      fields.writeUInt16LE(20, 0);
      fields.writeUInt16LE(flags, 2);
      fields.writeUInt16LE(8, 4);
      fields.writeUInt32LE(bytes.length, 14);
      fields.writeUInt32LE(unfolded, 18);
      fields.writeUInt16LE(Buffer.byteLength(called), 22);
      return fields;
    };
    const at = Buffer.alloc(14);
    at.writeUInt32LE((mode << 16) >>> 0, 6);
    at.writeUInt32LE(offset, 10);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), head(alias), Buffer.from(alias), bytes);
    central.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), head(name), at, Buffer.from(name));
    offset += 30 + Buffer.byteLength(alias) + bytes.length;
  }
  return Buffer.concat([...locals, directory(central, parts.length, offset)]);
}

function directory(central: readonly Buffer[], count: number, offset: number): Buffer {
  const listed = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument.';
const WORD = `${OPEN_XML}wordprocessingml.document.main+xml`;
const SHEET = `${OPEN_XML}spreadsheetml.sheet.main+xml`;

const types = (main: string, path: string, more = '') =>
  part(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="t"><Override PartName="${path}" ContentType="${main}"/>${more}</Types>`,
  );

/** A document of Word: `body` is markup within its body, `typed` more of its list of content types. */
export const docx = (parts: readonly Part[] = [], { body = '', main = WORD, typed = '' } = {}): Buffer =>
  zip([
    types(main, '/word/document.xml', typed),
    part(
      'word/document.xml',
      `<w:document xmlns:w="w"><w:body><w:p>Tờ trình</w:p>${body}</w:body></w:document>`,
    ),
    ...parts,
  ]);

/** A workbook of Excel; `cell` is markup within its one row. */
export const xlsx = (parts: readonly Part[] = [], cell = ''): Buffer =>
  zip([
    types(SHEET, '/xl/workbook.xml'),
    part('xl/workbook.xml', '<workbook><sheets/></workbook>'),
    part('xl/worksheets/sheet1.xml', `<worksheet><sheetData><row>${cell}</row></sheetData></worksheet>`),
    ...parts,
  ]);

/** Relationships of a document's main part, each as its attributes. */
export const relations = (...each: string[]): Part =>
  part(
    'word/_rels/document.xml.rels',
    `<Relationships>${each.map((one, id) => `<Relationship Id="r${id}" ${one}/>`).join('')}</Relationships>`,
  );

export const relation = (type: string, target: string, mode = 'External') =>
  `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"`;

/** An OpenDocument; `body` is markup within its body. */
export const openDocument = (sort: 'text' | 'spreadsheet', parts: readonly Part[] = [], body = ''): Buffer =>
  zip([
    part('mimetype', `application/vnd.oasis.opendocument.${sort}`),
    part(
      'content.xml',
      `<office:document-content><office:body>${body}</office:body></office:document-content>`,
    ),
    part('META-INF/manifest.xml', '<manifest:manifest/>'),
    ...parts,
  ]);

/** A compound file of these streams, by path. */
export function compound(streams: Readonly<Record<string, Buffer>>): Buffer {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(file, path, content);
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
}

/** The stream of a document of Word from before 2007, with its file information block. */
export function wordStream(text: string, flags = 0): Buffer {
  const head = Buffer.alloc(32);
  head.writeUInt16LE(0xa5ec, 0);
  head.writeUInt16LE(flags, 10);
  return Buffer.concat([head, Buffer.from(text, 'utf16le'), Buffer.alloc(5_000)]);
}

/** The stream of a workbook from before 2007: records of a type and a content. */
export function workbookStream(...records: readonly (readonly [type: number, content: Buffer])[]): Buffer {
  const written = records.map(([type, content]) => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(content.length, 2);
    return Buffer.concat([head, content]);
  });
  return Buffer.concat([...written, Buffer.alloc(5_000)]);
}

/** A PDF of numbered objects, each as its source, with a table of where they stand. */
export function pdf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  return appendTo(Buffer.from('%PDF-1.7\n'), objects, 1, trailer);
}

/** The same PDF with these objects added behind its end, from number `first` on. */
export function appendTo(
  before: Buffer,
  objects: readonly (string | Buffer)[],
  first: number,
  trailer = '',
): Buffer {
  const pieces = [before];
  const offsets: number[] = [];
  let length = before.length;
  for (const [at, source] of objects.entries()) {
    offsets.push(length);
    const written = Buffer.concat([
      Buffer.from(`${first + at} 0 obj\n`),
      Buffer.from(source),
      Buffer.from('\nendobj\n'),
    ]);
    pieces.push(written);
    length += written.length;
  }
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const previous = /startxref\n(\d+)\n%%EOF\s*$/.exec(before.toString('latin1'))?.[1];
  const size = first + objects.length;
  pieces.push(
    Buffer.from(
      `xref\n${previous ? '' : '0 1\n0000000000 65535 f \n'}${first} ${objects.length}\n${lines.join('')}trailer\n<</Size ${size}/Root 1 0 R${previous ? `/Prev ${previous}` : ''}${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

/** Objects 1 to 3 of a PDF of one empty page; `catalog` and `page` are further entries. */
export const onePage = (catalog = '', page = ''): string[] => [
  `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${page}>>`,
];

/** A stream object, deflated. */
export function stream(entries: string, content: string | Buffer): Buffer {
  const bytes = deflateSync(Buffer.from(content));
  return Buffer.concat([
    Buffer.from(`<<${entries}/Filter/FlateDecode/Length ${bytes.length}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** A PDF whose catalogue lies in a compressed object stream and whose table is a stream: ISO 32000-1, 7.5.7 and 7.5.8. */
export function pdfOfStreams(catalog: string): Buffer {
  const [root = '', pages = '', page = ''] = onePage(catalog);
  const inside = [root, pages, page];
  const offsets = inside.map(
    (_, at) => `${at + 1} ${inside.slice(0, at).join(' ').length + (at > 0 ? 1 : 0)}`,
  );
  const heads = `${offsets.join(' ')} `;
  const objects = stream(`/Type/ObjStm/N 3/First ${heads.length}`, heads + inside.join(' '));
  const first = Buffer.concat([Buffer.from('%PDF-1.7\n4 0 obj\n'), objects, Buffer.from('\nendobj\n')]);
  const rows = [
    [0, 0, 255],
    ...[0, 1, 2].map((at) => [2, 4, at]),
    [1, '%PDF-1.7\n'.length, 0],
    [1, first.length, 0],
  ];
  const table = Buffer.concat(
    rows.map(([kind = 0, offset = 0, last = 0]) => Buffer.from([kind, offset >> 8, offset & 255, last])),
  );
  const written = stream('/Type/XRef/Size 6/W[1 2 1]/Root 1 0 R', table);
  return Buffer.concat([
    first,
    Buffer.from('5 0 obj\n'),
    written,
    Buffer.from(`\nendobj\nstartxref\n${first.length}\n%%EOF\n`),
  ]);
}

/** A script as an action: ISO 32000-1, 12.6.4.16. */
export const js = '<</S/JavaScript/JS(app.alert\\(1\\))>>';

/** A PDF of one empty page. */
export const plainPdf = pdf(onePage());

/** A PDF with a file attached. */
export const attached = (name: string, content: string | Buffer) =>
  pdf([
    ...onePage('/Names<</EmbeddedFiles<</Names[(a) 4 0 R]>>>>'),
    `<</Type/Filespec/F(${name})/UF(${name})/EF<</F 5 0 R>>>>`,
    stream('/Type/EmbeddedFile', content),
  ]);
