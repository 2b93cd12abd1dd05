import type { Finding } from './record/finding';
import type { ReviewNews } from './review/news';
import type { MeetingKind, Section } from './words';

/** How a session stands: its name, how much is in each section and what «Kiểm tra» finds. */
export type WorkspaceFacts = {
  readonly label: string;
  /** Null of a session; a meeting's file has fewer sections. */
  readonly meetingKind: MeetingKind | null;
  readonly counts: Readonly<Partial<Record<Section | 'review' | 'convening' | 'passages', string>>>;
  readonly findings: readonly Finding[];
  /** What councillors said of the drafts, as far as the desk must be told. */
  readonly review: ReviewNews;
  /** Other facts have another mark: anybody who shows it need not be told them again. */
  readonly mark: string;
  /** The newest event of the database when they were read. */
  readonly asOf: number;
};

/** What to show once facts are told: a page that was read before a save may come after the save's answer. */
export const newerFacts = (shown: WorkspaceFacts, told: WorkspaceFacts): WorkspaceFacts =>
  told.asOf < shown.asOf ? shown : told;
