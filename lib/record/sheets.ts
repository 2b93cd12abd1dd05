import type { SectionInput } from '@/lib/forms/sections';
import { writeAway } from '@/lib/rules/away';
import type { KnownDate } from '@/lib/vi/partial-date';
import type { Section } from '@/lib/words';
import { followUpSheet } from './build-follow-ups';
import { meetingSheet } from './build-meeting';
import { decidingVote } from './deciding-vote';
import { pathOf } from './faults';
import { marksIn } from './known-marks';
import { outcomeOfVote } from './resolution-status';
import type { Paper, SessionRecord, Vote } from './schema';
import { figureSheet, indicatorSheet } from './sheet-figures';
import { personnelSheet } from './sheet-personnel';
import { oversightSheet, questionSheet, turnSheet } from './sheet-questions';
import { asSourced } from './sourced';
import { voteDay } from './vote-moments';

type DatedVote = Pick<Vote, 'sitting' | 'heldAt' | 'heldOn'>;
type Located<Row> = { readonly path: string; readonly row: Row };

/** The rows of each section as its form would send them, each with its place in the record. */
export type Sheets = {
  readonly [S in Section]: {
    readonly [Table in keyof SectionInput<S>]-?: SectionInput<S>[Table] extends
      | readonly (infer Row)[]
      | undefined
      ? Located<Row>[]
      : never;
  };
};

const listed = <From, Row>(path: string, rows: readonly From[], as: (row: From) => Row): Located<Row>[] =>
  rows.map((row, index) => ({ path: pathOf(path, index), row: as(row) }));

/** What a row derives from its other fields goes no further than its form, which does not ask for it. */
const asIs = <Row>(row: Row): Row => row;

/** A record taken apart again into what a clerk would have typed; what the app derives is left out. */
export function sheetsOf(record: SessionRecord): Sheets {
  return {
    general: generalOf(record),
    attendance: { attendance: marksOf(record), attendanceNumbers: numbersOf(record) },
    agenda: agendaOf(record),
    minutes: { minuteEntries: minutesOf(record) },
    resolutions: {
      resolutions: listed(
        'resolutions',
        record.resolutions,
        ({ slug: _, signed: __, agendaItem, ...row }) => ({
          ...asSourced(row),
          // What a vote decides is said there alone, or correcting the vote would leave the resolution saying otherwise.
          status: outcomeOfVote(decidingVote(record, row)) === row.status ? 'draft' : row.status,
          agendaItemId: agendaItem,
          inReview: false,
        }),
      ),
      resolutionGroups: listed('resolutionGroups', record.resolutionGroups ?? [], asSourced),
    },
    votes: votesOf(record),
    personnel: personnelSheet(record),
    budget: { budgetFigures: listed('figures', record.figures, figureSheet) },
    indicators: { indicators: listed('indicators', record.indicators, indicatorSheet) },
    tasks: { keyTasks: listed('tasks', record.tasks, ({ entry, ...row }) => ({ ...row, entryId: entry })) },
    petitions: {
      petitions: listed('petitions', record.petitions ?? [], asSourced),
      petitionCounts: listed('petitionCounts', record.petitionCounts ?? [], asSourced),
    },
    questions: questionSheets(record),
    oversight: { oversights: listed('oversight', record.oversight ?? [], oversightSheet) },
    followUps: { followUps: listed('followUps', record.followUps ?? [], followUpSheet) },
    photos: {
      photos: listed('photos', record.photos, ({ file, ...row }) => ({
        ...row,
        fileDigest: file?.digest ?? null,
        widthPx: file?.widthPx ?? null,
        heightPx: file?.heightPx ?? null,
      })),
    },
  };
}

function generalOf(record: SessionRecord): Sheets['general'] {
  const { slug: _, signedMinutes: __, meeting, petitioned, ...session } = record.session;
  const met = meetingSheet({ meeting, petitioned });
  return {
    councilSessions: [{ path: 'session', row: { ...session, ...met, reviewOpen: false } }],
    sittings: listed(
      'sittings',
      record.sittings,
      ({ attendance: _, knownMarks: __, stated: ___, ...row }) => row,
    ),
    sessionRoles: listed('roles', record.roles ?? [], ({ delegate, sitting, ...row }) => ({
      ...row,
      mandateId: delegate,
      sittingId: sitting,
    })),
    guests: listed('guests', record.guests, ({ count, ...row }) => ({
      ...row,
      people: count?.people ?? null,
      peopleBound: count?.bound ?? ('exact' as const),
    })),
    sources: listed('sources', record.sources, asIs),
  };
}

function marksOf({ sittings }: SessionRecord): Sheets['attendance']['attendance'] {
  return sittings.flatMap((sitting, index) =>
    listed(
      pathOf('sittings', index, sitting.attendance ? 'attendance.marks' : 'knownMarks'),
      marksIn(sitting),
      ({ delegate, from, to, away, told, ...mark }) => ({
        ...mark,
        away: writeAway(away ?? []),
        toldAt: told ?? null,
        sittingId: sitting.id,
        mandateId: delegate,
        fromTime: from,
        toTime: to,
        // A record does not name its marks; within one sitting the delegate does.
        id: `m${index}-${marksIn(sitting).findIndex((one) => one.delegate === delegate)}`,
      }),
    ),
  );
}

function numbersOf({ sittings }: SessionRecord): Sheets['attendance']['attendanceNumbers'] {
  return sittings.flatMap(({ id: sittingId, stated }, index) =>
    stated
      ? // A record does not name them; the sitting does.
        [
          {
            path: pathOf('sittings', index, 'stated'),
            row: { ...asSourced(stated), sittingId, id: `n${index}` },
          },
        ]
      : [],
  );
}

function agendaOf({ agenda, papers = [] }: SessionRecord): Sheets['agenda'] {
  return {
    agendaItems: listed('agenda', agenda, ({ papers: _, parent, order, change, ...row }) => ({
      ...row,
      parentId: parent,
      plannedPosition: order?.planned,
      adoptedPosition: order?.adopted,
      change: change?.kind,
      changeNote: change?.note,
      changeVoteId: change?.vote,
    })),
    papers: [
      ...agenda.flatMap(({ id, papers }, index) =>
        listed(pathOf('agenda', index, 'papers'), papers, (paper) => paperRow(paper, id)),
      ),
      ...listed('papers', papers, (paper) => paperRow(paper, null)),
    ],
  };
}

const minutesOf = ({ minutes = [] }: SessionRecord): Sheets['minutes']['minuteEntries'] =>
  listed(
    'minutes',
    minutes,
    ({ agendaItem, sitting, delegate, answers, vote, question, personnel, ...row }) => ({
      ...row,
      agendaItemId: agendaItem,
      sittingId: sitting,
      mandateId: delegate,
      answersId: answers,
      voteId: vote,
      questionId: question,
      personnelVoteId: personnel,
    }),
  );

function questionSheets({ questions = [] }: SessionRecord): Sheets['questions'] {
  return {
    questions: listed('questions', questions, questionSheet),
    questionTurns: questions.flatMap(({ id, turns = [] }, index) =>
      listed(pathOf('questions', index, 'turns'), turns, (turn) => turnSheet(turn, id)),
    ),
  };
}

const paperRow = ({ file, counted, ...row }: Paper, agendaItemId: string | null) => ({
  ...row,
  agendaItemId,
  count: counted?.count ?? null,
  countBound: counted?.bound,
  fileDigest: file?.digest ?? null,
  fileName: file?.name ?? null,
});

/** The day of a vote where nothing else in the record tells it; null where its sitting or session does. */
function ownDay(record: SessionRecord, { sitting: sittingId, heldAt, heldOn }: DatedVote): KnownDate {
  return heldOn === voteDay(record, { sittingId, heldAt }) ? null : heldOn;
}

function votesOf(record: SessionRecord): Sheets['votes'] {
  const { votes } = record;
  return {
    votes: listed('votes', votes, ({ counts, resolution, agendaItem, sitting, stated, ...row }) => {
      const { alsoResolutions = [], annulled, revoteOf = null, recused = [], ...vote } = row;
      return {
        ...asSourced(vote),
        heldOn: ownDay(record, { ...vote, sitting }),
        resolutionId: resolution,
        agendaItemId: agendaItem,
        sittingId: sitting,
        forCount: counts?.for ?? null,
        againstCount: counts?.against ?? null,
        notVotingCount: counts?.notVoting ?? null,
        otherOpinionCount: counts?.otherOpinion ?? null,
        blankCount: counts?.blank ?? null,
        absentCount: counts?.absent ?? null,
        statedTotal: stated?.total ?? null,
        statedPresent: stated?.present ?? null,
        statedVoting: stated?.voting ?? null,
        statedOutcome: stated?.outcome ?? null,
        alsoResolutionIds: alsoResolutions,
        isAnnulled: annulled !== undefined,
        annulledOn: annulled?.on ?? null,
        revoteOfId: revoteOf,
        recused: recused.map(({ delegate, reason }) => ({ mandateId: delegate, reason })),
      };
    }),
    ballots: votes.flatMap(({ id: voteId, ballots }, index) =>
      listed(pathOf('votes', index, 'ballots'), ballots ?? [], ({ delegate, choice }) => ({
        voteId,
        mandateId: delegate,
        choice,
        id: `b${index}-${ballots?.findIndex((one) => one.delegate === delegate)}`,
      })),
    ),
  };
}
