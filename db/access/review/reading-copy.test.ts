import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeReadingCopy } from '@/lib/print/reading-copy';
import { wordsOfPaper } from '@/lib/print/test-words';
import type { NotePlace } from '@/lib/review/notes';
import type { Viewer } from '@/lib/viewer';
import {
  createSettledAccount,
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  viewerOf,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { getChamberSession } from './chamber-session';
import { saveNote } from './notes';
import { getReadingCopy } from './reading-copy';
import { getReviewResolution } from './review';

let closeDatabase: () => void;
let home: TestCouncil;
let other: TestCouncil;
let colleague: Viewer;
let draft: TestSession;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  const email = 'daibieu2@nha.example';
  await createSettledAccount(home.viewers.admin, {
    ...{ councilId: home.councilId, email, name: 'Trần Văn Bách', roles: ['councillor'] },
    password: '',
  });
  colleague = await viewerOf(email);
  draft = await createTestSession(home);
  await draft.saveAgenda(null, null);
  await draft.saveGeneral({ reviewOpen: true });
  await draft.release(true);
});
afterAll(() => closeDatabase());

const copyOf = (viewer: Viewer) => getReadingCopy(viewer, draft.sessionId, TEST_NOW);
const write = async (viewer: Viewer, place: object, body: string) =>
  must(
    await saveNote(
      viewer,
      { place: { sessionId: draft.sessionId, ...place } as NotePlace, body, base: 0, writer: 'may' },
      TEST_NOW,
    ),
  );

test('one’s own notes stand under what they are about, and nobody else’s', async () => {
  await write(
    home.viewers.councillor,
    { is: 'piece', resolutionId: 'r1', pieceId: 'r1-1' },
    'Hỏi số liệu.\nDòng hai.',
  );
  await write(home.viewers.councillor, { is: 'paper', paperId: 'p1' }, 'Xem bảng 2.');
  await write(home.viewers.councillor, { is: 'session' }, 'Nhớ mang theo.');
  await write(colleague, { is: 'piece', resolutionId: 'r1', pieceId: 'r1-1' }, 'CỦA NGƯỜI KHÁC');
  const copy = await copyOf(home.viewers.councillor);
  if (!copy) throw new Error('The session is open.');
  const { cover, drafts } = composeReadingCopy(copy);
  expect(drafts.map(wordsOfPaper)).toEqual([
    'QUYẾT NGHỊ:\nĐiều 1. Phê chuẩn\nNội dung.\nGhi chú riêng của tôi: Hỏi số liệu.\nDòng hai.',
  ]);
  expect(wordsOfPaper(cover)).toMatch(
    /Nhớ mang theo\.\nDanh mục tài liệu\nTT .*1 Báo cáo: Thu chi [\s\S]*Báo cáo: Thu chi:\nGhi chú riêng của tôi: Xem bảng 2\./,
  );
  expect(JSON.stringify([cover, drafts])).not.toMatch(/CỦA NGƯỜI KHÁC|bí mật|Nhân sự|Dự thảo r2/);
  expect(drafts[0]).toMatchObject({
    isDraft: true,
    trace:
      'Dự thảo, bản 1, mở lúc 08:00 ngày 2/3/2026 · Bản riêng của councillor, có ghi chú riêng, lập lúc 08:00 ngày 2/3/2026',
  });
});

test('only councillors of that council have one', async () => {
  const { clerk, chair, admin } = home.viewers;
  for (const viewer of [clerk, chair, admin, other.viewers.councillor])
    expect(await copyOf(viewer)).toBeNull();
});

test('a draft of a closed item is in no file and in no chamber', async () => {
  const { resolutions } = await draft.load('resolutions');
  await draft.save('resolutions', {
    resolutions: resolutions.map((row) => (row.id === 'r1' ? { ...row, agendaItemId: 'kin' } : row)),
  });
  expect((await copyOf(home.viewers.councillor))?.drafts).toEqual([]);
  const seen = await getChamberSession(home.viewers.councillor, draft.sessionId, TEST_NOW);
  expect(seen).toMatchObject({ stage: 'preparing', reviews: [] });
  expect(await getReviewResolution(home.viewers.councillor, 'r1', TEST_NOW)).toBeNull();
});
