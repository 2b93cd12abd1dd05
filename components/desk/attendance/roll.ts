import type { AttendanceStatus } from '@/lib/rules/attendance';
import type { Mark, Ratio, RollDelegate, RollSitting } from './marks';

/** What the parts of the roll work with. */
export type Roll = {
  sittings: readonly RollSitting[];
  delegates: readonly RollDelegate[];
  quorum: Ratio;
  marks: readonly Mark[];
  readOnly: boolean;
  set: (sittingId: string, mandateId: string, status: AttendanceStatus | null) => void;
  edit: (mark: Mark, change: Partial<Mark>) => void;
  errorOf: (mark: Mark | undefined, column: string) => string | undefined;
};
