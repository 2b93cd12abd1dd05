import { classes } from '@/components/ui/classes';
import { Icon } from '@/components/ui/icon';
import { deadlineText, isPast } from '@/lib/review/comment-deadline';
import type { LocalMoment } from '@/lib/vi/local-moment';

type DeadlineLineProps = {
  until: LocalMoment;
  /** A UTC instant. */
  now: string;
  /** Names the session where several are told of. */
  label?: string;
};

/** Until when comments are asked for, how long that is, and once it is past what that means. */
export function DeadlineLine({ until, now, label }: DeadlineLineProps) {
  const isOver = isPast(until, now);
  return (
    <p className={classes('flex items-start gap-2', isOver && 'font-medium')}>
      <Icon
        name={isOver ? 'warning' : 'info'}
        className={classes('mt-[0.2em] size-5 shrink-0', isOver ? 'text-abstain' : 'text-soft')}
      />
      <span>
        {label && `${label}. `}
        {deadlineText(until, now)}
      </span>
    </p>
  );
}
