'use client';

import { useId } from 'react';
import { classes } from '@/components/ui/classes';
import { Kbd } from '@/components/ui/kbd';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { terms } from '@/lib/vi/terms';
import { type Choice, choices } from '@/lib/words';
import { type Ballot, choiceOf, choiceOfKey, commonChoices } from './ballots';
import type { Voter } from './typed-vote';

type BallotTableProps = {
  voteId: string;
  voters: readonly Voter[];
  ballots: readonly Ballot[];
  /** Also the choices that are rare. */
  hasFurther: boolean;
  onChoose: (mandateId: string, choice: Choice | null) => void;
};

/** Every delegate in office with their choice; 1, 2, 3 … choose and Delete takes a choice away. */
export function BallotTable({ voteId, voters, ballots, hasFurther, onChoose }: BallotTableProps) {
  const offered = hasFurther ? choices : commonChoices;
  return (
    <Table caption="Phiếu của từng đại biểu" captionHidden>
      <thead>
        <tr>
          <Th>Đại biểu</Th>
          <Th className="hidden 2xl:table-cell">Tổ, đơn vị</Th>
          {offered.map((choice, index) => (
            <Th key={choice} align="center" className="w-16 sm:w-28">
              {HEADINGS[choice]}
              <span className="hidden sm:block">
                <Kbd>{index + 1}</Kbd>
              </span>
            </Th>
          ))}
          <Th className="hidden sm:table-cell">{hasFurther ? 'Điểm danh' : 'Vắng'}</Th>
        </tr>
      </thead>
      <tbody>
        {voters.map((voter) => (
          <BallotLine
            key={voter.id}
            voter={voter}
            chosen={choiceOf(ballots, voteId, voter.id)}
            offered={offered}
            onChoose={(choice) => onChoose(voter.id, choice)}
          />
        ))}
      </tbody>
    </Table>
  );
}

/** Short enough for a phone; every radio says its choice in full. */
const HEADINGS: Record<Choice, string> = {
  for: 'Tán thành',
  against: 'Không tán thành',
  not_voting: 'Không biểu quyết',
  other_opinion: 'Ý kiến khác',
  blank: 'Phiếu trắng',
  absent: 'Vắng',
};

/** The shape a choice has everywhere: circle, square, diamond. */
const SHAPES: Record<Choice, string> = {
  for: 'rounded-full checked:bg-for checked:border-for',
  against: 'rounded-sm checked:bg-against checked:border-against',
  not_voting: 'rotate-45 rounded-none scale-90 checked:bg-abstain checked:border-abstain',
  other_opinion: 'rounded-none checked:bg-abstain checked:border-abstain',
  blank: 'rounded-none checked:border-4 checked:border-ink',
  absent: 'rounded-full border-dashed checked:bg-soft checked:border-soft',
};

type BallotLineProps = {
  voter: Voter;
  chosen: Choice | null;
  offered: readonly Choice[];
  onChoose: (choice: Choice | null) => void;
};

function BallotLine({ voter, chosen, offered, onChoose }: BallotLineProps) {
  const name = useId();
  // An absent delegate votes on nothing; a choice recorded before can still be taken away.
  const isOff = voter.away !== null && chosen === null;
  return (
    <Tr
      className={classes(chosen !== null && chosen !== 'for' && 'bg-tint-red', isOff && 'text-soft')}
      onKeyDown={(event) => {
        const choice = event.ctrlKey || event.altKey ? undefined : choiceOfKey(event, offered);
        if (choice === undefined || (isOff && choice !== null && choice !== 'absent')) return;
        event.preventDefault();
        onChoose(choice);
      }}
    >
      <Th scope="row" className="text-start font-normal">
        {voter.name}
        {voter.away && <span className="block text-sm text-soft sm:hidden">{voter.away}</span>}
      </Th>
      <Td className="hidden align-middle! text-soft 2xl:table-cell">{voter.unit}</Td>
      {offered.map((choice) => (
        <Td key={choice} align="center" className="p-0! align-middle!">
          <label className="flex min-h-10 pointer-coarse:min-h-11 items-center justify-center">
            <input
              type="radio"
              name={name}
              aria-label={`${voter.name}: ${terms.choice[choice].toLowerCase()}`}
              checked={chosen === choice}
              disabled={isOff && choice !== 'absent'}
              onChange={() => onChoose(choice)}
              className={classes(
                'size-4.5 appearance-none border border-edge bg-card forced-colors:appearance-auto disabled:opacity-40',
                SHAPES[choice],
              )}
            />
          </label>
        </Td>
      ))}
      <Td className="hidden align-middle! text-sm text-soft sm:table-cell">{voter.away}</Td>
    </Tr>
  );
}
