import { councilBodyName, councilPlaceName } from '@/lib/public/council-name';
import { decisionsOf, voteText } from '@/lib/public/decisions';
import { paperName } from '@/lib/public/paper-text';
import { adoptedNumber, adoptedText } from '@/lib/public/resolution-count';
import { resolutionName } from '@/lib/public/row-names';
import { silentOne } from '@/lib/record/absences';
import { countAdopted } from '@/lib/record/resolution-count';
import type { Resolution, SessionRecord, Sitting } from '@/lib/record/schema';
import { type FieldValues, fieldsOf } from '@/lib/templates/fields';
import { lowerFirst } from '@/lib/vi/case';
import { knownRangeText } from '@/lib/vi/day-range';
import { onPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { termInSentence } from './head';
import { beginning, leaderName } from './of-session';

/** What the fields of a template are in a paper of this session, or of one of its resolutions: the record's own, and nothing else. */
export function fieldValues(record: SessionRecord, resolution: Resolution | null = null): FieldValues {
  const { council, session, agenda, resolutions } = record;
  const adopted = countAdopted(record);
  return {
    'tên hội đồng': councilBodyName(council),
    'tên đơn vị': councilPlaceName(council.name),
    khóa: termInSentence(record.term) || null,
    'tên kỳ họp': session.label || null,
    'ngày họp': knownRangeText(session),
    'khai mạc': beginning(record),
    'địa điểm': session.place,
    'chủ tọa': leaderName(record, 'presided'),
    'thư ký': leaderName(record, 'minutes'),
    'tổng số đại biểu': ofSittings(record, totalIn),
    'có mặt': ofSittings(record, presentIn),
    'vắng mặt': ofSittings(record, absentIn),
    'số nội dung': agenda.length > 0 ? String(agenda.length) : null,
    'số nghị quyết được thông qua': adopted.adoptedCount > 0 ? adoptedNumber(adopted) : null,
    'nghị quyết của kỳ họp': adoptedText(adopted, resolutions.length) || null,
    ...(resolution && resolutionValues(record, resolution)),
  };
}

/** What phrases of the minutes may say of their session: nothing that is counted, for that would be a copy. */
export function phraseValues(record: SessionRecord): FieldValues {
  const values = fieldValues(record);
  return Object.fromEntries(fieldsOf('minutes').map((name) => [name, values[name] ?? null]));
}

/** What every field is in a session that is shown as an example: in its first resolution, and at the first item that has papers. */
export function exampleValues(record: SessionRecord): FieldValues {
  const [resolution = null] = record.resolutions;
  const item = record.agenda.find(({ papers, isClosed }) => papers.length > 0 && !isClosed);
  return {
    ...fieldValues(record, resolution),
    'nội dung': item?.title ?? null,
    'tài liệu': item?.papers.map(paperName).map(lowerFirst).join('; ') ?? null,
    'người trình bày': item?.presenter ?? null,
    'nghị quyết': resolution && `nghị quyết «${resolutionName(resolution)}»`,
  };
}

function resolutionValues(record: SessionRecord, resolution: Resolution): FieldValues {
  const vote = decisionsOf(record).find((one) => one.resolution.id === resolution.id)?.vote;
  return {
    'số nghị quyết': resolution.number,
    'tên nghị quyết': resolutionName(resolution),
    'ngày thông qua': resolution.adoptedOn ? onPartialDate(resolution.adoptedOn) : null,
    'kết quả biểu quyết': vote ? voteText(vote, silentOne(record)).finding : null,
  };
}

type Counted = (sitting: Sitting) => string | null;

/** The roll knows best; where nobody was called, what a source states of the sitting. */
const totalIn: Counted = ({ attendance, stated }) => numberText(attendance?.total ?? stated?.total);
const presentIn: Counted = ({ attendance, stated }) =>
  attendance || stated?.presentBound === 'exact'
    ? numberText(attendance?.present ?? stated?.present)
    : statedAtBound(stated);
const absentIn: Counted = ({ attendance }) =>
  attendance ? String(attendance.total - attendance.present) : null;

const numberText = (number: number | null | undefined): string | null =>
  number == null ? null : String(number);

/** «ít nhất 20» */
function statedAtBound(stated: Sitting['stated']): string | null {
  if (!stated || stated.present === null) return null;
  return `${lowerFirst(terms.presenceBound[stated.presentBound])} ${stated.present}`;
}

/** One number where all sittings have the same, else each with its sitting; null as soon as one of them is not known. */
function ofSittings({ sittings }: SessionRecord, count: Counted): string | null {
  const counts = sittings.map(count);
  const [first = null, ...others] = counts;
  if (counts.includes(null)) return null;
  if (others.every((one) => one === first)) return first;
  return sittings.map(({ label }, at) => `${counts[at]} (${lowerFirst(label)})`).join(', ');
}
