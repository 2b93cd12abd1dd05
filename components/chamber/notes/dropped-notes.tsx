import { TitledSection } from '@/components/ui/titled-section';
import { type Note, placeKey } from '@/lib/review/notes';
import { inSentence } from '@/lib/review/pieces';
import { NoteField } from './note-field';

/** Private notes whose place is no longer in the draft, with the words they were written about. */
export function DroppedNotes({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <TitledSection title="Ghi chú riêng ở điều, khoản đã bỏ">
      {notes.map((note) => (
        <DroppedNote key={placeKey(note.place)} note={note} />
      ))}
    </TitledSection>
  );
}

export function DroppedNote({ note }: { note: Note }) {
  const { place, label, about } = note;
  return (
    <div className="flex flex-col gap-2">
      <blockquote className="font-serif text-soft">
        <p className="text-sm font-medium">{label}, nay đã bỏ:</p>
        <p className="whitespace-pre-line">{about}</p>
      </blockquote>
      <NoteField place={place} about={`${inSentence(label ?? '')} đã bỏ`} note={note} />
    </div>
  );
}
