import { leastCast } from '@/lib/rules/vote-counts';
import { formatDong, qualifierWord } from '@/lib/vi/money';
import { formatPpm } from '@/lib/vi/number';
import { decideDraftPersonnel } from './build-personnel';
import type { DraftRows } from './draft';
import { ducThangRecord } from './fixture-duc-thang';
import { mauRecord } from './fixture-mau';
import { readRecord } from './read-record';
import type { AgendaItem, Figure, Paper, ResolutionGroup, SessionRecord, Sitting, Vote } from './schema';
import type { MinuteEntry } from './schema-minutes';
import type { Oversight, Question } from './schema-questions';
import { wholePersonnel } from './test-personnel';

const amount = (dong: number | null, word = '') =>
  dong === null ? null : `${word} ${formatDong(dong)}`.trim();

/** A figure with everything it says in numbers also printed, as a clerk has to type it. */
const printed = (figure: Figure): Figure => ({
  ...figure,
  printed: figure.printed ?? amount(figure.valueDong, qualifierWord(figure.qualifier)),
  percentPrinted: figure.percentPrinted ?? (figure.percentPpm === null ? null : formatPpm(figure.percentPpm)),
  basisPrinted: figure.basisPrinted ?? amount(figure.basisDong),
});

/** What is from the source that the record names. */
const named = () => ({ source: ducThangRecord.sources[0]?.id ?? null });

/** A sitting of which the source states numbers too, beside the roll. */
const numbered = (sitting: Sitting, index: number): Sitting =>
  index > 0
    ? sitting
    : {
        ...sitting,
        stated: { total: 26, present: 23, presentBound: 'at_least', excused: 1, unexcused: 1, ...named() },
      };

/** A vote for which the source states its own numbers; they are those of the register. */
const stated = (vote: Vote, index: number): Vote => {
  const { total, present, counts } = vote;
  if (index > 0 || total === null || counts === null) return vote;
  const because = vote.because.map((reason): typeof reason =>
    reason.code === 'base' ? { ...reason, params: { ...reason.params, from: 'vote' } } : reason,
  );
  return {
    ...vote,
    because,
    stated: { total, present, voting: leastCast(counts) },
    ...named(),
  };
};

/** Papers of the session as a whole, which a source only counts. */
const paper: Paper = {
  ...{ id: 'papers', kind: 'submission', number: null, datedOn: null, fromBody: 'UBND phường', toBody: null },
  ...{ title: null, counted: { count: 12, bound: 'at_least' }, file: null },
};

/** What a source says of all resolutions without naming them. */
const group: ResolutionGroup = {
  ...{ id: 'group', count: 15, countBound: 'exact', scope: 'all', subject: 'về kinh tế - xã hội' },
  ...{ status: 'adopted', printed: 'thông qua 15 nghị quyết', source: ducThangRecord.sources[0]?.id ?? null },
};
const [ADDED] = mauRecord.agenda;

/** An item added late with its vote, and one that belongs to it, recalls it and stood elsewhere in the programme. */
const WENT: Partial<AgendaItem>[] = [
  { change: { kind: 'added', note: 'tại phiên khai mạc', vote: mauRecord.votes[0]?.id } },
  {
    ...{ printedReference: 'I.1', movedBy: 'Thường trực HĐND', earlierReference: 'Mục II.3, Kỳ họp thứ 9' },
    ...{ parent: ADDED?.id, refersTo: [ADDED?.id ?? ''], order: { planned: 3, adopted: 2 } },
  },
];

/** A question with its answer, a power cut, and a vote where it was taken. */
const lines: MinuteEntry[] = [
  {
    ...{
      id: 'line-1',
      kind: 'question',
      agendaItem: ADDED?.id,
      sitting: 'm-s1',
      at: '09:40',
      delegate: 'm-d1',
    },
    body: 'Bao giờ xong mương tổ 7?',
  },
  {
    ...{ id: 'line-2', kind: 'answer', agendaItem: ADDED?.id, at: '09:42:07', name: 'Ông Trần Văn Khách' },
    ...{ office: 'Phó Chủ tịch Ủy ban nhân dân', body: 'Trước 30/9.', answers: 'line-1' },
  },
  { id: 'line-3', kind: 'event', sitting: 'm-s1', at: '10:05', body: 'Mất điện, tạm nghỉ 15 phút.' },
  { id: 'line-4', kind: 'vote', vote: mauRecord.votes[0]?.id },
  { id: 'line-5', kind: 'question', question: 'question-1' },
];

/** A question answered twice and asked again, with all that may be said of one. */
const question: Question = {
  ...{
    id: 'question-1',
    delegate: 'm-d1',
    office: 'Trưởng ban Pháp chế',
    how: 'hall',
    on: '2026-11-13',
    at: '09:40',
  },
  respondents: [
    { name: 'Ông Trần Văn Khách', office: 'Phó Chủ tịch', body: 'Ủy ban nhân dân phường' },
    { body: 'Công an phường' },
  ],
  matter: 'Bao giờ xong mương tổ 7?',
  ...{ agendaItem: ADDED?.id, sitting: 'm-s1', document: { number: '05/PCV', datedOn: '2026-11-01' } },
  turns: [
    {
      ...{ id: 'turn-1', kind: 'answer', name: 'Ông Trần Văn Khách', office: 'Phó Chủ tịch', how: 'hall' },
      ...{ on: '2026-11-13', at: '09:45', words: 'Trước 30/12.' },
    },
    { id: 'turn-2', kind: 'follow_up', delegate: 'm-d1', words: 'Kinh phí ở đâu?' },
    {
      ...{ id: 'turn-3', kind: 'answer', how: 'in_writing', on: '2026-11-20' },
      document: { number: '120/UBND', datedOn: '2026-11-20' },
    },
  ],
  conclusion: 'Ghi nhận lời hứa.',
  promise: {
    ...{ body: 'Xong mương tổ 7', owner: 'Ủy ban nhân dân phường', dueOn: '2026-12-30', status: 'done' },
    ...{ doneOn: '2026-12-20', evidence: 'Báo cáo số 45/BC-UBND' },
  },
  ...{ resolution: mauRecord.resolutions[0]?.id, note: 'Theo bản ghi âm', ...named() },
};

const overseen: Oversight = {
  ...{ id: 'oversight-1', subject: 'Thu gom rác thải', programme: 'Chương trình giám sát năm 2026' },
  ...{ method: 'other', methodPrinted: 'Giám sát thường xuyên', lead: 'Ban Kinh tế - Ngân sách' },
  ...{
    bodies: ['Ủy ban nhân dân phường'],
    period: 'quý III/2026',
    state: 'done',
    conclusion: 'Đạt yêu cầu.',
  },
  document: { number: '12/BC-HĐND', datedOn: '2026-10' },
  promise: { body: 'Mua thêm 20 thùng rác', status: 'open' },
  ...{ agendaItem: ADDED?.id, note: 'Tổ đại biểu số 2 cùng dự', ...named() },
};

const withoutPersonnel: SessionRecord = {
  ...mauRecord,
  sittings: mauRecord.sittings.map(numbered),
  papers: [paper],
  resolutionGroups: [group],
  roles: [
    {
      id: 'role-1',
      role: 'presided',
      delegate: 'm-d1',
      office: 'Chủ tịch Hội đồng nhân dân',
      sitting: 'm-s1',
    },
    {
      id: 'role-2',
      role: 'other',
      printed: 'Phát biểu chỉ đạo',
      name: 'Ông Trần Văn Khách',
      office: 'Bí thư',
    },
  ],
  guests: mauRecord.guests.map((guest, index) =>
    index > 0 ? guest : { ...guest, count: { people: 35, bound: 'at_least' } },
  ),
  agenda: mauRecord.agenda.map((item, index) => ({ ...item, ...(WENT[index] ?? {}) })),
  resolutions: mauRecord.resolutions.map((row, index) => (index > 0 ? row : { ...row, ...named() })),
  minutes: lines,
  petitions: [
    {
      id: 'petition-1',
      body: 'Sửa mặt đường ngõ 12',
      place: 'Tổ dân phố số 5',
      responsible: 'UBND phường',
      dueOn: '2026-09-30',
      reminders: [{ on: '2026-09-01', number: '12/HĐND' }],
      ...named(),
    },
  ],
  petitionCounts: [
    { id: 'petitions-1', axis: 'total', speakers: 84, ...named() },
    { id: 'petitions-2', axis: 'field', label: 'Giao thông', speakers: 76 },
  ],
  questions: [question],
  oversight: [overseen],
  followUps: [
    {
      ...{ id: 'kept-1', body: 'Sửa mương tổ 7', status: 'partly', on: '2026-06', evidence: 'Báo cáo 45' },
      of: { session: 'khoa-1-ky-3', id: 'asked', kind: 'question' },
      ...{ madeAt: 'Kỳ họp thứ 3', owner: 'UBND phường', note: 'Còn 20 m', ...named() },
    },
  ],
  votes: mauRecord.votes.map(stated),
  figures: mauRecord.figures.map(printed).map((row, index) => (index > 0 ? row : { ...row, ...named() })),
  indicators: mauRecord.indicators.map((row, index) => (index > 0 ? row : { ...row, ...named() })),
  sources: ducThangRecord.sources.map((source) => ({ ...source, postedOn: '2023-07-14' })),
};

/** A record that uses every part of the format, as the app itself could have written it; for tests. */
export const wholeRecord: SessionRecord = withPersonnel(withoutPersonnel);

/** Elections are decided from the register and the roll that the record has. */
function withPersonnel(record: SessionRecord): SessionRecord {
  const { general, attendance } = rowsOf(record);
  const { council, term, delegates, session } = record;
  const base = { council, term, delegates, session, ...general, ...attendance, ...wholePersonnel };
  const [source = null] = record.sources.map(({ id }) => id);
  const personnel = wholePersonnel.personnelVotes.map((row) =>
    decideDraftPersonnel(base, { ...row, sourceId: row.sourceId && source }),
  );
  return { ...record, personnel };
}

/** The same as the rows of its sections. */
export const wholeRows: DraftRows = rowsOf(wholeRecord);

function rowsOf(record: SessionRecord): DraftRows {
  const read = readRecord(JSON.stringify(record));
  if (!read.ok) throw new Error(`The fixture is no record: ${JSON.stringify(read.faults)}`);
  return read.rows;
}
