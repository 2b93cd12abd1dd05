import 'server-only';
import { type Result, refuse } from '@/lib/refusal';
import { Conflict, CouncilEnded, commit } from '../client';
import { tellWritten } from './accounts/security-events';

/** Commits, and tells the person when somebody else was quicker; anything else that fails is a fault of ours. */
export async function tryCommit(...batch: Parameters<typeof commit>): Promise<Result> {
  try {
    await commit(...batch);
    tellWritten(batch[0]);
    return { ok: true };
  } catch (error) {
    if (error instanceof Conflict) return refuse('session.changed');
    if (error instanceof CouncilEnded) return refuse('council.ended');
    throw error;
  }
}
