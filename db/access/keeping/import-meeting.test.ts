import { afterAll, beforeAll, expect, test } from 'vitest';
import { mauRecord } from '@/lib/record/fixture-mau';
import type { SessionRecord } from '@/lib/record/schema';
import type { Viewer } from '@/lib/viewer';
import { deskMeetings } from '../desk/test-meetings';
import { getPreview } from '../publications/publishing';
import { addBody, addMembers, changeBody } from '../register/body-changes';
import { unsafeCreateCouncil } from '../register/councils';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { exportPublished } from './export-record';
import { importRecord } from './import-record';
import { unsafeOperatorOf } from './operator';

const DAY = '2026-03-20';
let closeDatabase: () => void;
let home: TestCouncil;
let record: SessionRecord;
let operator: Viewer;

beforeAll(async () => {
  const closeFirst = openTestDatabase();
  home = await createTestCouncil('nha');
  record = await publishedMeeting(home);
  closeFirst();
  closeDatabase = openTestDatabase();
  const council = { slug: 'nha', name: 'Phường nha', locality: 'Phường nha', level: 'ward' as const };
  operator = unsafeOperatorOf((await unsafeCreateCouncil(council, TEST_NOW)).councilId);
});
afterAll(() => closeDatabase());

/** A meeting of a standing committee of three that voted two to one, as it was published. */
async function publishedMeeting({ viewers, termId, delegates }: TestCouncil): Promise<SessionRecord> {
  const { admin } = viewers;
  const named = { termId, kind: 'standing_committee', name: 'Thường trực Hội đồng nhân dân phường' };
  const { bodyId } = must(await addBody(admin, named, TEST_NOW));
  const mandateIds = delegates.map(({ mandateId }) => mandateId);
  must(await addMembers(admin, { bodyId, mandateIds, role: 'member', startedOn: '1/3/2026' }, TEST_NOW));
  must(await changeBody(admin, { bodyId, name: named.name, isComplete: 'yes' }, TEST_NOW));
  const meeting = await deskMeetings(home).found('standing_committee', {
    startsOn: DAY,
    endsOn: DAY,
    bodyId,
  });
  await meeting.change({ occurrence: 'held' });
  const vote = {
    ...{
      id: 'v',
      resolutionId: null,
      agendaItemId: null,
      sittingId: null,
      heldAt: null,
      subject: 'Kế hoạch',
    },
    ...{ method: 'show_of_hands', rule: 'ordinary', entry: 'totals', printed: null, uncounted: null },
    ...{ forCount: 2, againstCount: 1, notVotingCount: 0 },
  };
  await meeting.save('votes', { votes: [vote], ballots: [] } as never);
  await meeting.publish();
  const found = await exportPublished('nha', `thuong-truc-ngay-${DAY}`);
  if (!found.ok) throw new Error('It was published.');
  return found.record;
}

const bring = (one: unknown) => {
  const councilId = operator.roles[0]?.councilId ?? '';
  return importRecord(operator, { councilId, json: JSON.stringify(one) }, TEST_NOW);
};

test('a vote of a body is a share of its members in the record', () => {
  expect(record.session.meeting?.members).toHaveLength(3);
  expect(record.votes).toMatchObject([{ total: 3, required: 2, outcome: 'adopted' }]);
});

test.each([
  ['with resolutions its kind has none of', ofCommittee, 'resolutions'],
  ['with the address of a session', (one: SessionRecord) => withSlug(one, 'khoa-2-ky-9'), 'session.slug'],
  [
    'that is none, with the address of one',
    (one: SessionRecord) => withMeeting(one, undefined),
    'session.slug',
  ],
])('a record %s is refused', async (_, spoil, path) => {
  const refused = await writesNothing(() => bring(spoil(record)));
  expect(refused).toMatchObject({ ok: false, fields: { [path]: expect.any(String) } });
});

const withSlug = (one: SessionRecord, slug: string) => ({ ...one, session: { ...one.session, slug } });
function withMeeting(one: SessionRecord, meeting: Partial<SessionRecord['session']['meeting']>) {
  const { meeting: now, ...session } = one.session;
  return { ...one, session: meeting ? { ...session, meeting: { ...now, ...meeting } } : session };
}

/** A committee issues none. */
function ofCommittee(one: SessionRecord) {
  const row = { ...mauRecord.resolutions[0], agendaItem: null, status: 'draft', adoptedOn: null };
  const { session } = withMeeting(one, { kind: 'committee' });
  return { ...one, session: { ...session, slug: `ban-ngay-${DAY}` }, resolutions: [row] };
}

test('brought in where nobody knows the body, it is entered with its members and the vote comes out the same', async () => {
  const { sessionId, slug } = must(await bring(record));
  expect(slug).toBe(`thuong-truc-ngay-${DAY}`);
  const again = (await getPreview(operator, sessionId, TEST_NOW))?.record;
  expect(again?.session.meeting).toMatchObject({
    kind: 'standing_committee',
    body: record.session.meeting?.body,
  });
  expect(again?.session.meeting?.members).toHaveLength(3);
  expect(again?.votes).toMatchObject([{ total: 3, required: 2, outcome: 'adopted' }]);
});

test('a file somebody wrote by hand of a dialogue needs no more than what it was', async () => {
  const { council } = record;
  const { isRegisterComplete: _, ...term } = record.term;
  const session = {
    label: 'Đối thoại về chợ',
    startsOn: '2026-03',
    meeting: { kind: 'dialogue', speakers: 9 },
  };
  const byHand = { format: record.format, council: { name: council.name, level: council.level }, session };
  const { sessionId, slug } = must(await bring({ ...byHand, term }));
  expect(slug).toBe('doi-thoai-thang-2026-03');
  const again = (await getPreview(operator, sessionId, TEST_NOW))?.record;
  expect(again?.session.meeting).toEqual({ kind: 'dialogue', speakers: 9 });
});

test('another meeting of that body is of the one that is there now; of other members it is refused', async () => {
  const session = { ...record.session, slug: 'thuong-truc-ngay-2026-03-20-2' };
  must(await bring({ ...record, session }));
  const [first, ...others] = record.session.meeting?.members ?? [];
  const members = [{ ...first, startedOn: '2026-03-02' }, ...others];
  const meeting = { ...record.session.meeting, members };
  const other = { ...record, session: { ...record.session, slug: 'thuong-truc-ngay-2026-03-20-3', meeting } };
  expect(await writesNothing(() => bring(other))).toMatchObject({
    fields: { 'session.meeting.members': expect.any(String) },
  });
});
