import { SeatMark } from '@/components/charts/seat-mark';
import { terms } from '@/lib/vi/terms';
import type { Choice } from '@/lib/words';

/** How one delegate voted: circle for, square against, diamond not voting, and the word. */
export function ChoiceMark({ choice }: { choice: Choice }) {
  return (
    <span className="inline-flex items-center gap-2 font-medium">
      <SeatMark kind={choice} />
      {terms.choice[choice]}
    </span>
  );
}
