import { register } from 'prom-client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sessionCalendar } from '@/lib/public/calendar';
import { atomFeed } from '@/lib/public/feed';
import { resolutionJsonLd, sessionJsonLd } from '@/lib/public/json-ld';
import type { PublicationDocument, SessionRecord } from '@/lib/record/schema';
import { searchEntries } from '@/lib/record/search-entries';
import { log } from '@/lib/server/observe/log';
import type { Viewer } from '@/lib/viewer';
import { raw } from '../../client';
import { exportPublished } from '../keeping/export-record';
import { getChamber } from '../review/chamber';
import { getMine } from '../review/chamber-mine';
import { getChamberSession } from '../review/chamber-session';
import { listMyNotes } from '../review/my-notes';
import { getNotes } from '../review/notes';
import { getReviewResolution } from '../review/review';
import { everything, openTestDatabase, TEST_NOW, viewerOf } from '../test-database';
import { createSecretCouncil, type SecretCouncil } from '../test-secrets';
import { verifyStore } from '../trail/verify';
import { getVersionFile } from './published';
import { listSiteAddresses } from './published-addresses';
import { listCalendar, listNewestPublications } from './published-lists';

/*
 * One word is written into every place that is closed, private or secret, and looked for in everything that leaves the
 * desk. The pages themselves are looked through by e2e/contracts/secrets.spec.ts, of the same council.
 */

const SECRET = 'TUYETMAT';
const SLUG = 'kin-dao';
const LATER = '2026-05-01T03:00:00.000Z';

let closeDatabase: () => void;
let made: SecretCouncil;
let logged: string[];
beforeAll(async () => {
  closeDatabase = openTestDatabase();
  logged = [];
  for (const level of ['info', 'warn', 'error', 'fatal'] as const)
    vi.spyOn(log, level).mockImplementation((...said: unknown[]) => void logged.push(JSON.stringify(said)));
  made = await createSecretCouncil(SLUG, SECRET);
});
afterAll(() => {
  vi.restoreAllMocks();
  closeDatabase();
});

/** The desk's own tables, and what is kept beside the trail so that it can be erased. */
const OF_THE_DESK = [
  ...[
    'council_sessions',
    'sittings',
    'guests',
    'sources',
    'attendance',
    'agenda_items',
    'papers',
    'minute_entries',
    'personnel_votes',
    'personnel_people',
    'personnel_tellers',
    'oversights',
    'petitions',
    'follow_ups',
    'question_turns',
    'questions',
  ],
  ...['resolutions', 'votes', 'ballots', 'key_tasks', 'comments', 'private_texts', 'resolution_versions'],
  'amendments',
  ...['convenings', 'convening_answers', 'convening_notices'],
];

const councilId = () => made.council.councilId;
const council = {
  slug: SLUG,
  name: `Phường ${SLUG}`,
  locality: `Phường ${SLUG}`,
  provinceName: null,
  level: 'ward' as const,
};
const records = (): SessionRecord[] =>
  (raw().prepare('select document from publications').pluck().all() as string[]).flatMap(
    (text) => (JSON.parse(text) as PublicationDocument).record ?? [],
  );

test('the word stands in every place it was written into', () => {
  const holding = Object.entries(everything()).filter(([, rows]) => JSON.stringify(rows).includes(SECRET));
  const never = ['sittings', 'ballots'];
  expect(holding.map(([name]) => name).filter((name) => OF_THE_DESK.includes(name))).toEqual(
    expect.arrayContaining(OF_THE_DESK.filter((name) => !never.includes(name))),
  );
  expect(records()).toHaveLength(3);
});

test('no other table holds it: no version, no projection, no search, no event of what is closed', () => {
  const { events = [], ...tables } = everything();
  const leaks = Object.entries(tables).filter(
    ([name, rows]) => !OF_THE_DESK.includes(name) && JSON.stringify(rows).includes(SECRET),
  );
  expect(leaks.map(([name]) => name)).toEqual([]);
  // What a draft says openly, to become public one day, is in the trail of the draft, and nowhere else.
  const told = (events as { aggregate: string; aggregate_id: string; detail: string }[]).filter((event) =>
    event.detail.includes(SECRET),
  );
  const places = told.map(({ aggregate, aggregate_id: id }) => `${aggregate} ${nameOf(id)}`);
  expect([...new Set(places)].sort()).toEqual(['general draft', 'resolutions draft']);
  const ballots = (events as { detail: string }[]).filter(({ detail }) => /"choice":"/.test(detail));
  expect(ballots).toEqual([]);
});

test('a councillor’s own notes are read by that councillor, and stand in no table and no page of anybody else', async () => {
  const { councillor, ...others } = made.council.viewers;
  const { sessionId } = made.sessions.open;
  expect((await getNotes(councillor, sessionId)).map(({ body }) => body)).toEqual(
    [1, 2].map(() => `${SECRET} của tôi`),
  );
  expect(everything().private_notes).toHaveLength(2);
  expect(JSON.stringify(everything())).not.toContain(`${SECRET} của tôi`);
  for (const viewer of Object.values(others)) {
    expect(await getNotes(viewer, sessionId)).toEqual([]);
    expect(await listMyNotes(viewer, TEST_NOW)).toBeNull();
  }
});

const nameOf = (sessionId: string) =>
  Object.entries(made.sessions).find(([, session]) => session.sessionId === sessionId)?.[0] ?? sessionId;

test.each<[string, () => unknown]>([
  [
    'the feed',
    async () => atomFeed(council, await listNewestPublications(councilId(), 50), 'https://x.example'),
  ],
  [
    'the calendar',
    async () => sessionCalendar(council, await listCalendar(councilId()), 'https://x.example'),
  ],
  ['the sitemap', () => listSiteAddresses({ id: councilId(), slug: SLUG })],
  ['what search engines are told of a session', () => records().map((one) => sessionJsonLd(one, ''))],
  [
    'what they are told of a resolution',
    () => records().flatMap((one) => one.resolutions.map((row) => resolutionJsonLd(one, row, ''))),
  ],
  ['what is found', () => records().map(searchEntries)],
  [
    'the files of the versions',
    () => Promise.all([11, 12].map((n) => getVersionFile(SLUG, `khoa-2-ky-${n}`, 1))),
  ],
  ['what is exported', () => Promise.all([11, 12].map((n) => exportPublished(SLUG, `khoa-2-ky-${n}`)))],
  ['the logs', () => logged],
  ['the measurements', () => register.metrics()],
  ['what verify says', () => verifyStore()],
])('%s does not hold it', async (_name, output) => {
  const text = JSON.stringify(await output());
  expect(text.length).toBeGreaterThan(1);
  expect(text).not.toContain(SECRET);
});

test('a dismissed delegate has no chamber any more; the others have', async () => {
  const email = `councillor@${SLUG}.example`;
  const seen = async (viewer: Viewer) => ({
    chamber: await getChamber(viewer, TEST_NOW),
    session: await getChamberSession(viewer, made.sessions.draft.sessionId, TEST_NOW),
    resolution: await getReviewResolution(viewer, made.draftResolution, TEST_NOW),
    mine: await getMine(viewer, 1),
    notes: await listMyNotes(viewer, LATER),
  });
  expect(JSON.stringify(await seen(await viewerOf(email, TEST_NOW)))).toContain(SECRET);
  const none = { chamber: null, session: null, resolution: null, mine: null, notes: null };
  expect(await seen(await viewerOf(email, LATER))).toEqual(none);
});
