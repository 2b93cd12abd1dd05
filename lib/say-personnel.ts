import type { PersonnelReason } from './rules/personnel/personnel-reasons';
import type { VoteReason } from './rules/vote-reasons';
import { lawArticleText, reasonText } from './say';
import { personnelBase, personnelSayings } from './vi/sayings-of-personnel';

/**
 * A reason of a vote on people as a finished sentence.
 *
 * @param silent who is silent where something is not there, as `silentOne` says it; left out where it can still be entered.
 */
export function personnelReasonText(reason: PersonnelReason, silent: string | null = null): string {
  if (reason.code === 'base') return personnelBase(reason);
  if (!Object.hasOwn(personnelSayings, reason.code)) return reasonText(reason as VoteReason, 'vi', silent);
  const say = personnelSayings[reason.code as keyof typeof personnelSayings] as (params: object) => string;
  return say(reason.params);
}

/** The article a reason rests on, as it is cited; null where it rests on none. */
export const personnelArticle = (reason: PersonnelReason): string | null =>
  reason.code === 'personnel_rule' ? lawArticleText(reason.params.law, 'vi') : null;
