import { TitledSection } from '@/components/ui/titled-section';
import { type Note, placeKey } from '@/lib/review/notes';
import { inSentence } from '@/lib/review/pieces';
import { DroppedNote } from './dropped-notes';
import { NoteField } from './note-field';

type NotedPlace = Note & { readonly standing: 'here' | 'dropped' | 'shut'; readonly href: string | null };
export type NotedSessionsProps = {
  sessions: readonly { readonly id: string; readonly label: string; readonly notes: readonly NotedPlace[] }[];
};

/** Everything somebody noted, by session and there by draft or paper, each note edited where it stands. */
export function NotedSessions({ sessions }: NotedSessionsProps) {
  return sessions.map(({ id, label, notes }) => (
    <TitledSection key={id} title={label}>
      {byTitle(notes).map(([name, group]) => (
        <section key={name} aria-label={name} className="flex flex-col gap-4 border-t border-line pt-4">
          <h3 className="font-medium">
            {group[0]?.href ? <a href={group[0].href}>{name}</a> : <span className="text-soft">{name}</span>}
          </h3>
          {group.map((note) => (
            <OneNote key={placeKey(note.place)} note={note} />
          ))}
        </section>
      ))}
    </TitledSection>
  ));
}

function OneNote({ note }: { note: NotedPlace }) {
  if (note.standing === 'dropped') return <DroppedNote note={note} />;
  const where = note.label ?? note.title ?? 'cả kỳ họp';
  return (
    <div className="flex flex-col gap-1">
      {note.label && <p className="text-sm font-medium">{note.label}</p>}
      {note.about !== '' && <p className="line-clamp-3 font-serif text-soft">{note.about}</p>}
      <NoteField place={note.place} about={inSentence(where)} note={note} />
    </div>
  );
}

const nameOf = ({ place, title, standing }: NotedPlace): string => {
  if (place.is === 'session') return 'Cả kỳ họp';
  if (title !== null && standing !== 'shut') return title;
  return place.is === 'paper' ? 'Tài liệu không còn mở cho bạn' : 'Dự thảo không còn mở cho bạn';
};

/** In the order in which they were first written in. */
function byTitle(notes: readonly NotedPlace[]): [string, NotedPlace[]][] {
  const groups = new Map<string, NotedPlace[]>();
  for (const note of notes) groups.set(nameOf(note), [...(groups.get(nameOf(note)) ?? []), note]);
  return [...groups];
}
