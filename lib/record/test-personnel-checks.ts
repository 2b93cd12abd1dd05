import { checkDraft } from './checks';
import type { SessionDraft } from './draft';
import { aDraft, asSitting, delegates } from './test-draft';
import { aPerson, aPersonnelVote } from './test-personnel';

/* What «Kiểm tra» says of ballots on people, for tests. */

type Rows = Pick<SessionDraft, 'personnelVotes' | 'personnelPeople' | 'personnelTellers'>;
export type VoteOver = Parameters<typeof aPersonnelVote>[0];
export type PersonOver = Parameters<typeof aPerson>[0];

const TODAY = '2026-11-30';
/** A session of 2026 with 26 delegates of whom nobody is marked. */
export const draftOf = (rows: Partial<Rows>, over: Partial<SessionDraft> = {}): SessionDraft => {
  const base = aDraft();
  return {
    ...base,
    term: { ...base.term, startYear: 2026, endYear: 2031, isRegisterComplete: true },
    session: { ...base.session, startsOn: '2026-06-18', endsOn: '2026-06-18' },
    sittings: [asSitting({ heldOn: '2026-06-18' })],
    delegates: delegates(26).map((one) => ({ ...one, startedOn: '2026-04-01' })),
    ...rows,
    ...over,
  };
};

export const ballot = (vote: VoteOver, person: PersonOver = {}, more: Partial<Rows> = {}) =>
  draftOf({
    personnelVotes: [aPersonnelVote({ post: 'Trưởng phòng', ...vote })],
    personnelPeople: [aPerson({ forCount: 20, ...person })],
    ...more,
  });

export const found = (draft: SessionDraft) =>
  checkDraft(draft, TODAY).filter(({ section }) => section === 'personnel');
export const codes = (draft: SessionDraft) =>
  found(draft).map(({ severity, key }) => `${severity} ${key.split(':')[0]}`);
export const texts = (draft: SessionDraft) => found(draft).map(({ text }) => text);
