import { agendaKindLine } from '@/lib/public/agenda-kind';
import { agendaLines } from '@/lib/public/agenda-text';
import { markText, presenceText, sittingText } from '@/lib/public/attendance-text';
import { voteText } from '@/lib/public/decisions';
import { guestText } from '@/lib/public/guest-text';
import { indicatorLine, indicatorNote, indicatorValue } from '@/lib/public/indicator-text';
import { minuteLines } from '@/lib/public/minute-text';
import {
  amountText,
  basisAmountText,
  basisText,
  changeText,
  comparisonsOf,
  exactText,
  percentText,
  stageText,
} from '@/lib/public/money-text';
import { paperName, paperOrigin } from '@/lib/public/paper-text';
import {
  petitionCountLines,
  petitionLines,
  petitionOrigin,
  petitionStanding,
} from '@/lib/public/petition-text';
import { followUpLine } from '@/lib/public/promise-text';
import { groupName, groupText } from '@/lib/public/resolution-count';
import { roleLines } from '@/lib/public/role-text';
import { resolutionName, resolutionNumberText } from '@/lib/public/row-names';
import { postedLines, sentLines } from '@/lib/public/sending-text';
import { occurrenceNotice, postedText } from '@/lib/public/session-text';
import { spanText, wholeSpanText } from '@/lib/public/span-text';
import { taskState } from '@/lib/public/task-text';
import { outcomeWord, voteRelations } from '@/lib/public/vote-relations';
import { lowerFirst } from '@/lib/vi/case';
import { knownRangeText } from '@/lib/vi/day-range';
import { formatInteger } from '@/lib/vi/number';
import { formatPartialDate } from '@/lib/vi/partial-date';
import { termName } from '@/lib/vi/term-name';
import { terms } from '@/lib/vi/terms';
import { asideLines, silentOne } from './absences';
import { isVoteOn } from './deciding-vote';
import { marksIn } from './known-marks';
import type {
  AgendaItem,
  Delegate,
  Figure,
  Paper,
  Resolution,
  SessionRecord,
  Source,
  Task,
  Vote,
} from './schema';

import type { Petition } from './schema-petitions';

/*
 * The words under which each part of a record is found: those its page shows, from the same functions, so that what is read
 * is found and nothing else is. Left out is what stands there of everything: headings, the reasons behind an outcome,
 * and the names of those who came and voted, who are found themselves with all they voted on.
 */

type Line = string | null | false | undefined;

export const joinLines = (...lines: Line[]): string => lines.filter(Boolean).join('\n');

const named = (name: string, value: string | null): Line => value && `${name}: ${value}`;
const dated = (name: string, iso: string | null): Line => iso && `${name} ${formatPartialDate(iso)}`;

export function sessionText(record: SessionRecord): string {
  const { council, term, session } = record;
  const notice = occurrenceNotice(session);
  const head = joinLines(
    council.name,
    termName(term),
    session.kind && terms.sessionKind[session.kind],
    knownRangeText(session),
  );
  if (session.isClosed) return head;
  return joinLines(
    head,
    session.title,
    session.purpose,
    session.summary,
    session.place,
    session.occurrence === 'held' && session.occurrenceNote,
    ...asideLines('councilSessions', session),
    notice && joinLines(notice.title, notice.text),
    ...record.indicators.map((row) =>
      joinLines(
        row.group && terms.indicatorGroup[row.group],
        [row.name, indicatorValue(row), indicatorNote(row), indicatorLine(row)].filter(Boolean).join(' · '),
      ),
    ),
    ...record.tasks.map(taskText),
    ...petitionCountLines(record.petitionCounts ?? []),
    ...(record.followUps ?? []).flatMap((row) => [row.body, followUpLine(row)]),
    ...minuteTexts(record, null),
    ...(record.resolutionGroups ?? []).map((group) => joinLines(groupName(group), groupText(group, record))),
    ...(record.papers ?? []).flatMap(paperLines),
    ...roleLines(record, null),
    ...(session.occurrence === 'held' ? record.sittings.map((one) => attendanceText(one, record)) : []),
    ...record.guests.map(guestText).map(({ head, rest }) => [head, rest].filter(Boolean).join(', ')),
    ...record.photos.map(({ file, caption, label }) =>
      file ? (caption ?? label) : [label, caption].filter(Boolean).join(' · '),
    ),
  );
}

const taskText = (task: Task): string =>
  joinLines(
    task.body,
    named('Giao', task.owner),
    dated('Hạn', task.dueOn),
    named('Mục tiêu', task.target),
    task.period,
    taskState(task),
  );

/** How many were there, and in which ways others were not; who, the delegate's own page says. */
function attendanceText(sitting: SessionRecord['sittings'][number], record: SessionRecord): string {
  const marks = marksIn(sitting);
  return joinLines(
    sittingText(sitting),
    presenceText(sitting, silentOne(record)),
    ...asideLines('sittings', sitting),
    ...roleLines(record, sitting.id),
    ...new Set(marks.filter(({ status }) => status !== 'present').map(markText)),
  );
}

export function resolutionText(row: Resolution, record: SessionRecord): string {
  const closed = new Set(record.sittings.filter(({ isClosed }) => isClosed).map(({ id }) => id));
  const votes = record.votes.filter((vote) => isVoteOn(vote, row.id) && !closed.has(vote.sitting ?? ''));
  const item = record.agenda.find(({ id, isClosed }) => id === row.agendaItem && !isClosed);
  return joinLines(
    `${resolutionNumberText(row, record)} · ${terms.resolutionStatus[row.status]}`,
    row.kind && terms.resolutionKind[row.kind],
    record.session.label,
    dated('Thông qua', row.adoptedOn),
    dated('Ban hành', row.issuedOn),
    dated('Hiệu lực từ', row.effectiveOn),
    named('Người ký', row.signer),
    row.printedTitle,
    row.note,
    ...asideLines('resolutions', row),
    ...sentLines(row),
    ...postedLines(row),
    ...votes.map((vote) => voteLines(vote, record, resolutionName(row))),
    ...row.legalBases,
    ...row.articles.map(articleText),
    ...row.annexes.flatMap(({ title, text }) => [title, text]),
    item?.title,
  );
}

/** The vote in the page's words, with its subject where that is not the title it stands under. */
export function voteLines(vote: Vote, record: SessionRecord, under = vote.subject): string {
  const { finding, rest } = voteText(vote, silentOne(record));
  return joinLines(
    vote.subject !== under && vote.subject,
    `${outcomeWord(vote)}. ${finding} ${rest}`.trim(),
    ...voteRelations(vote, record),
    ...asideLines('votes', vote),
  );
}

function articleText({ heading, text, clauses }: Resolution['articles'][number], index: number): string {
  return joinLines(
    `Điều ${index + 1}. ${heading ?? ''}`.trim(),
    text,
    ...clauses.map((clause) => joinLines(clause.text, ...clause.points.map((point) => point.text))),
  );
}

const paperLines = (paper: Paper): string[] => [
  [paperName(paper), paperOrigin(paper)].filter(Boolean).join(' '),
  ...asideLines('papers', paper),
];

export function agendaText(item: AgendaItem, record: SessionRecord): string {
  return joinLines(
    agendaKindLine(item),
    item.discussion,
    item.speakers,
    item.conclusion,
    item.printedReference,
    ...agendaLines(item, record),
    ...item.papers.flatMap(paperLines),
    ...minuteTexts(record, item.id),
  );
}

const minuteTexts = (record: SessionRecord, item: string | null): string[] =>
  minuteLines(record, item).map(({ at, head, text }) => [at, head, text].filter(Boolean).join(' '));

export function figureText(figure: Figure, record: SessionRecord): string {
  const silent = silentOne(record);
  return joinLines(
    stageText(figure, silent),
    amountText(figure, silent),
    exactText(figure),
    figure.printed,
    figure.periodPrinted,
    percentText(figure, silent),
    ...comparisonsOf(figure).flatMap((one) => [basisText(one), basisAmountText(one)]),
    changeText(figure),
    figure.note,
  );
}

export function delegateText(delegate: Delegate, { term }: SessionRecord): string {
  const reason = delegate.endReason && lowerFirst(terms.mandateEnd[delegate.endReason]);
  return joinLines(
    [delegate.unit, termName(term)].filter(Boolean).join(', '),
    ...delegate.offices.map((office) => `${office.title} ${wholeSpanText(office)}`),
    ['Đại biểu', wholeSpanText(delegate, [spanText(delegate), reason].filter(Boolean).join(' '))].join(' '),
  );
}

/** A matter of voters in the page's words. */
export const petitionText = (row: Petition): string =>
  joinLines(row.body, petitionStanding(row), petitionOrigin(row), ...petitionLines(row));

export function sourceText(source: Source): string {
  const { publisher, views, body } = source;
  return joinLines(
    publisher,
    postedText(source) && `đăng ${postedText(source)}`,
    views !== null && `${formatInteger(views)} lượt xem tại nguồn`,
    body,
  );
}
