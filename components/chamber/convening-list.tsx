import { Badge } from '@/components/ui/badge';
import { type ConveningFacts, whenLine } from '@/lib/convening/facts';
import { paths } from '@/lib/paths';
import { formatMoment, type LocalMoment } from '@/lib/vi/local-moment';
import { terms } from '@/lib/vi/terms';
import type { ConveningAnswerKind, OffOccurrence } from '@/lib/words-of-convening';
import { CardLink } from './card-link';

export type ConveningRow = {
  sessionId: string;
  sending: { facts: ConveningFacts; replyBy: LocalMoment | null };
  answer: ConveningAnswerKind | null;
  isNew: boolean;
  /** Put off or called off since. */
  off: OffOccurrence | null;
};

/** The sessions that call the delegate: when, where, and whether an answer is still asked for. */
export function ConveningList({ rows }: { rows: readonly ConveningRow[] }) {
  return (
    <ul className="flex flex-col gap-3">
      {rows.map(({ sessionId, sending: { facts, replyBy }, answer, isNew, off }) => (
        <li key={sessionId}>
          <CardLink href={paths.chamberSession(sessionId)}>
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-serif text-lg font-semibold">{facts.label}</span>
              {off ? (
                <Badge tone="abstain">{terms.occurrence[off]}</Badge>
              ) : (
                isNew && <Badge tone="red">Mới</Badge>
              )}
            </span>
            <span>{off ? `Không họp vào ${whenLine(facts)}` : whenLine(facts)}</span>
            {facts.place && !off && <span>{facts.place}</span>}
            <span className="text-sm text-soft">
              {off
                ? null
                : answer
                  ? `Bạn đã trả lời: ${terms.conveningAnswer[answer]}`
                  : replyBy
                    ? `Chưa trả lời, trước ${formatMoment(replyBy)}`
                    : 'Chưa trả lời'}
            </span>
          </CardLink>
        </li>
      ))}
    </ul>
  );
}
