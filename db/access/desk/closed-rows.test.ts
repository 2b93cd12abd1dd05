import { afterAll, beforeAll, expect, test } from 'vitest';
import { raw } from '../../client';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { draftFaults } from '../trail/verify-drafts';
import { getSection, redoSection, undoSection } from './sections';

let closeDatabase: () => void;
let council: TestCouncil;
let draft: TestSession;
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  council = await createTestCouncil();
  draft = await createTestSession(council);
  await draft.saveGeneral({});
});
afterAll(() => closeDatabase());

const inEvents = (text: string) =>
  raw().prepare('select count(*) from events where instr(detail, ?)').pluck().get(text);
const agenda = (secret: string, open: string) => ({
  agendaItems: [
    { ...item, id: 'kin', title: secret, isClosed: true },
    { ...item, id: 'mo', title: open, isClosed: false },
  ],
  papers: [{ ...paper, id: 'to', agendaItemId: 'kin', title: `Tờ trình ${secret}` }],
});
const item = { kind: 'report' as const, presenter: null, discussion: null, speakers: null, conclusion: null };
const paper = {
  ...{ kind: 'report' as const, number: null, datedOn: null, fromBody: null, toBody: null },
  ...{ fileDigest: null, fileName: null },
};

test('the text of a closed item stands in no event; undo and redo know it, and the trail explains it', async () => {
  await draft.save('agenda', agenda('Nhân sự MẬT', 'Ngân sách'));
  await draft.save('agenda', agenda('Nhân sự khác MẬT', 'Ngân sách'));
  expect([inEvents('MẬT'), inEvents('Ngân sách')]).toEqual([0, 1]);
  const { clerk } = council.viewers;
  const at = async () => ({
    ...{ sessionId: draft.sessionId, section: 'agenda' as const },
    base: (await getSection(clerk, draft.sessionId, 'agenda'))?.version ?? 0,
  });
  const title = async () => (await getSection(clerk, draft.sessionId, 'agenda'))?.rows.agendaItems[0]?.title;
  must(await undoSection(clerk, await at(), TEST_NOW));
  expect(await title()).toBe('Nhân sự MẬT');
  must(await redoSection(clerk, await at(), TEST_NOW));
  expect(await title()).toBe('Nhân sự khác MẬT');
  expect(await draftFaults()).toMatchObject({ faults: [] });
});

test('of a closed session nothing it was about stands in an event', async () => {
  const { clerk } = council.viewers;
  const general = await getSection(clerk, draft.sessionId, 'general');
  const { councilSessions = [], sittings = [] } = general?.rows ?? {};
  const closed = councilSessions.map((row) => ({
    ...row,
    isClosed: true,
    title: 'Về MẬT',
    summary: 'Đã MẬT',
  }));
  const guests = [{ id: 'k', kind: 'person' as const, name: 'Khách MẬT', title: null, body: null }];
  await draft.save('general', { councilSessions: closed, sittings, sessionRoles: [], guests, sources: [] });
  expect(inEvents('MẬT')).toBe(0);
  expect(await draftFaults()).toMatchObject({ faults: [] });
});
