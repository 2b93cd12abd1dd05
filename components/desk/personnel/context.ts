import type { PersonnelBase } from '@/lib/record/build-personnel';
import type { NamedOfficer } from '@/lib/rules/role-person';
import type { SectionHandle } from '../editor/use-section';
import type { VoteContext } from '../votes/typed-vote';

/** What ballots on people are written beside, and decided from. */
export type PersonnelContext = VoteContext &
  Omit<PersonnelBase, 'personnelPeople' | 'personnelTellers'> & {
    /** Who may be called by a few letters. */
    readonly officers: readonly NamedOfficer[];
    /** The open votes of the session: one of them approved the tellers. */
    readonly votes: readonly { readonly id: string; readonly title: string }[];
  };

/** What the fields of one ballot work with. */
export type PersonnelPage = {
  readonly section: SectionHandle<'personnel'>;
  readonly context: PersonnelContext;
  /** The list of names to choose from. */
  readonly names: string;
};

/** Rows as a list offers them. */
export const offered = (rows: readonly { readonly id: string; readonly title: string }[], nameless: string) =>
  rows.map(({ id, title }) => ({ value: id, label: title || nameless }));
