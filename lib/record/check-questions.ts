import { respondentText } from '@/lib/public/question-text';
import { answerDue } from '@/lib/rules/questioning';
import { lawArticleText } from '@/lib/say';
import { goneBodies } from '@/lib/signs/gone-bodies';
import { allSignRules } from '@/lib/signs/rules';
import { addDays, formatDate } from '@/lib/vi/date';
import { formatPartialDate, isDay, isSurelyBefore, type KnownDate } from '@/lib/vi/partial-date';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';

type Question = SessionDraft['questions'][number];
type Turn = SessionDraft['questionTurns'][number];

/** How near a written answer's last day is called near. */
const NEAR_DAYS = 5;

/**
 * What does not fit in the questions of a session: nobody was asked, a body that was no more, an answer before its question, a
 * written answer that is late. Of a record made of what others published nothing is said of bodies and days due: it is as printed.
 *
 * @param today the local day on which it is asked.
 */
export function checkQuestions(draft: SessionDraft, today: string): Finding[] {
  const isOwn = draft.session.compiledFrom !== 'sources';
  return draft.questions.flatMap((row) => {
    const turns = draft.questionTurns.filter(({ questionId }) => questionId === row.id);
    const day = dayOf(row, draft);
    return [
      ...withoutRespondent(row),
      ...(isOwn ? bodiesGone(row, day, draft) : []),
      ...answersBefore(row, turns, day),
      ...(isOwn ? answerLate(row, turns, day, today) : []),
      ...promiseBefore(row, day),
    ];
  });
}

const name = ({ matter }: Question): string => `«${matter.slice(0, 80) || 'Câu chất vấn chưa ghi nội dung'}»`;
const warn = (code: string, row: Question, text: string) =>
  finding('warning', 'questions', `question.${code}`, row.id, `${name(row)}: ${text}`);

/** The day it was put: its own, its sitting's, or that of a session of one day. */
function dayOf({ on, sittingId }: Question, { sittings, session }: SessionDraft): KnownDate {
  const sitting = sittings.find(({ id }) => id === sittingId)?.heldOn ?? null;
  return on ?? sitting ?? (session.startsOn === session.endsOn ? session.startsOn : null);
}

const withoutRespondent = (row: Question): Finding[] =>
  row.respondents.length > 0 ? [] : [warn('respondent', row, 'chưa ghi chất vấn ai.')];

function bodiesGone(row: Question, day: KnownDate, { session, signRules }: SessionDraft): Finding[] {
  const asked = row.respondents.map(respondentText).join('; ');
  return goneBodies(asked, day ?? session.startsOn, signRules ?? allSignRules()).map(({ passage, says }) =>
    warn(`gone.${passage}`, row, `người trả lời ghi “${passage}”. ${says}`),
  );
}

/** What is said later stands later: an answer comes after its question, on one day by its hour. */
function answersBefore(row: Question, turns: readonly Turn[], day: KnownDate): Finding[] {
  return turns.flatMap((turn) => {
    const isBefore =
      isSurelyBefore(turn.on, day) ||
      (turn.on === day && day !== null && turn.at !== null && row.at !== null && turn.at < row.at);
    if (!isBefore) return [];
    const when = [turn.at, turn.on && formatPartialDate(turn.on)].filter(Boolean).join(' ');
    const asked = [turn.on === day && row.at, day && formatPartialDate(day)].filter(Boolean).join(' ');
    const what = turn.kind === 'answer' ? 'trả lời' : 'hỏi thêm';
    return [
      finding(
        'warning',
        'questions',
        'question.before',
        turn.id,
        `${name(row)}: ${what} lúc ${when}, trước khi chất vấn (${asked}). Kiểm tra lại ngày, giờ.`,
      ),
    ];
  });
}

/** The law's days for a written answer: of one that came late, of one that is late or nearly. */
function answerLate(row: Question, turns: readonly Turn[], day: KnownDate, today: string): Finding[] {
  const due = isDay(day) ? answerDue(day) : null;
  if (!due) return [];
  const { on: last, rule } = due;
  const by = `hạn trả lời bằng văn bản là ${formatDate(last)}: ${rule.answerDays} ngày kể từ ngày chất vấn, ${lawArticleText(rule.article, 'vi')}${rule.sure === 'certain' ? '' : '; điều luật chưa đối chiếu với nguyên văn'}`;
  const answers = turns.filter(({ kind }) => kind === 'answer');
  const late = answers.find(({ how, on }) => how === 'in_writing' && isSurelyBefore(last, on));
  if (late) return [warn('late', row, `trả lời ${formatPartialDate(late.on ?? '')}, sau hạn (${by}).`)];
  if (answers.length > 0) return [];
  if (today > last) return [warn('overdue', row, `chưa ghi câu trả lời, đã quá hạn (${by}).`)];
  const isNear = addDays(today, NEAR_DAYS) >= last;
  return isNear ? [warn('due', row, `chưa ghi câu trả lời, sắp đến hạn (${by}).`)] : [];
}

const promiseBefore = (row: Question, day: KnownDate): Finding[] =>
  isSurelyBefore(row.promiseDueOn, day)
    ? [
        warn(
          'promise',
          row,
          `hạn của lời hứa ${formatPartialDate(row.promiseDueOn ?? '')} trước ngày chất vấn ${formatPartialDate(day ?? '')}.`,
        ),
      ]
    : [];
