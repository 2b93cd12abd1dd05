'use client';

import { type RefObject, useState } from 'react';
import { useRowFocus } from './use-row-focus';
import type { ChangeOptions } from './use-section';

type Setup<R> = {
  rows: readonly R[];
  onChange: (rows: R[], options?: ChangeOptions) => void;
  readOnly: boolean;
  /** Holds the open row under `data-row-id` and the add button under `data-add-row`. */
  area: RefObject<HTMLElement | null>;
};

/** For rows too long to be open together: which one is open, and what can be done with the list. Focus follows. */
export function useOneAtATime<R extends { id: string }>({ rows, onChange, readOnly, area }: Setup<R>) {
  const focus = useRowFocus(area);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [freshId, setFreshId] = useState<string | null>(null);
  const index = Math.max(
    0,
    rows.findIndex((row) => row.id === selectedId),
  );
  const selected = rows[index];

  return {
    selected,
    index,
    /** Just added and not left yet: its empty fields are not called wrong. */
    isFresh: selected !== undefined && selected.id === freshId,
    leave: () => setFreshId(null),
    select: setSelectedId,
    /** Opens a new row. One that came with content is saved at once, an empty one with its first words. */
    add(row: R, isFilled: boolean) {
      setSelectedId(row.id);
      setFreshId(row.id);
      focus.onRow(row.id);
      onChange([...rows, row], isFilled ? { now: true } : { quiet: true });
    },
    remove() {
      const neighbour = rows[index + 1] ?? rows[index - 1];
      setSelectedId(neighbour?.id ?? null);
      focus.onRow(neighbour?.id ?? null);
      onChange(rows.toSpliced(index, 1), { now: true });
    },
    move(from: number, step: 1 | -1) {
      const row = rows[from];
      const to = from + step;
      if (!row || readOnly || to < 0 || to >= rows.length) return;
      if (!selectedId && selected) setSelectedId(selected.id);
      focus.keep();
      onChange(rows.toSpliced(from, 1).toSpliced(to, 0, row), { now: true });
    },
  };
}
