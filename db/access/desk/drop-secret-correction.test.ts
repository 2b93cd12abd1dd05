import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SectionInput } from '@/lib/forms/sections';
import { raw } from '../../client';
import { getPreview, withdrawSession } from '../publications/publishing';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { dropCorrection } from './drop-correction';
import { reopenSession } from './session-moves';

/* A vote that was published by name is made secret in a correction, which erases its ballots; then the correction is dropped. */

let close: () => void;
let home: TestCouncil;
let open: TestSession;
let closed: TestSession;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  open = await createTestSession(home, 11, '-11');
  await open.saveGeneral({ occurrence: 'held' });
  await open.save('votes', byName('-11', null));
  await open.publish();
  closed = await createTestSession(home, 12, '-12');
  await closed.saveGeneral({ occurrence: 'held' });
  await closed.saveAgenda(null, null);
  await closed.save('votes', byName('-12', 'kin-12'));
  await closed.publish();
});
afterAll(() => close());

type Rows = SectionInput<'votes'>;
function byName(suffix: string, agendaItemId: string | null, ...choices: ('for' | 'against')[]): Rows {
  const given = choices.length > 0 ? choices : (['for', 'against', 'for'] as const);
  return {
    votes: [
      {
        ...{ id: `v${suffix}`, resolutionId: null, agendaItemId, sittingId: `sang${suffix}` },
        ...{ subject: 'Bầu thư ký', rule: 'ordinary', method: 'show_of_hands', heldAt: '09:00' },
        ...{ entry: 'by_name', uncounted: null, printed: null },
        ...{ forCount: null, againstCount: null, notVotingCount: null },
      },
    ],
    ballots: given.map((choice, at) => ({
      ...{ id: `b${at}${suffix}`, voteId: `v${suffix}`, choice },
      mandateId: home.delegates[at]?.mandateId ?? '',
    })),
  };
}

const clerk = () => home.viewers.clerk;
const step = async (session: TestSession) => ({
  sessionId: session.sessionId,
  base: await session.version(),
});
const reopen = async (session: TestSession) =>
  must(await reopenSession(clerk(), { ...(await step(session)), reason: 'Nhầm.' }, TEST_NOW));
/** The names go first, then the vote becomes secret, as the form takes it. */
async function makeSecret(session: TestSession): Promise<void> {
  const { votes } = await session.load('votes');
  const counted = { ...votes[0], entry: 'totals', forCount: 2, againstCount: 1, notVotingCount: 0 };
  await session.save('votes', { votes: [counted], ballots: [] } as Rows);
  await session.save('votes', { votes: [{ ...counted, method: 'secret' }], ballots: [] } as Rows);
}
const drop = async (session: TestSession, keepsSecret = '') =>
  dropCorrection(clerk(), { ...(await step(session)), keepsSecret }, TEST_NOW);
const isAsPublished = async (session: TestSession) =>
  (await getPreview(clerk(), session.sessionId, TEST_NOW))?.isUnchanged;
const faults = async () => (await verifyStore()).flatMap((told) => told.faults);

describe('a correction that made a vote secret, dropped', () => {
  it('gives the names back as the published version has them, whatever was typed in between', async () => {
    const before = await open.load('votes');
    await reopen(open);
    await open.save('votes', byName('-11', null, 'against', 'for'));
    await makeSecret(open);
    expect(raw().prepare("select count(*) from private_texts where row_id like 'b%-11'").pluck().get()).toBe(
      0,
    );
    must(await drop(open));
    expect(await open.load('votes')).toEqual(before);
    expect(await isAsPublished(open)).toBe(true);
    expect(await faults()).toEqual([]);
  });

  it('asks first where no published version has them, and leaves the vote secret with the counts it had', async () => {
    await reopen(closed);
    await makeSecret(closed);
    expect(await writesNothing(() => drop(closed))).toMatchObject({
      code: 'session.ballots_erased',
      fields: { keepsSecret: expect.stringContaining('«Bầu thư ký»') },
    });
    must(await drop(closed, 'on'));
    const { votes, ballots } = await closed.load('votes');
    expect(votes[0]).toMatchObject({ entry: 'totals', method: 'secret', forCount: 2, againstCount: 1 });
    expect(ballots).toEqual([]);
    expect(await isAsPublished(closed)).toBe(true);
    expect(await faults()).toEqual([]);
  });

  it('takes no names from a version that was withdrawn', async () => {
    const withdrawing = { ...(await step(open)), reason: 'Bỏ thông tin cá nhân.' };
    must(await withdrawSession(home.viewers.chair, withdrawing, TEST_NOW));
    await reopen(open);
    await makeSecret(open);
    expect(await writesNothing(() => drop(open))).toMatchObject({ code: 'session.ballots_erased' });
    must(await drop(open, 'on'));
    expect((await open.load('votes')).ballots).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  it('asks nobody about ballots that were only there in between', async () => {
    const between = await createTestSession(home, 13, '-13');
    await between.saveGeneral({ occurrence: 'held' });
    await between.publish();
    await reopen(between);
    await between.save('votes', byName('-13', null));
    await makeSecret(between);
    must(await drop(between));
    expect(await between.load('votes')).toMatchObject({ votes: [], ballots: [] });
    expect(await faults()).toEqual([]);
  });
});
