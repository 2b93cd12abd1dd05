import type { SectionInput } from '@/lib/forms/sections';
import type { NamedOfficer } from '@/lib/rules/role-person';
import type { Ratio } from '../attendance/marks';

/** What the minutes are written beside: the agenda, who may speak, and when. */
export type MinutesContext = {
  readonly items: readonly {
    readonly id: string;
    readonly label: string;
    readonly title: string;
    readonly depth: number;
    readonly presenter: string | null;
    readonly papers: readonly string[];
  }[];
  readonly delegates: readonly NamedOfficer[];
  readonly sittings: readonly {
    readonly id: string;
    readonly label: string;
    readonly heldOn: string | null;
    readonly startsAt: string | null;
  }[];
  readonly quorum: Ratio;
  /** Whether votes are taken in it at all. */
  readonly hasVotes: boolean;
  /** Whether ballots on people are. */
  readonly hasBallots: boolean;
  /** Who is silent where a vote has no numbers, as `silentOne` says it. */
  readonly silent: string;
};

/** A line of the minutes as it is typed. */
export type Entry = SectionInput<'minutes'>['minuteEntries'][number];
