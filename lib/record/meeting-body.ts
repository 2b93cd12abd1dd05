import type { KnownDate } from '@/lib/vi/partial-date';
import type { BodyRole } from '@/lib/words';

/** Somebody's time in a body: days as far as they are known; no last day while it lasts. */
export type Membership = {
  readonly mandateId: string;
  readonly role: BodyRole;
  readonly startedOn: KnownDate;
  readonly endedOn: KnownDate;
};

/** A body that meets, with everybody who is or was in it as far as the register says. */
export type MeetingBody = {
  readonly name: string;
  /** Whether nobody is missing: only then is their number the base of a vote. */
  readonly isComplete: boolean;
  readonly members: readonly Membership[];
};
