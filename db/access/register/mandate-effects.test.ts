import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aPerson, aPersonnelVote } from '@/lib/record/test-personnel';
import { approveSession, getPreview, submitSession } from '../publications/publishing';
import {
  createTestCouncil,
  everything,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession, type TestSession } from '../test-session';
import { listOfferedEnds } from './mandate-effects';
import { endMandate } from './mandates';

let close: () => void;
let council: TestCouncil;
let session: TestSession;
beforeEach(async () => {
  close = openTestDatabase();
  council = await createTestCouncil();
  session = await createTestSession(council, 11);
});
afterEach(() => close());

const DAY = '2026-03-12';
const released = () => council.delegates[0]?.mandateId ?? '';

/** A release that passes with three of three at 9:00, or as `over` has it. */
async function record(over: Parameters<typeof aPersonnelVote>[0] = {}, forCount = 3) {
  await session.saveGeneral({ occurrence: 'held' });
  await session.save('personnel', {
    personnelVotes: [
      aPersonnelVote({
        ...{ id: 'thoi', kind: 'release', seats: null, post: null, sittingId: null, heldAt: '09:00' },
        ...{ effectiveOn: DAY, effectiveAt: '10:14', ...over },
      }),
    ],
    personnelPeople: [
      aPerson({ id: 'ai', personnelVoteId: 'thoi', mandateId: released(), name: null, forCount }),
    ],
    personnelTellers: [],
  });
}

async function publish() {
  const { viewers } = council;
  const { sessionId, version } = session;
  const findings = (await getPreview(viewers.clerk, sessionId, TEST_NOW))?.findings ?? [];
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const reasons = Object.fromEntries(findings.map(({ key }) => [key, 'đã xem']));
  must(await submitSession(viewers.clerk, { sessionId, base: await version(), reasons }, TEST_NOW));
  const recordDigest = (await getPreview(viewers.chair, sessionId, TEST_NOW))?.recordDigest ?? '';
  must(await approveSession(viewers.chair, { sessionId, base: await version(), recordDigest }, TEST_NOW));
}

const mandate = () => everything().mandates?.find((row) => (row as { id: string }).id === released());

describe('a release that passed', () => {
  const offered = (viewer = council.viewers.admin) => listOfferedEnds(viewer, council.termId);

  test('changes nothing before it is published, and nothing by being published', async () => {
    await record();
    expect(await offered()).toEqual([]);
    await publish();
    expect(mandate()).toMatchObject({ ended_on: null, end_reason: null });
  });

  test('is offered to whoever keeps the register, and known once they ended the mandate so', async () => {
    await record();
    await publish();
    const [end, ...others] = await offered();
    expect(others).toEqual([]);
    expect(end).toMatchObject({ mandate: released(), endedOn: DAY, endedAt: '10:14', endReason: 'released' });
    const asked = { mandateId: released(), endedOn: '12/3/2026', endedAt: '10:14', endReason: 'released' };
    must(await endMandate(council.viewers.admin, { ...asked, reason: 'theo kết quả' }, TEST_NOW));
    expect(await offered()).toEqual([]);
  });

  test('is offered to nobody else', async () => {
    await record();
    await publish();
    const { clerk, chair, councillor } = council.viewers;
    for (const viewer of [clerk, chair, councillor])
      expect(await writesNothing(() => offered(viewer))).toEqual([]);
  });

  test.each<[string, Parameters<typeof aPersonnelVote>[0], number]>([
    ['did not pass', {}, 1],
    ['was annulled', { isAnnulled: true }, 3],
    ['was of an office alone', { kind: 'dismissal', dismissedFrom: 'office' }, 3],
  ])('offers nothing where it %s', async (_, over, forCount) => {
    await record(over, forCount);
    await publish();
    expect(await offered()).toEqual([]);
  });
});
