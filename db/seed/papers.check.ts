import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { getPublication } from '@/db/access/publications/published';
import { openTestDatabase } from '@/db/access/test-database';
import { raw } from '@/db/client';
import type { Composition } from '@/lib/print/composition';
import { papersOf } from '@/lib/print/session-file';
import { readingOrder } from '@/lib/print/test-words';
import { ducThangRecord } from '@/lib/record/fixture-duc-thang';
import { mauRecord } from '@/lib/record/fixture-mau';
import { typeset } from '@/lib/server/print/press.mjs';
import {
  checkPdf,
  fontsIn,
  pagesOf,
  spokenText,
  textFile,
  throughLibreOffice,
} from '@/lib/server/print/test-elsewhere';
import { faultsOfWord } from '@/lib/server/print/test-word';
import { setAsWord } from '@/lib/server/print/word.mjs';
import { seed } from './story';

/*
 * Every paper of every session that the two sample councils have published, and of the two records that the tests know best, as
 * programs of others read it.
 */

type Made = { name: string; composed: Composition; words: Uint8Array };

/** Each asks a program some two hundred times. */
vi.setConfig({ testTimeout: 300_000 });

const folder = mkdtempSync(join(tmpdir(), 'nghi-truong-papers-'));
const made: Made[] = [];
let closeDatabase: () => void;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  await seed();
  const sessions = raw()
    .prepare(
      'select distinct c.slug as council, p.slug from publications p join councils c on c.id = p.council_id',
    )
    .all() as { council: string; slug: string }[];
  const records = [ducThangRecord, mauRecord];
  for (const { council, slug } of sessions) {
    const found = await getPublication(council, slug);
    if (found?.document.record) records.push(found.document.record);
  }
  for (const [number, record] of records.entries()) {
    const edition = {
      version: number % 3 === 0 ? null : 2,
      digest: 'a3f1'.repeat(16),
      at: '2026-11-29T08:15:00.000Z',
    };
    for (const { name, compose } of papersOf(record, edition, 'office')) {
      const composed = compose();
      const words = await setAsWord(composed);
      const file = `${number}-${record.council.slug}-${name}`;
      writeFileSync(join(folder, `${file}.pdf`), typeset(composed).bytes);
      writeFileSync(join(folder, `${file}.docx`), words);
      made.push({ name: file, composed, words });
    }
  }
  await Promise.all([throughLibreOffice(folder, 'pdf'), throughLibreOffice(folder, 'txt')]);
}, 300_000);
afterAll(() => {
  closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});

const inFolder = (...names: string[]) => join(folder, ...names);

/** Where lines and cells end is the form's business: what is said is compared letter by letter. */
const letters = (text: string) => text.normalize('NFC').replace(/[\s\u00a0]+/gu, '');
const lettersOf = ({ composed }: Made) => letters(readingOrder(composed).join(''));

/** What is found of every paper, two at a time, where it is not what is right of it. */
async function faults<T>(find: (paper: Made) => Promise<T>, right: (paper: Made) => Promise<T> | T) {
  expect(made.length).toBeGreaterThan(100);
  const todo = made.values();
  const wrong: [string, T, T][] = [];
  const work = async () => {
    for (const paper of todo) {
      const [found, expected] = [await find(paper), await right(paper)];
      if (!isDeepStrictEqual(found, expected)) wrong.push([paper.name, found, expected]);
    }
  };
  await Promise.all([work(), work()]);
  return wrong;
}

describe('every paper of the sample councils', () => {
  test('is a PDF that qpdf finds no fault with', async () => {
    const said = await faults(
      ({ name }) => checkPdf(inFolder(`${name}.pdf`)).then(() => true),
      () => true,
    );
    expect(said).toEqual([]);
  });

  test('holds one typeface, embedded', async () => {
    const found = await faults(
      async ({ name }) => {
        const fonts = await fontsIn(inFolder(`${name}.pdf`));
        return [...new Set(fonts.map(({ family, isEmbedded }) => `${family} ${isEmbedded}`))];
      },
      () => ['Tinos true'],
    );
    expect(found).toEqual([]);
  });

  test('is read aloud in its order, every letter of it', async () => {
    const spoken = async ({ name }: Made) => letters(await spokenText(inFolder(`${name}.pdf`)));
    expect(await faults(spoken, lettersOf)).toEqual([]);
  });

  test('says the same as a Word file', async () => {
    const written = async ({ name }: Made) => letters(textFile(inFolder('txt', `${name}.txt`)));
    expect(await faults(written, lettersOf)).toEqual([]);
  });

  test('has as many pages as a Word file', async () => {
    const found = await faults(
      ({ name }) => pagesOf(inFolder('pdf', `${name}.pdf`)),
      ({ name }) => pagesOf(inFolder(`${name}.pdf`)),
    );
    expect(found).toEqual([]);
  });

  test('is a Word file of real styles and headings, whose parts are in their order', () => {
    for (const { name, words, composed } of made)
      expect([name, faultsOfWord(words, composed)]).toEqual([name, []]);
  });
});
