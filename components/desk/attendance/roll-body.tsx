'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { MarkEditor } from './mark-editor';
import { type Cursor, cellOf, isOnRoll, markOf, type RollSitting } from './marks';
import type { Roll } from './roll';
import { RollGrid } from './roll-grid';
import { RollList } from './roll-list';
import { RollSummary } from './roll-summary';

/** Every sitting's count and quorum, always in sight. */
export function RollResult({ roll }: { roll: Roll }) {
  return (
    <section aria-label="Số có mặt" className="flex flex-col gap-3 rounded-lg border border-line bg-card p-4">
      {roll.sittings.map((sitting) => (
        <div key={sitting.id}>
          <h2 className="font-semibold">{sitting.label}</h2>
          <RollSummary roll={roll} sitting={sitting} />
        </div>
      ))}
    </section>
  );
}

type RollBodyProps = { roll: Roll; onAllPresent: (sitting: RollSitting) => void };

/** The grid with its editor at the foot of the screen; on a phone a list instead. */
export function RollBody({ roll, onAllPresent }: RollBodyProps) {
  const [cursor, setCursor] = useState<Cursor>({ delegateId: '', sittingId: '' });
  const at = cellOf(cursor, roll.delegates, roll.sittings);
  const grid = useRef<HTMLDivElement>(null);
  const editor = useRef<HTMLDivElement>(null);
  const focusIn = (part: HTMLElement | null, ...selectors: string[]) => {
    const found = selectors.map((one) => part?.querySelector<HTMLElement>(one)).find(Boolean);
    found?.focus();
    // What is typed next takes the place of the time that stands there.
    if (found instanceof HTMLInputElement) found.select();
  };
  const delegate = roll.delegates[at.row];
  const sitting = roll.sittings[at.column];
  const allPresent = (one: RollSitting) => {
    if (roll.readOnly) return null;
    // Off by word, not by attribute: a button that goes dead under the finger takes the focus with it.
    const missing = roll.delegates.some(
      (each) => isOnRoll(each, one) && !markOf(roll.marks, one.id, each.id),
    );
    return (
      <Button size="small" aria-disabled={!missing || undefined} onClick={() => missing && onAllPresent(one)}>
        Tất cả có mặt<span className="sr-only"> {one.label}</span>
      </Button>
    );
  };
  return (
    <>
      <div className="hidden flex-col gap-4 sm:flex print:flex">
        <div ref={grid} className="min-w-0">
          <RollGrid
            roll={roll}
            at={at}
            onAt={setCursor}
            onEnter={() => focusIn(editor.current, '[data-asked-first] input', 'input', 'button')}
            allPresent={allPresent}
          />
        </div>
        <div ref={editor} className="sticky bottom-0 z-10 -mx-2 bg-paper px-2 pb-3 print:hidden">
          {delegate && sitting && !roll.readOnly && (
            <MarkEditor
              key={`${delegate.id} ${sitting.id}`}
              roll={roll}
              delegate={delegate}
              sitting={sitting}
              onLeave={() => focusIn(grid.current, '[data-cell][tabindex="0"]')}
            />
          )}
        </div>
      </div>
      <div className="sm:hidden print:hidden">
        <RollList roll={roll} allPresent={allPresent} />
      </div>
    </>
  );
}
