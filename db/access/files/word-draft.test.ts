import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '@/lib/server/files/by-digest';
import { part } from '@/lib/server/papers/test-papers';
import { p, word } from '@/lib/server/papers/word/test-word';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { storeWordDraft } from './word-draft';

let closeDatabase: () => void;
let home: TestCouncil;
let draft: TestSession;
const folder = mkdtempSync(join(tmpdir(), 'word-'));

beforeAll(async () => {
  process.env.FILES_DIR = folder;
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  draft = await createTestSession(home);
});
afterAll(() => {
  closeDatabase();
  rmSync(folder, { recursive: true });
});

const bytes = word([p('NGHỊ QUYẾT'), p('Về A')]);
const sent = (name: string, of: Buffer = bytes) =>
  storeWordDraft(home.viewers.clerk, { sessionId: draft.sessionId, bytes: of, name }, TEST_NOW);

test('a draft is kept under its digest, and its words come back', async () => {
  const stored = must(await sent('Dự thảo.docx'));
  expect(stored).toMatchObject({ digest: digestOf(bytes), name: 'Dự thảo.docx' });
  expect(stored.word.lines.map(({ runs }) => runs[0]?.text)).toEqual(['NGHỊ QUYẾT', 'Về A']);
});

test.each<[string, string, Buffer, string]>([
  ['another sort of file', 'a.pdf', bytes, 'file.not_word'],
  ['an older Word', 'a.doc', bytes, 'file.not_word'],
  ['another file under its name', 'a.docx', Buffer.from('%PDF-1.7'), 'file.unreadable'],
  ['macros', 'a.docx', word([p('A')], [part('word/vbaProject.bin', 'x')]), 'file.macros'],
  ['nothing', 'a.docx', word([]), 'file.no_words'],
  ['a picture only', 'a.docx', word([p('<w:r><w:drawing><a:blip/></w:drawing></w:r>')]), 'file.no_words'],
])('with %s is refused with its reason', async (_name, name, of, code) => {
  expect(await sent(name, of)).toMatchObject({ ok: false, code });
});

test('is read for nobody who may not see or edit the session', async () => {
  const other = await createTestCouncil('khac');
  const upload = { sessionId: draft.sessionId, bytes, name: 'a.docx' };
  expect(await storeWordDraft(other.viewers.clerk, upload, TEST_NOW)).toBeNull();
  expect(await storeWordDraft(home.viewers.chair, upload, TEST_NOW)).toMatchObject({ ok: false });
});
