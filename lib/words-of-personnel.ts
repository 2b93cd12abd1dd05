/** The closed lists of elections and of what else a council decides about people; `lib/vi/terms.ts` has their Vietnamese. */

/** Bầu, phê chuẩn, miễn nhiệm, bãi nhiệm, cho thôi làm nhiệm vụ đại biểu, lấy phiếu and bỏ phiếu tín nhiệm. */
export const personnelKinds = [
  'election',
  'confirmation',
  'relief',
  'dismissal',
  'release',
  'confidence_levels',
  'confidence',
] as const;
/** What somebody is dismissed from: the law asks two thirds for a delegate's mandate alone. */
export const dismissedFroms = ['mandate', 'office'] as const;
/** Who put a person forward (Luật 72/2025/QH15, Điều 36). */
export const nominators = [
  'standing_committee',
  'council_chair',
  'peoples_committee_chair',
  'presiding',
  'delegates',
  'self',
  'other',
] as const;
/** What a ballot says of one person; the last three are those of lấy phiếu tín nhiệm. */
export const personnelChoices = ['for', 'against', 'no_opinion', 'high', 'medium', 'low'] as const;
/** What a source prints a share of ballots of. */
export const personnelShareBases = ['all', 'present', 'issued', 'collected', 'valid', 'unstated'] as const;
/** What a source says became of a person where it gives no numbers that tell. */
export const personnelResults = ['passed', 'failed'] as const;
/** What the level above answers to a result it has to approve. */
export const approvalAnswers = ['approved', 'refused'] as const;
/**
 * What became of a person. `tied`: as many votes as another for the last seat. `may_resign`, `confidence_vote` and `kept` are what
 * follows from the three levels; `kept` and `no_confidence` what a vote of confidence says.
 */
export const personnelOutcomes = [
  'passed',
  'failed',
  'tied',
  'withdrawn',
  'may_resign',
  'confidence_vote',
  'kept',
  'no_confidence',
  'undetermined',
] as const;

export type PersonnelKind = (typeof personnelKinds)[number];
export type DismissedFrom = (typeof dismissedFroms)[number];
export type PersonnelChoice = (typeof personnelChoices)[number];
export type PersonnelShareBase = (typeof personnelShareBases)[number];
export type PersonnelResult = (typeof personnelResults)[number];
export type PersonnelOutcome = (typeof personnelOutcomes)[number];
