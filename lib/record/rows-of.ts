import { sectionInputs } from '@/lib/forms/sections';
import { accountNames } from '@/lib/rules/personnel/ballot-account';
import { sections } from '@/lib/words';
import type { DraftRows } from './draft';
import type { Fault } from './faults';
import type { SessionRecord } from './schema';
import { sheetsOf } from './sheets';

/** What a form calls a value → what the record calls it. */
const called: Readonly<Record<string, string>> = {
  agendaItemId: 'agendaItem',
  sourceId: 'source',
  resolutionId: 'resolution',
  sittingId: 'sitting',
  mandateId: 'delegate',
  fromTime: 'from',
  toTime: 'to',
  fileDigest: 'file.digest',
  fileName: 'file.name',
  forCount: 'counts.for',
  againstCount: 'counts.against',
  notVotingCount: 'counts.notVoting',
  partOfId: 'partOf',
  changeFromPrinted: 'change.fromPrinted',
  changeToPrinted: 'change.toPrinted',
  changeByPrinted: 'change.byPrinted',
  planPrinted: 'plan.printed',
  samePeriodPrinted: 'samePeriod.printed',
  growthPrinted: 'growth.printed',
  otherOpinionCount: 'counts.otherOpinion',
  blankCount: 'counts.blank',
  absentCount: 'counts.absent',
  statedTotal: 'stated.total',
  statedPresent: 'stated.present',
  statedVoting: 'stated.voting',
  statedOutcome: 'stated.outcome',
  alsoResolutionIds: 'alsoResolutions',
  isAnnulled: 'annulled',
  annulledOn: 'annulled.on',
  revoteOfId: 'revoteOf',
  parentId: 'parent',
  plannedPosition: 'order.planned',
  adoptedPosition: 'order.adopted',
  change: 'change.kind',
  changeNote: 'change.note',
  changeVoteId: 'change.vote',
  answersId: 'answers',
  voteId: 'vote',
  entryId: 'entry',
  people: 'count.people',
  earlierId: 'earlier',
  tellersVoteId: 'tellersVote',
  effectiveOn: 'effective.on',
  effectiveAt: 'effective.at',
  approvalTo: 'approval.to',
  approvalSentOn: 'approval.sentOn',
  approvalAnswer: 'approval.answer',
  approvalAnsweredOn: 'approval.on',
  approvalNumber: 'approval.number',
  annulledReason: 'annulled.reason',
  invalidCauses: 'account.causes',
  isWithdrawn: 'withdrew',
  isHead: 'head',
  statedResult: 'stated',
  noOpinionCount: 'counts.noOpinion',
  highCount: 'counts.high',
  mediumCount: 'counts.medium',
  lowCount: 'counts.low',
  ...Object.fromEntries(accountNames.map((name) => [`${name}Ballots`, `account.${name}`])),
  peopleBound: 'count.bound',
  questionId: 'question',
  personnelVoteId: 'personnel',
  promiseBody: 'promise.body',
  promiseOwner: 'promise.owner',
  promiseDueOn: 'promise.dueOn',
  promiseStatus: 'promise.status',
  promiseDoneOn: 'promise.doneOn',
  promiseEvidence: 'promise.evidence',
};

/** The rows of a record as its sections keep them, or what the form of each refuses, by its place in the record. */
export function rowsOf(
  record: SessionRecord,
): { ok: true; rows: DraftRows } | { ok: false; faults: Fault[] } {
  const sheets = sheetsOf(record);
  const faults: Fault[] = [];
  const rows = sections.map((section) => {
    const tables = sheets[section] as Record<string, readonly { path: string; row: unknown }[]>;
    const input = Object.fromEntries(
      Object.entries(tables).map(([name, located]) => [name, located.map(({ row }) => row)]),
    );
    const parsed = sectionInputs[section].safeParse(input);
    for (const issue of parsed.error?.issues ?? []) {
      const [table, index, ...rest] = issue.path;
      const row = tables[String(table)]?.[Number(index)]?.path ?? section;
      const tail = rest.map((part) => called[String(part)] ?? String(part));
      faults.push({ path: [row, ...tail].join('.'), text: issue.message });
    }
    return [section, parsed.data] as const;
  });
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, rows: Object.fromEntries(rows) as DraftRows };
}
