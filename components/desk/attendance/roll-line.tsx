import { classes } from '@/components/ui/classes';
import { Td, Th } from '@/components/ui/table';
import { isAbsent } from '@/lib/rules/attendance';
import { terms } from '@/lib/vi/terms';
import { type Cell, type Cursor, hasCell, type Mark, markOf, type RollDelegate } from './marks';
import type { Roll } from './roll';

type RollLineProps = {
  roll: Roll;
  delegate: RollDelegate;
  row: number;
  at: Cell;
  onAt: (cursor: Cursor) => void;
};

/** One delegate across every sitting. */
export function RollLine({ roll, delegate, row, at, onAt }: RollLineProps) {
  return (
    <tr>
      <Th scope="row" className="text-start font-normal">
        {delegate.name}
      </Th>
      <Td className="hidden align-middle! text-soft lg:table-cell print:table-cell">{delegate.unit}</Td>
      {roll.sittings.map((sitting, column) => {
        const mark = markOf(roll.marks, sitting.id, delegate.id);
        return (
          <td key={sitting.id} className="border-b border-line p-0.5">
            <MarkButton
              cell={{ row, column }}
              focusable={at.row === row && at.column === column}
              onFocus={() => onAt({ delegateId: delegate.id, sittingId: sitting.id })}
              name={`${delegate.name}, ${sitting.label}`}
              mark={mark}
              hasError={hasError(roll, mark)}
              off={!hasCell(delegate, sitting, roll.marks)}
            />
          </td>
        );
      })}
    </tr>
  );
}

const hasError = (roll: Roll, mark: Mark | undefined) =>
  ['status', 'fromTime', 'toTime', 'away', 'reason'].some((column) => roll.errorOf(mark, column));

type MarkButtonProps = {
  cell: Cell;
  focusable: boolean;
  onFocus: () => void;
  name: string;
  mark: Mark | undefined;
  hasError: boolean;
  off: boolean;
};

function MarkButton({ cell, focusable, onFocus, name, mark, hasError, off }: MarkButtonProps) {
  const word = off ? 'không đương nhiệm' : mark ? terms.attendance[mark.status] : 'chưa ghi';
  const hours = mark && [mark.fromTime, mark.toTime].filter(Boolean).join('–');
  const times = [hours, mark?.away && `vắng ${mark.away}`].filter(Boolean).join(', ');
  return (
    <button
      type="button"
      data-cell={`${cell.row} ${cell.column}`}
      tabIndex={focusable ? 0 : -1}
      aria-label={`${name}: ${word}`}
      aria-invalid={hasError || undefined}
      onFocus={onFocus}
      // Safari gives a pressed button no focus.
      onClick={(event) => event.currentTarget.focus()}
      className={classes(
        'min-h-10 pointer-coarse:min-h-11 w-full scroll-mb-60 rounded-sm border border-transparent px-2 py-1 text-start hover:border-edge aria-invalid:border-2 aria-invalid:border-red',
        !mark && 'text-soft',
        mark && isAbsent(mark.status) && 'bg-tint-abstain',
        focusable && 'border-line-strong',
      )}
    >
      {mark || off ? word : '—'}
      {times && <span className="text-soft"> {times}</span>}
      {mark?.reason && <span className="block max-w-48 truncate text-sm text-soft">{mark.reason}</span>}
    </button>
  );
}
