import { personnelName } from '@/lib/public/personnel-text';
import type { SessionRecord } from '@/lib/record/schema';
import type { PersonnelVote } from '@/lib/record/schema-personnel';
import { composeBallots, hasBallots } from './ballots';
import type { Composition } from './composition';
import type { PaperEdition } from './head';
import {
  composeApprovalLetter,
  composeConfirmation,
  isConfirmable,
  isForApproval,
} from './personnel-proposals';
import { composeTellersMinutes } from './tellers-minutes';

/*
 * The papers of each ballot on people, by their names in addresses: «kiem-phieu-2» is of the record's second.
 */

type OfBallot = {
  readonly title: string;
  readonly isPublic: boolean;
  readonly isMade: (record: SessionRecord, vote: PersonnelVote) => boolean;
  readonly compose: (record: SessionRecord, vote: PersonnelVote, edition: PaperEdition) => Composition;
};

/** Whether anything was counted: of a ballot nobody told anything of, residents are given no minutes of dotted lines. */
const isCounted = ({ account, people }: PersonnelVote): boolean =>
  account !== undefined || people.some(({ counts }) => counts !== undefined);

const kinds: Readonly<Record<string, OfBallot>> = {
  'phieu-bo': {
    ...{ title: 'Phiếu để in', isPublic: false, compose: composeBallots },
    isMade: (_, vote) => hasBallots(vote),
  },
  'kiem-phieu': {
    ...{ title: 'Biên bản kiểm phiếu', isPublic: true, compose: composeTellersMinutes },
    isMade: () => true,
  },
  'du-thao-xac-nhan': {
    ...{ title: 'Dự thảo nghị quyết', isPublic: false, compose: composeConfirmation, isMade: isConfirmable },
  },
  'de-nghi-phe-chuan': {
    ...{ title: 'Công văn đề nghị phê chuẩn', isPublic: false, compose: composeApprovalLetter },
    isMade: (_, vote) => isForApproval(vote),
  },
};

/** A session's ballots: a meeting that is none has no papers of an election. */
const ballotsOf = ({ session, personnel = [] }: Pick<SessionRecord, 'session' | 'personnel'>) =>
  session.meeting ? [] : personnel;

const OF_BALLOT = new RegExp(`^(${Object.keys(kinds).join('|')})-([1-9]\\d{0,2})$`);

/** A paper of a ballot, as a list names it. */
type PersonnelPaper = { readonly name: string; readonly title: string };

/** Every paper the office can make of a record's ballots on people, ballot by ballot. */
export const personnelPapers = (record: SessionRecord): PersonnelPaper[] =>
  ballotsOf(record).flatMap((vote, at) =>
    Object.entries(kinds).flatMap(([kind, { title, isMade }]) =>
      isMade(record, vote) ? [{ name: `${kind}-${at + 1}`, title: `${title}: ${personnelName(vote)}` }] : [],
    ),
  );

/** Those that are filed, and that residents are given: the tellers' minutes of what was counted. */
export const tellersPapers = (record: Pick<SessionRecord, 'session' | 'personnel'>): PersonnelPaper[] =>
  ballotsOf(record).flatMap((vote, at) =>
    isCounted(vote)
      ? [{ name: `kiem-phieu-${at + 1}`, title: `Biên bản kiểm phiếu: ${personnelName(vote)}` }]
      : [],
  );

/** Whether a name is that of a ballot's paper, of this record or of another. */
export const isOfBallot = (name: string): boolean => OF_BALLOT.test(name);

/** A paper of a ballot by its name in an address; null where there is none, or nothing it could be made of. */
export function composeOfBallot(
  name: string,
  record: SessionRecord,
  edition: PaperEdition,
): Composition | null {
  const [, kind = '', number] = OF_BALLOT.exec(name) ?? [];
  const vote = ballotsOf(record)[Number(number) - 1];
  const paper = kinds[kind];
  return vote && paper?.isMade(record, vote) ? paper.compose(record, vote, edition) : null;
}
