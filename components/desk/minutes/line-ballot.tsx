'use client';

import { ButtonLink } from '@/components/ui/button-link';
import { paths } from '@/lib/paths';
import { personName, personnelOutcomeText } from '@/lib/public/personnel-text';
import { lowerFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';
import { AreaCell, SelectCell, TextCell } from '../editor/cells';
import { rowFields } from '../editor/row-fields';
import { PeopleList } from '../personnel/people-list';
import { decideTyped } from '../personnel/typed-ballot';
import type { MinutesPage } from './use-minutes-page';

type LineBallotProps = { page: MinutesPage; ballotId: string; names: string };

/**
 * The ballot on people a line stands for, in the order of the hall: for what, who, what was counted. It is a row of «Nhân sự» like any
 * other; who counted, the ballots and what followed are written there.
 */
export function LineBallot({ page, ballotId, names }: LineBallotProps) {
  const { personnel: section, personnelContext: context, sessionId } = page;
  const index = section.rows.personnelVotes.findIndex(({ id }) => id === ballotId);
  const row = section.rows.personnelVotes[index];
  if (!row) return <p className="col-span-full text-soft">Việc nhân sự này không còn trong hồ sơ.</p>;
  const field = rowFields(section, 'personnelVotes', index);
  const mine = section.rows.personnelPeople.filter(({ personnelVoteId }) => personnelVoteId === ballotId);
  const vote = decideTyped(context, row, mine);
  const nameOf = (id: string) => context.delegates.find((one) => one.id === id)?.name ?? null;
  return (
    <section
      aria-label="Việc nhân sự"
      data-ballot={ballotId}
      className="col-span-full grid grid-cols-1 gap-3 sm:grid-cols-6"
    >
      <SelectCell
        label="Loại việc"
        className="sm:col-span-2"
        options={terms.personnelKind}
        {...field('kind', { now: true })}
      />
      <div data-first="" className={row.kind === 'election' ? 'sm:col-span-2' : 'sm:col-span-4'}>
        <AreaCell
          oneLine
          label={row.kind === 'election' ? 'Bầu chức vụ' : 'Chức vụ'}
          placeholder="Chủ tịch Hội đồng nhân dân phường"
          {...field('post')}
        />
      </div>
      {row.kind === 'election' && (
        <TextCell
          label="Bầu mấy người"
          inputMode="numeric"
          align="end"
          className="sm:col-span-2"
          {...field('seats')}
        />
      )}
      <div className="sm:col-span-6">
        <PeopleList page={{ section, context, names }} row={row} />
      </div>
      {vote && vote.people.length > 0 && (
        <p role="status" className="border-s-2 border-line-strong ps-3 sm:col-span-6">
          {vote.people
            .map(
              (person) =>
                `${personName(person, nameOf)} ${lowerFirst(personnelOutcomeText(vote.kind, person.outcome))}`,
            )
            .join(' · ')}
        </p>
      )}
      <div className="sm:col-span-6">
        <ButtonLink size="small" href={paths.deskSection(sessionId, 'personnel')}>
          Ban kiểm phiếu, số phiếu, bầu lần sau
        </ButtonLink>
      </div>
    </section>
  );
}
