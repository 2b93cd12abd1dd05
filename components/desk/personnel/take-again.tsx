'use client';

import { Button } from '@/components/ui/button';
import type { PersonnelVote } from '@/lib/record/schema-personnel';
import type { SectionHandle } from '../editor/use-section';
import { type BallotRow, runnersOf, seatsLeft, takenAgain } from './new-ballot';

type TakeAgainProps = {
  section: SectionHandle<'personnel'>;
  row: BallotRow;
  vote: PersonnelVote | null;
  /** Opens what was made. */
  onMade: (id: string) => void;
};

/** What one press makes of a ballot: the next round of an election that left seats open, or the same again after it was annulled. */
export function TakeAgain({ section, row, vote, onMade }: TakeAgainProps) {
  if (section.readOnly !== null || !vote) return null;
  const { personnelVotes } = section.rows;
  if (personnelVotes.some(({ earlierId }) => earlierId === row.id)) return null;
  const runners = runnersOf(vote);
  const left = seatsLeft(vote);
  const isTied = vote.people.some(({ outcome }) => outcome === 'tied');
  const isDecided = vote.people.every(({ outcome }) => outcome !== 'undetermined');

  async function make(over: Partial<BallotRow>, isIn: (id: string) => boolean) {
    // What was typed before is a step of its own, or undoing this would take it along.
    await section.flush();
    const of = <R extends { readonly personnelVoteId: string }>(rows: readonly R[]) =>
      rows.filter(({ personnelVoteId }) => personnelVoteId === row.id);
    const { personnelPeople, personnelTellers } = section.rows;
    const next = takenAgain({ row, people: of(personnelPeople), tellers: of(personnelTellers) }, over, isIn);
    section.change(
      (all) => {
        const at = all.personnelVotes.findIndex(({ id }) => id === row.id) + 1;
        return {
          personnelVotes: all.personnelVotes.toSpliced(at, 0, next.row),
          personnelPeople: [...all.personnelPeople, ...next.people],
          personnelTellers: [...all.personnelTellers, ...next.tellers],
        };
      },
      { now: true },
    );
    onMade(next.row.id);
  }

  if (vote.annulled)
    return (
      <Button className="self-start" onClick={() => void make({}, () => true)}>
        Bỏ phiếu lại
      </Button>
    );
  if (vote.kind !== 'election' || !isDecided || runners.size === 0 || !left) return null;
  const round = (typeof vote.round === 'number' ? vote.round : 1) + 1;
  return (
    <Button className="self-start" onClick={() => void make({ round, seats: left }, (id) => runners.has(id))}>
      {isTied
        ? `Bầu lại ${runners.size} người bằng phiếu, lần ${round}`
        : `Bầu lần ${round}: còn ${left} chỗ, ${runners.size} người chưa trúng cử`}
    </Button>
  );
}
