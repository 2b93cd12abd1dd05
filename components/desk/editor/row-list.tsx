'use client';

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type RowPaste, useRowPaste } from './paste/use-row-paste';
import { RowItem } from './row-item';
import { useRowFocus } from './use-row-focus';
import type { ChangeOptions } from './use-section';

export type RowListProps<R extends { id: string }> = {
  /** Names the list for screen readers and the counts, such as «Nội dung chương trình». */
  label: string;
  rows: readonly R[];
  onChange: (rows: R[], options?: ChangeOptions) => void;
  /** A blank row with its own new id. */
  newRow: () => R;
  addLabel: string;
  /** What one row is called, such as «nội dung» in «Đã xóa nội dung 3 “Báo cáo …”». */
  word: string;
  titleOf: (row: R) => string | null | undefined;
  readOnly: boolean;
  /** Where a list from Word, Excel or a message can be pasted in. */
  paste?: RowPaste;
  /** How the rows stand once one is moved, where it does not go by itself: the row from one place to another. */
  moved?: (rows: readonly R[], from: number, to: number) => R[];
  /** What pasted rows say of each other. */
  onPasted?: (rows: R[]) => R[];
  /** Said where there are no rows. */
  empty?: ReactNode;
  children: (row: R, index: number) => ReactNode;
};

/**
 * Rows a person adds, fills, orders and removes without leaving the keyboard: Ctrl+Enter adds, Alt+↑/↓ moves. Focus
 * follows the row, and what happened is announced.
 */
export function RowList<R extends { id: string }>(props: RowListProps<R>) {
  const { label, rows, onChange, newRow, addLabel, word, titleOf, readOnly, paste, empty, children } = props;
  const list = useRef<HTMLFieldSetElement>(null);
  const focus = useRowFocus(list);
  const [said, say] = useState('');
  const [freshId, setFreshId] = useState<string | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);

  const pasting = useRowPaste({
    ...{ list, paste: readOnly ? undefined : paste, rows, onChange, newRow, word, linked: props.onPasted },
    onPasted(lastId, count) {
      focus.onRow(lastId);
      say(`Đã thêm ${count} ${word}. Ctrl+Z để bỏ cả ${count}.`);
    },
  });

  function nameOf(row: R, index: number): string {
    const title = titleOf(row);
    return `${word} ${index + 1}${title ? ` “${title.slice(0, 40)}”` : ''}`;
  }

  function add() {
    if (readOnly) return;
    // What was typed so far does not wait for the empty row to be filled.
    void paste?.flush();
    const row = newRow();
    setFreshId(row.id);
    focus.onRow(row.id);
    onChange([...rows, row], { quiet: true });
  }

  function remove(index: number) {
    const row = rows[index];
    if (!row) return;
    say(`Đã xóa ${nameOf(row, index)}. Ctrl+Z để lấy lại.`);
    focus.onRow((rows[index + 1] ?? rows[index - 1])?.id ?? null);
    onChange(rows.toSpliced(index, 1), { now: true });
  }

  function move(from: number, to: number) {
    const row = rows[from];
    if (!row || readOnly || from === to || to < 0 || to >= rows.length) return;
    const next = props.moved?.(rows, from, to) ?? rows.toSpliced(from, 1).toSpliced(to, 0, row);
    say(`${nameOf(row, from)}: vị trí ${next.indexOf(row) + 1} trên ${rows.length}.`);
    focus.keep();
    onChange(next, { now: true });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!event.ctrlKey || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    add();
  }

  return (
    <fieldset
      ref={list}
      data-paste-list=""
      aria-label={label}
      className="flex min-w-0 flex-col gap-3"
      onKeyDown={onKeyDown}
      onPaste={pasting.onPaste}
    >
      {rows.length === 0 && empty && <p className="text-soft">{empty}</p>}
      {rows.length > 0 && (
        <ol aria-label={label} className="flex flex-col gap-3">
          {rows.map((row, index) => (
            <RowItem
              key={row.id}
              rowId={row.id}
              index={index}
              count={rows.length}
              name={nameOf(row, index)}
              readOnly={readOnly}
              fresh={row.id === freshId}
              onLeave={() => setFreshId((id) => (id === row.id ? null : id))}
              onMove={(to) => move(index, to)}
              onRemove={() => remove(index)}
              drag={{
                active: dragged !== null && dragged !== index,
                start: () => setDragged(index),
                end: () => setDragged(null),
                drop: () => dragged !== null && move(dragged, index),
              }}
            >
              {children(row, index)}
            </RowItem>
          ))}
        </ol>
      )}
      {!readOnly && (
        <div className="flex flex-wrap gap-2">
          <Button icon="plus" onClick={add} data-add-row="">
            {addLabel}
          </Button>
          {paste && (
            <Button variant="quiet" onClick={pasting.open}>
              Dán danh sách<span className="sr-only"> {word}</span>
            </Button>
          )}
        </div>
      )}
      {pasting.dialog}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </fieldset>
  );
}
