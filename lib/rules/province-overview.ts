import { compareTexts } from '@/lib/vi/names';

/** What is missing in one council, counted; nothing of what anything says. */
export type CouncilStanding = {
  readonly slug: string;
  readonly name: string;
  readonly provinceCode: string | null;
  readonly unitCode: string | null;
  readonly validTo: string | null;
  /** Sessions whose last day is past and of which nothing was ever published. */
  readonly unpublished: number;
  /** Published sessions that were held, without a line of minutes and without signed minutes that came back. */
  readonly withoutMinutes: number;
  /** Tasks, questions and petitions of published records that are past their day. */
  readonly overdue: number;
  /** The last day of the newest session that was published; `null` where none was. */
  readonly newest: string | null;
  readonly sessions: number;
  readonly hasTerm: boolean;
  readonly hasChair: boolean;
  readonly hasAdmin: boolean;
  /** What the council's files take, in bytes. */
  readonly bytes: number;
};

export const standingOrders = ['thieu', 'ten', 'ky-hop', 'bien-ban', 'qua-han', 'moi-nhat', 'tep'] as const;
export type StandingOrder = (typeof standingOrders)[number];

/** What there is to do about a council, as a number to sort by. */
const missing = ({ unpublished, withoutMinutes, overdue, hasTerm, hasChair, hasAdmin }: CouncilStanding) =>
  unpublished + withoutMinutes + overdue + Number(!hasTerm) + Number(!hasChair) + Number(!hasAdmin);

const by: Readonly<Record<StandingOrder, (a: CouncilStanding, b: CouncilStanding) => number>> = {
  thieu: (a, b) => missing(b) - missing(a),
  ten: () => 0,
  'ky-hop': (a, b) => b.unpublished - a.unpublished,
  'bien-ban': (a, b) => b.withoutMinutes - a.withoutMinutes,
  'qua-han': (a, b) => b.overdue - a.overdue,
  // Who published nothing yet is the furthest behind.
  'moi-nhat': (a, b) => (a.newest ?? '').localeCompare(b.newest ?? ''),
  tep: (a, b) => b.bytes - a.bytes,
};

/** The councils in an order, those that are equal in it by name. */
export const inOrderOf = (rows: readonly CouncilStanding[], order: StandingOrder): CouncilStanding[] =>
  [...rows].sort((a, b) => by[order](a, b) || compareTexts(a.name, b.name));
