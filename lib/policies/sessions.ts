import type { RefusalCode } from '@/lib/refusal';
import { nextState, type SessionVerb } from '@/lib/rules/lifecycle';
import { holds, type Viewer } from '@/lib/viewer';
import type { SessionState } from '@/lib/words';

/** What a policy needs to know of a session. */
export type SessionStanding = {
  readonly councilId: string;
  readonly state: SessionState;
  readonly submittedBy: string | null;
  readonly everPublished: boolean;
  /** Whether the newest version takes the record down. */
  readonly isWithdrawn?: boolean;
  readonly twoPersonRule: boolean;
};

/** Yes, or why not. */
export type Verdict = RefusalCode | null;
type Asked = (viewer: Viewer | null, session: SessionStanding) => Verdict;

const step = (session: SessionStanding, verb: SessionVerb): Verdict =>
  nextState(session.state, verb, session) ? null : 'session.wrong_state';

const asClerk =
  (verb: SessionVerb): Asked =>
  (viewer, session) =>
    holds(viewer, session.councilId, 'clerk') ? step(session, verb) : 'role.missing';

const asChair =
  (verb: SessionVerb): Asked =>
  (viewer, session) =>
    holds(viewer, session.councilId, 'chair') ? step(session, verb) : 'role.missing';

/** The desk's readers: those who prepare and those who approve. */
export function canSeeDesk(viewer: Viewer | null, councilId: string): boolean {
  return holds(viewer, councilId, 'clerk', 'chair');
}

/** Only clerks write, and only in an open draft: after submission nothing changes, so the chair approves what was submitted. */
export const canEditSession: Asked = (viewer, session) => {
  if (!holds(viewer, session.councilId, 'clerk')) return 'role.missing';
  return session.state === 'draft' ? null : 'session.not_open';
};

const canSubmit = asClerk('submit');
const canRecall = asClerk('recall');
const canReturn = asChair('return');
const canReopen = asClerk('reopen');
const canDropCorrection = asClerk('dropCorrection');
const canWithdraw = asChair('withdraw');

/** A file may have to be taken down at any moment, so the session's state does not matter. */
const canWithhold: Asked = (viewer, session) =>
  holds(viewer, session.councilId, 'chair') ? null : 'role.missing';

const canRestore = asClerk('restore');

const canDelete: Asked = (viewer, session) => {
  if (!holds(viewer, session.councilId, 'clerk')) return 'role.missing';
  return session.everPublished ? 'session.published_once' : step(session, 'delete');
};

/** Two people publish, unless the council has switched the rule off. */
const canApprove: Asked = (viewer, session) => {
  if (!holds(viewer, session.councilId, 'chair')) return 'role.missing';
  const wrongStep = step(session, 'approve');
  if (wrongStep) return wrongStep;
  return session.twoPersonRule && session.submittedBy === viewer?.userId ? 'session.same_person' : null;
};

const asked = {
  edit: canEditSession,
  submit: canSubmit,
  recall: canRecall,
  return: canReturn,
  approve: canApprove,
  reopen: canReopen,
  dropCorrection: canDropCorrection,
  withdraw: canWithdraw,
  withhold: canWithhold,
  delete: canDelete,
  restore: canRestore,
} as const;

export type SessionAbilities = Record<keyof typeof asked, Verdict>;

/** Every verdict at once: travels with the session, so button and write ask the same functions. */
export function sessionAbilities(viewer: Viewer | null, session: SessionStanding): SessionAbilities {
  return Object.fromEntries(
    Object.entries(asked).map(([verb, policy]) => [verb, policy(viewer, session)]),
  ) as SessionAbilities;
}
