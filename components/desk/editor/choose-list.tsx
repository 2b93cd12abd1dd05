import type { KeyboardEvent, ReactNode } from 'react';
import { classes } from '@/components/ui/classes';

type ChooseListProps<R extends { id: string }> = {
  label: string;
  rows: readonly R[];
  selectedId: string | null;
  onSelect: (id: string) => void;
  onMove: (index: number, step: 1 | -1) => void;
  /** Classes that lay out the parts of an entry beside its number. */
  className: string;
  children: (row: R, index: number) => ReactNode;
};

/**
 * Rows edited one at a time, in order; Alt+↑/↓ moves one. Links rather than buttons: anybody who may only look can still
 * open each, where every button of a closed section is off.
 */
export function ChooseList<R extends { id: string }>(props: ChooseListProps<R>) {
  const { label, rows, selectedId, onSelect, onMove, className, children } = props;
  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    onMove(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <ol aria-label={label} className="flex flex-col border-t border-line">
      {rows.map((row, index) => (
        <li key={row.id} className="border-b border-line">
          <a
            href={`#${row.id}`}
            aria-current={row.id === selectedId || undefined}
            onClick={(event) => {
              event.preventDefault();
              onSelect(row.id);
            }}
            onKeyDown={onKeyDown(index)}
            className={classes(
              'w-full gap-x-2 px-2 py-2 text-start text-ink no-underline hover:bg-card hover:no-underline',
              className,
              row.id === selectedId && 'bg-tint-red',
            )}
          >
            <span className="min-w-5 text-soft">{index + 1}</span>
            {children(row, index)}
          </a>
        </li>
      ))}
    </ol>
  );
}
