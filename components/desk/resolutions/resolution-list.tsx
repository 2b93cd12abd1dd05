import type { KeyboardEvent } from 'react';
import { classes } from '@/components/ui/classes';
import { StatusMark } from '@/components/ui/status-mark';
import { terms } from '@/lib/vi/terms';
import type { Decision } from '../resolutions-section';
import type { ResolutionRow } from './articles';

type ResolutionListProps = {
  rows: readonly ResolutionRow[];
  selectedId: string | null;
  decisions: Readonly<Record<string, Decision>>;
  onSelect: (id: string) => void;
  onMove: (index: number, step: 1 | -1) => void;
};

/**
 * Every resolution of the session in order, with what became of it; Alt+↑/↓ moves one. Links rather
 * than buttons: whoever may only look can still open each, where every button of a closed section is off.
 */
export function ResolutionList({ rows, selectedId, decisions, onSelect, onMove }: ResolutionListProps) {
  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    onMove(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  if (rows.length === 0) return null;
  return (
    <ol aria-label="Các nghị quyết" className="flex flex-col border-t border-line">
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
              'flex w-full gap-2 px-2 py-2 text-start text-ink no-underline hover:bg-card hover:no-underline',
              row.id === selectedId && 'bg-tint-red',
            )}
          >
            <span className="min-w-5 text-soft">{index + 1}</span>
            <span className="flex min-w-0 flex-col gap-0.5">
              <span className="line-clamp-3">{row.title || 'Chưa có tên'}</span>
              <Standing row={row} decision={decisions[row.id]} />
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function Standing({ row, decision }: { row: ResolutionRow; decision: Decision | undefined }) {
  if (row.status === 'withdrawn' || row.status === 'postponed')
    return <span className="text-sm text-soft">{terms.resolutionStatus[row.status]}</span>;
  if (decision) return <StatusMark outcome={decision.outcome} />;
  return <span className="text-sm text-soft">{terms.resolutionStatus[row.status]}</span>;
}
