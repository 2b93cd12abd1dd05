import type { Fault } from '@/lib/record/faults';
import type { ReadRecord } from '@/lib/record/read-record';
import { hasSection, isMeetingSlug } from '@/lib/rules/meeting-kinds';
import { terms } from '@/lib/vi/terms';
import { sections } from '@/lib/words';

type Read = Extract<ReadRecord, { ok: true }>;

/** What a record of a meeting holds that its file has no place for, and an address that says of a session that it is none. */
export function meetingFaults({ record, rows }: Read, slug: string): Fault[] {
  const kind = record.session.meeting?.kind ?? null;
  const called = kind === null ? 'Kỳ họp' : terms.meetingKind[kind];
  const address =
    isMeetingSlug(slug) === (kind !== null)
      ? []
      : [
          {
            path: 'session.slug',
            text: `«${slug}» không phải là địa chỉ của ${called.toLocaleLowerCase('vi')}.`,
          },
        ];
  const beyond = sections.filter(
    (section) => !hasSection(kind, section) && Object.values(rows[section]).some((list) => list.length > 0),
  );
  return [
    ...address,
    ...beyond.map((section) => ({
      path: section,
      text: `${called} không có mục ${terms.section[section]}. Bỏ mục này khỏi tệp, hoặc ghi đúng loại cuộc họp.`,
    })),
  ];
}
