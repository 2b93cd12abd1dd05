import { mayBeInOffice } from '@/lib/rules/mandates';
import { isSurelyBefore } from '@/lib/vi/partial-date';
import { daysOn, spanOf } from './build-sittings';
import { isVoteOn } from './deciding-vote';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';
import type { Vote } from './schema';

/** What does not fit in how votes stand to one another, to the resolutions they decided and to those who took no part. */
export function checkVoteRelations(draft: SessionDraft, votes: readonly Vote[]): Finding[] {
  return votes.flatMap((vote) => [
    ...checkAnnulled(draft, vote),
    ...checkRevote(votes, vote),
    ...checkShared(draft, vote),
    ...checkRecused(draft, vote),
    ...checkRecusedCount(vote),
  ]);
}

const about = (severity: Finding['severity'], vote: Vote, code: string, text: string) =>
  finding(severity, 'votes', code, vote.id, `«${vote.subject}»: ${text}`);

function checkAnnulled({ session }: SessionDraft, vote: Vote): Finding[] {
  const { annulled, annulledReason, heldOn } = vote;
  if (!annulled) return [];
  const isEarly = isSurelyBefore(annulled.on, heldOn ?? session.startsOn);
  return [
    ...(annulledReason
      ? []
      : [about('warning', vote, 'annulled_reason', 'ghi hủy kết quả mà chưa ghi lý do.')]),
    ...(isEarly ? [about('error', vote, 'annulled_on', 'ngày hủy kết quả trước ngày biểu quyết.')] : []),
  ];
}

/** A vote repeats an earlier one on the same matter; a row of them that comes back to itself repeats none. */
function checkRevote(votes: readonly Vote[], vote: Vote): Finding[] {
  const first = votes.find(({ id }) => id === vote.revoteOf);
  if (!first) return [];
  if (isCircle(votes, vote))
    return [about('error', vote, 'revote_circle', 'các lần biểu quyết lại chỉ vòng về nhau. Sửa một lần.')];
  const isOther = first.resolution !== null && vote.resolution !== null && !isVoteOn(first, vote.resolution);
  const found: Finding[] = [];
  if (isBefore(vote, first))
    found.push(about('error', vote, 'revote_order', `biểu quyết lại trước lần «${first.subject}».`));
  if (isOther) {
    const text = `là biểu quyết lại của «${first.subject}» nhưng về nghị quyết khác.`;
    found.push(about('warning', vote, 'revote_other', text));
  }
  if (!first.annulled) {
    const text = `lần «${first.subject}» mà nó thay chưa ghi là bị hủy kết quả.`;
    found.push(about('warning', vote, 'revote_standing', text));
  }
  return found;
}

const isBefore = (vote: Vote, first: Vote): boolean =>
  isSurelyBefore(vote.heldOn, first.heldOn) ||
  (vote.heldOn === first.heldOn &&
    vote.heldAt !== null &&
    first.heldAt !== null &&
    vote.heldAt < first.heldAt);

function isCircle(votes: readonly Vote[], from: Vote): boolean {
  const byId = new Map(votes.map((vote) => [vote.id, vote]));
  const seen = new Set<string>();
  for (let next = byId.get(from.revoteOf ?? ''); next; next = byId.get(next.revoteOf ?? '')) {
    if (next.id === from.id) return true;
    if (seen.has(next.id)) return false;
    seen.add(next.id);
  }
  return false;
}

/** Several resolutions in one vote are decided as wholes. */
function checkShared({ resolutions }: SessionDraft, vote: Vote): Finding[] {
  const { alsoResolutions, about: on } = vote;
  if (!alsoResolutions || !on || on === 'whole') return [];
  const count = resolutions.filter(({ id }) => isVoteOn(vote, id)).length;
  const text = `biểu quyết chung ${count} nghị quyết nhưng ghi là một phần của dự thảo.`;
  return [about('warning', vote, 'shared_part', text)];
}

/** Who recused themselves was in office then, and cast nothing. */
function checkRecused(draft: SessionDraft, vote: Vote): Finding[] {
  const { recused = [], ballots, heldOn, heldAt } = vote;
  const days = daysOn(draft, heldOn);
  const byId = new Map(draft.delegates.map((one) => [one.id, one]));
  const cast = new Set(ballots?.filter(({ choice }) => choice !== 'absent').map(({ delegate }) => delegate));
  return recused.flatMap(({ delegate }) => {
    const person = byId.get(delegate);
    if (!person) return [];
    const { name } = person;
    if (cast.has(delegate))
      return [about('error', vote, 'recused_ballot', `${name} ghi là không tham gia nhưng có phiếu.`)];
    return mayBeInOffice(spanOf(person), days, heldAt)
      ? []
      : [about('warning', vote, 'recused_stray', `${name} lúc đó không giữ nhiệm vụ đại biểu.`)];
  });
}

/** Those who voted and those who took no part are no more than there were. */
function checkRecusedCount({ recused = [], counts, total, because, ...vote }: Vote): Finding[] {
  const isTakenOut = because.some((reason) => reason.code === 'base' && reason.params.recused);
  if (recused.length === 0 || isTakenOut || counts === null || total === null) return [];
  const { absent: _, ...cast } = counts;
  const votes = Object.values(cast).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (votes + recused.length <= total) return [];
  const text = `có ${votes} phiếu và ${recused.length} đại biểu không tham gia, nhiều hơn tổng số ${total} đại biểu.`;
  return [about('error', vote as Vote, 'recused_total', text)];
}
