import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { PaperReader } from '@/lib/print/papers';
import { composeTogether, numberedFile, papersOf } from '@/lib/print/session-file';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import { type ArchiveFile, archiveOf } from './archive';
import { claimsOf, outlineOf, pageCount, piecesOf, setAsPdf, textOf } from './test-pdf';

/* A whole session in one file: numbered, behind an index that tells the truth of what follows. */

const EDITION = { version: 2, digest: 'a3f1'.repeat(16), at: '2026-11-29T08:15:00.000Z' };

describe.each([
  ['a published session', mauRecord, 'residents'],
  ['the office’s own papers as well', mauRecord, 'office'],
  ['the seed’s session', ducThangRecord, 'residents'],
] as const)('one PDF of %s', (_, record, reader: PaperReader) => {
  const { index, papers } = composeTogether(record, EDITION, reader);
  const together = setAsPdf(index, papers);
  const alone = papers.map((paper) => setAsPdf(paper));
  const first = alone.map(
    (_, at) => pageCount(together) - alone.slice(at).reduce((sum, pdf) => sum + pageCount(pdf), 0),
  );

  test('each paper is what it is by itself, page by page, and counts its own pages', () => {
    for (const [at, pdf] of alone.entries())
      for (let page = 0; page < pageCount(pdf); page += 1)
        expect(piecesOf(together, (first[at] ?? 0) + page)).toEqual(piecesOf(pdf, page));
  });

  test('the index names every paper with its pages and where it begins', () => {
    const text = textOf(together);
    let from = 0;
    for (const [at, { name }] of papers.entries()) {
      const row = `${at + 1} ${name} ${pageCount(alone[at] ?? together)} ${(first[at] ?? 0) + 1}`;
      const next = text.indexOf(row.normalize('NFC'), from);
      expect([row, next >= from]).toEqual([row, true]);
      from = next + row.length;
    }
  });

  test('the outline leads to every paper', () => {
    const leads = outlineOf(together).map(({ page }) => page);
    expect(first.filter((page) => !leads.includes(page))).toEqual([]);
    expect(outlineOf(together).every(({ title }) => !/[A-ZĐ]{2}[A-ZĐ][a-zđ]/u.test(title))).toBe(true);
  });

  test('it stays tagged, titled and in one typeface', () => {
    const claims = claimsOf(together);
    expect(claims).toMatchObject({ language: 'vi', isTagged: true, title: index.name, fonts: ['Tinos'] });
  });
});

test('residents are given what is told to all, the resolutions behind their list', () => {
  const names = papersOf(mauRecord, EDITION, 'residents').map(({ name }) => name);
  expect(names).not.toContain('giay-moi');
  expect(names.indexOf('nghi-quyet-1')).toBe(names.indexOf('danh-muc-nghi-quyet') + 1);
  expect(papersOf(mauRecord, EDITION, 'office').map(({ name }) => name)).toContain('giay-moi');
});

test('numbers have as many digits as the last one needs', () => {
  expect([numberedFile('bien-ban', 0, 9), numberedFile('bien-ban', 9, 120)]).toEqual([
    '01-bien-ban.pdf',
    '010-bien-ban.pdf',
  ]);
});

const whole = async (stream: ReadableStream<Uint8Array>) =>
  new Uint8Array(await new Response(stream).arrayBuffer());

describe('an archive', () => {
  test('gives every file back as it was, under its name', async () => {
    const files = ['01-a.pdf', '02-b.pdf', 'ho-so.json', 'SHA256SUMS'].map((name, at) => ({
      name,
      bytes: new Uint8Array(at * 50_000).map((_, place) => (place * 31 + at) % 251),
    }));
    const back = unzipSync(
      await whole(
        archiveOf(
          (async function* () {
            yield* files;
          })(),
          EDITION.at,
        ),
      ),
    );
    const digest = (bytes: Uint8Array | undefined) =>
      createHash('sha256')
        .update(bytes ?? 'none')
        .digest('hex');
    expect(Object.keys(back)).toEqual(files.map(({ name }) => name));
    for (const { name, bytes } of files) expect(digest(back[name])).toBe(digest(bytes));
  });

  test('asks for the next file when the one before was taken, so that it never holds two', async () => {
    let made = 0;
    async function* many(): AsyncGenerator<ArchiveFile> {
      for (; made < 300; made += 1) yield { name: `${made}.pdf`, bytes: new Uint8Array(100_000) };
    }
    const reader = archiveOf(many(), EDITION.at).getReader();
    expect(made).toBe(0);
    let taken = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      taken += read.value.length;
      expect(made * 100_000 - taken).toBeLessThan(200_000);
    }
    expect([made, taken > 30_000_000]).toEqual([300, true]);
  });

  test('is broken off where a file cannot be made', async () => {
    async function* failing(): AsyncGenerator<ArchiveFile> {
      yield { name: '01.pdf', bytes: new Uint8Array(10) };
      throw new Error('The form does not set.');
    }
    await expect(whole(archiveOf(failing(), EDITION.at))).rejects.toThrow('The form does not set.');
  });
});
