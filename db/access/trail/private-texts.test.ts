import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPrivateText } from '@/lib/private-text';
import { raw } from '../../client';
import { getSection, redoSection, saveSection, undoSection } from '../desk/sections';
import { returnSession } from '../desk/session-moves';
import { getHistory, lastWarnings } from '../publications/history';
import { getPreview, submitSession } from '../publications/publishing';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from './verify';

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

const ILL = 'điều trị tại bệnh viện';
const inEvents = (text: string) =>
  raw().prepare('select count(*) from events where instr(detail, ?)').pluck().get(text);
const clerk = () => council.viewers.clerk;
const at = () => ({ sessionId: draft.sessionId, section: 'attendance' as const });

async function mark(status: 'absent' | 'present', reason: string | null): Promise<void> {
  const [{ mandateId } = { mandateId: '' }] = council.delegates;
  const row = { id: 'dau', sittingId: 'sang', mandateId, status, fromTime: null, toTime: null, reason };
  const base = (await getSection(clerk(), draft.sessionId, 'attendance'))?.version ?? 0;
  must(
    await saveSection(
      clerk(),
      { ...at(), base, rows: { attendance: [row], attendanceNumbers: [] } },
      TEST_NOW,
    ),
  );
}
async function step(go: typeof undoSection): Promise<void> {
  const base = (await getSection(clerk(), draft.sessionId, 'attendance'))?.version ?? 0;
  must(await go(clerk(), { ...at(), base }, TEST_NOW));
}
const reason = async () =>
  (await getSection(clerk(), draft.sessionId, 'attendance'))?.rows.attendance[0]?.reason;

describe('why somebody was absent', () => {
  test('stands in no event, and undo and redo still know it', async () => {
    await mark('absent', ILL);
    await mark('absent', 'về quê');
    await step(undoSection);
    expect(await reason()).toBe(ILL);
    await step(undoSection);
    await step(redoSection);
    await step(redoSection);
    expect(await reason()).toBe('về quê');
    await step(undoSection);
    expect(await reason()).toBe(ILL);
    expect([inEvents(ILL), inEvents('bệnh viện'), inEvents('về quê')]).toEqual([0, 0, 0]);
  });

  test('is told by the history as a change of something private', async () => {
    const entries = (await getHistory(clerk(), { sessionId: draft.sessionId }))?.entries ?? [];
    const changes = entries.flatMap((entry) => entry.changes);
    expect(changes.some(({ after }) => isPrivateText(after?.reason))).toBe(true);
    expect(JSON.stringify(entries)).not.toMatch(/bệnh viện|về quê/);
  });

  test('can be erased: the chain stands, and undo brings back the rest', async () => {
    await mark('present', null);
    raw().prepare("delete from private_texts where row_id = 'dau'").run();
    await step(undoSection);
    expect(await reason()).toBeNull();
    expect((await getSection(clerk(), draft.sessionId, 'attendance'))?.rows.attendance[0]?.status).toBe(
      'absent',
    );
  });

  test('is never changed where it lies', async () => {
    await mark('absent', ILL);
    expect(() => raw().exec("update private_texts set body = 'khác'")).toThrow('private_text_frozen');
  });
});

test('notes between the desk and the chair stand in no event, and both read them', async () => {
  const { sessionId } = draft;
  const findings = (await getPreview(clerk(), sessionId, TEST_NOW))?.findings ?? [];
  expect(findings.length).toBeGreaterThan(0);
  const reasons = Object.fromEntries(findings.map(({ key }) => [key, `Bà An ${ILL}.`]));
  must(await submitSession(clerk(), { sessionId, base: await draft.version(), reasons }, TEST_NOW));
  const back = { sessionId, base: await draft.version(), reason: 'Ghi rõ bà An nằm viện.' };
  must(await returnSession(council.viewers.chair, back, TEST_NOW));
  expect([inEvents(ILL), inEvents('nằm viện')]).toEqual([0, 0]);
  const [returned, submitted] = (await getHistory(clerk(), { sessionId }))?.entries ?? [];
  expect(returned?.reason).toBe(back.reason);
  expect(submitted?.warnings.map(({ reason }) => reason)).toEqual(findings.map(() => `Bà An ${ILL}.`));
  expect((await lastWarnings(clerk(), sessionId))[0]?.reason).toBe(`Bà An ${ILL}.`);
});

test('the trail still explains all of it, what was erased included', async () => {
  expect((await verifyStore()).flatMap(({ faults }) => faults)).toEqual([]);
});
