import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deleteSession, reopenSession, restoreSession } from '../desk/session-moves';
import { storePaper } from '../files/files';
import { getPaper } from '../files/served-files';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { getChamber } from './chamber';
import { getMine } from './chamber-mine';
import { getChamberSession } from './chamber-session';
import { getReviewResolution } from './review';

let closeDatabase: () => void;
let home: TestCouncil;
let other: TestCouncil;
let draft: TestSession;
let sessionId: string;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
  other = await createTestCouncil('ben');
  draft = await createTestSession(home);
  sessionId = draft.sessionId;
  await draft.saveAgenda(null, null);
});
afterAll(() => closeDatabase());

async function storePdf(title: string): Promise<string> {
  const pdf = `%PDF-1.7\n1 0 obj<</Type/Catalog/Title(${title})>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
  const upload = { sessionId, bytes: Buffer.from(pdf), name: 'a.pdf' };
  return must(await storePaper(home.viewers.clerk, upload, TEST_NOW)).digest;
}

describe('what a councillor sees of a draft', () => {
  test('is nothing before the clerk releases anything', async () => {
    await draft.release(false);
    const rooms = await getChamber(home.viewers.councillor, TEST_NOW);
    expect(rooms).toMatchObject([{ preparing: [], reviews: [], published: [] }]);
    expect(await getChamberSession(home.viewers.councillor, sessionId, TEST_NOW)).toBeNull();
    expect(await getReviewResolution(home.viewers.councillor, 'r1', TEST_NOW)).toBeNull();
  });

  test('is a released resolution alone, while the agenda is not open', async () => {
    await draft.release(true);
    const seen = await getChamberSession(home.viewers.councillor, sessionId, TEST_NOW);
    expect(seen).toMatchObject({
      stage: 'preparing',
      preparation: null,
      reviews: [{ id: 'r1', readAt: null }],
    });
    expect(await getReviewResolution(home.viewers.councillor, 'r1', TEST_NOW)).toMatchObject({
      resolution: { title: 'Dự thảo r1' },
      nextUnread: null,
    });
    expect(await getReviewResolution(home.viewers.councillor, 'r2', TEST_NOW)).toBeNull();
  });

  test('names closed items by no word of theirs, and never the minutes’ notes', async () => {
    await draft.saveGeneral({ reviewOpen: true });
    const seen = await getChamberSession(home.viewers.councillor, sessionId, TEST_NOW);
    expect(seen).toMatchObject({
      preparation: {
        place: 'Hội trường',
        agenda: [
          { title: 'Báo cáo ngân sách', presenter: 'Ông A' },
          { title: 'Nội dung họp kín', presenter: null, papers: [] },
        ],
      },
    });
    expect(JSON.stringify(seen)).not.toMatch(/bí mật|nhân sự|Ghi chép/);
  });

  test('has the papers of open items, only while the agenda is open', async () => {
    const [open, closed] = [await storePdf('mở'), await storePdf('kín')];
    await draft.saveAgenda(open, closed);
    expect(await getPaper(home.viewers.councillor, open, TEST_NOW)).toMatchObject({ isPublic: false });
    expect(await getPaper(home.viewers.councillor, closed, TEST_NOW)).toBeNull();
    expect(await getPaper(other.viewers.councillor, open, TEST_NOW)).toBeNull();
    await draft.saveGeneral({ reviewOpen: false });
    expect(await getPaper(home.viewers.councillor, open, TEST_NOW)).toBeNull();
  });

  test('is gone with a deleted session, and back with it', async () => {
    const base = await draft.version();
    must(await deleteSession(home.viewers.clerk, { sessionId, base }, TEST_NOW));
    expect(await getChamberSession(home.viewers.councillor, sessionId, TEST_NOW)).toBeNull();
    expect(await getReviewResolution(home.viewers.councillor, 'r1', TEST_NOW)).toBeNull();
    must(await restoreSession(home.viewers.clerk, { sessionId, base: base + 1 }, TEST_NOW));
  });
});

describe('a published session', () => {
  test('is its public page, and an old release is no new review', async () => {
    const { councillor, clerk } = home.viewers;
    const session = await createTestSession(home, 12);
    await session.release(true);
    await session.saveGeneral({ reviewOpen: true });
    await session.publish();
    const publicPage = { council: 'nha', slug: 'khoa-2-ky-12' };
    const chamberSession = () => getChamberSession(councillor, session.sessionId, TEST_NOW);
    expect(await chamberSession()).toEqual({ stage: 'published', publicPage });
    expect(await getReviewResolution(councillor, 'r1-12', TEST_NOW)).toBeNull();

    const reopened = { sessionId: session.sessionId, base: await session.version(), reason: 'Sửa địa điểm.' };
    must(await reopenSession(clerk, reopened, TEST_NOW));
    expect(await chamberSession()).toEqual({ stage: 'published', publicPage });
    expect(await getReviewResolution(councillor, 'r1-12', TEST_NOW)).toBeNull();
    await session.saveGeneral({ reviewOpen: true });
    expect(await chamberSession()).toMatchObject({
      stage: 'preparing',
      publicPage,
      reviews: [{ id: 'r1-12' }],
    });
  });
});

const vote = {
  ...{
    resolutionId: null,
    agendaItemId: null,
    sittingId: 'sang-13',
    subject: 'Kinh phí',
    rule: 'ordinary' as const,
  },
  ...{ heldAt: '10:00', printed: '', forCount: '', againstCount: '', notVotingCount: '' },
};

describe('one’s own attendance and votes', () => {
  test('are counted from published records alone', async () => {
    const session = await createTestSession(home, 13);
    const [me, them] = home.delegates.map(({ mandateId }) => mandateId);
    await session.saveGeneral({ occurrence: 'held' });
    const mark = { sittingId: 'sang-13', toTime: '', reason: '' };
    await session.save('attendance', {
      attendanceNumbers: [],
      attendance: [
        { ...mark, id: 'a1', mandateId: me ?? '', status: 'late', fromTime: '09:00' },
        { ...mark, id: 'a2', mandateId: them ?? '', status: 'present', fromTime: '' },
      ],
    });
    await session.save('votes', {
      votes: [{ ...vote, id: 'v1', entry: 'by_name', method: 'show_of_hands' }],
      ballots: [
        { id: 'b1', voteId: 'v1', mandateId: me ?? '', choice: 'against' },
        { id: 'b2', voteId: 'v1', mandateId: them ?? '', choice: 'for' },
      ],
    });
    const mine = () => getMine(home.viewers.councillor, 1);
    expect(await mine()).not.toHaveProperty('list.rows.0.slug', 'khoa-2-ky-13');
    await session.publish();
    expect(await mine()).toMatchObject({
      delegate: { name: 'Nguyễn Thị An' },
      totals: { sittingsMarked: 1, sittingsPresent: 1, ballots: 1 },
    });
    const found = await mine();
    const rows = found?.delegate ? found.list.rows : [];
    expect(rows.find(({ slug }) => slug === 'khoa-2-ky-13')).toMatchObject({
      sittings: [{ label: 'Phiên sáng', mark: { status: 'late', from: '09:00' } }],
      ballots: [{ choice: 'against', outcome: 'rejected' }],
    });
  });

  test('are for councillors, linked to a delegate', async () => {
    expect(await getMine(home.viewers.clerk, 1)).toBeNull();
    expect(await getMine({ ...home.viewers.councillor, personId: null }, 1)).toEqual({ delegate: null });
    const elsewhere = { ...other.viewers.councillor, personId: home.viewers.councillor.personId };
    expect(await getMine(elsewhere, 1)).toEqual({ delegate: null });
  });
});
