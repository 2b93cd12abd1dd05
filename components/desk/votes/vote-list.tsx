import type { KeyboardEvent } from 'react';
import { classes } from '@/components/ui/classes';
import { StatusMark } from '@/components/ui/status-mark';
import type { Vote } from '@/lib/record/schema';
import type { VoteRow } from './typed-vote';

type VoteListProps = {
  rows: readonly VoteRow[];
  decided: readonly (Vote | null)[];
  selectedId: string | null;
  onSelect: (id: string) => void;
  onMove: (index: number, step: 1 | -1) => void;
};

/**
 * Every vote of the session in order, with its outcome; Alt+↑/↓ moves one. Links rather
 * than buttons: whoever may only look can still open each, where every button of a closed section is off.
 */
export function VoteList({ rows, decided, selectedId, onSelect, onMove }: VoteListProps) {
  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    onMove(index, event.key === 'ArrowUp' ? -1 : 1);
  };
  if (rows.length === 0) return <p className="text-soft">Kỳ họp chưa ghi biểu quyết nào.</p>;
  return (
    <ol aria-label="Các biểu quyết" className="flex flex-col border-t border-line">
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
              'grid w-full grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 px-2 py-2 text-start text-ink no-underline hover:bg-card hover:no-underline sm:grid-cols-[1.25rem_minmax(0,1fr)_9rem]',
              row.id === selectedId && 'bg-tint-red',
            )}
          >
            <span className="text-soft">{index + 1}</span>
            <span>{row.subject || 'Chưa ghi việc biểu quyết'}</span>
            <span className="col-start-2 sm:col-start-3">
              <Standing vote={decided[index] ?? null} />
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function Standing({ vote }: { vote: Vote | null }) {
  if (!vote) return <span className="text-sm text-soft">Chưa đủ số liệu</span>;
  return (
    <>
      <StatusMark outcome={vote.outcome} />
      {vote.counts && (
        <span className="block text-sm text-soft">
          {vote.counts.for}
          {vote.total !== null && `/${vote.total}`} tán thành
        </span>
      )}
    </>
  );
}
