import { crc32 } from 'node:zlib';
import sharp from 'sharp';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A small Word document with these paragraphs: a paper to open, not a copy of anybody's. */
export function sampleDocument(paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map(
    (text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`,
  );
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="${main}"><w:body>${body.join('')}</w:body></w:document>`,
  });
}

/** A ZIP archive of stored entries, the same bytes every time. */
function zip(entries: Readonly<Record<string, string>>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const content = Buffer.from(text);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    // 1 January 1980, the first day the format knows.
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), content]);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), shared, entry, Buffer.from(name));
    files.push(file);
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, central, Buffer.from('PK\x05\x06'), end]);
}

/** A drawing of a hall with 26 seats in an arc before the chair's table: a drawing, so that nobody takes it for a photo. */
export function seatingDrawing(): Promise<Buffer> {
  const rows = [
    { seats: 7, radius: 260 },
    { seats: 9, radius: 360 },
    { seats: 10, radius: 460 },
  ];
  const dots = rows.flatMap(({ seats, radius }) =>
    Array.from({ length: seats }, (_, index) => {
      const angle = Math.PI * (0.08 + (0.84 * index) / (seats - 1));
      const x = 640 + radius * Math.cos(angle);
      const y = 190 + radius * Math.sin(angle);
      return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="26" fill="#1f4e5f"/>`;
    }),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720">
    <rect width="1280" height="720" fill="#f3efe6"/>
    <rect x="480" y="110" width="320" height="70" rx="8" fill="#b4532a"/>${dots.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
