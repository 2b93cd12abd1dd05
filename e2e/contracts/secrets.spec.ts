import { paths } from '@/lib/paths';
import { publicPaperNames } from '@/lib/print/paper-names';
import { textOf } from '@/lib/server/print/test-pdf';
import { test } from '../support/forge';
import { runScript } from '../support/run-script';
import { servedFolder } from '../support/sample';
import { expect } from '../support/test';
import { routes } from './routes';

/*
 * One word is written into every place that is closed, private or secret, and looked for in every page and handler that
 * anybody may read. db/access/publications/secrets.test.ts looks for it in what no browser shows.
 */

const SECRET = 'TUYETMAT';
const SLUG = 'kin-dao';
const [OPEN, CLOSED] = ['khoa-2-ky-11', 'khoa-2-ky-12'];
const SESSIONS = [OPEN, CLOSED];
const DIALOGUE = 'doi-thoai-ngay-2026-03-12';
const RESOLUTION = 'khoa-2-ky-11-ngan-sach';
const below = '(public)/[council]';
// The council is made once.
test.describe.configure({ mode: 'default' });

/** Where each route that is open to everybody stands in this council; a new one has to be added to be looked through. */
const addresses: Readonly<Record<string, readonly string[]>> = {
  '(public)/page.tsx': [paths.home()],
  [`${below}/page.tsx`]: [paths.council(SLUG)],
  [`${below}/ky-hop/page.tsx`]: [paths.sessions(SLUG)],
  [`${below}/ky-hop/[slug]/page.tsx`]: SESSIONS.map((one) => paths.session(SLUG, one)),
  [`${below}/ky-hop/[slug]/phien-ban/[version]/page.tsx`]: SESSIONS.map((one) => paths.version(SLUG, one, 1)),
  [`${below}/ky-hop/[slug]/thay-doi/page.tsx`]: SESSIONS.map((one) => paths.changes(SLUG, one)),
  [`${below}/ky-hop/[slug]/ho-so.json/route.ts`]: SESSIONS.map((one) => paths.recordFile(SLUG, one)),
  [`${below}/ky-hop/[slug]/phien-ban/[version]/ho-so.json/route.ts`]: SESSIONS.map((one) =>
    paths.versionFile(SLUG, one, 1),
  ),
  // Of a closed session there is nothing to print an agenda or votes of.
  [`${below}/ky-hop/[slug]/[paper]/route.ts`]: [
    ...publicPaperNames.map((name) => paths.paper(SLUG, OPEN, name, 'pdf')),
    ...['bien-ban', 'thong-bao-ket-qua'].map((name) => paths.paper(SLUG, CLOSED, name, 'pdf')),
  ],
  [`${below}/ky-hop/[slug]/phien-ban/[version]/[paper]/route.ts`]: SESSIONS.map((one) =>
    paths.paper(SLUG, one, 'bien-ban', 'pdf', 1),
  ),
  [`${below}/hoat-dong/page.tsx`]: [paths.meetings(SLUG)],
  [`${below}/kien-nghi/page.tsx`]: [paths.promises(SLUG)],
  [`${below}/hoat-dong/[slug]/page.tsx`]: [paths.session(SLUG, DIALOGUE)],
  [`${below}/hoat-dong/[slug]/phien-ban/[version]/page.tsx`]: [paths.version(SLUG, DIALOGUE, 1)],
  [`${below}/hoat-dong/[slug]/thay-doi/page.tsx`]: [paths.changes(SLUG, DIALOGUE)],
  [`${below}/hoat-dong/[slug]/ho-so.json/route.ts`]: [paths.recordFile(SLUG, DIALOGUE)],
  [`${below}/hoat-dong/[slug]/phien-ban/[version]/ho-so.json/route.ts`]: [
    paths.versionFile(SLUG, DIALOGUE, 1),
  ],
  [`${below}/hoat-dong/[slug]/[paper]/route.ts`]: [paths.paper(SLUG, DIALOGUE, 'bien-ban', 'pdf')],
  [`${below}/hoat-dong/[slug]/phien-ban/[version]/[paper]/route.ts`]: [
    paths.paper(SLUG, DIALOGUE, 'bien-ban', 'pdf', 1),
  ],
  [`${below}/hoat-dong/[slug]/anh-chia-se/route.ts`]: [paths.shareImage(SLUG, DIALOGUE)],
  [`${below}/nghi-quyet/[slug]/[paper]/route.ts`]: [paths.resolutionPaper(SLUG, RESOLUTION, 'pdf')],
  // Drawn as shapes: what they are drawn of is the record.
  [`${below}/anh-chia-se/route.ts`]: [paths.councilShareImage(SLUG)],
  [`${below}/nghi-quyet/[slug]/anh-chia-se/route.ts`]: [paths.resolutionShareImage(SLUG, RESOLUTION)],
  [`${below}/ky-hop/[slug]/anh-chia-se/route.ts`]: SESSIONS.map((one) => paths.shareImage(SLUG, one)),
  [`${below}/nghi-quyet/page.tsx`]: [
    paths.resolutions(SLUG),
    `${paths.resolutions(SLUG)}?q=${SECRET.slice(0, 4)}`,
  ],
  [`${below}/nghi-quyet/[slug]/page.tsx`]: [paths.resolution(SLUG, RESOLUTION)],
  [`${below}/ngan-sach/page.tsx`]: [paths.budget(SLUG)],
  // This council published no figure.
  [`${below}/ngan-sach/[year]/page.tsx`]: [],
  [`${below}/dai-bieu/page.tsx`]: [paths.delegates(SLUG)],
  [`${below}/dai-bieu/[slug]/page.tsx`]: ['nguyen-thi-an', 'tran-van-bach', 'le-thi-cuc'].map((one) =>
    paths.delegate(SLUG, one),
  ),
  [`${below}/dinh-chinh/page.tsx`]: [paths.corrections(SLUG)],
  // Begins of the word, so that the page does not hold it for having been asked.
  [`${below}/tim-kiem/page.tsx`]: [SECRET.slice(0, 4), SECRET.slice(0, 7)].map((q) => paths.search(SLUG, q)),
  [`${below}/feed.xml/route.ts`]: [paths.feed(SLUG)],
  [`${below}/lich.ics/route.ts`]: [paths.calendar(SLUG)],
  [`${below}/so-do.xml/route.ts`]: [paths.councilSitemap(SLUG)],
  'schema/ho-so-ky-hop-1.json/route.ts': [paths.recordSchema(1)],
  'schema/ho-so-ky-hop-2.json/route.ts': [paths.recordSchema(2)],
  'schema/ho-so-viet-tay-2.json/route.ts': [paths.handWrittenSchema()],
  'robots.txt/route.ts': [paths.robots()],
  'sitemap.xml/route.ts': [paths.sitemap()],
  'so-do-danh-ba.xml/route.ts': [paths.directorySitemap()],
  // By digest alone; who gets the file of a closed item is handlers.spec.ts.
  'tep/[...path]/route.ts': [],
  'api/health/route.ts': [paths.health()],
  'api/auth/csrf/route.ts': [paths.signInToken()],
  'chamber/offline.js/route.ts': [paths.chamberWorker()],
  'sign-in/page.tsx': [paths.signIn()],
};

let made: { draft: string; draftResolution: string };
test.beforeAll(() => {
  const out = runScript('make-secrets', [SLUG, SECRET], servedFolder());
  made = JSON.parse(out.slice(out.indexOf('{')));
});

/** What a file says: a PDF holds its words packed. */
const wordsOf = (body: Buffer, address: string): string =>
  address.endsWith('.pdf') ? textOf(new Uint8Array(body)) : body.toString('latin1');

test('no page and no handler that everybody reads holds what is closed, private or secret', async ({
  request,
}) => {
  const open = routes.filter(({ answers }) => answers.signedOut === 'ok').map(({ file }) => file);
  expect(Object.keys(addresses).sort()).toEqual([...open].sort());
  for (const address of Object.values(addresses).flat()) {
    const answer = await request.get(address);
    expect.soft(answer.status(), address).toBe(200);
    expect.soft(wordsOf(await answer.body(), address), address).not.toContain(SECRET);
  }
  const metrics = { authorization: 'Bearer read-by-the-specs-alone' };
  expect(await (await request.get(paths.metrics(), { headers: metrics })).text()).not.toContain(SECRET);
});

test('a dismissed delegate reads no draft, whatever was released', async ({ forger }) => {
  const as = await forger(`councillor@${SLUG}.example`);
  for (const address of [
    paths.chamber(),
    paths.chamberSession(made.draft),
    paths.chamberResolution(made.draftResolution),
    paths.chamberMine(),
    paths.chamberNotes(),
    paths.chamberReadingCopy(made.draft),
  ]) {
    const answer = await as.get(address);
    expect.soft(answer.status(), address).toBe(404);
    expect.soft(await answer.text(), address).not.toContain(SECRET);
  }
});
