import type { KnownDate } from '@/lib/vi/partial-date';
import { type MeetingKind, meetingKinds, type Section } from '@/lib/words';
import { daySlug } from './session-slug';

/** What kind of meeting has in its file besides what every file has, and who is asked in its votes. */
type KindOfMeeting = {
  /** How its address begins. */
  readonly slug: string;
  /** What its file may hold beside the sections of every meeting, in the order of the desk. */
  readonly sections: readonly Section[];
  /** What is asked of it besides, and what the day of its result is the day of. */
  readonly announced?: true;
  readonly result?: string;
  readonly residents?: true;
};

/** Every meeting has these. */
const COMMON: readonly Section[] = [
  ...([
    'general',
    'attendance',
    'agenda',
    'questions',
    'oversight',
    'minutes',
    'tasks',
    'followUps',
    'photos',
  ] as const),
];

/**
 * A conference, an explanation, a meeting with voters and a dialogue decide nothing by vote; what residents ask for is written down; a committee votes on its
 * appraisal and issues no resolution; the standing committee issues its own (Luật 72/2025, Điều 31).
 */
const KINDS: Readonly<Record<MeetingKind, KindOfMeeting>> = {
  joint_conference: { slug: 'lien-tich', sections: [], result: 'Ngày thông báo kết luận' },
  standing_committee: { slug: 'thuong-truc', sections: ['resolutions', 'votes', 'petitions'] },
  committee: { slug: 'ban', sections: ['votes'] },
  explanation: { slug: 'giai-trinh', sections: [], announced: true, result: 'Ngày thông báo kết luận' },
  voters_meeting: { slug: 'tiep-xuc-cu-tri', sections: ['petitions'], announced: true, residents: true },
  dialogue: {
    slug: 'doi-thoai',
    sections: ['petitions'],
    announced: true,
    residents: true,
    result: 'Ngày thông báo kết quả',
  },
};

/** Whether a file of that kind has that section; a session, null, has all of them. */
export const hasSection = (kind: MeetingKind | null | undefined, section: Section): boolean =>
  !kind || COMMON.includes(section) || KINDS[kind].sections.includes(section);

/** The bodies that meet by themselves, whose members are the base of their votes. */
export const isOfBody = (kind: MeetingKind | null | undefined): kind is 'standing_committee' | 'committee' =>
  kind === 'standing_committee' || kind === 'committee';

/** What the desk asks of a meeting of that kind beside what it asks of every one. */
export const askedOf = (kind: MeetingKind) => {
  const { announced = false, result = null, residents = false } = KINDS[kind];
  // Voters may ask for a dialogue by their signatures, as for a session (Luật 72/2025, Điều 34, 43).
  return { announced, result, residents, petitioned: kind === 'dialogue' };
};

/** What each kind is called in an address, in their order. */
export const meetingWords: readonly string[] = meetingKinds.map((kind) => KINDS[kind].slug);

/** The kind an address calls by a word; null where it is none. */
export const meetingKindOf = (word: string | null): MeetingKind | null =>
  meetingKinds.find((kind) => KINDS[kind].slug === word) ?? null;

/** The word for a kind in an address. */
export const meetingWord = (kind: MeetingKind): string => KINDS[kind].slug;

/** How an address says that no day is known. */
const NO_DAY = 'chua-ro-ngay';

/**
 * The address of a meeting that is no session: its kind and day, «lien-tich-ngay-2026-11-05», «doi-thoai-thang-2026-11»; two of
 * one day are told apart by counting. It has no number of any series.
 */
export const meetingSlug = (kind: MeetingKind, startsOn: KnownDate): string =>
  `${KINDS[kind].slug}-${startsOn ? daySlug(startsOn) : NO_DAY}`;

const MEETING_SLUG = new RegExp(
  `^(?:${Object.values(KINDS)
    .map(({ slug }) => slug)
    .join('|')})-(?:ngay-\\d{4}-\\d\\d-\\d\\d|thang-\\d{4}-\\d\\d|nam-\\d{4}|${NO_DAY})(?:-\\d+)?$`,
);

/**
 * Whether an address within a council is that of a meeting and not of a session. No address made of a term and a number reads
 * so, and a record that comes in with one of the other kind is refused: what an address is about can be told from itself.
 */
export const isMeetingSlug = (slug: string): boolean => MEETING_SLUG.test(slug);
