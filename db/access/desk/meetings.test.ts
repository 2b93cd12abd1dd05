import { afterAll, beforeAll, expect, test } from 'vitest';
import { commit, db } from '../../client';
import { bodies } from '../../schema/bodies';
import { getConvening } from '../convening/convening';
import { sendConvening } from '../convening/send-convening';
import { getPublication } from '../publications/published';
import { listSiteAddresses } from '../publications/published-addresses';
import { listDelegates } from '../publications/published-delegates';
import { listCalendar, listSessions, listTerms, newestSessions } from '../publications/published-lists';
import {
  hasMeetings,
  listMeetings,
  listMeetingYears,
  listNextMeetings,
} from '../publications/published-meetings';
import { listResolutions, listResolutionYears } from '../publications/published-resolutions';
import { searchPublished } from '../publications/search';
import {
  createTestCouncil,
  must,
  openTestDatabase,
  TEST_NOW,
  type TestCouncil,
  writesNothing,
} from '../test-database';
import { createTestSession } from '../test-session';
import { loadBetween } from './between-sessions';
import { loadElsewhere } from './elsewhere';
import { lastSessions, loadPrevious } from './previous-session';
import { saveSection } from './sections';
import { createSession, listDeskMeetings, listDeskSessions } from './sessions';
import { findDeskSession } from './standing';
import { deskMeetings } from './test-meetings';

let closeDatabase: () => void;
let home: TestCouncil;

beforeAll(async () => {
  closeDatabase = openTestDatabase();
  home = await createTestCouncil('nha');
});
afterAll(() => closeDatabase());

const DAY = '2026-02-03';

const found = (...asked: Parameters<ReturnType<typeof deskMeetings>['found']>) =>
  deskMeetings(home).found(...asked);

test('a meeting has no number, the name of its kind where none was typed, and an address of its kind and day', async () => {
  const first = await found('dialogue', { ordinal: '7', series: 'thematic', kind: 'first' });
  expect(await first.session()).toMatchObject({
    ...{ slug: `doi-thoai-ngay-${DAY}`, label: 'Đối thoại với Nhân dân' },
    ...{ ordinal: null, series: 'main', kind: null, meetingKind: 'dialogue' },
  });
  const second = await found('dialogue', { label: 'Đối thoại với tiểu thương' });
  expect(await second.session()).toMatchObject({ slug: `doi-thoai-ngay-${DAY}-2` });
  await second.change({ startsOn: '2026-02', endsOn: '2026-02' });
  expect(await second.session()).toMatchObject({ slug: 'doi-thoai-thang-2026-02' });
});

test('it stays what it was founded as, whatever is sent', async () => {
  const meeting = await found('explanation');
  await meeting.change({ meetingKind: 'standing_committee', bodyName: 'Ban Pháp chế' });
  expect(await meeting.session()).toMatchObject({ meetingKind: 'explanation', bodyName: null });
});

test('a section its file does not have is not there to be written', async () => {
  const { sessionId } = await found('voters_meeting');
  const { clerk } = home.viewers;
  const rows = { votes: [], ballots: [] };
  const save = () => saveSection(clerk, { sessionId, section: 'votes', base: 0, rows }, TEST_NOW);
  expect(await writesNothing(save)).toBeNull();
});

test('nobody is convened to it by the app', async () => {
  const { sessionId } = await found('dialogue', { startsOn: '2099-01-05', endsOn: '2099-01-05' });
  const { clerk } = home.viewers;
  expect(await getConvening(clerk, sessionId, TEST_NOW)).toBeNull();
  const said = { replyBy: '', contact: '', practical: '', lateReason: '' };
  const asked = { sessionId, base: 0, papers: [], guests: [], emails: {}, ...said };
  expect(await writesNothing(() => sendConvening(clerk, asked, TEST_NOW))).toBeNull();
});

test('it names a body of its own term and kind, or none', async () => {
  const standing = { id: 'thuong-truc', termId: home.termId, kind: 'standing_committee' as const };
  await commit([], [db.insert(bodies).values({ ...standing, name: 'Thường trực Hội đồng nhân dân phường' })]);
  const meeting = await found('standing_committee', { bodyId: standing.id });
  expect(await meeting.session()).toMatchObject({ bodyId: standing.id });
  const wrong = {
    termId: home.termId,
    meetingKind: 'committee',
    bodyId: standing.id,
    startsOn: '',
    endsOn: '',
  };
  const refused = await writesNothing(() => createSession(home.viewers.clerk, wrong, TEST_NOW));
  expect(refused).toMatchObject({ ok: false, fields: { bodyId: expect.any(String) } });
});

test('more signatures than voters are refused beside the number', async () => {
  const { sessionId, load } = await found('dialogue', { startsOn: '2026-02-05', endsOn: '2026-02-05' });
  const general = await load('general');
  const councilSessions = general.councilSessions.map((row) => ({
    ...row,
    signatures: '900',
    voters: '800',
  }));
  const rows = { ...general, councilSessions };
  const save = () =>
    saveSection(home.viewers.clerk, { sessionId, section: 'general', base: 1, rows }, TEST_NOW);
  expect(await writesNothing(save)).toMatchObject({
    fields: {
      'councilSessions.0.signatures': 'Số chữ ký không thể nhiều hơn số cử tri. Kiểm tra lại hai số.',
    },
  });
});

test('neither the desk’s list of sessions, nor their order and numbers, know of it', async () => {
  const { clerk } = home.viewers;
  const session = await createTestSession(home, 12);
  const desk = await findDeskSession(clerk, session.sessionId);
  expect((await listDeskSessions(clerk, home.councilId, 1))?.rows.map(({ id }) => id)).toEqual([
    session.sessionId,
  ]);
  expect((await listDeskMeetings(clerk, home.councilId, 1))?.rows.map(({ id }) => id)).not.toContain(
    session.sessionId,
  );
  expect(desk && (await loadElsewhere(desk))).toEqual([]);
  expect(desk && (await loadPrevious(clerk, desk))).toBeNull();
  expect(await lastSessions(clerk, home.councilId, home.termId)).toMatchObject([{ ordinal: 12 }]);
});

test('published, it stands among the meetings, in the calendar and the search, and nowhere among the sessions', async () => {
  const session = await createTestSession(home, 13);
  await session.saveGeneral({ occurrence: 'held' });
  await session.publish();
  const meeting = await found('standing_committee', {
    label: 'Phiên họp thứ 9',
    startsOn: '2026-03-20',
    endsOn: '2026-03-20',
  });
  await meeting.change({ occurrence: 'held', signatures: null });
  await meeting.save('resolutions', {
    resolutions: [
      {
        ...{
          id: 'nq',
          agendaItemId: null,
          number: '5/NQ-TTHĐND',
          kind: 'individual',
          title: 'Điều chỉnh kế hoạch',
        },
        ...{
          printedTitle: null,
          note: null,
          legalBases: [],
          annexes: [],
          articles: [],
          adoptedOn: '2026-03-20',
        },
        ...{ issuedOn: null, effectiveOn: null, signer: null, status: 'adopted', inReview: false },
      },
    ],
  } as never);
  await meeting.publish();
  const dialogue = await found('dialogue', {
    startsOn: '2099-05-02',
    endsOn: '2099-05-02',
    label: 'Đối thoại về chợ',
  });
  await dialogue.change({
    people: '120',
    peopleBound: 'about',
    announcedOn: '2026-04-20',
    place: 'Nhà văn hóa',
  });
  await dialogue.publish();

  const { councilId, slug } = home;
  const slugs = ({ rows }: { rows: readonly { slug: string }[] }) => rows.map((row) => row.slug);
  const ours = ['doi-thoai-ngay-2099-05-02', 'thuong-truc-ngay-2026-03-20'];
  expect(slugs(await listSessions(councilId, 1))).toEqual(['khoa-2-ky-13']);
  expect(await newestSessions(councilId, '2026-04-01')).toMatchObject({
    newest: { slug: 'khoa-2-ky-13' },
    next: null,
  });
  expect(await listTerms(councilId)).toHaveLength(1);
  expect((await listResolutions(councilId, {}, 1)).rows).toEqual([]);
  expect((await listResolutions(councilId, { q: 'điều chỉnh kế hoạch' }, 1)).rows).toEqual([]);
  expect(await listResolutionYears(councilId)).toEqual([]);
  expect(slugs(await listMeetings(councilId, {}, 1))).toEqual(ours);
  expect(slugs(await listMeetings(councilId, { kind: 'dialogue', year: 2099 }, 1))).toEqual([ours[0]]);
  expect(slugs(await listMeetings(councilId, { year: 2026 }, 1))).toEqual([ours[1]]);
  expect((await listNextMeetings(councilId, '2026-04-01')).map((row) => row.slug)).toEqual([ours[0]]);
  expect(await listMeetingYears(councilId)).toEqual([2099, 2026]);
  expect(await hasMeetings(councilId)).toBe(true);
  expect((await listCalendar(councilId)).map((row) => row.slug)).toEqual(expect.arrayContaining(ours));
  const addresses = (await listSiteAddresses({ id: councilId, slug })).map(({ path }) => path);
  expect(addresses).toEqual(
    expect.arrayContaining(['/nha/hoat-dong', ...ours.map((one) => `/nha/hoat-dong/${one}`)]),
  );
  const hits = await searchPublished(councilId, 'đối thoại về chợ', 1);
  expect(hits.rows).toMatchObject([{ kind: 'meeting', path: `/nha/hoat-dong/${ours[0]}` }]);

  const record = (await getPublication(slug, ours[0] ?? ''))?.document.record;
  expect(record?.session.meeting).toEqual({
    kind: 'dialogue',
    announcedOn: '2026-04-20',
    people: { count: 120, bound: 'about' },
  });
  // What delegates did is summed over sessions alone.
  expect(await listDelegates(councilId, '2')).toHaveLength(3);
});

test('what the standing committee decided is offered to the next session, and to no other', async () => {
  const desk = async (sessionId: string) => {
    const found = await findDeskSession(home.viewers.clerk, sessionId);
    if (!found) throw new Error('The clerk has a desk.');
    return found;
  };
  const open = async (ordinal: number, startsOn: string) => {
    const named = {
      termId: home.termId,
      ordinal,
      series: 'main',
      kind: null,
      label: `Kỳ họp thứ ${ordinal}`,
    };
    return must(await createSession(home.viewers.clerk, { ...named, startsOn, endsOn: startsOn }, TEST_NOW));
  };
  const next = await desk((await open(14, '2026-07-01')).sessionId);
  expect(await loadBetween(home.viewers.clerk, next)).toEqual({
    since: 'Kỳ họp thứ 13',
    decisions: [
      {
        title: 'Nghị quyết số 5/NQ-TTHĐND: Điều chỉnh kế hoạch',
        earlierReference: 'Phiên họp thứ 9, 20/3/2026',
      },
    ],
  });
  const earlier = await desk((await open(10, '2026-03-01')).sessionId);
  expect(await loadBetween(home.viewers.clerk, earlier)).toBeNull();
});
