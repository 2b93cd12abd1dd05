'use client';

import { setRows } from '../editor/row-fields';
import { RowList } from '../editor/row-list';
import type { ChangeOptions } from '../editor/use-section';
import type { PersonnelPage } from './context';
import { isLevels, peopleWords } from './kind-words';
import { NamesLine } from './names-line';
import { type BallotRow, newPerson, type PersonRow } from './new-ballot';
import { withPastedShares } from './pasted-levels';
import { PersonFields } from './person-fields';

type PeopleListProps = { page: PersonnelPage; row: BallotRow };

/** Who a ballot is about, in the order of the ballot; those of other ballots keep their place. */
export function PeopleList({ page, row }: PeopleListProps) {
  const { section, context } = page;
  const all = section.rows.personnelPeople;
  const mine = all.filter(({ personnelVoteId }) => personnelVoteId === row.id);
  const others = all.filter(({ personnelVoteId }) => personnelVoteId !== row.id);
  const set = setRows(section, 'personnelPeople');
  const change = (rows: readonly PersonRow[], options?: ChangeOptions) => set([...others, ...rows], options);
  const { several, one, line, example } = peopleWords[row.kind];
  const nameOf = ({ mandateId, name }: PersonRow) =>
    context.officers.find(({ id }) => id === mandateId)?.name ?? name;
  return (
    <div className="flex flex-col gap-3">
      {section.readOnly === null && (
        <NamesLine
          label={line}
          placeholder={example}
          delegates={context.officers}
          there={mine}
          onAdd={(people) =>
            change([...mine, ...people.map((who) => ({ ...newPerson(row.id), ...who }))], { now: true })
          }
        />
      )}
      <RowList
        label={several}
        rows={mine}
        onChange={change}
        newRow={() => newPerson(row.id)}
        addLabel="Thêm một người"
        word={one}
        titleOf={nameOf}
        readOnly={section.readOnly !== null}
        paste={
          isLevels(row.kind)
            ? { table: 'personnelLevels', flush: section.flush }
            : { table: 'personnelPeople', flush: section.flush }
        }
        onPasted={(rows) => withPastedShares(rows, context.officers)}
      >
        {(person) => <PersonFields page={page} row={row} person={person} index={all.indexOf(person)} />}
      </RowList>
    </div>
  );
}
