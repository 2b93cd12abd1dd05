import 'server-only';
import type { Row, Tables } from '@/lib/changes';
import { rowTexts } from '@/lib/record/row-texts';
import { prepared } from '../prepared';

/** Of the paper a row was put down in, and of what was promised in it. */
const DOCUMENT = ['number', 'fileName'];
const PROMISE = ['promiseBody', 'promiseOwner', 'promiseEvidence'];

/** What people wrote into a row in their own words, by table; beside it the texts from which nothing follows. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  councilSessions: ['title', 'purpose', 'summary'],
  sessionRoles: ['printed', 'name', 'office'],
  guests: ['name', 'title', 'body'],
  sources: ['title', 'publisher', 'url', 'body'],
  agendaItems: ['title', 'presenter', 'discussion', 'speakers', 'conclusion', 'changeNote'],
  minuteEntries: ['name', 'office', 'body'],
  papers: ['number', 'fromBody', 'toBody', 'title', 'fileName'],
  resolutions: ['number', 'title', 'printedTitle', 'note', 'legalBases', 'articles', 'annexes'],
  resolutionGroups: ['subject', 'printed'],
  votes: ['subject', 'printed'],
  personnelVotes: ['subject', 'post', 'invalidCauses', 'approvalTo', 'annulledReason', 'printed'],
  personnelPeople: ['name', 'office', 'post', 'nominatedByPrinted', 'shares', 'approvalNumber'],
  personnelTellers: ['name'],
  budgetFigures: [
    ...['label', 'periodPrinted', 'printed', 'percentPrinted', 'basisPrinted', 'basisWords', 'comparisons'],
    ...['changeFromPrinted', 'changeToPrinted', 'changeByPrinted', 'readings', 'note'],
  ],
  indicators: ['group', 'name', 'printed', 'planPrinted', 'samePeriodPrinted', 'growthPrinted', 'note'],
  keyTasks: ['body', 'owner', 'target', 'evidence'],
  petitions: [
    ...['code', 'body', 'field', 'place', 'raisedBefore', 'responsible', 'extensionReason', 'answerNumber'],
    ...['answeredBy', 'answer', 'answerUrl', 'reviewNote'],
  ],
  petitionCounts: ['raisedBefore', 'label', 'printed'],
  questions: ['name', 'office', 'respondents', 'matter', 'conclusion', ...DOCUMENT, ...PROMISE],
  questionTurns: ['name', 'office', 'words', ...DOCUMENT],
  oversights: ['subject', 'programme', 'lead', 'bodies', 'period', 'conclusion', ...DOCUMENT, ...PROMISE],
  followUps: ['body', 'evidence'],
  photos: ['label', 'caption', 'alt'],
};

const textColumns: Readonly<Record<string, object>> = rowTexts;

const wordsOf = (table: string): readonly string[] => [
  ...(WORDS[table] ?? []),
  ...Object.keys(textColumns[table] ?? {}),
];

/** Says which columns of a row no event may hold. */
export type PrivateColumns = (table: string, id: string) => readonly string[];

const hanging = (table: string) => `union all select id from ${table} where session_id = @sessionId and
  (agenda_item_id in (select id from closed) or sitting_id in (select id from closed) or resolution_id in (select id from closed))`;

const CLOSED = `with closed as (
    select id from agenda_items where session_id = @sessionId and is_closed
    union all select id from sittings where session_id = @sessionId and is_closed
    union all select id from resolutions where agenda_item_id in (
      select id from agenda_items where session_id = @sessionId and is_closed)
    union all select id from questions where session_id = @sessionId and (
      agenda_item_id in (select id from agenda_items where session_id = @sessionId and is_closed)
      or sitting_id in (select id from sittings where session_id = @sessionId and is_closed)))
  select id from closed
  ${hanging('votes')}
  ${hanging('personnel_votes')}`;

/** The closed items and sittings of a draft as it is stored, with the resolutions, questions and votes that hang on them. */
export const closedIds = (sessionId: string) =>
  prepared(CLOSED).pluck().all({ sessionId }) as Promise<string[]>;

/**
 * The columns that are private because what they tell of is closed, before a change or after it.
 *
 * @param isClosed whether the whole session is
 * @param ids what is closed in other sections
 */
export function closedColumns(
  isClosed: boolean,
  ids: readonly string[],
  ...states: readonly Tables[]
): PrivateColumns {
  const rows = states.flatMap((state) => Object.values(state).flat());
  const own = rows.filter((row) => row.isClosed === true || row.isInternal === true).map(({ id }) => id);
  const isWhole = isClosed || states.some((one) => one.councilSessions?.some((row) => row.isClosed === true));
  const closed = new Set([...ids, ...own]);
  const hangs = ({ agendaItemId, sittingId, resolutionId, voteId, personnelVoteId, questionId }: Row) =>
    [agendaItemId, sittingId, resolutionId, voteId, personnelVoteId, questionId].some((link) =>
      closed.has(String(link)),
    );
  for (const row of rows) if (hangs(row)) closed.add(row.id);
  return (table, id) => (isWhole || closed.has(id) ? wordsOf(table) : []);
}
