import { paths } from '@/lib/paths';
import { paperNames } from '@/lib/print/paper-names';
import { sections } from '@/lib/words';
import type { Sample } from '../support/sample';

/** Who tries every address: each role of one council, a clerk of another, and nobody. */
export const askers = {
  signedOut: null,
  clerk: 'thuky@mau.example',
  chair: 'chutoa@mau.example',
  councillor: 'daibieu02@mau.example',
  admin: 'quantri@mau.example',
  province: 'tinh@mau.example',
  stranger: 'thuky@duc-thang.example',
} as const;

export type Asker = keyof typeof askers;
/** `post_only` is a handler that shows nothing to anybody; who may post to it is `actions.spec.ts`. */
type Answer = 'ok' | 'not_found' | 'sign_in' | 'post_only' | 'needs_token';
type Answers = Readonly<Record<Asker, Answer>>;
type Address = string | ((sample: Sample) => string);

export type Route = {
  /** Below `app/`. */
  readonly file: string;
  readonly answers: Answers;
  /** Where it stands in the sample data; more than one where it has more than one face. */
  readonly addresses: readonly Address[];
};

const everybodyGets = (answer: Answer): Answers => ({
  ...{ signedOut: answer, clerk: answer, chair: answer, councillor: answer, admin: answer },
  ...{ province: answer, stranger: answer },
});
const onlyFor = (...allowed: Asker[]): Answers =>
  Object.fromEntries(
    (Object.keys(askers) as Asker[]).map((asker) => [
      asker,
      allowed.includes(asker) ? 'ok' : asker === 'signedOut' ? 'sign_in' : 'not_found',
    ]),
  ) as Answers;

const everybody = everybodyGets('ok');
const theSignedIn = onlyFor('clerk', 'chair', 'councillor', 'admin', 'province', 'stranger');
const theDesk = onlyFor('clerk', 'chair');
const theChamber = onlyFor('councillor');
const theAdmin = onlyFor('admin');
const theProvince = onlyFor('province');

const route = (file: string, answers: Answers, ...addresses: Address[]): Route => ({
  ...{ file, answers, addresses },
});

const MAU = 'mau';
const DUC_THANG = 'duc-thang';
/** Published, corrected once, full of everything. */
const CORRECTED = 'khoa-2-ky-2';
const WITHDRAWN = 'khoa-2-dot-xuat-1';
const PLANNED = 'khoa-2-ky-3';
const SEED = 'khoa-2-ky-11';
/** A meeting that is no session. */
const CONFERENCE = 'lien-tich-ngay-2026-11-05';
const RESOLUTION = 'khoa-1-ky-11-phe-chuan-quyet-toan-thu-chi-ngan-sach-phuong-nam-2024';

/** The draft on the desk, open for review; and the same sections full, as they stay after publishing. */
const DRAFT = 'mau-khoa-2-ky-3';
const FULL = 'mau-khoa-2-ky-2';
const WAITING = 'mau-khoa-2-dot-xuat-2';

const council = '(public)/[council]';
const desk = 'desk/sessions/[session]';

/** Every route of the app. `routes.spec.ts` fails while one is missing here. */
export const routes: readonly Route[] = [
  route('(public)/page.tsx', everybody, paths.home()),
  route(`${council}/page.tsx`, everybody, paths.council(MAU), paths.council(DUC_THANG)),
  route(`${council}/[...rest]/page.tsx`, everybodyGets('not_found'), '/mau/khong-co', '/mau/ky-hop/a/b'),
  route(`${council}/khong-co-trang/page.tsx`, everybodyGets('not_found'), paths.nowhere(MAU)),
  route(`${council}/ky-hop/page.tsx`, everybody, paths.sessions(MAU), paths.sessions(DUC_THANG)),
  route(
    `${council}/ky-hop/[slug]/page.tsx`,
    everybody,
    paths.session(MAU, CORRECTED),
    paths.session(MAU, PLANNED),
    paths.session(MAU, WITHDRAWN),
    paths.session(DUC_THANG, SEED),
  ),
  route(
    `${council}/ky-hop/[slug]/phien-ban/[version]/page.tsx`,
    everybody,
    paths.version(MAU, CORRECTED, 1),
    paths.version(MAU, WITHDRAWN, 1),
  ),
  route(
    `${council}/ky-hop/[slug]/thay-doi/page.tsx`,
    everybody,
    paths.changes(MAU, CORRECTED),
    paths.changes(MAU, WITHDRAWN),
  ),
  route(`${council}/ky-hop/[slug]/ho-so.json/route.ts`, everybody, paths.recordFile(MAU, CORRECTED)),
  route(
    `${council}/ky-hop/[slug]/phien-ban/[version]/ho-so.json/route.ts`,
    everybody,
    paths.versionFile(MAU, CORRECTED, 1),
    paths.versionFile(MAU, WITHDRAWN, 2),
  ),
  route(`${council}/hoat-dong/page.tsx`, everybody, paths.meetings(MAU)),
  route(`${council}/kien-nghi/page.tsx`, everybody, paths.promises(MAU)),
  ...[
    ['page.tsx', paths.session(MAU, CONFERENCE)],
    ['thay-doi/page.tsx', paths.changes(MAU, CONFERENCE)],
    ['ho-so.json/route.ts', paths.recordFile(MAU, CONFERENCE)],
    ['anh-chia-se/route.ts', paths.shareImage(MAU, CONFERENCE)],
    ['[paper]/route.ts', paths.paper(MAU, CONFERENCE, 'bien-ban', 'pdf')],
    ['phien-ban/[version]/page.tsx', paths.version(MAU, CONFERENCE, 1)],
    ['phien-ban/[version]/ho-so.json/route.ts', paths.versionFile(MAU, CONFERENCE, 1)],
    ['phien-ban/[version]/[paper]/route.ts', paths.paper(MAU, CONFERENCE, 'bien-ban', 'pdf', 1)],
  ].map(([file, address = '']) => route(`${council}/hoat-dong/[slug]/${file}`, everybody, address)),
  route(
    `${council}/ky-hop/[slug]/[paper]/route.ts`,
    everybody,
    paths.paper(MAU, CORRECTED, 'bien-ban', 'pdf'),
    paths.paper(MAU, CORRECTED, 'bien-ban', 'docx'),
    paths.paper(DUC_THANG, SEED, 'thong-bao-ket-qua', 'pdf'),
    paths.sessionFile(DUC_THANG, SEED, 'pdf'),
    paths.sessionFile(MAU, CORRECTED, 'zip'),
  ),
  route(
    `${council}/ky-hop/[slug]/phien-ban/[version]/[paper]/route.ts`,
    everybody,
    paths.paper(MAU, CORRECTED, 'nghi-quyet-1', 'pdf', 1),
    paths.paper(MAU, CORRECTED, 'trich-nghi-quyet-1', 'docx', 1),
    paths.sessionFile(MAU, CORRECTED, 'pdf', 1),
    paths.sessionFile(MAU, CORRECTED, 'zip', 1),
  ),
  route(
    `${council}/nghi-quyet/[slug]/[paper]/route.ts`,
    everybody,
    paths.resolutionPaper(MAU, RESOLUTION, 'pdf'),
    paths.resolutionPaper(MAU, RESOLUTION, 'docx'),
  ),
  route(`${council}/ky-hop/[slug]/anh-chia-se/route.ts`, everybody, paths.shareImage(MAU, CORRECTED)),
  route(`${council}/anh-chia-se/route.ts`, everybody, paths.councilShareImage(MAU)),
  route(
    `${council}/nghi-quyet/[slug]/anh-chia-se/route.ts`,
    everybody,
    paths.resolutionShareImage(MAU, RESOLUTION),
  ),
  route(
    `${council}/nghi-quyet/page.tsx`,
    everybody,
    paths.resolutions(MAU),
    `${paths.resolutions(MAU)}?nam=2026&ket-qua=adopted`,
    `${paths.resolutions(MAU)}?nam=1990`,
  ),
  route(`${council}/nghi-quyet/[slug]/page.tsx`, everybody, paths.resolution(MAU, RESOLUTION)),
  route(`${council}/ngan-sach/page.tsx`, everybody, paths.budget(MAU), paths.budget(DUC_THANG)),
  route(`${council}/ngan-sach/[year]/page.tsx`, everybody, paths.budgetYear(MAU, 2026)),
  route(`${council}/dai-bieu/page.tsx`, everybody, paths.delegates(MAU), paths.delegates(DUC_THANG)),
  route(`${council}/dai-bieu/[slug]/page.tsx`, everybody, paths.delegate(MAU, 'tran-duc-manh')),
  route(`${council}/dinh-chinh/page.tsx`, everybody, paths.corrections(MAU), paths.corrections(DUC_THANG)),
  route(
    `${council}/tim-kiem/page.tsx`,
    everybody,
    paths.search(MAU),
    paths.search(MAU, 'ngan sach'),
    paths.search(MAU, 'không đâu có'),
  ),
  route(`${council}/feed.xml/route.ts`, everybody, paths.feed(MAU)),
  route(`${council}/lich.ics/route.ts`, everybody, paths.calendar(MAU)),
  route('schema/ho-so-ky-hop-1.json/route.ts', everybody, paths.recordSchema(1)),
  route('schema/ho-so-ky-hop-2.json/route.ts', everybody, paths.recordSchema(2)),
  route('schema/ho-so-viet-tay-2.json/route.ts', everybody, paths.handWrittenSchema()),
  route(`${council}/so-do.xml/route.ts`, everybody, paths.councilSitemap(MAU)),
  route('robots.txt/route.ts', everybody, paths.robots()),
  route('sitemap.xml/route.ts', everybody, paths.sitemap()),
  route('so-do-danh-ba.xml/route.ts', everybody, paths.directorySitemap()),
  route('tep/[...path]/route.ts', everybody, ({ fileDigest }) => paths.file(fileDigest)),
  route('api/health/route.ts', everybody, paths.health()),
  route('api/metrics/route.ts', everybodyGets('needs_token'), paths.metrics()),
  route('api/luot-xem/route.ts', everybodyGets('post_only'), paths.countView()),
  route('api/auth/csrf/route.ts', everybody, paths.signInToken()),
  route('api/auth/callback/credentials/route.ts', everybodyGets('post_only'), paths.credentials()),
  route('api/auth/second/route.ts', everybodyGets('post_only'), paths.secondStep()),
  route('sign-in/page.tsx', everybody, paths.signIn()),

  route('account/page.tsx', theSignedIn, paths.account()),
  route('desk/[...rest]/page.tsx', everybodyGets('not_found'), '/desk/khong/co/gi'),
  route('chamber/[...rest]/page.tsx', everybodyGets('not_found'), '/chamber/khong-co'),
  route('province/[...rest]/page.tsx', everybodyGets('not_found'), '/province/khong/co/gi/ca'),
  route('admin/[...rest]/page.tsx', everybodyGets('not_found'), '/admin/khong/co/gi/ca'),
  route('desk/page.tsx', onlyFor('clerk', 'chair', 'stranger'), paths.desk()),
  route('desk/[council]/page.tsx', theDesk, paths.deskCouncil(MAU)),
  route('desk/[council]/templates/page.tsx', theDesk, paths.deskTemplates(MAU)),
  route('desk/[council]/templates/[version]/page.tsx', theDesk, paths.deskTemplate(MAU, 1)),
  route('desk/[council]/templates/mau-van-ban.json/route.ts', theDesk, paths.deskTemplateFile(MAU)),
  route('desk/[council]/new/page.tsx', onlyFor('clerk'), paths.newSession(MAU)),
  route('desk/[council]/meetings/page.tsx', theDesk, paths.deskMeetings(MAU)),
  route('desk/[council]/promises/page.tsx', theDesk, paths.deskPromises(MAU)),
  route('desk/[council]/meetings/new/page.tsx', onlyFor('clerk'), paths.newMeeting(MAU)),
  route(`${desk}/page.tsx`, theDesk, paths.deskSession(DRAFT)),
  ...sections.map((section) =>
    route(
      `${paths.deskSection('[session]', section).slice(1)}/page.tsx`,
      theDesk,
      paths.deskSection(DRAFT, section),
      paths.deskSection(FULL, section),
    ),
  ),
  route(`${desk}/agenda/upload/route.ts`, everybodyGets('post_only'), paths.uploadPaper(DRAFT)),
  route(`${desk}/resolutions/upload/route.ts`, everybodyGets('post_only'), paths.uploadWord(DRAFT)),
  route(`${desk}/photos/upload/route.ts`, everybodyGets('post_only'), paths.uploadPhoto(DRAFT)),
  route(`${desk}/papers/upload/route.ts`, everybodyGets('post_only'), paths.uploadSigned(DRAFT, 's-1')),
  route(`${desk}/checks/page.tsx`, theDesk, paths.deskChecks(DRAFT)),
  route(`${desk}/papers/page.tsx`, theDesk, paths.deskPapers(DRAFT), paths.deskPapers(FULL)),
  route(
    `${desk}/papers/[file]/route.ts`,
    theDesk,
    // How its agenda was adopted, nobody has written down yet; and it elects nobody.
    ...paperNames.flatMap((name) =>
      ['chuong-trinh-thong-qua', 'so-theo-doi-phieu', 'tong-hop-kien-nghi'].includes(name)
        ? []
        : [paths.deskPaper(DRAFT, name, 'pdf')],
    ),
    paths.deskPaper(FULL, 'bien-ban', 'docx'),
    paths.deskPaper(FULL, 'nghi-quyet-1', 'pdf'),
    paths.deskSessionFile(DRAFT, 'pdf'),
    paths.deskSessionFile(FULL, 'zip'),
  ),
  route(`${desk}/convening/page.tsx`, theDesk, paths.deskConvening(DRAFT), paths.deskConvening(FULL)),
  route(
    `${desk}/convening/[file]/route.ts`,
    theDesk,
    paths.conveningList(DRAFT, 'pdf'),
    paths.conveningList(DRAFT, 'docx'),
  ),
  route(`${desk}/publish/page.tsx`, theDesk, paths.deskPublish(DRAFT), paths.deskPublish(WAITING)),
  route(`${desk}/publish/preview/page.tsx`, theDesk, paths.deskPreview(WAITING)),
  route(`${desk}/history/page.tsx`, theDesk, paths.deskHistory(FULL)),
  route(`${desk}/passages/page.tsx`, theDesk, paths.deskPassages(DRAFT)),
  route(`${desk}/review/page.tsx`, theDesk, paths.deskReview(DRAFT)),

  route('chamber/page.tsx', theChamber, paths.chamber()),
  route('chamber/sessions/[session]/page.tsx', theChamber, paths.chamberSession(DRAFT)),
  route('chamber/sessions/[session]/minutes/page.tsx', theChamber, paths.chamberMinutes(DRAFT)),
  route('chamber/resolutions/[resolution]/page.tsx', theChamber, paths.chamberResolution('mau-2-3-r1')),
  route('chamber/sessions/[session]/lich.ics/route.ts', theChamber, paths.sessionCalendar(DRAFT)),
  route(
    'chamber/lich/[token]/route.ts',
    everybodyGets('not_found'),
    paths.calendarFeed('a'.repeat(43)),
    paths.calendarFeed('khong-co'),
  ),
  route('chamber/mine/page.tsx', theChamber, paths.chamberMine()),
  route('chamber/offline.js/route.ts', everybody, paths.chamberWorker()),
  route('chamber/tep/[digest]/route.ts', theChamber, ({ fileDigest }) => paths.chamberFile(fileDigest)),
  route('chamber/sessions/[session]/tai-lieu.pdf/route.ts', theChamber, paths.chamberReadingCopy(DRAFT)),
  route('chamber/notes/page.tsx', theChamber, paths.chamberNotes()),

  route('admin/page.tsx', theAdmin, paths.admin()),
  route('admin/[council]/page.tsx', theAdmin, paths.adminCouncil(MAU)),
  route('admin/[council]/accounts/page.tsx', theAdmin, paths.adminAccounts(MAU)),
  route('admin/[council]/accounts/[user]/page.tsx', theAdmin, ({ clerkId }) =>
    paths.adminAccount(MAU, clerkId),
  ),
  route('admin/[council]/terms/page.tsx', theAdmin, paths.adminTerms(MAU)),
  route('admin/[council]/terms/[term]/page.tsx', theAdmin, ({ termId }) => paths.adminTerm(MAU, termId)),
  route('admin/[council]/terms/[term]/bodies/page.tsx', theAdmin, ({ termId }) =>
    paths.adminBodies(MAU, termId),
  ),
  route('admin/[council]/terms/[term]/accounts/page.tsx', theAdmin, ({ termId }) =>
    paths.adminTermAccounts(MAU, termId),
  ),
  route('admin/[council]/trail/page.tsx', theAdmin, paths.adminTrail(MAU)),

  route('province/page.tsx', theProvince, paths.province(), `${paths.province()}?sap-xep=ten`),
  route('province/found/page.tsx', theProvince, paths.provinceFound()),
  route('province/[council]/page.tsx', theProvince, paths.provinceCouncil(MAU)),
];

export const isPage = ({ file }: Route): boolean => file.endsWith('page.tsx');

/** Where a route stands in the data being served. */
export const addressesOf = ({ addresses }: Route, sample: Sample): string[] =>
  addresses.map((address) => (typeof address === 'string' ? address : address(sample)));

/** The first of `askers` that this route answers. */
export const readerOf = ({ answers }: Route): Asker | undefined =>
  (Object.keys(askers) as Asker[]).find((asker) => answers[asker] === 'ok');
