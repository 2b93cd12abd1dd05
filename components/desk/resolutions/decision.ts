import type { ResolutionStatus } from '@/lib/words';

/** What the votes came to, and why, as the desk tells it beside a resolution. */
export type Decision = { outcome: 'adopted' | 'rejected' | 'undetermined'; reason: string };

/** What the clerk says became of a resolution, as its source has it; null where that is left to a vote. */
export const statedOutcome = ({ status }: { status: ResolutionStatus }): 'adopted' | 'rejected' | null =>
  status === 'adopted' || status === 'rejected' ? status : null;
