import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  compound,
  docx,
  openDocument,
  part,
  plainPdf,
  relation,
  relations,
  wordStream,
  workbookStream,
  xlsx,
  zip,
} from './test-papers';
import { bomb, gibibyte, verdict } from './test-verdict';

const field = (...instructions: string[]) =>
  [
    '<w:fldChar w:fldCharType="begin"/>',
    ...instructions.map((text) => `<w:r><w:instrText>${text}</w:instrText></w:r>`),
    '<w:fldChar w:fldCharType="end"/>',
  ].join('');
const macroTypes = (type: string) => `<Override PartName="/word/x.bin" ContentType="${type}"/>`;
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const macros = compound({ '/Macros/VBA/dir': Buffer.from('x'), '/WordDocument': wordStream('') });

describe('a document of an office', () => {
  test.each<[string, () => Buffer, string]>([
    ['of Word', () => docx(), 'docx'],
    ['of Excel', () => xlsx(), 'xlsx'],
    ['of text', () => openDocument('text'), 'odt'],
    ['of sheets', () => openDocument('spreadsheet'), 'ods'],
    [
      'of Word from before 2007',
      () => compound({ '/WordDocument': wordStream('Tờ trình'), '/1Table': Buffer.alloc(64) }),
      'doc',
    ],
    [
      'of Excel from before 2007',
      () => compound({ '/Workbook': workbookStream([0x85, Buffer.alloc(12)]) }),
      'xls',
    ],
    ['with a link', () => docx([relations(relation('hyperlink', 'https://mau.vn'))]), 'docx'],
    [
      'with a template on the writer’s disk',
      () => docx([relations(relation('attachedTemplate', 'file:///C:\\Mau\\Normal.dotm'))]),
      'docx',
    ],
    ['with numbers of pages', () => docx([], { body: field(' PAGE \\* MERGEFORMAT ') }), 'docx'],
    ['with a sheet in it', () => docx([part('word/embeddings/a.xlsx', xlsx())]), 'docx'],
    ['with a bar in a formula', () => xlsx([], '<c><f>"Tổng | "&amp;Sheet2!B1</f></c>'), 'xlsx'],
    ['with folded drawings', () => docx([part('word/media/a.emz', '\x1f\x8b\x08')]), 'docx'],
    [
      'with room for macros and none',
      () => openDocument('text', [part('Basic/script-lc.xml', '<library:libraries/>')]),
      'odt',
    ],
    [
      'with an old type of its list',
      () =>
        openDocument('text', [
          part(
            'META-INF/b.xml',
            '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><a/>',
          ),
        ]),
      'odt',
    ],
  ])('%s is taken', async (_name, make, kind) => {
    expect(await verdict(make())).toBe(kind);
  });

  test.each<[string, () => Buffer, string]>([
    ['macros', () => docx([part('word/vbaProject.bin', 'x')]), 'macros'],
    [
      'macros under another name',
      () => docx([part('word/a.bin', 'x')], { typed: macroTypes('application/vnd.ms-office.vbaProject') }),
      'macros',
    ],
    [
      'macros by relation',
      () =>
        docx([
          relations(
            'Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="a.bin"',
          ),
        ]),
      'macros',
    ],
    [
      'macros, and says so',
      () => docx([], { main: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'macros',
    ],
    ['a sheet of macros', () => xlsx([part('xl/macrosheets/sheet1.xml', '<a/>')]), 'macros'],
    [
      'macros in the sheet in it',
      () => docx([part('word/embeddings/a.xlsm', xlsx([part('xl/vbaProject.bin', 'x')]))]),
      'macros',
    ],
    ['macros in the old document in it', () => docx([part('word/embeddings/o.bin', macros)]), 'macros'],
    ['macros from before 2007', () => macros, 'macros'],
    [
      'macros of an old sheet',
      () => compound({ '/_VBA_PROJECT_CUR/VBA/dir': Buffer.from('x'), '/Workbook': workbookStream() }),
      'macros',
    ],
    [
      'an old sheet of macros',
      () => compound({ '/Workbook': workbookStream([0x85, Buffer.from([0, 0, 0, 0, 0, 1, 1, 0, 65])]) }),
      'macros',
    ],
    ['Basic', () => openDocument('text', [part('Basic/Standard/Module1.xml', '<a/>')]), 'macros'],
    ['Python', () => openDocument('text', [part('Scripts/python/a.py', 'x')]), 'macros'],
    ['a listener', () => openDocument('text', [], '<script:event-listener xlink:href="a"/>'), 'macros'],
    [
      'a template elsewhere',
      () => docx([relations(relation('attachedTemplate', 'https://a.example/t.dotm'))]),
      'remote',
    ],
    [
      'a template on a share',
      () => docx([relations(relation('attachedTemplate', '\\\\a.example\\t.dotm'))]),
      'remote',
    ],
    [
      'a template on a share by scheme',
      () => docx([relations(relation('attachedTemplate', 'file:////a.example/t.dotm'))]),
      'remote',
    ],
    [
      'a template in wide letters',
      () =>
        docx([
          part(
            'word/_rels/settings.xml.rels',
            utf16(
              `<Relationships><Relationship ${relation('attachedTemplate', 'http://a.example')}/></Relationships>`,
            ),
          ),
        ]),
      'remote',
    ],
    [
      'a template in escaped letters',
      () => docx([relations(relation('attachedTemplate', 'http://a.example', '&#69;xternal'))]),
      'remote',
    ],
    [
      'an object elsewhere',
      () => docx([relations(relation('oleObject', 'mhtml:http://a.example!x'))]),
      'remote',
    ],
    ['a frame elsewhere', () => docx([relations(relation('frame', 'http://a.example'))]), 'remote'],
    ['a picture elsewhere', () => docx([relations(relation('image', 'http://a.example/p.png'))]), 'remote'],
    ['a document elsewhere', () => docx([relations(relation('subDocument', 'http://a.example'))]), 'remote'],
    [
      'a script behind a link',
      () => docx([relations(relation('hyperlink', 'javascript:alert(1)'))]),
      'script',
    ],
    [
      'a field that asks a program',
      () => docx([], { body: field('DDEAUTO c:\\\\windows\\\\cmd.exe') }),
      'remote',
    ],
    ['such a field in pieces', () => docx([], { body: field(' D', 'DE', ' cmd') }), 'remote'],
    ['such a field at once', () => docx([], { body: '<w:fldSimple w:instr=" DDE cmd "/>' }), 'remote'],
    [
      'a field that fetches',
      () => docx([], { body: field('INCLUDEPICTURE "http://a.example/p"') }),
      'remote',
    ],
    ['a formula that starts a program', () => xlsx([], "<c><f>cmd|'/c calc'!A0</f></c>"), 'remote'],
    [
      'a link to a program',
      () =>
        xlsx([
          part(
            'xl/externalLinks/externalLink1.xml',
            '<externalLink><ddeLink ddeService="cmd"/></externalLink>',
          ),
        ]),
      'remote',
    ],
    ['a field of old', () => compound({ '/WordDocument': wordStream('\x13 DDEAUTO cmd \x15') }), 'remote'],
    [
      'a source of data',
      () => openDocument('text', [], '<text:dde-connection-decl office:dde-application="cmd"/>'),
      'remote',
    ],
    [
      'a section elsewhere',
      () => openDocument('text', [], '<text:section-source xlink:href="https://a.example/x.odt"/>'),
      'remote',
    ],
    ['a program', () => docx([part('word/embeddings/a.exe', 'MZ')]), 'inside'],
    ['a program under another name', () => docx([part('word/media/p.png', 'MZ\x90\0')]), 'inside'],
    [
      'a wrapped file',
      () => docx([part('word/embeddings/o.bin', compound({ '/\u0001Ole10Native': Buffer.from('x') }))]),
      'inside',
    ],
    ['an archive', () => docx([part('word/media/a.bin', zip([part('a.txt', 'x')]))]), 'inside'],
    [
      'a password',
      () => compound({ '/EncryptedPackage': Buffer.alloc(64), '/EncryptionInfo': Buffer.alloc(64) }),
      'locked',
    ],
    ['a password of old', () => compound({ '/WordDocument': wordStream('', 0x0100) }), 'locked'],
    [
      'a password of an old sheet',
      () => compound({ '/Workbook': workbookStream([0x2f, Buffer.alloc(6)]) }),
      'locked',
    ],
    ['a password of its archive', () => docx([part('word/a.xml', '<a/>', { flags: 1 })]), 'locked'],
    [
      'a password of its own',
      () => openDocument('text', [part('META-INF/a.xml', '<manifest:encryption-data/>')]),
      'locked',
    ],
    ['a name that climbs', () => docx([part('../../evil.xml', '<a/>')]), 'names'],
    ['a name from the root', () => docx([part('/etc/passwd', 'x')]), 'names'],
    ['a name of a drive', () => docx([part('c:x', 'x')]), 'names'],
    ['a name with a backslash', () => docx([part('..\\evil', 'x')]), 'names'],
    ['a name with a zero', () => docx([part('a\0b', 'x')]), 'names'],
    ['one name twice', () => docx([part('word/Document.xml', '<a/>')]), 'names'],
    ['two names for one part', () => docx([part('word/a.xml', '<a/>', { alias: 'word/b.xml' })]), 'names'],
    ['a link to a file', () => docx([part('word/a.xml', '/etc/passwd', { mode: 0o120777 })]), 'names'],
    ['1 GiB that says so', () => docx([gibibyte()]), 'heavy'],
    ['1 GiB that says 10 bytes', () => docx([{ ...gibibyte(), unfolded: 10 }]), 'unreadable'],
    [
      'archives in archives in archives',
      () => docx([part('a', docx([part('b', docx([part('c', docx())]))]))]),
      'heavy',
    ],
    [
      '200 MB in small parts',
      () => docx(Array.from({ length: 50 }, (_, at) => ({ ...bomb(4), name: `a${at}` }))),
      'heavy',
    ],
    ['parts over one another', () => overlapping(), 'heavy'],
    [
      'entities without end',
      () => docx([part('word/a.xml', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>')]),
      'heavy',
    ],
    ['markup without end', () => docx([part('word/a.xml', '<a>'.repeat(100_000))]), 'heavy'],
    [
      'letters of another code',
      () => docx([part('word/a.xml', '<?xml version="1.0" encoding="IBM037"?><a/>')]),
      'unreadable',
    ],
    ['a PDF before it', () => Buffer.concat([plainPdf, docx()]), 'type'],
    [
      'a PDF in its first part',
      () => zip([{ name: 'a', bytes: Buffer.concat([deflateRawSync(''), plainPdf]), unfolded: 0 }]),
      'type',
    ],
    [
      'bytes before it',
      () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(90), docx()]),
      'unreadable',
    ],
    ['a page behind it', () => Buffer.concat([docx(), Buffer.from('<script>')]), 'unreadable'],
    [
      'slides in it',
      () =>
        zip([
          part(
            '[Content_Types].xml',
            '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
          ),
        ]),
      'type',
    ],
    ['drawings in it', () => zip([part('mimetype', 'application/vnd.oasis.opendocument.graphics')]), 'type'],
    [
      'two lists of what it is',
      () => docx([part('mimetype', 'application/vnd.oasis.opendocument.text')]),
      'type',
    ],
    ['mail in it', () => compound({ '/__properties_version1.0': Buffer.alloc(64) }), 'type'],
  ])('with %s is refused for what it is', async (_name, make, code) => {
    expect(await verdict(make())).toBe(code);
  });
});

/** A document whose directory lists the last part's bytes a second time. */
function overlapping(): Buffer {
  const twice = docx([part('word/a.bin', Buffer.alloc(1000)), part('word/b.bin', Buffer.alloc(1000))]);
  const fourth = twice.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  const third = twice.lastIndexOf('PK\x01\x02', fourth - 1, 'latin1');
  twice.writeUInt32LE(twice.readUInt32LE(third + 42), fourth + 42);
  return twice;
}
