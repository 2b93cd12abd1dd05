import type { SectionRows } from '@/lib/forms/sections';
import type { LegalTable } from '@/lib/rules/legal-texts';
import type { Majority } from '@/lib/rules/majorities';
import type { RecusalRule } from '@/lib/rules/recusal';
import type { RegisterSaid } from '@/lib/rules/register';
import type { SignRule } from '@/lib/signs/rule';
import type { Section } from '@/lib/words';
import type { MeetingBody } from './meeting-body';
import type { Delegate, SessionRecord } from './schema';

/** The rows of every section as their forms give them. */
export type DraftRows = { readonly [S in Section]: SectionRows<S> };

/** The lists of a draft, of the rows of its sections; the session's own row stands apart. */
export function listsOf(rows: DraftRows) {
  const { councilSessions: _, ...around } = rows.general;
  return {
    ...around,
    ...rows.attendance,
    ...rows.agenda,
    ...rows.minutes,
    ...rows.resolutions,
    ...rows.votes,
    ...rows.personnel,
    figures: rows.budget.budgetFigures,
    ...rows.indicators,
    tasks: rows.tasks.keyTasks,
    ...rows.petitions,
    ...rows.questions,
    ...rows.oversight,
    ...rows.followUps,
    ...rows.photos,
  };
}

/** Why a file that a draft names must not be published: never handed in for the council, withheld, or not yet scanned. */
export type UnusableFile = 'unknown' | 'withheld' | 'waiting';
/** By digest. */
export type UnusableFiles = ReadonlyMap<string, UnusableFile>;

/** Everything private about one session, loaded at one moment: what the record and the checks are computed from. */
export type SessionDraft = {
  readonly council: SessionRecord['council'] & {
    readonly quorum: { num: number; den: number; article?: string | null };
    /** How long before a session its papers are sent, where the working rules were entered. */
    readonly deadlines?: { readonly sendingDays: number | null; readonly sendingArticle: string | null };
    /** What the working rules say of the total when delegates recuse themselves; null while nobody said. */
    readonly recusal?: RecusalRule | null;
    /** What a council under another law needs for a decision, as far as its administrator said. */
    readonly majorities?: readonly Majority[];
  };
  readonly term: Omit<SessionRecord['term'], 'isRegisterComplete'> & {
    readonly isRegisterComplete?: RegisterSaid;
  };
  /** Every mandate of the term, with the offices held in it; `id` is the mandate's. Of a meeting of a body, its members. */
  readonly delegates: readonly Delegate[];
  /** Of a meeting that is no session, the register beside those who are counted in it (body-seats.ts). */
  readonly register?: { readonly delegates: readonly Delegate[]; readonly isRegisterComplete?: RegisterSaid };
  readonly body?: MeetingBody;
  readonly unusableFiles: UnusableFiles;
  /** The legal texts that are known, with those this installation knows besides. */
  readonly legalTexts?: LegalTable;
  /** What drafts are read for, with the rules this installation knows besides. */
  readonly signRules?: readonly SignRule[];
  readonly session: SectionRows<'general'>['councilSessions'][number] & { readonly slug: string };
} & { readonly [List in keyof ReturnType<typeof listsOf>]: ReturnType<typeof listsOf>[List] };
