import { noAsides } from './absences';
import type { SessionDraft } from './draft';
import { noTexts } from './row-texts';
import type { Delegate } from './schema';

/** A draft of a held session of one sitting, with nothing recorded but what `over` adds; for tests. */
export function aDraft(over: Partial<SessionDraft> = {}): SessionDraft {
  const nothing = {
    attendance: [],
    attendanceNumbers: [],
    agendaItems: [],
    papers: [],
    minuteEntries: [],
    resolutions: [],
    resolutionGroups: [],
    votes: [],
    ballots: [],
    personnelVotes: [],
    personnelPeople: [],
    personnelTellers: [],
  };
  const empty = {
    sessionRoles: [],
    guests: [],
    sources: [],
    figures: [],
    indicators: [],
    tasks: [],
    petitions: [],
    petitionCounts: [],
    questions: [],
    questionTurns: [],
    oversights: [],
    followUps: [],
    photos: [],
  };
  const unusableFiles = new Map();
  return {
    council,
    term,
    delegates: [],
    unusableFiles,
    session,
    sittings: [asSitting()],
    ...nothing,
    ...empty,
    ...over,
  };
}

const council: SessionDraft['council'] = {
  slug: 'mau',
  name: 'Phường Mẫu',
  locality: 'Phường Mẫu',
  level: 'ward',
  provinceName: null,
  provinceCode: null,
  unitCode: null,
  isSample: true,
  quorum: { num: 2, den: 3 },
};

const term: SessionDraft['term'] = { ordinal: 2, label: 'Khóa II', startYear: 2021, endYear: 2026 };

/** A session, which no voters signed for. */
const noMeeting = {
  ...{ meetingKind: null, bodyId: null, bodyName: null, announcedOn: null, resultOn: null },
  ...{ people: null, peopleBound: 'exact' as const, speakers: null, signatures: null, voters: null },
};

const session: SessionDraft['session'] = {
  id: 'session',
  slug: 'khoa-2-ky-5',
  ordinal: 5,
  series: 'main',
  kind: null,
  label: 'Kỳ họp thứ 5',
  title: null,
  purpose: null,
  summary: null,
  startsOn: '2024-06-12',
  endsOn: '2024-06-12',
  place: null,
  isClosed: false,
  occurrence: 'held',
  occurrenceNote: null,
  compiledFrom: null,
  councilThen: null,
  ...noAsides('councilSessions'),
  ...noMeeting,
  reviewOpen: false,
};

export function asSitting(over: Partial<SessionDraft['sittings'][number]> = {}) {
  const when = { heldOn: '2024-06-12', startsAt: '08:00', endsAt: null };
  return { id: 'sitting', label: 'Phiên sáng', ...when, isClosed: false, ...noAsides('sittings'), ...over };
}

export function aDelegate(number: number, over: Partial<Delegate> = {}): Delegate {
  const name = `Nguyễn Văn ${number}`;
  const time = { startedOn: '2021-07-01', endedOn: null, endedAt: null, endReason: null };
  return { id: `d${number}`, slug: `d-${number}`, name, unit: null, ...time, offices: [], ...over };
}

export const delegates = (many: number) => Array.from({ length: many }, (_, index) => aDelegate(index + 1));

type ResolutionRow = SessionDraft['resolutions'][number];

export function aResolution(over: Partial<ResolutionRow> = {}): ResolutionRow {
  const texts = { printedTitle: null, note: null, legalBases: [], articles: [], annexes: [] };
  const dates = { adoptedOn: null, issuedOn: null, effectiveOn: null, sent: [], posted: [], passedSigns: [] };
  const state = { status: 'draft', inReview: false, agendaItemId: null, sourceId: null } as const;
  const name = { id: 'r1', title: 'Về dự toán', number: null, kind: 'individual', signer: null } as const;
  return { ...name, ...texts, ...noAsides('resolutions'), ...dates, ...state, ...over };
}

type SourceRow = SessionDraft['sources'][number];

/** A source of which only its title is known. */
export function aSource(over: Partial<SourceRow> = {}): SourceRow {
  const posted = { postedOn: null, postedAt: null, views: null, ...noTexts('sources') };
  return { id: 's1', title: 'Báo tỉnh', publisher: null, url: null, body: null, ...posted, ...over };
}

type ItemRow = SessionDraft['agendaItems'][number];

/** An item of the agenda with its title only. */
export function anItem(over: Partial<ItemRow> = {}): ItemRow {
  const minutes = { presenter: null, discussion: null, speakers: null, conclusion: null };
  const place = { parentId: null, refersTo: [], plannedPosition: null, adoptedPosition: null };
  const change = { change: null, changeNote: null, changeVoteId: null, approvesSession: null };
  const item = { id: 'i1', kind: 'report' as const, title: 'Báo cáo', isClosed: false };
  return { ...item, ...minutes, ...noAsides('agendaItems'), ...place, ...change, ...over };
}

type VoteRow = SessionDraft['votes'][number];

/** A show of hands with totals, or whatever `over` makes of it; without counts when it was not counted. */
export function aVote(over: Partial<VoteRow> = {}): VoteRow {
  const links = { resolutionId: null, agendaItemId: null, sittingId: 'sitting' };
  const how = {
    method: 'show_of_hands',
    rule: 'ordinary',
    entry: 'totals',
    heldOn: null,
    heldAt: '09:00',
  } as const;
  const counts =
    over.entry === 'unanimous_uncounted'
      ? { forCount: null, againstCount: null, notVotingCount: null }
      : { forCount: 20, againstCount: 0, notVotingCount: 0 };
  return {
    id: 'v1',
    subject: 'Biểu quyết',
    printed: null,
    uncounted: null,
    ...{ otherOpinionCount: null, blankCount: null, absentCount: null, bounds: null, shares: null },
    ...{
      about: null,
      alsoResolutionIds: [],
      isAnnulled: false,
      annulledOn: null,
      revoteOfId: null,
      recused: [],
    },
    ...{ statedTotal: null, statedPresent: null, statedVoting: null, statedOutcome: null, sourceId: null },
    ...noAsides('votes'),
    ...links,
    ...how,
    ...counts,
    ...over,
  };
}

type FigureRow = SessionDraft['figures'][number];

/** A figure of which only what `over` says is known. */
export function aFigure(over: Partial<FigureRow> = {}): FigureRow {
  return {
    ...{ id: 'f', concept: 'revenue_total', label: 'Tổng thu', stage: 'outturn', year: 2024, part: 'h1' },
    ...{ fromMonth: null, throughMonth: null, throughYear: null, periodPrinted: null },
    ...{ partOfId: null, partsAreAll: false, printed: null, valueDong: null, qualifier: null },
    ...{ percentPrinted: null, percentPpm: null, percentQualifier: null },
    ...{ basis: null, basisPrinted: null, basisDong: null, basisWords: null, comparisons: [] },
    ...{ changeFromPrinted: null, changeFromDong: null, changeToPrinted: null, changeToDong: null },
    ...{ changeByPrinted: null, changeByDong: null, readings: [], note: null, sourceId: null },
    ...over,
  };
}

type IndicatorRow = SessionDraft['indicators'][number];

/** An indicator of which only what `over` says is known. */
export function anIndicator(over: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    ...{ id: 'i', group: null, name: 'Hộ có nước sạch', period: null, printed: '', countValue: null },
    ...{ unit: null, ratioNumerator: null, ratioDenominator: null, percentPpm: null, qualifier: null },
    ...{ percentOf: null, target: null, planPrinted: null, samePeriodPrinted: null, growthPrinted: null },
    ...{ targetResult: null, note: null, sourceId: null },
    ...over,
  };
}

/** A line of the minutes of the first item. */
export const aLine = (
  over: Partial<SessionDraft['minuteEntries'][number]> = {},
): SessionDraft['minuteEntries'][number] => ({
  ...{
    id: 'line',
    kind: 'speech',
    agendaItemId: 'i1',
    sittingId: null,
    at: null,
    mandateId: null,
    name: null,
  },
  ...{ office: null, body: null, answersId: null, voteId: null, questionId: null },
  ...{ personnelVoteId: null, isInternal: false },
  ...over,
});

type QuestionRow = SessionDraft['questions'][number];

/** A question to the chairman of the ward, of which only what `over` says is known besides. */
export const aQuestion = (over: Partial<QuestionRow> = {}): QuestionRow => ({
  ...{ id: 'q1', mandateId: null, name: 'Bà Lê Thị Cúc', office: null, how: null, on: null, at: null },
  respondents: [{ name: 'Ông Trần Văn Bình', office: 'Chủ tịch', body: 'Ủy ban nhân dân phường' }],
  ...{ matter: 'Bao giờ xong mương tổ 7?', agendaItemId: null, sittingId: null, number: null, datedOn: null },
  ...{ fileDigest: null, fileName: null, conclusion: null, promiseBody: null, promiseOwner: null },
  ...{ promiseDueOn: null, promiseStatus: null, promiseDoneOn: null, promiseEvidence: null },
  ...{ resolutionId: null, note: null, sourceId: null },
  ...over,
});

type TurnRow = SessionDraft['questionTurns'][number];

/** An answer to that question, of which only what `over` says is known besides. */
export const aTurn = (over: Partial<TurnRow> = {}): TurnRow => ({
  ...{ id: 't1', questionId: 'q1', kind: 'answer', mandateId: null, name: null, office: null, how: null },
  ...{ on: null, at: null, words: 'Trước 30/9.', number: null, datedOn: null, fileDigest: null },
  ...{ fileName: null },
  ...over,
});
