import type { PrintForm, SessionForm } from '@/lib/print/paper-names';
import { isMeetingSlug } from '@/lib/rules/meeting-kinds';
import type { Section } from '@/lib/words';
import type { PersonnelKind } from '@/lib/words-of-personnel';

/** Where what was published under a session's address stands: an address of a meeting says itself that it is no session. */
const published = (council: string, slug: string): string =>
  `/${council}/${isMeetingSlug(slug) ? 'hoat-dong' : 'ky-hop'}/${slug}`;

/** Every address of the app. Public ones are permanent and never reused. */
export const paths = {
  home: () => '/',
  /** The councils of one province. */
  directoryOf: (province: string) => `/?tinh=${province}`,
  council: (council: string) => `/${council}`,
  sessions: (council: string, term?: string) =>
    `/${council}/ky-hop${term === undefined ? '' : `?khoa=${term}`}`,
  /** Meetings that are no session; what follows is for one of either kind. */
  meetings: (council: string) => `/${council}/hoat-dong`,
  /** What was promised, and what became of it. */
  promises: (council: string, kind?: string) =>
    `/${council}/kien-nghi${kind === undefined ? '' : `?loai=${kind}`}`,
  session: published,
  version: (council: string, slug: string, version: number) =>
    `${published(council, slug)}/phien-ban/${version}`,
  versionFile: (council: string, slug: string, version: number) =>
    `${published(council, slug)}/phien-ban/${version}/ho-so.json`,
  changes: (council: string, slug: string) => `${published(council, slug)}/thay-doi`,
  recordFile: (council: string, slug: string) => `${published(council, slug)}/ho-so.json`,
  /** A paper of a session's newest version, or of a named one: «bien-ban», «nghi-quyet-3» (lib/print/papers.ts). */
  paper: (council: string, slug: string, name: string, form: PrintForm, version?: number) =>
    `${published(council, slug)}${version === undefined ? '' : `/phien-ban/${version}`}/${name}.${form}`,
  /** All papers of that version in one file. */
  sessionFile: (council: string, slug: string, form: SessionForm, version?: number) =>
    `${published(council, slug)}${version === undefined ? '' : `/phien-ban/${version}`}/ho-so.${form}`,
  resolutionPaper: (council: string, slug: string, form: PrintForm) =>
    `/${council}/nghi-quyet/${slug}.${form}`,
  resolutions: (council: string) => `/${council}/nghi-quyet`,
  resolution: (council: string, slug: string) => `/${council}/nghi-quyet/${slug}`,
  budget: (council: string) => `/${council}/ngan-sach`,
  budgetYear: (council: string, year: number) => `/${council}/ngan-sach/${year}`,
  delegates: (council: string) => `/${council}/dai-bieu`,
  delegate: (council: string, slug: string) => `/${council}/dai-bieu/${slug}`,
  corrections: (council: string) => `/${council}/dinh-chinh`,
  search: (council: string, query?: string) =>
    `/${council}/tim-kiem${query ? `?${new URLSearchParams({ q: query })}` : ''}`,
  /** Stands for whatever is not there in a council; nobody is answered anything but 404 with it. */
  nowhere: (council: string) => `/${council}/khong-co-trang`,
  feed: (council: string) => `/${council}/feed.xml`,
  calendar: (council: string) => `/${council}/lich.ics`,
  robots: () => '/robots.txt',
  /** Names the parts of the sitemap: that of the directory, and one or more of each council. */
  sitemap: () => '/sitemap.xml',
  directorySitemap: () => '/so-do-danh-ba.xml',
  councilSitemap: (council: string, part = 1) => `/${council}/so-do.xml${part === 1 ? '' : `?trang=${part}`}`,
  councilShareImage: (council: string) => `/${council}/anh-chia-se`,
  shareImage: (council: string, slug: string) => `${published(council, slug)}/anh-chia-se`,
  resolutionShareImage: (council: string, slug: string) => `/${council}/nghi-quyet/${slug}/anh-chia-se`,
  photo: (digest: string, widthPx: number) => `/tep/${digest}/${widthPx}`,
  file: (digest: string) => `/tep/${digest}`,
  recordSchema: (format: 1 | 2) => `/schema/ho-so-ky-hop-${format}.json`,
  /** Of a record as somebody may write it by hand. */
  handWrittenSchema: () => '/schema/ho-so-viet-tay-2.json',
  health: () => '/api/health',
  metrics: () => '/api/metrics',
  countView: () => '/api/luot-xem',

  signIn: (back?: string) => (back ? `/sign-in?back=${encodeURIComponent(back)}` : '/sign-in'),
  /** Where our sign-in page asks for the token it must show, and where it posts what was typed. */
  signInToken: () => '/api/auth/csrf',
  credentials: () => '/api/auth/callback/credentials',
  secondStep: () => '/api/auth/second',
  account: () => '/account',
  desk: () => '/desk',
  newSession: (council: string) => `/desk/${council}/new`,
  deskCouncil: (council: string) => `/desk/${council}`,
  deskMeetings: (council: string) => `/desk/${council}/meetings`,
  /** What is due. */
  deskPromises: (council: string) => `/desk/${council}/promises`,
  newMeeting: (council: string) => `/desk/${council}/meetings/new`,
  /** A council's own words for its papers; with one of its sessions they are shown as they would be printed. */
  deskTemplates: (council: string, session?: string) =>
    `/desk/${council}/templates${session === undefined ? '' : `?ky-hop=${session}`}`,
  deskTemplate: (council: string, version: number) => `/desk/${council}/templates/${version}`,
  deskTemplateFile: (council: string) => `/desk/${council}/templates/mau-van-ban.json`,
  deskSession: (session: string) => `/desk/sessions/${session}`,
  deskSection: (session: string, section: Section) =>
    `/desk/sessions/${session}/${section === 'followUps' ? 'follow-ups' : section}`,
  /** Nhân sự at the first ballot of a kind, which is made where there is none. */
  deskPersonnel: (session: string, kind: PersonnelKind) => `/desk/sessions/${session}/personnel?loai=${kind}`,
  deskChecks: (session: string) => `/desk/sessions/${session}/checks`,
  deskPapers: (session: string) => `/desk/sessions/${session}/papers`,
  deskPaper: (session: string, name: string, form: PrintForm) =>
    `/desk/sessions/${session}/papers/${name}.${form}`,
  deskSessionFile: (session: string, form: SessionForm) => `/desk/sessions/${session}/papers/ho-so.${form}`,
  deskConvening: (session: string) => `/desk/sessions/${session}/convening`,
  /** The list of who was asked and what they answered, as a paper. */
  conveningList: (session: string, form: PrintForm) => `/desk/sessions/${session}/convening/theo-doi.${form}`,
  deskPublish: (session: string) => `/desk/sessions/${session}/publish`,
  deskPreview: (session: string) => `/desk/sessions/${session}/publish/preview`,
  deskHistory: (session: string, before?: number) =>
    `/desk/sessions/${session}/history${before === undefined ? '' : `?truoc=${before}`}`,
  deskPassages: (session: string) => `/desk/sessions/${session}/passages`,
  deskReview: (session: string, shown?: string) =>
    `/desk/sessions/${session}/review${shown === undefined ? '' : `?loc=${shown}`}`,
  uploadPhoto: (session: string) => `/desk/sessions/${session}/photos/upload`,
  uploadWord: (session: string) => `/desk/sessions/${session}/resolutions/upload`,
  uploadPaper: (session: string) => `/desk/sessions/${session}/agenda/upload`,
  uploadSigned: (session: string, signing: string) =>
    `/desk/sessions/${session}/papers/upload?signing=${signing}`,
  chamber: () => '/chamber',
  chamberSession: (session: string) => `/chamber/sessions/${session}`,
  chamberMinutes: (session: string) => `/chamber/sessions/${session}/minutes`,
  chamberResolution: (resolution: string) => `/chamber/resolutions/${resolution}`,
  /** One session that calls the viewer, for their calendar. */
  sessionCalendar: (session: string) => `/chamber/sessions/${session}/lich.ics`,
  /** What calls the holder of a private address. */
  calendarFeed: (token: string) => `/chamber/lich/${token}.ics`,
  chamberMine: () => '/chamber/mine',
  chamberNotes: () => '/chamber/notes',
  /** All that was released to the reader, with their own notes. */
  chamberReadingCopy: (session: string) => `/chamber/sessions/${session}/tai-lieu.pdf`,
  chamberFile: (digest: string) => `/chamber/tep/${digest}`,
  chamberWorker: () => '/chamber/offline.js',
  /** Made by the worker alone: what was kept on this device. */
  chamberKept: () => '/chamber/kept',
  /** What is missing in the councils of a province. */
  province: () => '/province',
  provinceFound: () => '/province/found',
  /** What becomes of one of its councils. */
  provinceCouncil: (council: string) => `/province/${council}`,
  admin: () => '/admin',
  adminCouncil: (council: string) => `/admin/${council}`,
  adminAccounts: (council: string) => `/admin/${council}/accounts`,
  adminAccount: (council: string, user: string) => `/admin/${council}/accounts/${user}`,
  adminTerms: (council: string) => `/admin/${council}/terms`,
  adminTerm: (council: string, term: string) => `/admin/${council}/terms/${term}`,
  adminTermAccounts: (council: string, term: string) => `/admin/${council}/terms/${term}/accounts`,
  adminBodies: (council: string, term: string) => `/admin/${council}/terms/${term}/bodies`,
  adminMandate: (council: string, term: string, mandate: string) =>
    `/admin/${council}/terms/${term}?mandate=${mandate}#nhiem-vu`,
  adminTrail: (council: string, before?: number) =>
    `/admin/${council}/trail${before === undefined ? '' : `?before=${before}`}`,
} as const;
