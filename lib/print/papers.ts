import type { Resolution, SessionRecord } from '@/lib/record/schema';
import { composeAgenda } from './agenda';
import { composeAttendanceSheet } from './attendance-sheet';
import { composeBallotStock } from './ballot-stock';
import { composeByHand } from './by-hand';
import { composeChairScript } from './chair-script';
import type { Composition } from './composition';
import { composeConvening, composeInvitation } from './convening';
import { composeExtract } from './extract';
import type { PaperEdition } from './head';
import { composeMinutes } from './minutes';
import { composeNotice } from './notice';
import { composeOfBallot, isOfBallot, tellersPapers } from './of-personnel';
import { filedPaperNames, type PaperName, papers } from './paper-names';
import { composePetitionReport } from './petition-report';
import { composeResolution, hasOwnWords } from './resolution';
import { composeResolutionList } from './resolution-list';
import { composeLetter, composePosting, composeReport } from './sending';
import { composeVoteResults } from './vote-results';

type Compose = (record: SessionRecord, edition: PaperEdition) => Composition;

/**
 * Each is a function of the record alone: a published one from the published record, a draft's from what would be published, and
 * it says so.
 */
const compositions: Readonly<Record<PaperName, Compose>> = {
  'quyet-dinh-trieu-tap': composeConvening,
  'giay-trieu-tap': (record, edition) => composeInvitation(record, edition, 'delegates'),
  'giay-moi': (record, edition) => composeInvitation(record, edition, 'guests'),
  'chuong-trinh-du-kien': (record, edition) => composeAgenda(record, edition, 'planned'),
  'kich-ban-dieu-hanh': composeChairScript,
  'diem-danh': composeAttendanceSheet,
  'chuong-trinh-thong-qua': (record, edition) => composeAgenda(record, edition, 'adopted'),
  'phieu-ghi-tay': composeByHand,
  'so-theo-doi-phieu': composeBallotStock,
  'bien-ban': composeMinutes,
  'chuong-trinh': (record, edition) => composeAgenda(record, edition, 'handled'),
  'ket-qua-bieu-quyet': composeVoteResults,
  'danh-muc-nghi-quyet': composeResolutionList,
  'tong-hop-kien-nghi': composePetitionReport,
  'thong-bao-ket-qua': composeNotice,
  'niem-yet': composePosting,
  'bao-cao': composeReport,
  'cong-van': composeLetter,
};

/** «nghi-quyet-3», «trich-nghi-quyet-3»: the third resolution of the record, and what the minutes say of it. */
const OF_RESOLUTION = /^(trich-)?nghi-quyet-([1-9]\d{0,2})$/;

export const resolutionPaperName = (record: SessionRecord, resolution: Resolution): string =>
  `nghi-quyet-${record.resolutions.indexOf(resolution) + 1}`;
export const extractPaperName = (record: SessionRecord, resolution: Resolution): string =>
  `trich-${resolutionPaperName(record, resolution)}`;

/**
 * Papers of a meeting that is no session: who was there, what it dealt with, what was said and how it voted. The others are the
 * council's own, and say so in their heads.
 */
const OF_MEETINGS: ReadonlySet<PaperName> = new Set<PaperName>([
  ...(['chuong-trinh-du-kien', 'diem-danh', 'chuong-trinh-thong-qua', 'phieu-ghi-tay'] as const),
  ...(['bien-ban', 'chuong-trinh', 'ket-qua-bieu-quyet'] as const),
]);

/** What a paper is called in a list of those of a record. */
export const paperTitle = ({ session }: Pick<SessionRecord, 'session'>, name: PaperName): string =>
  session.meeting && name === 'bien-ban' ? 'Biên bản' : papers[name].title;

/** What of a record decides which papers it has. */
export type Offering = Pick<
  SessionRecord,
  | 'session'
  | 'agenda'
  | 'votes'
  | 'resolutions'
  | 'resolutionGroups'
  | 'personnel'
  | 'petitions'
  | 'petitionCounts'
>;

/** Whether a record holds anything of what a paper is about: one of nothing is not offered. */
export function isOffered(
  {
    session,
    agenda,
    votes,
    resolutions,
    resolutionGroups = [],
    personnel = [],
    petitions = [],
    petitionCounts = [],
  }: Offering,
  name: PaperName,
): boolean {
  if (session.meeting && !OF_MEETINGS.has(name)) return false;
  if (name === 'chuong-trinh') return agenda.length > 0;
  if (name === 'chuong-trinh-du-kien') return agenda.some(({ order }) => order?.planned);
  if (name === 'chuong-trinh-thong-qua') return agenda.some(({ order }) => order?.adopted);
  if (name === 'ket-qua-bieu-quyet') return votes.length + personnel.length > 0;
  if (name === 'so-theo-doi-phieu') return personnel.length > 0;
  if (name === 'tong-hop-kien-nghi') return petitions.length + petitionCounts.length > 0;
  return name !== 'danh-muc-nghi-quyet' || resolutions.length + resolutionGroups.length > 0;
}

/** Those that are made of what they are about alone: none says that an agenda was adopted where nobody wrote how. */
const ONLY_OFFERED: readonly PaperName[] = [
  'chuong-trinh-thong-qua',
  'so-theo-doi-phieu',
  'tong-hop-kien-nghi',
];

/** Whether a paper can be made at all. The office sets the others early. */
export const isMade = (record: SessionRecord, name: PaperName): boolean =>
  (!record.session.meeting || OF_MEETINGS.has(name)) &&
  (!ONLY_OFFERED.includes(name) || isOffered(record, name));

/** Whether residents are given a paper at all: of what came of a session, only once it was held. */
export const isForResidents = ({ session }: Pick<SessionRecord, 'session'>, name: PaperName): boolean =>
  papers[name].isPublic && (papers[name].when !== 'after' || session.occurrence === 'held');

/** Residents are given what is told to all, the office its own papers as well. */
export type PaperReader = 'residents' | 'office';

/** The names in addresses of every paper of a session in its order, the resolutions behind their list. */
export function sessionPaperNames(record: SessionRecord, reader: PaperReader): string[] {
  const own = record.session.meeting ? [] : record.resolutions;
  const ofResolutions = own.flatMap((resolution) => [
    ...(hasOwnWords(resolution) ? [resolutionPaperName(record, resolution)] : []),
    extractPaperName(record, resolution),
  ]);
  const counted = tellersPapers(record).map(({ name }) => name);
  return filedPaperNames
    .filter((name) => (reader === 'office' || isForResidents(record, name)) && isOffered(record, name))
    .flatMap((name) => [
      name,
      ...(name === 'danh-muc-nghi-quyet' ? ofResolutions : []),
      ...(name === 'ket-qua-bieu-quyet' ? counted : []),
    ]);
}

const isPaperName = (name: string): name is PaperName => Object.hasOwn(compositions, name);

/**
 * A paper by its name in an address.
 *
 * @returns null where there is no paper of that name, or the record holds nothing it could be made of.
 */
export function composePaper(name: string, record: SessionRecord, edition: PaperEdition): Composition | null {
  if (isPaperName(name)) return isMade(record, name) ? compositions[name](record, edition) : null;
  if (isOfBallot(name)) return composeOfBallot(name, record, edition);
  const [, isExtract, number] = OF_RESOLUTION.exec(name) ?? [];
  const resolution = number ? record.resolutions[Number(number) - 1] : undefined;
  if (!resolution || record.session.meeting) return null;
  if (isExtract) return composeExtract(record, resolution, edition);
  return hasOwnWords(resolution) ? composeResolution(record, resolution, edition) : null;
}
