import { attendanceRows, markedSittings, markText } from '@/lib/public/attendance-text';
import { guestText } from '@/lib/public/guest-text';
import { roleLines } from '@/lib/public/role-text';
import { textLines } from '@/lib/record/row-texts';
import type { SessionRecord } from '@/lib/record/schema';
import { lowerFirst } from '@/lib/vi/case';
import { type Block, paragraph } from './composition';
import { presenceLine } from './minutes-parts';

/** «I. THÀNH PHẦN THAM DỰ»: the roll with those who were not there throughout, the guests, who led and wrote. */
export function peopleOf(record: SessionRecord): Block[] {
  return [
    { is: 'heading', level: 3, text: '1. Đại biểu Hội đồng nhân dân' },
    ...(record.sittings.length === 0 ? [{ is: 'fill', label: 'Có mặt' } as const] : []),
    ...record.sittings.flatMap((sitting) => [
      presenceLine(sitting, record),
      ...textLines('sittings', sitting).map((line) => paragraph(`${line}.`)),
    ]),
    ...notThroughout(record),
    ...guestLines(record),
    ...leaders(record),
  ];
}

/** Those who were absent, came late, left or took part from elsewhere, each with what is said of them. */
function notThroughout(record: SessionRecord): Block[] {
  const sittings = markedSittings(record);
  const rows = attendanceRows(record).filter(({ isFull }) => !isFull);
  return rows.map(({ delegate, marks }) => {
    const said = marks.flatMap((mark, index) => {
      const sitting = sittings[index];
      if (!mark || (mark.status === 'present' && !mark.away)) return [];
      const where = sittings.length > 1 && sitting ? ` (${lowerFirst(sitting.label)})` : '';
      return [`${lowerFirst(markText(mark))}${where}`];
    });
    return paragraph(`- ${delegate.name}: ${said.join('; ')}.`, 'item');
  });
}

function guestLines({ guests }: SessionRecord): Block[] {
  if (guests.length === 0) return [];
  return [
    { is: 'heading', level: 3, text: '2. Khách mời' },
    ...guests.map((guest) => {
      const { head, rest } = guestText(guest);
      return paragraph(`- ${[head, rest].filter(Boolean).join(', ')}.`, 'item');
    }),
  ];
}

/** Who presided and who kept the minutes: the form asks for both. */
function leaders(record: SessionRecord): Block[] {
  const places = [null, ...record.sittings.map(({ id }) => id)];
  const lines = places.flatMap((place) => {
    const sitting = record.sittings.find(({ id }) => id === place);
    const where = sitting && record.sittings.length > 1 ? ` (${lowerFirst(sitting.label)})` : '';
    return roleLines(record, place).map((line) => `${line}${where}`);
  });
  const has = (word: string) => lines.some((line) => line.startsWith(`${word}:`)) || told(record, word);
  return [
    { is: 'heading', level: 3, text: `${record.guests.length > 0 ? 3 : 2}. Chủ tọa, thư ký` },
    ...[...new Set(lines)].map((line) => paragraph(`${line}.`)),
    ...(has('Chủ tọa') ? [] : [{ is: 'fill', label: 'Chủ tọa' } as const]),
    ...(has('Thư ký') ? [] : [{ is: 'fill', label: 'Thư ký' } as const]),
  ];
}

/** What an older record says of them in words of its own. */
const told = ({ sittings }: SessionRecord, word: string): boolean =>
  sittings.some((sitting) => textLines('sittings', sitting).some((line) => line.startsWith(`${word}:`)));
