'use client';

import { useEffect, useId, useRef } from 'react';
import { CONTROL, FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { NOTE_MOST, type Note, type NotePlace } from '@/lib/review/notes';
import { formatInstant } from '@/lib/vi/date';
import { type NoteState, useNote } from './use-note';

export type NoteFieldProps = {
  place: NotePlace;
  /** «khoản 1 Điều 2», what the note is beside. */
  about: string;
  note: Note | null;
  /** It was asked for a moment ago: it takes the focus. */
  isAsked?: boolean;
};

/** One private note, edited in place; it saves itself, and emptied it is gone. */
export function NoteField({ place, about, note, isAsked = false }: NoteFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, savedAt, state, refused, onChange, onFocus, onBlur } = useNote(place, note);
  useEffect(() => {
    if (isAsked) field.current?.focus();
  }, [isAsked]);
  return (
    <div className="flex flex-col gap-1 border-s-4 border-double border-edge ps-3 font-sans text-base">
      <label htmlFor={id} className="flex items-center gap-1.5 text-sm font-medium text-soft">
        <Icon name="lock" className="size-4" />
        <span>
          Ghi chú riêng của tôi<span className="sr-only"> cho {about}</span>
        </span>
      </label>
      <textarea
        ref={field}
        id={id}
        rows={1}
        maxLength={NOTE_MOST * 2}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onFocus={onFocus}
        onBlur={onBlur}
        aria-describedby={`${id}-state`}
        aria-invalid={refused ? true : undefined}
        className={`${CONTROL} field-sizing-content`}
      />
      <div id={`${id}-state`} className="text-sm text-soft">
        {refused ? <FieldError id={id}>{refused}</FieldError> : stateText(state, savedAt, text === '')}
      </div>
    </div>
  );
}

function stateText(state: NoteState, savedAt: string | null, isEmpty: boolean): string {
  if (state === 'waiting') return 'Chưa có mạng: giữ ở máy này, có mạng thì tự gửi.';
  if (state === 'saving') return 'Đang lưu…';
  if (isEmpty) return savedAt ? 'Đã xóa.' : 'Chỉ bạn đọc được. Gõ là tự lưu.';
  return savedAt ? `Đã lưu ${formatInstant(savedAt)}` : '';
}
