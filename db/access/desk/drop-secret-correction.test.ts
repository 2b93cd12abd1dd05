import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { makeVoteSecret, openCorrection, publishClosedThenSecret, voteByName } from '../test-secret-vote';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { dropCorrection } from './drop-correction';

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
  await open.save('votes', voteByName(home, '-11', null));
  await open.publish();
  closed = await createTestSession(home, 12, '-12');
  await publishClosedThenSecret(home, closed, '-12');
});
afterAll(() => close());

const clerk = () => home.viewers.clerk;
const step = async (session: TestSession) => ({
  sessionId: session.sessionId,
  base: await session.version(),
});
const reopen = (session: TestSession) => openCorrection(home, session);
const drop = async (session: TestSession, keepsSecret = '') =>
  dropCorrection(clerk(), { ...(await step(session)), keepsSecret }, TEST_NOW);
const isAsPublished = async (session: TestSession) =>
  (await getPreview(clerk(), session.sessionId, TEST_NOW))?.isUnchanged;
const faults = async () => (await verifyStore()).flatMap((told) => told.faults);

describe('a correction that made a vote secret, dropped', () => {
  it('gives the names back as the published version has them, whatever was typed in between', async () => {
    const before = await open.load('votes');
    await reopen(open);
    await open.save('votes', voteByName(home, '-11', null, ['against', 'for']));
    await makeVoteSecret(open);
    expect(raw().prepare("select count(*) from private_texts where row_id like 'b%-11'").pluck().get()).toBe(
      0,
    );
    must(await drop(open));
    expect(await open.load('votes')).toEqual(before);
    expect(await isAsPublished(open)).toBe(true);
    expect(await faults()).toEqual([]);
  });

  it('asks first where no published version has them, and leaves the vote secret with the counts it had', async () => {
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
    await makeVoteSecret(open);
    expect(await writesNothing(() => drop(open))).toMatchObject({ code: 'session.ballots_erased' });
    must(await drop(open, 'on'));
    expect((await open.load('votes')).ballots).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  it('leaves a vote found to have been secret on devices as that', async () => {
    const devices = await createTestSession(home, 14, '-14');
    await publishClosedThenSecret(home, devices, '-14', 'secret_device');
    must(await drop(devices, 'on'));
    expect((await devices.load('votes')).votes).toMatchObject([{ entry: 'totals', method: 'secret_device' }]);
    expect(raw().prepare("select count(*) from private_texts where row_id like 'b%-14'").pluck().get()).toBe(
      0,
    );
    expect(await faults()).toEqual([]);
  });

  it('asks nobody about ballots that were only there in between', async () => {
    const between = await createTestSession(home, 13, '-13');
    await between.saveGeneral({ occurrence: 'held' });
    await between.publish();
    await reopen(between);
    await between.save('votes', voteByName(home, '-13', null));
    await makeVoteSecret(between);
    must(await drop(between));
    expect(await between.load('votes')).toMatchObject({ votes: [], ballots: [] });
    expect(await faults()).toEqual([]);
  });
});
