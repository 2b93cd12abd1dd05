'use client';

import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { classes } from '@/components/ui/classes';
import { Table, Td, Th } from '@/components/ui/table';
import { formatDate } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import type { Roll } from '../attendance-section';
import { type Cell, isOnRoll, type Mark, markOf, nextCell, type RollSitting, statusOfKey } from './marks';

type RollGridProps = {
  roll: Roll;
  at: Cell;
  onAt: (cell: Cell) => void;
  /** To the fields of the cell the cursor is on. */
  onEnter: () => void;
  allPresent: (sitting: RollSitting) => ReactNode;
};

/** The roll as a grid: one stop for Tab, arrows between cells, one key for a status, Enter for time and reason. */
export function RollGrid({ roll, at, onAt, onEnter, allPresent }: RollGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const { delegates, sittings } = roll;

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const sitting = sittings[at.column];
    const delegate = delegates[at.row];
    if (!sitting || !delegate) return;
    const status = statusOfKey(event.key);
    if (status !== undefined && isOnRoll(delegate, sitting)) {
      event.preventDefault();
      roll.set(sitting.id, delegate.id, status);
      // Someone who came late still needs a time, so the cursor waits for Enter there.
      if (status !== 'late' && status !== 'left_early')
        moveTo(nextCell(at, 'ArrowDown', delegates.length, sittings.length));
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
      return;
    }
    const to = nextCell(at, event.key, delegates.length, sittings.length);
    if (!to) return;
    event.preventDefault();
    moveTo(to);
  }

  function moveTo(cell: Cell | null) {
    if (cell) grid.current?.querySelector<HTMLElement>(`[data-cell="${cell.row} ${cell.column}"]`)?.focus();
  }

  return (
    <div ref={grid} className="min-w-0">
      <Table caption="Điểm danh từng phiên" captionHidden>
        <thead>
          <tr>
            <Th>Đại biểu</Th>
            <Th className="hidden @xl:table-cell">Tổ, đơn vị</Th>
            {sittings.map((sitting) => (
              <Th key={sitting.id} className="min-w-36">
                <span className="block text-ink">{sitting.label}</span>
                <span className="mb-1 block font-normal">{formatDate(sitting.heldOn)}</span>
                {allPresent(sitting)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {delegates.map((delegate, row) => (
            <tr key={delegate.id}>
              <Th scope="row" className="text-start font-normal">
                {delegate.name}
              </Th>
              <Td className="hidden align-middle! text-soft @xl:table-cell">{delegate.unit}</Td>
              {sittings.map((sitting, column) => (
                <td key={sitting.id} className="border-b border-line p-0.5">
                  <MarkButton
                    cell={{ row, column }}
                    focusable={at.row === row && at.column === column}
                    onFocus={onAt}
                    name={`${delegate.name}, ${sitting.label}`}
                    mark={markOf(roll.marks, sitting.id, delegate.id)}
                    faulty={isFaulty(roll, markOf(roll.marks, sitting.id, delegate.id))}
                    off={!isOnRoll(delegate, sitting)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

const isFaulty = (roll: Roll, mark: Mark | undefined) =>
  ['status', 'fromTime', 'toTime', 'reason'].some((column) => roll.errorOf(mark, column));

type MarkButtonProps = {
  cell: Cell;
  focusable: boolean;
  onFocus: (cell: Cell) => void;
  name: string;
  mark: Mark | undefined;
  faulty: boolean;
  off: boolean;
};

const isAway = (status: Mark['status']) => status === 'excused' || status === 'absent';

function MarkButton({ cell, focusable, onFocus, name, mark, faulty, off }: MarkButtonProps) {
  const word = off ? 'không đương nhiệm' : mark ? terms.attendance[mark.status] : 'chưa ghi';
  const times = mark && [mark.fromTime, mark.toTime].filter(Boolean).join('–');
  return (
    <button
      type="button"
      data-cell={`${cell.row} ${cell.column}`}
      tabIndex={focusable ? 0 : -1}
      aria-label={`${name}: ${word}`}
      aria-invalid={faulty || undefined}
      onFocus={() => onFocus(cell)}
      className={classes(
        'min-h-10 w-full scroll-mb-60 rounded-sm border border-transparent px-2 py-1 text-start hover:border-edge aria-invalid:border-2 aria-invalid:border-red',
        !mark && 'text-soft',
        mark && isAway(mark.status) && 'bg-tint-abstain',
        focusable && 'border-line-strong',
      )}
    >
      {mark || off ? word : '—'}
      {times && <span className="text-soft"> {times}</span>}
    </button>
  );
}
