import { silentOne } from '@/lib/record/absences';
import type { SessionRecord } from '@/lib/record/schema';
import type { MinuteEntry } from '@/lib/record/schema-minutes';
import type { Question } from '@/lib/record/schema-questions';
import { lowerFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';
import { namesOf, voteText } from './decisions';
import { personCountsText, personName, personnelName, personnelOutcomeText } from './personnel-text';
import { delegateNames, followingLines, questionAnchor, questionHead } from './question-text';
import { tasksOfLine } from './task-text';

/** A line of the minutes in words: when, who or what it is, and what was said or came of it. */
export type MinuteLine = {
  readonly id: string;
  /** «09:40»; null where nobody wrote down when. */
  readonly at: string | null;
  /** «Lê Thị Cúc», «Ông Trần Văn Bình, Trưởng phòng Kinh tế», «Sự việc». */
  readonly head: string;
  readonly text: string;
  /** Of a question: its anchor on the session's page, and what followed it, which stands there. */
  readonly question?: { readonly anchor: string; readonly following: string };
};

type Of = Pick<
  SessionRecord,
  'minutes' | 'delegates' | 'votes' | 'session' | 'tasks' | 'questions' | 'personnel'
>;

/** The lines of one item of the agenda, in their order; of `null` those of no item. */
export function minuteLines(record: Of, agendaItem: string | null): MinuteLine[] {
  return (record.minutes ?? [])
    .filter((entry) => (entry.agendaItem ?? null) === agendaItem)
    .map((entry) => ({
      id: entry.id,
      at: entry.at ?? null,
      head: headOf(entry, record),
      text: [
        entry.body,
        putAt(entry, record)?.matter,
        ...[voteOf(entry, record), ballotOf(entry, record), taskOf(entry, record)],
      ]
        .filter(Boolean)
        .join('\n'),
      ...questionOf(entry, record),
    }));
}

/** Who it was, and what he did where that is more than to speak. */
function headOf(entry: MinuteEntry, record: Of): string {
  const put = putAt(entry, record);
  if (put) return questionHead(put, delegateNames(record));
  const who = speakerOf(entry, record);
  const kind = terms.minuteKind[entry.kind];
  const answered = record.minutes?.find(({ id }) => id === entry.answers);
  const asked = answered && speakerOf(answered, record);
  if (entry.kind === 'answer')
    return `${who ?? kind}${who ? ` ${lowerFirst(kind)}` : ''}${asked ? ` ${asked}` : ''}`;
  if (entry.kind === 'question') return who ? `${who} hỏi` : kind;
  return who ?? kind;
}

/** «Lê Thị Cúc, Trưởng ban Kinh tế»; null where nobody is named. */
function speakerOf({ delegate, name, office }: MinuteEntry, { delegates }: Of): string | null {
  const who = delegates.find(({ id }) => id === delegate)?.name ?? name;
  return who ? [who, office].filter(Boolean).join(', ') : null;
}

/** The question a line stands for: that where it was put. */
const putAt = ({ kind, question }: MinuteEntry, { questions = [] }: Of): Question | undefined =>
  kind === 'question' ? questions.find(({ id }) => id === question) : undefined;

/** What followed the question a line stands for, read where it is. */
function questionOf(entry: MinuteEntry, record: Of): Pick<MinuteLine, 'question'> {
  const question = putAt(entry, record);
  if (!question) return {};
  const lines = followingLines(question, record, silentOne(record));
  const following = lines.map(([label, text]) => (text ? `${label}: ${text}` : label)).join('\n');
  return { question: { anchor: questionAnchor(question), following } };
}

/** «Thành nhiệm vụ 2.» */
function taskOf({ id }: MinuteEntry, record: Of): string | null {
  const text = tasksOfLine(record, id);
  return text && `${text}.`;
}

/** The finding of the vote a line stands for: read where it is, so that it cannot say something else. */
function voteOf({ vote: id }: MinuteEntry, record: Of): string | null {
  const vote = record.votes.find((one) => one.id === id);
  if (!vote) return null;
  return `Biểu quyết «${vote.subject}»: ${voteText(vote, silentOne(record)).finding}`;
}

/** The finding of the ballot on people a line stands for: «Bầu Trưởng Ban: Lê Thị Cúc trúng cử (24 đồng ý).» */
function ballotOf({ personnel: id }: MinuteEntry, record: Of): string | null {
  const vote = record.personnel?.find((one) => one.id === id);
  if (!vote) return null;
  const found = vote.people.map((person) => {
    const counts = person.counts ? ` (${personCountsText(person.counts, vote.kind)})` : '';
    const outcome = lowerFirst(personnelOutcomeText(vote.kind, person.outcome));
    return `${personName(person, namesOf(record))} ${outcome}${counts}`;
  });
  if (vote.annulled) return `${personnelName(vote)}: kết quả bị hủy.`;
  return found.length > 0 ? `${personnelName(vote)}: ${found.join('; ')}.` : `${personnelName(vote)}.`;
}
