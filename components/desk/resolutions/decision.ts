import type { ResolutionStatus } from '@/lib/words';

/** What the votes came to, and why, as the desk tells it beside a resolution. */
export type Decision = { outcome: 'adopted' | 'rejected' | 'undetermined'; reason: string };

/** The results a clerk can take from a source, where no vote is told of. */
export const STATED = {
  adopted: 'Thông qua, theo lời nguồn',
  rejected: 'Không thông qua, theo lời nguồn',
} as const;

/** What the clerk says became of a resolution, as its source has it; null where that is left to a vote. */
export const statedOutcome = ({ status }: { status: ResolutionStatus }): 'adopted' | 'rejected' | null =>
  status === 'adopted' || status === 'rejected' ? status : null;
