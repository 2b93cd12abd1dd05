import { peopleText } from '@/lib/public/meeting-text';
import { formatInteger } from '@/lib/vi/number';
import { formatPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { choice, inParts, link, partialDate, text, whole } from './field-writing';
import type { Meeting, Petitioned } from './schema-meeting';

const labels = {
  announcedOn: 'Ngày thông báo trước',
  resultOn: 'Ngày thông báo kết quả',
  speakers: 'Số lượt ý kiến',
  signatures: 'Số cử tri ký yêu cầu họp',
  voters: 'Tổng số cử tri',
};

const pair = (label: string, value: string | null | undefined): [string, string][] =>
  value ? [[label, value]] : [];

/** A meeting part by part, under the name each part has at the desk. */
function meetingParts({
  kind,
  body,
  members,
  announcedOn,
  resultOn,
  people,
  speakers,
}: Meeting): [string, string][] {
  return [
    ...pair('Loại cuộc họp', terms.meetingKind[kind]),
    ...pair('Cơ quan họp', body),
    ...pair('Số thành viên', members && formatInteger(members.length)),
    ...pair(labels.announcedOn, announcedOn && formatPartialDate(announcedOn)),
    ...pair(labels.resultOn, resultOn && formatPartialDate(resultOn)),
    ...pair('Số người dự', people && peopleText(people)),
    ...pair(labels.speakers, speakers === undefined ? null : formatInteger(speakers)),
  ];
}

const petitionedParts = ({ signatures, voters }: Petitioned): [string, string][] => [
  ...pair(labels.signatures, signatures === null ? null : formatInteger(signatures)),
  ...pair(labels.voters, voters === null ? null : formatInteger(voters)),
];

/** The fields of a session's row that are about its being a meeting, and of the record of one. */
export const meetingFields = {
  meetingKind: choice('Loại cuộc họp', terms.meetingKind),
  bodyId: link('Cơ quan họp'),
  bodyName: text('Tên cơ quan họp'),
  announcedOn: partialDate(labels.announcedOn),
  resultOn: partialDate(labels.resultOn),
  people: whole('Số người dự'),
  peopleBound: choice('Mức đúng của số người dự', terms.presenceBound),
  speakers: whole(labels.speakers),
  signatures: whole(labels.signatures),
  voters: whole(labels.voters),
  meeting: inParts('Cuộc họp', (value) => (value ? meetingParts(value as Meeting) : [])),
  petitioned: inParts('Cử tri yêu cầu họp', (value) => (value ? petitionedParts(value as Petitioned) : [])),
};
