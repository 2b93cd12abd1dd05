import { isPresentAt } from '@/lib/rules/attendance';
import { isSurelyInOffice, mayHaveEnded, registerTurns } from '@/lib/rules/mandates';
import { turningDays } from '@/lib/rules/possible-days';
import type { Choice } from '@/lib/words';
import { daysOn, spanOf } from './build-sittings';
import { marksIn } from './known-marks';
import type { SessionRecord, Vote } from './schema';

/** What a delegate did in a vote by name; who cast nothing took no part for an interest of their own, was away by the roll, or the record does not say. */
export type NamedChoice = Choice | 'absent' | 'recused' | 'no_ballot';

/** Every delegate who could vote, with what they did; none where the vote was not by name. */
export function namedChoices(
  record: Pick<SessionRecord, 'delegates' | 'sittings' | 'session' | 'term'>,
  vote: Pick<Vote, 'ballots' | 'sitting' | 'heldOn' | 'heldAt' | 'recused'>,
): { delegate: string; choice: NamedChoice }[] {
  if (!vote.ballots || vote.ballots.length === 0) return [];
  const { delegates, sittings } = record;
  const days = daysOn(record, vote.heldOn);
  const cast = new Map(vote.ballots.map(({ delegate, choice }) => [delegate, choice]));
  const sitting = sittings.find(({ id }) => id === vote.sitting);
  const marks = sitting ? marksIn(sitting) : [];
  const others = delegates
    .filter((one) => !cast.has(one.id) && isSurelyInOffice(spanOf(one), days, vote.heldAt))
    // Somebody who left that day at an hour nobody wrote may have been gone.
    .filter((one) => !turningDays(days, registerTurns([one])).some((day) => mayHaveEnded(one, day)))
    .map(({ id }) => {
      if (vote.recused?.some(({ delegate }) => delegate === id))
        return { delegate: id, choice: 'recused' as const };
      const mark = marks.find(({ delegate }) => delegate === id);
      const isAway = mark !== undefined && !isPresentAt(mark, vote.heldAt);
      return { delegate: id, choice: isAway ? ('absent' as const) : ('no_ballot' as const) };
    });
  return [...vote.ballots, ...others];
}
