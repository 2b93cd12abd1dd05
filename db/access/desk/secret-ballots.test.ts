import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SectionInput } from '@/lib/forms/sections';
import { raw } from '../../client';
import { getHistory } from '../publications/history';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { draftFaults } from '../trail/verify-drafts';
import { getSection, redoSection, saveSection, undoSection } from './sections';

/* A vote that was entered by name and then turns out to have been secret leaves nobody's choice behind. */

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

type Rows = SectionInput<'votes'>;
const vote: Rows['votes'][number] = {
  ...{
    id: 'v1',
    resolutionId: null,
    agendaItemId: null,
    sittingId: 'sang',
    subject: 'Bầu',
    rule: 'ordinary',
  },
  ...{ method: 'show_of_hands', heldAt: null, entry: 'by_name', uncounted: null, printed: null },
  ...{ forCount: null, againstCount: null, notVotingCount: null },
};
const ballots = (id: string, voteId: string, ...choices: ('for' | 'against')[]): Rows['ballots'] =>
  choices.map((choice, at) => ({
    ...{ id: `${id}${at}`, voteId, choice },
    mandateId: council.delegates[at]?.mandateId ?? '',
  }));
const open = () => ballots('o', 'v2', 'for', 'against');
const others = { ...vote, id: 'v2', subject: 'Công khai' };
const counted = { ...vote, entry: 'totals' as const, forCount: 2, againstCount: 1, notVotingCount: 0 };

const at = async () => ({
  ...{ sessionId: draft.sessionId, section: 'votes' as const },
  base: (await getSection(council.viewers.clerk, draft.sessionId, 'votes'))?.version ?? 0,
});
const save = async (rows: Rows) =>
  must(await saveSection(council.viewers.clerk, { ...(await at()), rows }, TEST_NOW));
const stored = async () => (await getSection(council.viewers.clerk, draft.sessionId, 'votes'))?.rows;
const kept = () => raw().prepare('select body from private_texts order by body').pluck().all();
const told = () =>
  (raw().prepare("select detail from events where aggregate = 'votes'").pluck().all() as string[]).join();

test('how somebody voted by name stands in no event, and undo, redo and history know it', async () => {
  await save({ votes: [vote, others], ballots: [...ballots('b', 'v1', 'for', 'against', 'for'), ...open()] });
  await save({
    votes: [vote, others],
    ballots: [...ballots('b', 'v1', 'against', 'against', 'for'), ...open()],
  });
  expect(told()).not.toMatch(/"choice":"(for|against)"/);
  must(await undoSection(council.viewers.clerk, await at(), TEST_NOW));
  expect((await stored())?.ballots.find(({ id }) => id === 'b0')?.choice).toBe('for');
  must(await redoSection(council.viewers.clerk, await at(), TEST_NOW));
  const { entries = [] } = (await getHistory(council.viewers.clerk, { sessionId: draft.sessionId })) ?? {};
  const change = entries[0]?.changes.find(({ table }) => table === 'ballots');
  expect(change).toMatchObject({ before: { choice: 'for' }, after: { choice: 'against' } });
});

test('a vote made secret erases them, and those of no other vote', async () => {
  // The form takes names and a secret method not at once: first the names go, then the vote becomes secret.
  await save({ votes: [counted, others], ballots: open() });
  expect(kept().length, 'what may still be taken back is kept').toBeGreaterThan(2);
  await save({ votes: [{ ...counted, method: 'secret' }, others], ballots: open() });
  expect(kept()).toEqual(['against', 'for']);
  expect(raw().prepare("select count(*) from ballots where vote_id = 'v1'").pluck().get()).toBe(0);
  expect(await draftFaults()).toMatchObject({ faults: [] });
});

test('a step that is taken back makes up no ballot', async () => {
  must(await undoSection(council.viewers.clerk, await at(), TEST_NOW));
  must(await undoSection(council.viewers.clerk, await at(), TEST_NOW));
  expect((await stored())?.ballots.map(({ voteId }) => voteId)).toEqual(['v2', 'v2']);
  expect((await stored())?.votes[0]).toMatchObject({ entry: 'by_name', method: 'show_of_hands' });
  expect(await draftFaults()).toMatchObject({ faults: [] });
});

test('a ballot that is there without what its event said of it is found', async () => {
  raw().exec("delete from private_texts where row_id = 'o0'");
  const { faults } = await draftFaults();
  expect(faults.join()).toContain('ballots o0: khác với sự kiện ở choice');
});
