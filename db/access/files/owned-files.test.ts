import { utimesSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SectionInput } from '@/lib/forms/sections';
import { namesOf, pathOfName } from '@/lib/server/files/by-digest';
import { testPdf } from '@/lib/server/papers/test-pdf';
import type { Viewer } from '@/lib/viewer';
import { getSection, redoSection, saveSection, undoSection } from '../desk/sections';
import { deleteSession, reopenSession, restoreSession } from '../desk/session-moves';
import { exportPublished } from '../keeping/export-record';
import { importRecord } from '../keeping/import-record';
import { unsafeOperatorOf } from '../keeping/operator';
import { editionOf } from '../publications/edition';
import { getPublication } from '../publications/published';
import { getPreview, withdrawSession } from '../publications/publishing';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { saveTestPhoto, sendTestPaper } from '../test-files';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { storePaper } from './files';
import { getPaper, getPhoto } from './served-files';
import { sweepFiles } from './sweep-files';
import { listSessionFiles, withholdFile } from './withhold-file';

/* Files belong to a council: who may name them, who may read them, and that what was withheld is gone for good. */

let closeDatabase: () => void;
let home: TestCouncil;
let other: TestCouncil;
let ours: TestSession;
let theirs: TestSession;
const NOBODYS = 'a'.repeat(64);

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  ours = await createTestSession(home);
  theirs = await createTestSession(other, 11, '-ben');
  await ours.saveGeneral({});
  await theirs.saveGeneral({});
});
afterAll(() => closeDatabase());

async function saveRows<S extends 'agenda' | 'photos'>(
  viewer: Viewer,
  sessionId: string,
  section: S,
  rows: SectionInput<S>,
) {
  const base = (await getSection(viewer, sessionId, section))?.version ?? 0;
  return saveSection(viewer, { sessionId, section, base, rows }, TEST_NOW);
}
const paperRow = (fileDigest: string): SectionInput<'agenda'> => {
  const item = { kind: 'report' as const, presenter: '', discussion: '', speakers: '', conclusion: '' };
  const paper = { kind: 'report' as const, number: '', datedOn: '', fromBody: '', toBody: '' };
  const row = { id: 'x-p', agendaItemId: 'x-mo', title: 'Thu chi', fileDigest, fileName: 'a.pdf' };
  return {
    agendaItems: [{ ...item, id: 'x-mo', title: 'Báo cáo', isClosed: false }],
    papers: [{ ...paper, ...row }],
  };
};
const photoRow = (fileDigest: string): SectionInput<'photos'> => ({
  photos: [{ id: 'x-a', label: '', caption: '', alt: 'Ảnh', fileDigest, widthPx: 9, heightPx: 9 }],
});
const faults = async () => (await verifyStore()).flatMap((check) => check.faults);
const everyone = () => [null, ...Object.values(home.viewers), ...Object.values(other.viewers)];
const reopen = async (draft: TestSession, council: TestCouncil) => {
  const step = { sessionId: draft.sessionId, base: await draft.version(), reason: 'Sửa.' };
  must(await reopenSession(council.viewers.clerk, step, TEST_NOW));
};

describe('a save, an undo, an import name only what was handed in for the council', () => {
  test.each([
    ['a paper of another council', async () => sendTestPaper(home, ours.sessionId, 'riêng')],
    ['a paper nobody ever handed in', async () => NOBODYS],
  ])('%s is refused, and reads no better for it', async (_name, digestOf) => {
    const digest = await digestOf();
    const refused = await writesNothing(() =>
      saveRows(other.viewers.clerk, theirs.sessionId, 'agenda', paperRow(digest)),
    );
    expect(refused).toMatchObject({ ok: false, code: 'file.not_handed_in' });
    for (const who of [null, ...Object.values(other.viewers)])
      expect(await getPaper(who, digest, TEST_NOW)).toBeNull();
    expect(await faults()).toEqual([]);
  });

  test('a photo of another council, too, and a paper under a photo’s name', async () => {
    const photo = await saveTestPhoto(home, ours.sessionId);
    const paper = await sendTestPaper(other, theirs.sessionId, 'là tài liệu');
    for (const digest of [photo, NOBODYS, paper])
      expect(await saveRows(other.viewers.clerk, theirs.sessionId, 'photos', photoRow(digest))).toMatchObject(
        {
          code: 'file.not_handed_in',
        },
      );
    expect(await getPhoto(other.viewers.clerk, photo, 480, TEST_NOW)).toBeNull();
    expect(await getPhoto(home.viewers.clerk, photo, 480, TEST_NOW)).toMatchObject({ isPublic: false });
  });

  test('the same bytes handed in for both are each council’s own', async () => {
    const digest = await sendTestPaper(home, ours.sessionId, 'luật chung');
    expect(await sendTestPaper(other, theirs.sessionId, 'luật chung')).toBe(digest);
    must(await saveRows(other.viewers.clerk, theirs.sessionId, 'agenda', paperRow(digest)));
    expect(await getPaper(other.viewers.chair, digest, TEST_NOW)).toMatchObject({ isPublic: false });
  });

  test('an import that names a file of another council, or of nobody, is refused whole', async () => {
    const draft = await createTestSession(home, 21);
    await draft.saveGeneral({});
    await draft.saveAgenda(await sendTestPaper(home, draft.sessionId, 'để nhập'), null);
    await draft.publish();
    const found = await exportPublished('nha', 'khoa-2-ky-21');
    if (!found.ok) throw new Error(found.reason);
    const json = JSON.stringify(found.record);
    const bring = () =>
      importRecord(unsafeOperatorOf(other.councilId), { councilId: other.councilId, json }, TEST_NOW);
    expect(await writesNothing(bring)).toMatchObject({
      code: 'input.invalid',
      fields: { 'agenda.0.papers.0.file.digest': expect.stringContaining('--files') },
    });
  });
});

describe('every version keeps its files as long as it stands', () => {
  test('replaced by another, and withdrawn for good', async () => {
    const draft = await createTestSession(home, 31);
    const [first, second, third] = await Promise.all(
      ['bản một', 'bản hai', 'bản ba'].map((title) => sendTestPaper(home, draft.sessionId, title)),
    );
    const isPublic = async (digest = '') => {
      const served = await getPaper(null, digest, TEST_NOW);
      return served !== null && 'bytes' in served;
    };
    await draft.saveGeneral({});
    await draft.saveAgenda(first ?? null, null);
    await draft.publish();
    await reopen(draft, home);
    await draft.saveAgenda(second ?? null, null);
    await draft.publish();
    expect([await isPublic(first), await isPublic(second)], 'both versions stand').toEqual([true, true]);

    const step = { sessionId: draft.sessionId, base: await draft.version(), reason: 'Có thông tin cá nhân.' };
    must(await withdrawSession(home.viewers.chair, step, TEST_NOW));
    expect([await isPublic(first), await isPublic(second)]).toEqual([false, false]);

    await reopen(draft, home);
    await draft.saveAgenda(third ?? null, null);
    await draft.publish();
    expect([await isPublic(first), await isPublic(second), await isPublic(third)]).toEqual([
      false,
      false,
      true,
    ]);
    for (const version of [1, 2]) {
      const old = await getPublication('nha', 'khoa-2-ky-31', version);
      expect(old?.withdrawn, `version ${version} stays withdrawn`).toMatchObject({ reason: step.reason });
    }
    expect((await getPublication('nha', 'khoa-2-ky-31', 4))?.withdrawn).toBeNull();
    // What was withdrawn is still nobody's to take.
    expect(
      await saveRows(other.viewers.clerk, theirs.sessionId, 'agenda', paperRow(first ?? '')),
    ).toMatchObject({ code: 'file.not_handed_in' });
    expect(await faults()).toEqual([]);
  });
});

describe('a file that is withheld', () => {
  let draft: TestSession;
  let paper: string;
  let photo: string;
  const reason = 'Có số điện thoại của công dân.';
  const withhold = (viewer: Viewer, digest: string, why = reason) =>
    withholdFile(viewer, { sessionId: draft.sessionId, digest, reason: why }, TEST_NOW);

  beforeAll(async () => {
    draft = await createTestSession(home, 41);
    paper = await sendTestPaper(home, draft.sessionId, 'phải gỡ');
    await draft.saveGeneral({});
    await draft.saveAgenda(paper, null);
    photo = await saveTestPhoto(home, draft.sessionId);
    await draft.publish();
    await reopen(draft, home);
    await draft.saveAgenda(null, null);
    await draft.publish();
  });

  test('is the chair’s to take away, with a reason, of their own council', async () => {
    expect(await withhold(home.viewers.clerk, paper)).toMatchObject({ code: 'role.missing' });
    expect(await withhold(home.viewers.chair, paper, ' ')).toMatchObject({
      fields: { reason: expect.any(String) },
    });
    expect(await withhold(other.viewers.chair, paper)).toBeNull();
    expect(await withhold(home.viewers.chair, NOBODYS)).toBeNull();
    expect(await getPaper(null, paper, TEST_NOW)).toMatchObject({ isPublic: true });
  });

  test('is gone for everybody in every version and width, and every page is made anew', async () => {
    const before = await editionOf({ kind: 'council', council: 'nha' });
    must(await withhold(home.viewers.chair, paper));
    must(await withhold(home.viewers.chair, photo));
    must(await withhold(home.viewers.chair, photo, 'Lý do khác.'));
    expect(await editionOf({ kind: 'council', council: 'nha' })).not.toBe(before);
    for (const who of everyone()) {
      expect(await getPaper(who, paper, TEST_NOW)).toEqual({ withheldAt: TEST_NOW, reason });
      for (const width of [480, 960, 1600])
        expect(await getPhoto(who, photo, width, TEST_NOW)).toEqual({ withheldAt: TEST_NOW, reason });
    }
    const first = await getPublication('nha', 'khoa-2-ky-41', 1);
    expect(first?.withheld.get(paper)).toEqual({ withheldAt: TEST_NOW, reason });
    expect(await listSessionFiles(home.viewers.chair, draft.sessionId)).toMatchObject([
      { digest: paper, versions: [1], withheld: { reason } },
      { digest: photo, versions: [1, 2], withheld: { reason } },
    ]);
    expect(await listSessionFiles(other.viewers.chair, draft.sessionId)).toBeNull();
  });

  test('is not brought back by sending it again, naming it, taking a step back or restoring a draft', async () => {
    await reopen(draft, home);
    const again = { sessionId: draft.sessionId, bytes: testPdf('phải gỡ'), name: 'b.pdf' };
    expect(await storePaper(home.viewers.clerk, again, TEST_NOW)).toMatchObject({ code: 'file.withheld' });
    await expect(draft.saveAgenda(paper, null)).rejects.toThrow('file.not_handed_in');
    const agenda = await getSection(home.viewers.clerk, draft.sessionId, 'agenda');
    const step = { sessionId: draft.sessionId, section: 'agenda' as const, base: agenda?.version ?? 0 };
    must(await undoSection(home.viewers.clerk, step, TEST_NOW));
    const undone = await getSection(home.viewers.clerk, draft.sessionId, 'agenda');
    expect(undone?.rows.papers.map(({ fileDigest }) => fileDigest)).toEqual([null, null]);
    must(await redoSection(home.viewers.clerk, { ...step, base: step.base + 1 }, TEST_NOW));
    expect(await getPaper(home.viewers.clerk, paper, TEST_NOW)).toHaveProperty('reason');
  });

  test('keeps a draft that names it from being published, and says which', async () => {
    const findings = (await getPreview(home.viewers.clerk, draft.sessionId, TEST_NOW))?.findings ?? [];
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ key, text }) => [key, text])).toEqual([
      [expect.stringMatching(/^file:/), expect.stringContaining('đã được gỡ')],
    ]);
  });

  test('takes a removed photo’s row back without its file', async () => {
    must(await saveRows(home.viewers.clerk, draft.sessionId, 'photos', { photos: [] }));
    const base = (await getSection(home.viewers.clerk, draft.sessionId, 'photos'))?.version ?? 0;
    const step = { sessionId: draft.sessionId, section: 'photos' as const, base };
    must(await undoSection(home.viewers.clerk, step, TEST_NOW));
    const photos = await getSection(home.viewers.clerk, draft.sessionId, 'photos');
    expect(photos?.rows.photos).toMatchObject([{ fileDigest: null, label: 'Ảnh đã gỡ' }]);
    must(await undoSection(home.viewers.clerk, { ...step, base: base + 1 }, TEST_NOW));
  });

  test('stays another council’s own where that handed it in', async () => {
    const mine = await sendTestPaper(home, ours.sessionId, 'văn bản chung');
    expect(await sendTestPaper(other, theirs.sessionId, 'văn bản chung')).toBe(mine);
    must(
      await withholdFile(home.viewers.chair, { sessionId: ours.sessionId, digest: mine, reason }, TEST_NOW),
    );
    expect(await getPaper(other.viewers.clerk, mine, TEST_NOW)).toMatchObject({ isPublic: false });
    expect(await getPaper(home.viewers.clerk, mine, TEST_NOW)).toHaveProperty('reason');
    expect(await namesOf(mine)).toHaveLength(1);
  });

  test('leaves the disk, and everything else is still whole', async () => {
    for (const digest of [paper, photo])
      for (const name of await namesOf(digest)) utimesSync(pathOfName(name), new Date(0), new Date(0));
    expect(await sweepFiles(Date.now())).toMatchObject({ withheld: 3 });
    expect([await namesOf(paper), await namesOf(photo)]).toEqual([[], []]);
    expect(await faults()).toEqual([]);
  });
});

test('a deleted draft comes back with what was its own', async () => {
  const draft = await createTestSession(home, 51);
  const digest = await sendTestPaper(home, draft.sessionId, 'khôi phục');
  await draft.saveAgenda(digest, null);
  const { clerk } = home.viewers;
  must(await deleteSession(clerk, { sessionId: draft.sessionId, base: await draft.version() }, TEST_NOW));
  must(await restoreSession(clerk, { sessionId: draft.sessionId, base: 2 }, TEST_NOW));
  expect(await getPaper(clerk, digest, TEST_NOW)).toMatchObject({ isPublic: false });
});
