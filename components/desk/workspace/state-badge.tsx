import { Badge, type BadgeTone } from '@/components/ui/badge';
import { terms } from '@/lib/vi/terms';
import type { SessionState } from '@/lib/words';

const TONES: Record<SessionState, BadgeTone> = {
  draft: 'plain',
  submitted: 'abstain',
  published: 'for',
  withdrawn: 'red',
  deleted: 'plain',
};

/** Where a session's file stands. */
export function StateBadge({ state }: { state: SessionState }) {
  return <Badge tone={TONES[state]}>{terms.sessionState[state]}</Badge>;
}
