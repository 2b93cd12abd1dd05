import { personKey, personName } from '@/lib/public/personnel-text';
import { mayBeInOffice } from '@/lib/rules/mandates';
import { isWholeRegister } from '@/lib/rules/register';
import { foldForSearch } from '@/lib/vi/fold';
import { formatPartialDate, isDay, isSurelyBefore } from '@/lib/vi/partial-date';
import { daysOn, spanOf } from './build-sittings';
import type { Checked } from './check-personnel-about';
import type { Finding } from './finding';
import { mandateEffects } from './personnel-effects';
import type { PersonnelVote } from './schema-personnel';

/** Who is on a ballot, who counts it, and what it does to those it is about. */
export function checkPersonnelPeople(checked: Checked, personnel: readonly PersonnelVote[]): Finding[] {
  return [
    ...checkTwice(checked),
    ...checkTellers(checked),
    ...checkEligible(checked),
    ...checkEffects(checked, personnel),
  ];
}

/** Somebody stands twice on one ballot. */
function checkTwice({ vote, about, nameOf }: Checked): Finding[] {
  const seen = new Set<string>();
  return vote.people.flatMap((person) => {
    const key = personKey(person);
    const isTwice = key !== null && seen.has(key);
    if (key !== null) seen.add(key);
    return isTwice
      ? [about('error', 'person_twice', `${personName(person, nameOf)} được ghi hai lần.`, person.id)]
      : [];
  });
}

/** Who counts the ballots is not one of those they are about, and one of them leads. */
function checkTellers({ votes, vote, about, nameOf }: Checked): Finding[] {
  const { tellers = [], tellersVote } = vote;
  const candidates = new Set(vote.people.flatMap((person) => personKey(person) ?? []));
  const own = tellers
    .filter((teller) => candidates.has(personKey(teller) ?? ''))
    .map((teller) =>
      about(
        'error',
        'teller_candidate',
        `${personName(teller, nameOf)} vừa có tên trong danh sách vừa kiểm phiếu.`,
        teller.id,
      ),
    );
  const heads = tellers.filter(({ head }) => head).length;
  const led = heads > 1 ? [about('warning', 'teller_heads', `có ${heads} trưởng ban kiểm phiếu.`)] : [];
  const approved = tellersVote ? votes.find(({ id }) => id === tellersVote) : null;
  const refused =
    approved?.outcome === 'rejected'
      ? [
          about(
            'warning',
            'tellers_refused',
            `biểu quyết «${approved.subject}» không thông qua Ban kiểm phiếu.`,
          ),
        ]
      : [];
  return [...own, ...led, ...refused];
}

/** Posts that only a delegate holds: those of the council, of its standing committee and committees; not those of the Ủy ban. */
function asksForDelegate(
  { kind, dismissedFrom, post }: PersonnelVote,
  own: string | null | undefined,
): boolean {
  if (kind === 'release' || (kind === 'dismissal' && dismissedFrom === 'mandate')) return true;
  if (kind !== 'election' && kind !== 'confirmation') return false;
  const words = foldForSearch(own ?? post ?? '');
  if (/uy ban|ubnd|hoi tham/.test(words)) return false;
  return /hoi dong nhan dan|hdnd|thuong truc|(truong|pho|uy vien) ban\b|pho truong ban/.test(words);
}

/** A candidate who is no delegate, or not in office that day, for a post that asks for one. */
function checkEligible({ draft, vote, about, nameOf }: Checked): Finding[] {
  const days = daysOn(draft, vote.heldOn);
  // Of a register that is not whole nobody can say who is no delegate.
  const isWhole = isWholeRegister(draft.term.isRegisterComplete, draft.delegates.length);
  return vote.people.flatMap((person) => {
    if (person.withdrew || !asksForDelegate(vote, person.post)) return [];
    const who = personName(person, nameOf);
    const row = draft.personnelPeople.find(({ id }) => id === person.id);
    const delegate = draft.delegates.find(({ id }) => id === row?.mandateId);
    if (!delegate && !isWhole) return [];
    if (!delegate)
      return [
        about(
          'warning',
          'not_delegate',
          `${who} không được chọn trong danh sách đại biểu, mà việc này là của đại biểu Hội đồng nhân dân. Chọn trong danh sách, hoặc kiểm tra lại.`,
          person.id,
        ),
      ];
    if (mayBeInOffice(spanOf(delegate), days, vote.heldAt ?? null)) return [];
    return [
      about('error', 'not_in_office', `${who} không còn hoặc chưa là đại biểu lúc bỏ phiếu.`, person.id),
    ];
  });
}

/**
 * A mandate that ends by this ballot at a stated hour, and a later vote of the same day that still counts it: the register does not know
 * of it yet.
 */
function checkEffects(
  { draft, votes, vote, about, nameOf }: Checked,
  personnel: readonly PersonnelVote[],
): Finding[] {
  return mandateEffects([vote]).flatMap((effect) => {
    const delegate = draft.delegates.find(({ id }) => id === effect.mandate);
    const { endedOn, endedAt } = effect;
    if (!delegate || !isDay(endedOn) || endedAt === null || vote.effective === undefined) return [];
    const others = [
      ...votes.map(({ id, subject, heldOn, heldAt }) => ({
        id,
        name: subject,
        heldOn,
        heldAt,
      })),
      ...personnel.map(({ id, subject, post, heldOn, heldAt = null }) => ({
        id,
        name: subject ?? post ?? '',
        heldOn,
        heldAt,
      })),
    ];
    const counting = others.filter(
      ({ id, heldOn, heldAt }) =>
        id !== vote.id &&
        isDay(heldOn) &&
        (heldOn === endedOn ? heldAt !== null && heldAt >= endedAt : isSurelyBefore(endedOn, heldOn)) &&
        mayBeInOffice(spanOf(delegate), { from: heldOn, to: heldOn }, heldAt),
    );
    const [first] = counting;
    if (!first) return [];
    const also = counting.length > 1 ? ` và ${counting.length - 1} lần khác` : '';
    const text = `${nameOf(effect.mandate) ?? 'đại biểu này'} thôi nhiệm vụ lúc ${endedAt} ngày ${formatPartialDate(endedOn)}, nhưng biểu quyết «${first.name}» lúc ${first.heldAt ?? 'sau đó'}${also} còn tính đại biểu này. Ghi thôi nhiệm vụ vào danh sách đại biểu.`;
    return [about('warning', 'still_counted', text, effect.person)];
  });
}
