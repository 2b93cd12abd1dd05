'use client';

import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';

type ChooseListProps<R extends { id: string }> = {
  label: string;
  rows: readonly R[];
  selectedId: string | null;
  onSelect: (id: string) => void;
  onMove: (index: number, step: 1 | -1) => void;
  /** Shows so many around the chosen one at a time, for lists that may be long. */
  most?: number;
  /** Classes that lay out the parts of an entry beside its number. */
  className: string;
  children: (row: R, index: number) => ReactNode;
};

/**
 * Rows edited one at a time, in order; Alt+↑/↓ moves one. Links rather than buttons: anybody who may only look can still
 * open each, where every button of a closed section is off.
 */
export function ChooseList<R extends { id: string }>(props: ChooseListProps<R>) {
  const {
    label,
    rows,
    most = Number.POSITIVE_INFINITY,
    selectedId,
    onSelect,
    onMove,
    className,
    children,
  } = props;
  const chosen = rows.findIndex(({ id }) => id === selectedId);
  const [turned, setTurned] = useState<{ from: number; by: number } | null>(null);
  const own = most < rows.length ? Math.max(0, Math.floor(chosen / most)) * most : 0;
  // Somebody who turned the list sees what they turned to until they choose another row.
  const from = turned?.from === own ? Math.min(turned.by, Math.max(0, rows.length - 1)) : own;
  const shown = most < rows.length ? rows.slice(from, from + most) : rows;
  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    onMove(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  const list = (
    <ol aria-label={label} start={from + 1} className="flex flex-col border-t border-line">
      {shown.map((row, at) => (
        <li key={row.id} className="border-b border-line">
          <a
            href={`#${row.id}`}
            aria-current={row.id === selectedId || undefined}
            onClick={(event) => {
              event.preventDefault();
              onSelect(row.id);
            }}
            onKeyDown={onKeyDown(from + at)}
            className={classes(
              'w-full gap-x-2 px-2 py-2 text-start text-ink no-underline hover:bg-card hover:no-underline',
              className,
              row.id === selectedId && 'bg-tint-red',
            )}
          >
            <span className="min-w-5 text-soft">{from + at + 1}</span>
            {children(row, from + at)}
          </a>
        </li>
      ))}
    </ol>
  );
  if (shown.length === rows.length) return list;
  const turn = (by: number) => setTurned({ from: own, by });
  return (
    <div className="flex flex-col gap-2">
      {list}
      <p className="flex items-center justify-between gap-3 text-sm text-soft">
        <Button size="small" disabled={from === 0} onClick={() => turn(Math.max(0, from - most))}>
          Trước
        </Button>
        {from + 1}–{from + shown.length} trong {rows.length}
        <Button size="small" disabled={from + most >= rows.length} onClick={() => turn(from + most)}>
          Sau
        </Button>
      </p>
    </div>
  );
}
