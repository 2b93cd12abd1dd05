'use client';

import type { KeyboardEvent } from 'react';
import { classes } from '@/components/ui/classes';
import { Kbd } from '@/components/ui/kbd';
import { terms } from '@/lib/vi/terms';
import { attendanceStatuses } from '@/lib/words';
import { MarkFields } from './mark-fields';
import { hasCell, markOf, type RollDelegate, type RollSitting } from './marks';
import type { Roll } from './roll';

type MarkEditorProps = { roll: Roll; delegate: RollDelegate; sitting: RollSitting; onLeave: () => void };

/** The cell the cursor is on, in full: every status with its key, then time and reason. Follows the grid in Tab order. */
export function MarkEditor({ roll, delegate, sitting, onLeave }: MarkEditorProps) {
  const mark = markOf(roll.marks, sitting.id, delegate.id);
  const isOff = !hasCell(delegate, sitting, roll.marks);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  }

  return (
    <section
      aria-label={`${delegate.name}, ${sitting.label}`}
      onKeyDown={onKeyDown}
      className="flex flex-col gap-2 rounded-lg border border-line-strong bg-card p-3"
    >
      <h2 className="font-semibold">
        {delegate.name} <span className="font-normal text-soft">· {sitting.label}</span>
      </h2>
      {isOff ? (
        <p className="text-soft">Không đương nhiệm trong ngày của phiên này.</p>
      ) : (
        <>
          <ul className="flex flex-wrap gap-1">
            {attendanceStatuses.map((status, index) => (
              <li key={status}>
                <button
                  type="button"
                  aria-pressed={mark?.status === status}
                  onClick={() => roll.set(sitting.id, delegate.id, status)}
                  className={classes(
                    'flex min-h-9 pointer-coarse:min-h-11 items-center gap-2 rounded-md border px-2 text-start',
                    mark?.status === status
                      ? 'border-ink bg-paper font-medium'
                      : 'border-transparent hover:border-edge',
                  )}
                >
                  <Kbd>{index + 1}</Kbd> {terms.attendance[status]}
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                disabled={!mark}
                onClick={() => roll.set(sitting.id, delegate.id, null)}
                className="flex min-h-9 pointer-coarse:min-h-11 items-center gap-2 rounded-md border border-transparent px-2 text-start text-soft hover:border-edge disabled:opacity-55"
              >
                <Kbd>Delete</Kbd> Không ghi
              </button>
            </li>
          </ul>
          {mark && <MarkFields roll={roll} mark={mark} />}
        </>
      )}
    </section>
  );
}
