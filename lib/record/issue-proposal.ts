import { formatDate } from '@/lib/vi/date';
import { isDay, yearOf } from '@/lib/vi/partial-date';
import type { SessionDraft } from './draft';
import type { Elsewhere } from './elsewhere';
import { lastNumberOf, numbersFrom } from './next-number';

/** What the desk would propose for the resolutions of a session, each with where it is from; null where nothing is known. */
export type IssueProposal = {
  /** The number after the last one of the year. */
  readonly number: { readonly text: string; readonly after: string; readonly label: string } | null;
  /** The day they were adopted, to the day. */
  readonly day: { readonly on: string; readonly of: string } | null;
  readonly signer: { readonly name: string; readonly of: string } | null;
};

/**
 * Number, day and signer that many resolutions of a session most likely share. The number follows on the last of the
 * year; the day is that of the last sitting, at which they are put to the vote; who presided is proposed as signer.
 */
export function issueProposal(draft: SessionDraft, elsewhere: Elsewhere): IssueProposal {
  const { session, sittings } = draft;
  const last = sittings.at(-1);
  const on = last?.heldOn ?? (session.startsOn === session.endsOn ? session.startsOn : null);
  const year = yearOf(on);
  const known = year === null ? null : lastNumberOf(year, elsewhere);
  const next = known ? numbersFrom(known.number, 2)?.[1] : undefined;
  return {
    number: known && next ? { text: next, after: known.number, label: known.label } : null,
    day: isDay(on) ? { on, of: `${last?.label || 'ngày họp'}, ${formatDate(on)}` } : null,
    signer: signerOf(draft),
  };
}

/** Who presided over the last sitting, or the whole session, «Chủ tịch Nguyễn Thị An»; as a source has it where only that is kept. */
function signerOf({ sittings, sessionRoles, delegates }: SessionDraft): IssueProposal['signer'] {
  const last = sittings.at(-1);
  const presided = sessionRoles.filter(({ role }) => role === 'presided');
  const chair =
    presided.find(({ sittingId }) => sittingId !== null && sittingId === last?.id) ??
    presided.find(({ sittingId }) => sittingId === null);
  const name = delegates.find(({ id }) => id === chair?.mandateId)?.name ?? chair?.name;
  if (chair && name) {
    const of = chair.sittingId ? last?.label : 'kỳ họp';
    return { name: [chair.office, name].filter(Boolean).join(' '), of: `chủ tọa ${of}` };
  }
  return last?.presidedBy ? { name: last.presidedBy, of: `chủ tọa ${last.label}` } : null;
}
