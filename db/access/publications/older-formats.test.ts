import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '@/lib/record/digest';
import { mauRecord } from '@/lib/record/fixture-mau';
import { publication1Schema } from '@/lib/record/format-1';
import { comparable, liftPublication } from '@/lib/record/lift';
import { readDocument } from '@/lib/record/read-document';
import { raw } from '../../client';
import { reopenSession } from '../desk/session-moves';
import { createTestCouncil, must, openTestDatabase, TEST_NOW, type TestCouncil } from '../test-database';
import { asFormat1 } from '../test-format-1';
import { voteByName } from '../test-secret-vote';
import { createTestSession, type TestSession } from '../test-session';
import { verifyStore } from '../trail/verify';
import { publicationsOf, rebuildProjections } from './projections';
import { getPublication, getPublishedText } from './published';
import { getPreview } from './publishing';

/* A session that the program published while it knew only format 1. */

let close: () => void;
let home: TestCouncil;
let session: TestSession;
beforeAll(async () => {
  close = openTestDatabase();
  home = await createTestCouncil('nha');
  session = await createTestSession(home, 11);
  await session.saveGeneral({ occurrence: 'held' });
  await session.save('votes', voteByName(home, '', null));
  await session.publish();
  const [published] = await publicationsOf(session.sessionId);
  const document = asFormat1(published?.parsed ?? readDocument(''));
  const digest = await sha256(document);
  raw().exec('drop trigger publications_frozen');
  raw().prepare('update publications set document = ?, digest = ?').run(document, digest);
});
afterAll(() => close());

const slug = 'khoa-2-ky-11';

test('is read, served byte for byte, and verified as it stands', async () => {
  const stored = await getPublishedText('nha', slug);
  expect(stored?.document).toContain('"format":"nghi-truong/publication/1"');
  const publication = await getPublication('nha', slug);
  expect(publication).toMatchObject({ format: 1, document: { record: { votes: [{ outcome: 'adopted' }] } } });
  expect(await rebuildProjections()).toBe(1);
  const faults = (await verifyStore()).flatMap((check) => check.faults);
  expect(faults.filter((fault) => !/publications_frozen|Sự kiện|sự kiện/.test(fault))).toEqual([]);
});

test('opened for a correction and left as it is says the same, and is not published again', async () => {
  const step = { sessionId: session.sessionId, base: await session.version() };
  must(await reopenSession(home.viewers.clerk, { ...step, reason: 'Nhầm.' }, TEST_NOW));
  expect(await getPreview(home.viewers.clerk, session.sessionId, TEST_NOW)).toMatchObject({
    isUnchanged: true,
    changes: [],
  });
});

test('takes a correction in the format of today, chained to what stands', async () => {
  const { votes, ballots } = voteByName(home, '', null, ['for', 'for', 'for']);
  await session.save('votes', { votes, ballots });
  const preview = await getPreview(home.viewers.clerk, session.sessionId, TEST_NOW);
  expect(preview?.changes?.map(({ what }) => what)).toEqual(['Bầu thư ký']);
  await session.publish();
  const [first, second] = await publicationsOf(session.sessionId);
  expect(second?.document).toContain('"format":"nghi-truong/publication/2"');
  expect(second?.parsed.previousDigest).toBe(first?.digest);
  expect(await getPublication('nha', slug)).toMatchObject({ format: 2, version: 2 });
  expect(await getPublication('nha', slug, 1)).toMatchObject({ format: 1, version: 1 });
});

test('a record of today written as format 1 and lifted says the same, rule and reasons too', () => {
  const document = {
    ...({ format: 'nghi-truong/publication/2', version: 1, kind: 'first', reason: null } as const),
    ...{ publishedAt: TEST_NOW, publishedBy: 'An', previousDigest: null, record: mauRecord },
  };
  const lifted = liftPublication(publication1Schema.parse(JSON.parse(asFormat1(document)))).record;
  expect(lifted && comparable(lifted, mauRecord)[0]).toEqual(lifted && comparable(lifted, mauRecord)[1]);
});
