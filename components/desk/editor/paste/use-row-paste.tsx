'use client';

import { type ClipboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { type PasteTable, pasteColumns } from '@/lib/forms/paste-columns';
import { type PasteColumn, type PastedRow, readPastedRows } from '@/lib/rules/pasted-rows';
import type { ChangeOptions } from '../use-section';
import { RowsDialog } from './rows-dialog';
import {
  insertText,
  isOneLine,
  isTextField,
  TEXT_FIELDS,
  type TextField,
  willBeReplaced,
} from './text-fields';

/**
 * Which list of the desk it is, `flush`, which saves what was typed before, and `read`, which takes out of a row's own words
 * what they say of it.
 */
export type RowPaste = {
  table: PasteTable;
  flush: () => Promise<boolean>;
  read?: (row: PastedRow) => PastedRow;
};

type Setup<R> = {
  list: RefObject<HTMLElement | null>;
  paste: RowPaste | undefined;
  rows: readonly R[];
  onChange: (rows: R[], options?: ChangeOptions) => void;
  newRow: () => R;
  word: string;
  /** For rows with lists of their own inside: only the first field of a row takes a list. */
  mainOnly?: boolean;
  /** Called with the id of the last pasted row, and how many were pasted. */
  onPasted: (lastId: string, count: number) => void;
};

/** `into` is the row whose empty field the paste fills first; null where all rows are new. */
type Asked = { text: string; field: TextField | null; into: string | null };

/** Lists pasted into a list of the desk: at once where they leave no doubt, else after a dialog. One step to undo. */
export function useRowPaste<R extends { id: string }>(setup: Setup<R>) {
  const { list, paste, word, mainOnly = false } = setup;
  const [asked, ask] = useState<Asked | null>(null);
  const latest = useRef(setup);
  useEffect(() => {
    latest.current = setup;
  });
  const columns: readonly PasteColumn[] = paste ? pasteColumns[paste.table] : [];

  async function take(pasted: readonly PastedRow[], into: string | null) {
    // What was typed before is a step of its own, or undoing the paste would take it along.
    await paste?.flush();
    const { rows, newRow, onChange, onPasted } = latest.current;
    const at = rows.findIndex(({ id }) => id === into);
    const read = paste?.read ?? ((row: PastedRow) => row);
    const made = pasted.map((row, index) => ({ ...((index === 0 && rows[at]) || newRow()), ...read(row) }));
    const last = made.at(-1);
    if (!last) return;
    onPasted(last.id, made.length);
    onChange(at < 0 ? [...rows, ...made] : rows.toSpliced(at, 1, ...made), { now: true });
  }

  function onPaste(event: ClipboardEvent<HTMLElement>) {
    const field = event.target;
    if (!paste || !isTextField(field) || field.closest('[data-paste-list]') !== list.current) return;
    const row = field.closest('[data-row-id]');
    const isMain = row?.querySelector(TEXT_FIELDS) === field;
    const text = event.clipboardData.getData('text/plain');
    const read = readPastedRows(text, columns);
    if (!read.isList || !(isMain || (isOneLine(field) && !mainOnly))) return;
    event.preventDefault();
    const into = (isMain && willBeReplaced(field) && row?.getAttribute('data-row-id')) || null;
    if (read.isSure && isMain) void take(read.rows, into);
    else ask({ text, field, into });
  }

  const dialog: ReactNode = asked && (
    <RowsDialog
      columns={columns}
      word={word}
      reading={paste?.read}
      pasted={asked.text}
      onTake={(pasted) => void take(pasted, asked.into)}
      onPlain={asked.field && (() => insertText(asked.field, asked.text))}
      onClose={() => ask(null)}
    />
  );
  return { onPaste, dialog, open: () => ask({ text: '', field: null, into: null }) };
}
