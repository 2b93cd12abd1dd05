'use client';

import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Table, Th } from '@/components/ui/table';
import { dayText } from '@/lib/vi/day-range';
import { type Cell, type Cursor, hasCell, nextCell, type RollSitting, statusOfKey } from './marks';
import type { Roll } from './roll';
import { RollLine } from './roll-line';

type RollGridProps = {
  roll: Roll;
  at: Cell;
  onAt: (cursor: Cursor) => void;
  /** To the fields of the cell the cursor is on. */
  onEnter: () => void;
  allPresent: (sitting: RollSitting) => ReactNode;
};

/** The roll as a grid: one stop for Tab, arrows between cells, one key for a status, Enter for its time and reason. */
export function RollGrid({ roll, at, onAt, onEnter, allPresent }: RollGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const { delegates, sittings } = roll;

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const sitting = sittings[at.column];
    const delegate = delegates[at.row];
    if (!sitting || !delegate) return;
    const status = statusOfKey(event);
    if (status !== undefined && hasCell(delegate, sitting, roll.marks)) {
      event.preventDefault();
      // The cursor stays, whatever the status: Enter then opens what was just marked, and not its neighbour.
      return roll.set(sitting.id, delegate.id, status);
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
      {/* The region scrolls by itself, so that its heading row stays: page and region cannot both move under one row. */}
      <Table
        caption="Điểm danh từng phiên"
        captionHidden
        className="max-h-[calc(100dvh-13rem)] min-h-80 scroll-pt-28 overflow-y-auto print:max-h-none"
      >
        <thead className="sticky top-0 z-1 bg-paper print:static">
          <tr>
            <Th>Đại biểu</Th>
            <Th className="hidden lg:table-cell print:table-cell">Tổ, đơn vị</Th>
            {sittings.map((sitting) => (
              <Th key={sitting.id} className="min-w-36">
                <span className="block text-ink">{sitting.label}</span>
                <span className="mb-1 block font-normal">{dayText(sitting.heldOn)}</span>
                {allPresent(sitting)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {delegates.map((delegate, row) => (
            <RollLine key={delegate.id} roll={roll} delegate={delegate} row={row} at={at} onAt={onAt} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}
