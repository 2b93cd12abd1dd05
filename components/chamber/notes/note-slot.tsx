import { Disclosure } from '@/components/ui/disclosure';
import { type Note, type NotePlace, placeKey } from '@/lib/review/notes';
import { NoteField } from './note-field';

export type NoteSlotProps = {
  place: NotePlace;
  /** «khoản 1 Điều 2» */
  about: string;
  note: Note | null;
  /** The words that stand there now, where they may have changed. */
  words?: string;
  /** Whether the way to a new note waits in the margin until its article is pointed at or opened. */
  isInMargin?: boolean;
};

/** Where a private note stands: the note, or the way to write one. `NoteRoom` opens it; without script there is none. */
export function NoteSlot({ place, about, note, words, isInMargin = false }: NoteSlotProps) {
  if (note)
    return (
      <>
        <NoteField place={place} about={about} note={note} />
        {words !== undefined && note.about !== '' && words !== note.about && (
          <Disclosure summary="Lời lúc bạn ghi khác bây giờ" className="font-sans text-base">
            <p className="whitespace-pre-line text-soft">{note.about}</p>
          </Disclosure>
        )}
      </>
    );
  return (
    <div className="empty:hidden">
      <button
        type="button"
        data-note={placeKey(place)}
        data-about={about}
        className={isInMargin ? 'note-link note-margin' : 'note-link'}
        aria-label={`Ghi chú riêng cho ${about}`}
      >
        {isInMargin ? 'Ghi chú' : 'Ghi chú riêng'}
      </button>
    </div>
  );
}
