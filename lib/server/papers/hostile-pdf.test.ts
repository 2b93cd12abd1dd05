import { describe, expect, test } from 'vitest';
import { library } from './check/pdf.mjs';
import {
  appendTo,
  attached,
  docx,
  js,
  onePage,
  part,
  pdf,
  pdfOfStreams,
  plainPdf,
  stream,
  zip,
} from './test-papers';
import { verdict } from './test-verdict';

describe('a PDF', () => {
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['of one page', () => plainPdf, 'pdf'],
    ['after a byte-order mark', () => Buffer.concat([Buffer.from('\ufeff'), plainPdf]), 'pdf'],
    ['after a line break', () => Buffer.concat([Buffer.from('\r\n'), plainPdf]), 'pdf'],
    [
      'after 1,024 bytes of a header of mail',
      () => Buffer.concat([Buffer.alloc(1024, 'x'), plainPdf]),
      'pdf',
    ],
    ['after 1,025', () => Buffer.concat([Buffer.alloc(1025, 'x'), plainPdf]), 'type'],
    ['before a block of zeros', () => Buffer.concat([plainPdf, Buffer.alloc(4096)]), 'pdf'],
    ['before line breaks', () => Buffer.concat([plainPdf, Buffer.from('\r\n\r\n\n')]), 'pdf'],
    ['of streams of objects', () => pdfOfStreams('/Lang(vi)'), 'pdf'],
    ['that opens on its page', () => pdf(onePage('/OpenAction[3 0 R/Fit]')), 'pdf'],
    [
      'with a link',
      () => pdf(onePage('', '/Annots[<</Subtype/Link/A<</S/URI/URI(https://mau.vn/JavaScript)>>>>]')),
      'pdf',
    ],
    [
      'with a font called AA',
      () =>
        pdf([
          ...onePage('', '/Resources<</Font<</AA 4 0 R/JS 4 0 R>>>>'),
          '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>',
        ]),
      'pdf',
    ],
    ['with words about scripts', () => pdf(onePage('/Info(/JavaScript /Launch /AA)')), 'pdf'],
    ['with a table of data attached', () => attached('so-lieu.xml', '<a/>'), 'pdf'],
    [
      'signed after it was written',
      () => appendTo(plainPdf, ['<</Type/Sig/Filter/Adobe.PPKLite/Contents<00>>>'], 4),
      'pdf',
    ],
  ])('%s is taken', async (_name, make, kind) => {
    expect(await verdict(await make())).toBe(kind);
  });

  const opens = (action: string) => pdf(onePage(`/OpenAction${action}`));
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a script when it opens', () => opens(js), 'script'],
    ['a script under an escaped name', () => opens('<</#53/J#61vaScript/J#53(1)>>'), 'script'],
    ['a script in a stream of objects', () => pdfOfStreams(`/OpenAction${js}`), 'script'],
    [
      'a script in a string of its own',
      () => pdf([...onePage('/OpenAction 4 0 R'), '<</S/JavaScript/JS 5 0 R>>', stream('', 'app.alert(1)')]),
      'script',
    ],
    [
      'a script added behind its end',
      () => appendTo(plainPdf, [`<</Type/Catalog/Pages 2 0 R/OpenAction${js}>>`], 1),
      'script',
    ],
    [
      'a script replaced behind its end',
      () => appendTo(pdf(onePage(`/OpenAction${js}`)), ['<</Type/Catalog/Pages 2 0 R>>'], 1),
      'script',
    ],
    ['a script nothing refers to', () => pdf([...onePage(), js]), 'script'],
    [
      'a script and no table',
      () =>
        Buffer.from(
          `%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction${js}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
        ),
      'script',
    ],
    ['a script by name', () => pdf(onePage(`/Names<</JavaScript<</Names[(a)${js}]>>>>`)), 'script'],
    ['a script when a page is left', () => pdf(onePage('', `/AA<</C${js}>>`)), 'script'],
    [
      'an action when it is printed',
      () => pdf(onePage('/AA<</WP<</S/URI/URI(http://a.example)>>>>')),
      'script',
    ],
    [
      'a script behind a link',
      () => pdf(onePage('', '/Annots[<</Subtype/Link/A<</S/URI/URI(javascript:alert\\(1\\))>>>>]')),
      'script',
    ],
    ['an action after a harmless one', () => opens(`<</S/GoTo/D[3 0 R/Fit]/Next${js}>>`), 'script'],
    ['a program to start', () => opens('<</S/Launch/F(cmd.exe)>>'), 'script'],
    ['a form it sends', () => opens('<</S/SubmitForm/F(http://a.example)>>'), 'script'],
    ['data it takes in', () => opens('<</S/ImportData/F(a.fdf)>>'), 'script'],
    ['another document it opens', () => opens('<</S/GoToR/F(//a.example/x.pdf)/D[0/Fit]>>'), 'script'],
    ['an address it asks for', () => opens('<</S/URI/URI(http://a.example)>>'), 'script'],
    [
      'an XFA form',
      () => pdf([...onePage('/AcroForm<</Fields[]/XFA 4 0 R>>'), stream('', '<xdp/>')]),
      'script',
    ],
    ['a film with a program', () => pdf(onePage('', '/Annots[<</Subtype/RichMedia>>]')), 'script'],
    [
      'bytes that lie elsewhere',
      () => pdf([...onePage(), '<</F(\\\\\\\\a.example\\\\x)/Length 0>>\nstream\n\nendstream']),
      'remote',
    ],
    ['a program', () => attached('a.exe', 'MZ'), 'inside'],
    ['a program under another name', () => attached('bang.xml', 'MZ\x90\0'), 'inside'],
    ['an archive', () => attached('a.dat', zip([part('a.exe', 'MZ')])), 'inside'],
    [
      'a document in it nobody looked at',
      () => attached('b.pdf', pdf(onePage(`/OpenAction${js}`))),
      'inside',
    ],
    [
      'a lock of a sort nobody has a key for',
      () => pdf(onePage(), '/Encrypt<</Filter/Adobe.PubSec/V 4>>'),
      'locked',
    ],
    [
      'a script behind a lock anybody opens',
      () => locked(pdf(onePage(`/OpenAction${js}`)), 'owner-password=kin'),
      'script',
    ],
    ['a password for readers', () => locked(plainPdf, 'user-password=kin'), 'locked'],
    ['a password', () => pdf(onePage(), LOCK), 'locked'],
    ['a ZIP behind it', () => Buffer.concat([plainPdf, docx()]), 'type'],
    ['a page of the web behind it', () => Buffer.concat([plainPdf, Buffer.from('<html>')]), 'type'],
    [
      'a page of the web before it',
      () => Buffer.concat([Buffer.from('<script>1</script>'), plainPdf]),
      'type',
    ],
    ['a program before it', () => Buffer.concat([Buffer.from('MZ\x90\0'), plainPdf]), 'type'],
    ['a picture before it', () => Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(40), plainPdf]), 'type'],
    ['no end', () => plainPdf.subarray(0, -20), 'unreadable'],
    [
      'brackets without end',
      () => pdf([...onePage('/OpenAction 4 0 R'), '['.repeat(5_000_000)]),
      'unreadable',
    ],
    [
      'a script among too many brackets',
      () =>
        pdf([
          ...onePage('/OpenAction 4 0 R'),
          `<<${js.slice(2, -2)}/X${'['.repeat(600)}${']'.repeat(600)}>>`,
        ]),
      'unreadable',
    ],
    [
      'a script in half an object',
      () => pdf([...onePage('/OpenAction 4 0 R'), js.slice(0, -2)]),
      'unreadable',
    ],
    ['100 versions of itself', () => Buffer.concat(Array(100).fill(plainPdf)), 'heavy'],
  ])('with %s is refused for what it is', async (_name, make, code) => {
    expect(await verdict(await make())).toBe(code);
  });
});

/** Locked by the standard's own lock, 128 bits, with a user's password nobody was told: ISO 32000-1, 7.6.3. */
const LOCK = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`;

/** The PDF as a program that locks it would write it. */
async function locked(bytes: Buffer, passwords: string): Promise<Buffer> {
  const mupdf = await library();
  const document = new mupdf.PDFDocument(bytes);
  return Buffer.from(document.saveToBuffer(`encrypt=aes-256,${passwords}`).asUint8Array());
}
