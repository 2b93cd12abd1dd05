'use client';

import { type DragEvent, type FocusEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { classes } from '@/components/ui/classes';
import { Icon } from '@/components/ui/icon';
import { FreshRow } from './cells';
import { RowButton } from './row-button';

type Drag = { active: boolean; start: () => void; end: () => void; drop: () => void };

type RowItemProps = {
  rowId: string;
  index: number;
  count: number;
  name: string;
  readOnly: boolean;
  fresh: boolean;
  onLeave: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
  drag: Drag;
  children: ReactNode;
};

/** One row of a RowList: its number and handle, its fields, then its buttons, so that Tab meets the fields first. */
export function RowItem(props: RowItemProps) {
  const { rowId, index, count, name, readOnly, fresh, onLeave, onMove, onRemove, drag } = props;
  const [over, setOver] = useState(false);

  function onKeyDown(event: KeyboardEvent) {
    if (readOnly || !event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === 'ArrowUp' ? index - 1 : index + 1);
  }

  function onBlur(event: FocusEvent<HTMLElement>) {
    if (fresh && !event.currentTarget.contains(event.relatedTarget)) onLeave();
  }

  function onDragOver(event: DragEvent) {
    if (!drag.active) return;
    event.preventDefault();
    setOver(true);
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    drag.drop();
  }

  return (
    <li
      data-row-id={rowId}
      className={classes(
        'grid grid-cols-1 gap-x-3 gap-y-1 rounded-lg border bg-card p-3 lg:grid-cols-[auto_minmax(0,1fr)_auto]',
        over ? 'border-focus' : 'border-line',
      )}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className="flex items-center gap-1 text-soft lg:flex-col lg:pt-1">
        <span aria-hidden="true" className="text-sm lg:min-w-6 lg:text-center">
          {index + 1}
        </span>
        {!readOnly && <Handle drag={drag} />}
      </div>
      <FreshRow value={fresh}>
        <div className="min-w-0">{props.children}</div>
      </FreshRow>
      {!readOnly && (
        <div className="flex justify-end gap-1 lg:flex-col lg:justify-start">
          <RowButton
            icon="up"
            label={`Đưa lên: ${name}`}
            off={index === 0}
            onClick={() => onMove(index - 1)}
          />
          <RowButton
            icon="down"
            label={`Đưa xuống: ${name}`}
            off={index === count - 1}
            onClick={() => onMove(index + 1)}
          />
          <RowButton icon="trash" label={`Xóa: ${name}`} onClick={onRemove} />
        </div>
      )}
    </li>
  );
}

/** Only a pointer meets the handle; the keyboard has Alt+↑/↓ and the buttons. */
function Handle({ drag }: { drag: Drag }) {
  function onDragStart(event: DragEvent<HTMLElement>) {
    const row = event.currentTarget.closest('li');
    if (row) event.dataTransfer.setDragImage(row, 12, 12);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
    drag.start();
  }
  return (
    <span
      draggable
      aria-hidden="true"
      title="Kéo để đổi thứ tự"
      className="hidden cursor-grab rounded-sm p-1 hover:text-ink lg:block"
      onDragStart={onDragStart}
      onDragEnd={drag.end}
    >
      <Icon name="drag" />
    </span>
  );
}
