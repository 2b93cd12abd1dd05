import { SeatMark } from '@/components/charts/seat-mark';
import { choiceSeat, choiceText } from '@/lib/public/decisions';
import type { NamedChoice } from '@/lib/record/named-vote';

/** How one delegate voted, circle for, square against, diamond not voting, or that they did not; and the word. */
export function ChoiceMark({ choice, silent }: { choice: NamedChoice; silent: string }) {
  return (
    <span className="inline-flex items-center gap-2 font-medium">
      <SeatMark kind={choiceSeat(choice)} />
      {choiceText(choice, silent)}
    </span>
  );
}
