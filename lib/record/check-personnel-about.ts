import type { SessionDraft } from './draft';
import type { Finding } from './finding';
import type { Vote } from './schema';
import type { PersonnelVote } from './schema-personnel';

/** Says something of one ballot on people; `row` is whom of it, the ballot itself where it is left out. */
export type About = (severity: Finding['severity'], code: string, text: string, row?: string) => Finding;

/** What a ballot is checked with: the draft and its other votes, what people are called, and how a finding of it is made. */
export type Checked = {
  readonly draft: SessionDraft;
  readonly votes: readonly Vote[];
  readonly vote: PersonnelVote;
  readonly nameOf: (id: string) => string | null;
  readonly about: About;
};
