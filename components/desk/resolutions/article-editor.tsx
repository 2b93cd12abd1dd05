'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { type PieceAt, pieceName } from '@/lib/vi/piece-name';
import { newRowId } from '../editor/new-row-id';
import { rowFields } from '../editor/row-fields';
import { useRowFocus } from '../editor/use-row-focus';
import type { SectionHandle } from '../editor/use-section';
import {
  type ArticleRow,
  editPiece,
  insertPiece,
  movePiece,
  piecesOf,
  positionAfter,
  positionInside,
  type ResolutionRow,
  removePiece,
} from './articles';
import { PieceFields } from './piece-fields';

type ArticleEditorProps = { section: SectionHandle<'resolutions'>; row: ResolutionRow; index: number };

/** Where the form's errors about a piece are filed. */
const errorPath = ([article, clause, point]: PieceAt) =>
  [
    `articles.${article}`,
    clause !== undefined && `clauses.${clause}`,
    point !== undefined && `points.${point}`,
  ]
    .filter(Boolean)
    .join('.');

/** The text of a resolution, from top to bottom: Điều, khoản, điểm, each added, moved and removed by keyboard. */
export function ArticleEditor({ section, row, index }: ArticleEditorProps) {
  const list = useRef<HTMLDivElement>(null);
  const focus = useRowFocus(list);
  const [said, say] = useState('');
  const { articles } = row;
  const bound = rowFields(section, 'resolutions', index);
  const set = (next: ArticleRow[], now: boolean) => bound('articles', { now }).onChange(next);

  function insert(at: PieceAt | null) {
    if (!at) return;
    const id = newRowId();
    focus.onRow(id);
    set(insertPiece(articles, at, id), false);
  }

  function remove(at: PieceAt) {
    const pieces = piecesOf(removePiece(articles, at));
    const index = piecesOf(articles).findIndex((piece) => piece.at.join() === at.join());
    focus.onRow((pieces[index] ?? pieces[index - 1])?.id ?? null);
    say(`Đã xóa ${pieceName(at)}. Ctrl+Z để lấy lại.`);
    set(removePiece(articles, at), true);
  }

  function move(at: PieceAt, step: 1 | -1) {
    focus.keep();
    set(movePiece(articles, at, step), true);
  }

  const onKeyDown = (at: PieceAt) => (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || section.readOnly !== null) return;
    const isMove = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
    if (isMove) move(at, event.key === 'ArrowUp' ? -1 : 1);
    else if (event.ctrlKey && event.key === 'Enter') insert(positionAfter(at));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={list} className="flex flex-col gap-3">
      <ol aria-label="Các điều, khoản, điểm" className="flex flex-col gap-3">
        {piecesOf(articles).map(({ id, at }) => (
          <li key={id} data-row-id={id} onKeyDown={onKeyDown(at)}>
            <PieceFields
              articles={articles}
              at={at}
              errorOf={(column) => section.errors[`resolutions.${index}.${errorPath(at)}.${column}`]}
              readOnly={section.readOnly !== null}
              onEdit={(change) => set(editPiece(articles, at, change), false)}
              onAddInside={() => insert(positionInside(articles, at))}
              onMove={(step) => move(at, step)}
              onRemove={() => remove(at)}
            />
          </li>
        ))}
      </ol>
      {section.readOnly === null && (
        <Button
          size="small"
          icon="plus"
          className="self-start"
          data-add-row=""
          onClick={() => insert([articles.length])}
        >
          Thêm điều
        </Button>
      )}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </div>
  );
}
