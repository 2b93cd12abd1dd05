import { existsSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachment } from '@/lib/content-disposition';
import { refusals } from '@/lib/refusal';
import { MOST_FILE_BYTES } from '@/lib/rules/file-size';
import { readEnv } from '@/lib/server/env';
import { paperName } from '@/lib/server/papers/read-paper';
import { part, docx as wordDocument, zip } from '@/lib/server/papers/test-papers';
import { testPdf } from '@/lib/server/papers/test-pdf';
import { anyText, texts } from '@/lib/test-hostile';
import { tries } from '@/lib/test-tries';
import {
  createTestCouncil,
  fingerprint,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { storePaper, storePhoto } from './files';
import { getPaper } from './served-files';

let closeDatabase: () => void;
let home: TestCouncil;
let draft: TestSession;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  draft = await createTestSession(home);
});
afterAll(() => closeDatabase());

/** Everything kept under the folder of files. */
const kept = () => {
  const { filesDir } = readEnv();
  return existsSync(filesDir) ? readdirSync(filesDir, { recursive: true }).sort() : [];
};

async function refused(store: typeof storePhoto | typeof storePaper, bytes: Uint8Array, name: string) {
  const before = [fingerprint(), kept()];
  const done = await store(home.viewers.clerk, { sessionId: draft.sessionId, bytes, name }, TEST_NOW);
  expect([fingerprint(), kept()], 'nothing is kept and no row is written').toEqual(before);
  if (!done || done.ok) throw new Error(`${name} was taken.`);
  expect(refusals[done.code]).toBe(done.message);
  return done.code;
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8a2' } });
const pdf = testPdf('Tờ trình');
const script = Buffer.from('<script>alert(1)</script>');

const docx = wordDocument();

describe('a photo that is none is refused and leaves nothing', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  test.each<[string, string, () => Promise<Buffer>, string]>([
    ['no bytes', 'a.jpg', async () => Buffer.alloc(0), 'file.empty'],
    ['50 MB', 'a.jpg', async () => Buffer.alloc(50 * 1024 * 1024), 'file.size'],
    ['an SVG with a script', 'a.svg', async () => Buffer.from(svg), 'file.type'],
    ['an SVG called PNG', 'a.png', async () => Buffer.from(svg), 'file.type'],
    ['a GIF that is a script', 'a.jpg', async () => Buffer.from('GIF89a/*…*/=1;alert(1)'), 'file.type'],
    ['a page called JPEG', 'a.jpg', async () => script, 'file.type'],
    [
      'a JPEG whose name hides its ending',
      'a\u202Egpj.exe',
      () => picture(9, 9).jpeg().toBuffer(),
      'file.type',
    ],
    ['a JPEG called PHP', 'a.jpg.php', () => picture(9, 9).jpeg().toBuffer(), 'file.type'],
    ['225 megapixels of one colour', 'a.png', () => picture(15_000, 15_000).png().toBuffer(), 'file.pixels'],
    [
      '64 megapixels woven together',
      'a.png',
      () => picture(8000, 8000).png({ progressive: true }).toBuffer(),
      'file.pixels_held',
    ],
    [
      '64 megapixels of WebP',
      'a.webp',
      () => picture(8000, 8000).webp({ effort: 0 }).toBuffer(),
      'file.pixels_held',
    ],
    [
      'an iPhone’s HEIC',
      'IMG_1.heic',
      async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      'file.heic',
    ],
    [
      'a picture a million lines high',
      'a.png',
      () => picture(16, 1_000_000).png().toBuffer(),
      'file.unreadable',
    ],
    [
      'a JPEG cut in the middle',
      'a.jpg',
      async () => (await picture(600, 600).jpeg().toBuffer()).subarray(0, 900),
      'file.unreadable',
    ],
    [
      'a PNG cut in the middle',
      'a.png',
      async () => (await picture(600, 600).png().toBuffer()).subarray(0, -40),
      'file.unreadable',
    ],
  ])('%s', async (_name, name, make, code) => {
    expect(await refused(storePhoto, await make(), name)).toBe(code);
  });
});

describe('a photo out of the ordinary is drawn anew, plain', () => {
  const upload = (bytes: Buffer, name: string) =>
    storePhoto(home.viewers.clerk, { sessionId: draft.sessionId, bytes, name }, TEST_NOW);

  test.each<[string, string, () => Promise<Buffer>]>([
    ['of four inks', 'a.jpg', () => picture(60, 40).toColourspace('cmyk').jpeg().toBuffer()],
    ['of 16 bits', 'a.png', () => picture(60, 40).toColourspace('rgb16').png().toBuffer()],
    [
      'interlaced and clear',
      'a.png',
      () => picture(60, 40).ensureAlpha(0.2).png({ progressive: true }).toBuffer(),
    ],
    ['called JFIF', 'a.jfif', () => picture(60, 40).jpeg().toBuffer()],
    ['called JPE', 'a.JPE', () => picture(60, 40).jpeg().toBuffer()],
    ['of one grey', 'a.jpg', () => picture(60, 40).greyscale().jpeg().toBuffer()],
    ['lying on its side', 'a.jpg', () => picture(40, 60).jpeg().withMetadata({ orientation: 6 }).toBuffer()],
    [
      'that moves',
      'a.webp',
      () =>
        sharp(Buffer.alloc(60 * 80 * 3), { raw: { width: 60, height: 80, channels: 3, pageHeight: 40 } })
          .webp()
          .toBuffer(),
    ],
    [
      'with a ZIP and a page behind it',
      'a.jpg',
      async () => Buffer.concat([await picture(60, 40).jpeg().toBuffer(), docx, script]),
    ],
  ])('%s', async (_name, name, make) => {
    const done = must(await upload(await make(), name));
    expect(done).toMatchObject({ widthPx: 60, heightPx: 40 });
  });

  test('of 200 megapixels, as a telephone makes it, without being held whole', async () => {
    const bytes = await picture(16_320, 12_240).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const before = process.memoryUsage.rss();
    expect(must(await upload(bytes, 'IMG_1.jpg'))).toMatchObject({ widthPx: 1600, heightPx: 2133 });
    expect(process.memoryUsage.rss() - before).toBeLessThan(300 * 1024 * 1024);
  });

  test('and whatever its bytes become, it is refused or drawn, never a fault', async () => {
    const good = await picture(50, 50).jpeg().toBuffer();
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 20 }),
        fc.nat(good.length),
        async (changes, end) => {
          const bytes = Buffer.from(good);
          for (const [at, value] of changes) bytes[at] = value;
          const done = await upload(bytes.subarray(0, Math.max(end, good.length / 2)), 'a.jpg');
          if (done && !done.ok) expect(refusals[done.code]).toBe(done.message);
        },
      ),
      tries(0.1),
    );
  });
});

describe('a paper that is none is refused and leaves nothing', () => {
  test.each<[string, string, () => Buffer, string]>([
    ['no bytes', 'a.pdf', () => Buffer.alloc(0), 'file.empty'],
    ['one byte over', 'a.pdf', () => Buffer.concat([pdf, Buffer.alloc(MOST_FILE_BYTES.paper)]), 'file.size'],
    ['a page called PDF', 'a.pdf', () => script, 'file.type'],
    ['a page before a PDF', 'a.pdf', () => Buffer.concat([script, pdf]), 'file.type'],
    ['a PDF before a ZIP', 'a.pdf', () => Buffer.concat([pdf, docx]), 'file.type'],
    ['a PDF called a page', 'a.html', () => pdf, 'file.type'],
    ['a PDF called DOCX', 'a.docx', () => pdf, 'file.type'],
    ['a ZIP called DOCX', 'a.docx', () => zip([part('a.txt', 'x')]), 'file.type'],
    ['a DOCX before a page', 'a.docx', () => Buffer.concat([docx, script]), 'file.unreadable'],
    ['a PDF cut short', 'a.pdf', () => pdf.subarray(0, 40), 'file.unreadable'],
  ])('%s', async (_name, name, make, code) => {
    expect(await refused(storePaper, make(), name)).toBe(code);
  });

  test('a DOCX whose types unfold into 128 MB is looked at without unfolding them', async () => {
    const bomb = zip([
      part('[Content_Types].xml', Buffer.alloc(128 * 1024 * 1024)),
      part('word/document.xml', 'x'),
    ]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage.rss();
    const started = performance.now();
    await refused(storePaper, bomb, 'a.docx');
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1024 * 1024);
  });

  test('and whatever its bytes become', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(pdf, docx),
        fc.nat(),
        fc.uint8Array({ maxLength: 40 }),
        async (good, at, put) => {
          const bytes = Buffer.from(good);
          bytes.set(put.subarray(0, bytes.length - (at % bytes.length)), at % bytes.length);
          const upload = { sessionId: draft.sessionId, bytes, name: 'a.pdf' };
          const done = await storePaper(home.viewers.clerk, upload, TEST_NOW);
          if (done && !done.ok) expect(refusals[done.code]).toBe(done.message);
        },
      ),
      tries(0.02),
    );
  });
});

describe('the name of a file', () => {
  test('is the name of a file and nothing else, wherever it came from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = paperName(`${text}.pdf`);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}"<>:|?*]/u);
        expect([...name].length).toBeLessThanOrEqual(200);
        expect(name).toMatch(/\.pdf$/);
        expect(attachment(name)).toMatch(
          /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.~!$&+^`|#%-]*$/,
        );
      }),
      tries(),
    );
  });

  test.each([
    'a.html',
    'a.pdf.exe',
    '../../etc/passwd',
    'a.pdf\r\nX: y',
    'a.svg',
    '\u202Efdp.exe',
    ...texts.slice(0, 13),
  ])('typed as %j, ends as its bytes are', async (fileName) => {
    const { digest } = must(
      await storePaper(
        home.viewers.clerk,
        { sessionId: draft.sessionId, bytes: pdf, name: 'a.pdf' },
        TEST_NOW,
      ),
    );
    await draft.saveAgenda(digest, digest, fileName);
    const served = await getPaper(home.viewers.clerk, digest, TEST_NOW);
    expect(served).toMatchObject({ contentType: 'application/pdf', isPublic: false });
    expect(served && 'name' in served && served.name).toMatch(/^[^/\\<>"\r\n\u202E]*\.pdf$/);
  });
});
