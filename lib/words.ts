/**
 * Every closed list of the model, once. The schema's checks, the forms, the record and the words on screen all
 * read these; `lib/vi/terms.ts` gives each its Vietnamese.
 */
export const roles = ['clerk', 'chair', 'councillor', 'admin'] as const;
/** Today's and, after them, those of the system until 30/6/2025; `other` is called what its own papers call it. */
export const councilLevels = [
  'ward',
  'commune',
  'special_zone',
  'province',
  'city',
  'district',
  'urban_district',
  'town',
  'provincial_city',
  'township',
  'other',
] as const;

export const sessionKinds = [
  'first',
  'regular_midyear',
  'regular_yearend',
  'regular',
  'thematic',
  'extraordinary',
  'voters_petition',
  'closing',
] as const;
export const sessionSeries = ['main', 'thematic', 'extraordinary'] as const;
/** Meetings of a council or its bodies that are no session of it: never numbered, listed or counted among them. */
export const meetingKinds = [
  'joint_conference',
  'standing_committee',
  'committee',
  'explanation',
  'voters_meeting',
  'dialogue',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];
export const bodyKinds = ['standing_committee', 'committee'] as const;
export type BodyKind = (typeof bodyKinds)[number];
/** What somebody is in a body of the council. */
export const bodyRoles = ['head', 'vice_head', 'member'] as const;
export type BodyRole = (typeof bodyRoles)[number];
export const occurrences = ['planned', 'held', 'postponed', 'cancelled'] as const;
export const sessionStates = ['draft', 'submitted', 'published', 'withdrawn', 'deleted'] as const;

export const attendanceStatuses = ['present', 'late', 'left_early', 'online', 'excused', 'absent'] as const;
/** How near a number of those present is, as a source states it. */
export const presenceBounds = ['exact', 'at_least', 'at_most', 'about'] as const;
/** What a record was written down from. */
export const compiledFroms = ['own_papers', 'sources'] as const;
export type CompiledFrom = (typeof compiledFroms)[number];
/** Why a field has no value: its source does not say, we have not written it down, or there is nothing to say. */
export const absences = ['not_stated', 'not_recorded', 'not_applicable'] as const;
export type Absence = (typeof absences)[number];
export const guestKinds = ['person', 'group'] as const;
/** What somebody did for a session or a sitting; `other` is called what its source calls it. */
export const sittingRoles = ['presided', 'minutes', 'opened', 'closed', 'other'] as const;
/** What became of a task; not stated where nobody says. */
export const taskStatuses = ['open', 'done'] as const;
/** What a line of the minutes is. `vote` stands for a vote of the session, whose finding it shows. */
export const minuteKinds = ['speech', 'question', 'answer', 'event', 'vote', 'conclusion', 'note'] as const;
/** How a question was put or answered: in the hall, or on paper. */
export const questionWays = ['hall', 'in_writing'] as const;
/** What follows a question, in the order in which it was said. */
export const questionTurnKinds = ['answer', 'follow_up'] as const;
/** How an oversight is carried out; `other` is called what its own papers call it. */
export const oversightMethods = [
  'delegation',
  'survey',
  'report',
  'explanation',
  'questioning',
  'documents',
  'other',
] as const;
/** How far an oversight has come; not stated where nobody says. */
export const oversightStates = ['planned', 'under_way', 'done', 'partly_done', 'not_done'] as const;
/** `other`, here and below: of none of the kinds that follow from anything; its own words say what it is. */
export const officeKinds = [
  'council_chair',
  'council_vice_chair',
  'committee_head',
  'committee_vice_head',
  'standing_member',
  'group_head',
  'other',
] as const;
export const mandateEndReasons = ['term_ended', 'released', 'dismissed', 'transferred', 'died'] as const;

export const agendaKinds = [
  'opening',
  'procedure',
  'report',
  'submission',
  'appraisal',
  'discussion',
  'questioning',
  'election',
  'resolution',
  'speech',
  'closing',
  'other',
] as const;
/** What became of an item that is not dealt with as planned. */
export const agendaChanges = ['added', 'withdrawn', 'postponed', 'not_reached'] as const;
export const paperKinds = [
  'submission',
  'report',
  'appraisal',
  'draft_resolution',
  'notice',
  'plan',
  'other',
] as const;

export const fileKinds = ['paper', 'photo'] as const;

/** What became of the words a speaker proposed for his own line of the minutes. */
export const passageAnswers = ['taken', 'declined', 'withdrawn', 'replaced'] as const;

/** What of a PDF is not as it was sent out, or as it was signed; `covered` is a page under a signature's own picture. */
export const touchedKinds = [
  'page',
  'pages',
  'annotations',
  'covered',
  'fields',
  'structure',
  'actions',
  'other',
] as const;

export const resolutionKinds = ['individual', 'normative'] as const;
/** What a stated group of resolutions counts: all of the session, those beside what else is written, or some of them. */
export const groupScopes = ['all', 'others', 'some'] as const;
export const resolutionStatuses = ['draft', 'adopted', 'rejected', 'withdrawn', 'postponed'] as const;
export type ResolutionStatus = (typeof resolutionStatuses)[number];

export const voteMethods = [
  'show_of_hands',
  'card',
  'roll_call',
  'electronic',
  'secret',
  'secret_device',
  'written',
] as const;
export const voteRules = ['ordinary', 'dismissal'] as const;
/** What of a draft, or beside it, a vote is on; not said, its words tell. */
export const voteAbouts = ['whole', 'piece', 'amendment', 'procedure'] as const;
/** How the clerk answers a remark on a draft: the draft was changed, or why it was not. */
export const answerKinds = ['accepted', 'explained'] as const;
/** What a councillor proposes to do with a piece of a draft. */
export const amendmentKinds = ['replace', 'insert_after', 'delete'] as const;
/** Who besides a councillor who signs in may put an amendment forward; the desk enters it for them. */
export const proposerKinds = [
  'delegate',
  'delegates',
  'committee',
  'standing_committee',
  'drafter',
  'secretariat',
  'other',
] as const;
/** How an amendment stands; the last three follow from its vote. */
export const amendmentStandings = [
  'proposed',
  'withdrawn',
  'accepted',
  'declined',
  'to_vote',
  'passed',
  'rejected',
  'vote_gone',
] as const;
export const voteEntries = ['unanimous_uncounted', 'totals', 'by_name'] as const;
/** What a source says of a vote it gives no numbers of, where it is not «thống nhất thông qua». */
export const uncountedResults = ['passed', 'failed', 'not_stated'] as const;
/** What a source says became of a vote that was counted; it is the outcome where nothing else can tell. */
export const statedOutcomes = ['adopted', 'rejected'] as const;
/** Never merged: saying nothing, another opinion, a blank paper and being away are four things. */
export const choices = ['for', 'against', 'not_voting', 'other_opinion', 'blank', 'absent'] as const;
/** How near a count of votes is to what was counted, where a source gives no exact one. */
export const countBounds = ['at_least', 'over', 'at_most', 'under', 'about'] as const;
/** What a council under another law takes a majority of; those voting are those for and those against. */
export const majorityBases = ['all_delegates', 'present', 'voting'] as const;
/** What a deciding rule is a share of: of these, or of all members of the body that met. */
export const decidingBases = [...majorityBases, 'all_members'] as const;
/** Whether delegates who recuse themselves stay in the total a vote is a share of. */
export const recusalRules = ['counted', 'excluded'] as const;
/** How sure we are of a rule and its article: read in the law, in what quotes it, or in neither. */
export const sureness = ['certain', 'likely', 'doubtful'] as const;
/** What a source prints a share of. */
export const shareBases = ['all', 'present', 'voting', 'unstated'] as const;
export const outcomes = ['adopted', 'rejected', 'undetermined'] as const;

export const budgetConcepts = [
  'revenue_total',
  'revenue_territory',
  'revenue_retained',
  'transfer_balancing',
  'transfer_targeted',
  'expenditure_total',
  'expenditure_investment',
  'expenditure_recurrent',
  'reserve',
  'surplus',
  'other',
] as const;
export const budgetStages = ['estimate', 'expected', 'outturn', 'final', 'not_stated'] as const;
/** After the parts that have names: months of a year, several years, what only the source's own words say, and nothing. */
export const periodParts = [
  'year',
  'h1',
  'h2',
  'm9',
  'q1',
  'q2',
  'q3',
  'q4',
  'months',
  'years',
  'printed',
  'not_stated',
] as const;
export const budgetBases = ['superior_plan', 'own_resolution', 'same_period', 'previous_year'] as const;
export const qualifiers = ['over', 'under', 'nearly', 'about', 'estimated'] as const;

/** What a source says of an indicator beside its plan. */
export const targetResults = ['exceeded', 'met', 'not_met'] as const;
export const indicatorGroups = ['economy', 'society', 'urban', 'defence', 'administration'] as const;

export const publicationKinds = ['first', 'update', 'correction', 'withdrawal'] as const;
export const searchKinds = [
  'session',
  'resolution',
  'meeting',
  'decision',
  'agenda',
  'vote',
  'figure',
  'delegate',
  'source',
  'petition',
  'question',
] as const;

/** The parts of the desk's workspace; each is one aggregate with its own sequence of events. */
export const sections = [
  'general',
  'attendance',
  'agenda',
  'resolutions',
  'votes',
  'personnel',
  'questions',
  'oversight',
  'minutes',
  'budget',
  'indicators',
  'tasks',
  'petitions',
  'followUps',
  'photos',
] as const;

export type Role = (typeof roles)[number];
export type Section = (typeof sections)[number];
export type SessionState = (typeof sessionStates)[number];
export type FileKind = (typeof fileKinds)[number];
export type Occurrence = (typeof occurrences)[number];
export type MinuteKind = (typeof minuteKinds)[number];
export type AgendaChange = (typeof agendaChanges)[number];
export type AmendmentKind = (typeof amendmentKinds)[number];
export type ProposerKind = (typeof proposerKinds)[number];
export type AmendmentStanding = (typeof amendmentStandings)[number];
export type AnswerKind = (typeof answerKinds)[number];
export type Choice = (typeof choices)[number];
export type CountBound = (typeof countBounds)[number];
export type ShareBase = (typeof shareBases)[number];
export type StatedOutcome = (typeof statedOutcomes)[number];
export type Qualifier = (typeof qualifiers)[number];
export type PublicationKind = (typeof publicationKinds)[number];
export type SearchKind = (typeof searchKinds)[number];
