import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf, getFile } from '@/lib/server/files/by-digest';
import type { Viewer } from '@/lib/viewer';
import type { Role } from '@/lib/words';
import { close, commit, db } from '../../client';
import { migrate } from '../../migrate';
import { councils, terms } from '../../schema/councils';
import { photos } from '../../schema/figures';
import { publishedFiles, publishedSessions } from '../../schema/publications';
import { agendaItems, councilSessions, papers } from '../../schema/sessions';
import { must, TEST_NOW } from '../test-database';
import { storePaper, storePhoto } from './files';
import { getPaper, getPhoto } from './served-files';

const folder = mkdtempSync(join(tmpdir(), 'files-'));

const viewer = (councilId: string, role: Role): Viewer => ({
  userId: `${councilId}-${role}`,
  name: 'Người thử',
  email: 'thu@mau.example',
  signInId: 'sign-in',
  personId: null,
  roles: [{ councilId, role }],
});
const clerk = viewer('here', 'clerk');
const chair = viewer('here', 'chair');
const stranger = viewer('elsewhere', 'clerk');

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8a2' } });
const png = (width = 40, height = 30) => picture(width, height).png().toBuffer();
const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A ZIP with stored entries: enough of a DOCX for anybody who looks at its bytes. */
function zip(entries: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const sizes = Buffer.alloc(8);
    sizes.writeUInt32LE(text.length, 0);
    sizes.writeUInt32LE(text.length, 4);
    const lengths = Buffer.from([name.length, 0, 0, 0]);
    const head = Buffer.concat([
      Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      Buffer.alloc(4),
      sizes,
      lengths,
    ]);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), Buffer.from(text));
    const at = Buffer.alloc(14);
    at.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, at, Buffer.from(name));
    offset += 30 + name.length + text.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length / 4, 4);
  end.writeUInt16LE(locals.length / 4, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const docx = zip({
  '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
  'word/document.xml': '<w:document/>',
});

const photo = (bytes: Uint8Array, name: string) =>
  storePhoto(clerk, { sessionId: 'open', bytes, name }, TEST_NOW);
const paper = (bytes: Uint8Array, name: string) =>
  storePaper(clerk, { sessionId: 'open', bytes, name }, TEST_NOW);

/** Puts rows where they are, as no verb would. */
const put = <Table extends SQLiteTable>(table: Table, ...rows: Table['$inferInsert'][]) =>
  commit([], [db.insert(table).values(rows)]);

beforeAll(async () => {
  process.env.DATABASE_URL = `file:${join(folder, 'council.db')}`;
  process.env.FILES_DIR = join(folder, 'files');
  await migrate();
  const council = { name: 'HĐND', locality: 'Phường', level: 'ward' as const };
  await put(councils, { ...council, id: 'here', slug: 'day' }, { ...council, id: 'elsewhere', slug: 'kia' });
  await put(terms, { id: 'term', councilId: 'here', ordinal: 1, label: 'I', startYear: 2021, endYear: 2026 });
  const session = {
    councilId: 'here',
    termId: 'term',
    label: 'Kỳ họp',
    startsOn: '2026-01-01',
    endsOn: '2026-01-01',
  };
  await put(
    councilSessions,
    { ...session, id: 'open', slug: 'ky-1' },
    { ...session, id: 'submitted', slug: 'ky-2', state: 'submitted' },
  );
});

afterAll(() => {
  close();
  rmSync(folder, { recursive: true });
});

describe('who may upload', () => {
  it.each([
    ['another council’s clerk', stranger, 'open', null],
    ['its chair', chair, 'open', 'role.missing'],
    ['its clerk once submitted', clerk, 'submitted', 'session.not_open'],
    ['its clerk, no such session', clerk, 'none', null],
  ])('%s', async (_name, who, sessionId, expected) => {
    const bytes = await png();
    const [asPhoto, asPaper] = await Promise.all([
      storePhoto(who, { sessionId, bytes, name: 'a.png' }, TEST_NOW),
      storePaper(who, { sessionId, bytes: pdf, name: 'a.pdf' }, TEST_NOW),
    ]);
    for (const result of [asPhoto, asPaper])
      expect(result && !result.ok ? result.code : result).toEqual(expected);
    expect(existsSync(join(folder, 'files'))).toBe(false);
  });
});

describe('a photo that is refused', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  it.each([
    ['no bytes', 'a.png', async () => Buffer.alloc(0), 'file.empty'],
    ['over 40 MB', 'a.png', async () => Buffer.alloc(40 * 1024 * 1024 + 1), 'file.size'],
    ['an SVG', 'a.svg', async () => Buffer.from(svg), 'file.type'],
    ['an SVG called PNG', 'a.png', async () => Buffer.from(svg), 'file.type'],
    ['a page called JPEG', 'a.jpg', async () => Buffer.from('<html></html>'), 'file.type'],
    ['a PDF called JPEG', 'a.jpg', async () => pdf, 'file.type'],
    ['a PNG called JPEG', 'a.jpg', () => png(), 'file.type'],
    ['a PNG called PHP', 'a.png.php', () => png(), 'file.type'],
    ['a GIF', 'a.gif', () => picture(9, 9).gif().toBuffer(), 'file.type'],
    ['half a picture', 'a.png', async () => (await png(300, 300)).subarray(0, 60), 'file.unreadable'],
    ['a small file of 225 megapixels', 'a.png', () => png(15_000, 15_000), 'file.pixels'],
  ])('%s', async (_name, name, bytes, code) => {
    expect(await photo(await bytes(), name)).toMatchObject({ ok: false, code });
  });
});

describe('a photo that is taken', () => {
  it('is drawn anew without what it carried, upright, in widths it has', async () => {
    const bytes = await picture(1200, 900)
      .withExif({ IFD0: { Copyright: 'secret-place' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const carrier = Buffer.concat([bytes, Buffer.from('<script>alert(1)</script>'), docx]);
    const stored = must(await photo(carrier, 'Ảnh chụp.JPG'));
    expect(stored).toMatchObject({ widthPx: 900, heightPx: 1200 });
    const files = readdirSync(join(folder, 'files', stored.digest.slice(0, 2))).sort();
    expect(files).toEqual([`${stored.digest}-480.jpg`, `${stored.digest}-960.jpg`]);
    const kept = files.map((file) => readFileSync(join(folder, 'files', stored.digest.slice(0, 2), file)));
    for (const each of kept) expect(each.includes('script') || each.includes('PK\x03\x04')).toBe(false);
    expect(digestOf(kept[1] as Buffer)).toBe(stored.digest);
    const header = await sharp(kept[0]).metadata();
    expect([header.width, header.exif, header.orientation]).toEqual([480, undefined, undefined]);
  });

  it('is the same file when it comes twice, and is not stretched', async () => {
    const first = await photo(await png(50, 20), 'a.png');
    const second = await photo(await png(50, 20), '../../b.png');
    expect(first).toEqual(second);
    expect(first).toMatchObject({ ok: true, widthPx: 50, heightPx: 20 });
  });
});

describe('a paper', () => {
  it.each([
    ['no bytes', Buffer.alloc(0), 'a.pdf', 'file.empty'],
    ['over 40 MB', Buffer.alloc(40 * 1024 * 1024 + 1), 'a.pdf', 'file.size'],
    ['a page called PDF', Buffer.from('<html></html>'), 'a.pdf', 'file.type'],
    ['a PDF called DOCX', pdf, 'a.docx', 'file.type'],
    ['a DOCX called PDF', docx, 'a.pdf', 'file.type'],
    ['a ZIP called DOCX', zip({ 'a.txt': 'x' }), 'a.docx', 'file.type'],
    ['a PDF with a ZIP behind it', Buffer.concat([pdf, docx]), 'a.pdf', 'file.type'],
    ['a page before a PDF', Buffer.concat([Buffer.from('<html>'), pdf]), 'a.pdf', 'file.type'],
    ['a PDF cut short', pdf.subarray(0, 40), 'a.pdf', 'file.unreadable'],
    [
      'a DOCX with a page behind it',
      Buffer.concat([docx, Buffer.from('<html>')]),
      'a.docx',
      'file.unreadable',
    ],
    ['a DOCX cut short', docx.subarray(0, -8), 'a.docx', 'file.unreadable'],
  ])('refuses %s', async (_name, bytes, name, code) => {
    expect(await paper(bytes, name)).toMatchObject({ ok: false, code });
  });

  it('is kept byte for byte, with a name that is no path', async () => {
    const stored = await paper(docx, '../..\\Tờ trình số 5.docx');
    expect(stored).toEqual({ ok: true, digest: digestOf(docx), name: 'Tờ trình số 5.docx' });
  });
});

describe('a folder of files that cannot be reached', () => {
  const files = join(folder, 'files');
  const away = join(folder, 'away');
  /** What is there instead of the folder while `run` goes on. */
  async function instead(put: (path: string) => void, run: () => Promise<void>) {
    const kept = await paper(docx, 'a.docx');
    renameSync(files, away);
    put(files);
    await run();
    rmSync(files, { recursive: true, force: true });
    renameSync(away, files);
    if (kept?.ok) expect(await getFile(kept.digest, ['.docx'])).toMatchObject({ ending: '.docx' });
  }
  const unreachable = { code: 'store.unreachable', part: 'files', reason: 'ENOTDIR' };

  it('takes nothing and says so, and is used again when it is back', () =>
    instead(
      (path) => writeFileSync(path, ''),
      () => expect(paper(pdf, 'a.pdf')).rejects.toMatchObject(unreachable),
    ));

  it('is not taken for one that holds nothing', () =>
    instead(
      () => undefined,
      () =>
        expect(getFile('0'.repeat(64), ['.pdf'])).rejects.toMatchObject({ ...unreachable, reason: 'ENOENT' }),
    ));
});

describe('who is served', () => {
  it('a draft’s file goes to its desk alone, until a record names it', async () => {
    const [image, document] = [await photo(await png(700, 30), 'p.png'), await paper(pdf, 'Báo cáo.pdf')];
    if (!image?.ok || !document?.ok) throw new Error('not stored');
    // Handed in for the council: its desk may look at it before any draft names it.
    expect(await getPhoto(clerk, image.digest, 480, TEST_NOW)).toMatchObject({ isPublic: false });
    await put(photos, {
      id: 'p',
      sessionId: 'open',
      position: 1,
      alt: 'Hội trường',
      fileDigest: image.digest,
    });
    await put(agendaItems, { id: 'i', sessionId: 'open', position: 1, kind: 'report', title: 'Báo cáo' });
    const row = { id: 'f', sessionId: 'open', agendaItemId: 'i', position: 1, title: 'Báo cáo' };
    await put(papers, { ...row, kind: 'report', fileDigest: document.digest, fileName: document.name });

    expect(await getPhoto(chair, image.digest, 480, TEST_NOW)).toMatchObject({
      contentType: 'image/jpeg',
      isPublic: false,
    });
    expect(await getPaper(clerk, document.digest, TEST_NOW)).toMatchObject({
      name: 'Báo cáo.pdf',
      isPublic: false,
    });
    for (const who of [null, stranger, viewer('here', 'councillor')]) {
      expect(await getPhoto(who, image.digest, 480, TEST_NOW)).toBeNull();
      expect(await getPaper(who, document.digest, TEST_NOW)).toBeNull();
    }

    const session = { sessionId: 'open', councilId: 'here', slug: 'ky-1', version: 1, isWithdrawn: false };
    const days = { startsOn: '2026-01-01', endsOn: '2026-01-01', firstPublishedAt: TEST_NOW };
    const term = {
      termKey: '1',
      termOrdinal: 1,
      termLabel: 'I',
      occurrence: 'held',
      label: 'Kỳ họp',
      publishedAt: TEST_NOW,
    };
    await put(publishedSessions, { ...session, ...days, ...term, adoptedCount: 0, resolutionCount: 0 });
    await put(
      publishedFiles,
      { id: '1', sessionId: 'open', digest: image.digest, name: 'ảnh' },
      { id: '2', sessionId: 'open', digest: document.digest, name: 'Báo cáo 5.pdf' },
    );
    const served = await getPaper(null, document.digest, TEST_NOW);
    expect(served).toMatchObject({ name: 'Báo cáo 5.pdf', isPublic: true, contentType: 'application/pdf' });
    expect(served && 'bytes' in served && Buffer.from(served.bytes).equals(pdf)).toBe(true);

    const widths = await Promise.all(
      [480, 960, 1600, 700, 0].map((width) => getPhoto(null, image.digest, width, TEST_NOW)),
    );
    const measured = await Promise.all(
      widths.map(async (file) => file && 'bytes' in file && (await sharp(file.bytes).metadata()).width),
    );
    expect(measured).toEqual([480, 700, 700, null, null]);
    expect(await getPaper(null, image.digest, TEST_NOW)).toBeNull();
    expect(await getPaper(null, '../../council.db', TEST_NOW)).toBeNull();
  });
});
