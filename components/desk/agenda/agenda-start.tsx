import { agendaTemplates } from '@/lib/agenda-templates';
import type { PreviousSession } from '@/lib/record/previous-session';
import { StartFrom } from '../editor/start-from';

/** An item as the list it is copied from has it. */
export type Started = PreviousSession['agendaItems'][number];
type AgendaStartProps = { previous: PreviousSession | null; onStart: (items: readonly Started[]) => void };

/** What an empty agenda can begin with: that of the session before, or a usual one. */
export function AgendaStart({ previous, onStart }: AgendaStartProps) {
  const before = previous?.agendaItems ?? [];
  const usual = agendaTemplates.map(({ name, items }) => ({
    label: `Mẫu: ${name}`,
    onStart: () =>
      onStart(items.map((item) => ({ ...item, presenter: null, isClosed: false, parent: null }))),
  }));
  const copied = { label: `Như ${previous?.label}`, onStart: () => onStart(before) };
  return (
    <StartFrom
      title="Bắt đầu từ một chương trình có sẵn"
      hint="Lấy vào rồi sửa từng dòng; Ctrl + Z để bỏ cả."
      starts={before.length > 0 ? [copied, ...usual] : usual}
    />
  );
}
