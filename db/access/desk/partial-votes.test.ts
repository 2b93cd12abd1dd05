import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SectionInput } from '@/lib/forms/sections';
import { getPreview, submitSession } from '../publications/publishing';
import { createTestCouncil, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { draftFaults } from '../trail/verify-drafts';

let close: () => void;
let home: TestCouncil;
let session: TestSession;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  session = await createTestSession(home);
  await session.saveGeneral({ occurrence: 'held' });
});
afterAll(() => close());

const save = (change: Partial<SectionInput<'votes'>['votes'][number]>) =>
  session.save('votes', {
    votes: [
      {
        ...{ id: 'bau', resolutionId: null, agendaItemId: null, sittingId: 'sang', subject: 'Bầu thư ký' },
        ...{ rule: 'ordinary', method: null, heldAt: '09:00', entry: 'totals', uncounted: null, printed: '' },
        ...{ forCount: '', againstCount: '', notVotingCount: '' },
        ...change,
      },
    ],
    ballots: [],
  });

const UNKNOWN = { forCount: null, againstCount: null, notVotingCount: null };

const NONE = { for: null, against: null, notVoting: null };

test.each([
  ['one of its three counts', { forCount: '2' }, { ...NONE, for: 2 }],
  ['two of them, one nought', { forCount: '2', againstCount: '0' }, { ...NONE, for: 2, against: 0 }],
  ['a bound', { againstCount: '2', bounds: { against: 'at_most' as const } }, { ...NONE, against: 2 }],
  ['blank papers alone', { blankCount: '1' }, { ...NONE, blank: 1 }],
])('a vote with %s is kept, and unknown is not nought', async (_, typed, counts) => {
  await save(typed);
  const [row] = (await session.load('votes')).votes;
  expect(row).toMatchObject({ forCount: counts.for, againstCount: counts.against, notVotingCount: null });
  const found = await getPreview(home.viewers.clerk, session.sessionId, TEST_NOW);
  const [vote] = found?.record.votes ?? [];
  expect(vote?.counts).toEqual(counts);
  expect(found?.findings.filter(({ key }) => key.startsWith('lacks_counts'))).toEqual([]);
  expect(await draftFaults()).toMatchObject({ faults: [] });
});

test.each([
  ['none of its counts yet', {}, UNKNOWN, 'counts'],
  [
    'nothing it was about',
    { ...UNKNOWN, subject: '', entry: 'by_name' as const },
    { subject: '' },
    'subject',
  ],
])(
  'a vote with %s is kept, unknown is not nought, and nobody submits it',
  async (_, typed, stored, column) => {
    await save(typed);
    expect((await session.load('votes')).votes).toMatchObject([stored]);
    const found = await getPreview(home.viewers.clerk, session.sessionId, TEST_NOW);
    const [vote] = found?.record.votes ?? [];
    expect(vote).toMatchObject({ outcome: 'undetermined', counts: null });
    const asked = {
      severity: 'error',
      section: 'votes',
      key: expect.stringContaining(`lacks_${column}:bau`),
    };
    expect(found?.findings).toContainEqual(expect.objectContaining(asked));
    const step = { sessionId: session.sessionId, base: await session.version(), reasons: {} };
    expect(await submitSession(home.viewers.clerk, step, TEST_NOW)).toMatchObject({
      code: 'session.has_errors',
    });
    expect(await draftFaults()).toMatchObject({ faults: [] });
  },
);
