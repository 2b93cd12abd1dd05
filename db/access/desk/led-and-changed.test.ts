import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unsafeOperatorOf } from '@/db/access/keeping/operator';
import { buildRecord } from '@/lib/record/build';
import { aDraft, anItem, aVote, delegates } from '@/lib/record/test-draft';
import { unsafeExportDraft } from '../keeping/export-record';
import { importRecord } from '../keeping/import-record';
import { getPreview } from '../publications/publishing';
import { unsafeCreateCouncil } from '../register/councils';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { getSection, saveSection, undoSection } from './sections';

let close: () => void;
let home: TestCouncil;
let away: TestCouncil;
let session: TestSession;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  away = await createTestCouncil('xa');
  session = await createTestSession(home);
  await session.saveGeneral({ occurrence: 'held' });
});
afterAll(() => close());

const role = { sittingId: 'sang', printed: null, mandateId: null, name: 'Lê Văn Thư', office: null };
const chaired = { ...role, id: 'vai-1', role: 'presided' as const };

/** Saves the general facts with these roles, as they stand otherwise. */
async function saveRoles(sessionRoles: readonly object[]) {
  const { clerk } = home.viewers;
  const found = await getSection(clerk, session.sessionId, 'general');
  const input = { sessionId: session.sessionId, section: 'general' as const, base: found?.version ?? 0 };
  return saveSection(clerk, { ...input, rows: { ...found?.rows, sessionRoles } }, TEST_NOW);
}
const roles = async () => (await session.load('general')).sessionRoles;
const preview = async () => {
  const found = await getPreview(home.viewers.clerk, session.sessionId, TEST_NOW);
  if (!found) throw new Error('The session is gone.');
  return found.record;
};

describe('who led a session', () => {
  test('is a delegate of its own term or a name, and is taken back with the section', async () => {
    const [an] = home.delegates;
    must(await saveRoles([{ ...chaired, mandateId: an?.mandateId, office: 'Chủ tịch HĐND' }]));
    expect(await roles()).toMatchObject([{ mandateId: an?.mandateId, name: null, office: 'Chủ tịch HĐND' }]);
    expect((await preview()).roles).toMatchObject([
      { role: 'presided', delegate: an?.mandateId, sitting: 'sang' },
    ]);
    must(await saveRoles([chaired]));
    expect(await roles()).toMatchObject([{ mandateId: null, name: 'Lê Văn Thư' }]);
    const base = (await getSection(home.viewers.clerk, session.sessionId, 'general'))?.version ?? 0;
    const step = { sessionId: session.sessionId, section: 'general' as const, base };
    must(await undoSection(home.viewers.clerk, step, TEST_NOW));
    expect(await roles()).toMatchObject([{ mandateId: an?.mandateId, name: null }]);
  });

  test('is refused of another council’s delegate, and of a sitting that is gone', async () => {
    const before = await roles();
    const [stranger] = away.delegates;
    expect(await saveRoles([{ ...chaired, id: 'vai-x', mandateId: stranger?.mandateId }])).toMatchObject({
      ok: false,
      code: 'row.gone',
    });
    expect(await saveRoles([{ ...chaired, sittingId: 'khong-co' }])).toMatchObject({
      fields: { 'sessionRoles.0.sittingId': expect.stringMatching(/không còn/) },
    });
    expect(await roles()).toEqual(before);
  });
});

test('a file’s roles, sub-items, recalled items and votes on changes are linked under their new names', async () => {
  const record = buildRecord(
    aDraft({
      delegates: delegates(26),
      sessionRoles: [{ ...chaired, sittingId: 'sitting', name: null, mandateId: 'd1' }],
      agendaItems: [
        anItem({ id: 'a', title: 'Báo cáo', change: 'added', changeVoteId: 'v1' }),
        anItem({ id: 'b', title: 'Kinh tế', parentId: 'a', refersTo: ['a'] }),
      ],
      votes: [aVote({ subject: 'Bổ sung chương trình' })],
    }),
  );
  const council = { slug: 'mau', name: 'Phường Mẫu', locality: 'Phường Mẫu', level: 'ward' as const };
  const { councilId } = await unsafeCreateCouncil(council, TEST_NOW);
  const operator = unsafeOperatorOf(councilId);
  const json = JSON.stringify(record);
  const brought = must(await importRecord(operator, { councilId, json }, TEST_NOW));
  const again = await unsafeExportDraft('mau', brought.slug, TEST_NOW);
  if (!again.ok) throw new Error('Nothing was brought in.');
  const { agenda, votes, roles: led = [], sittings, delegates: register } = again.record;
  const [report, economy] = agenda;
  expect(report?.id).not.toBe('a');
  expect(report?.change).toEqual({ kind: 'added', vote: votes[0]?.id });
  expect(economy).toMatchObject({ parent: report?.id, refersTo: [report?.id] });
  const first = register.find(({ name }) => name === 'Nguyễn Văn 1');
  expect(led).toMatchObject([{ delegate: first?.id, sitting: sittings[0]?.id }]);
});
