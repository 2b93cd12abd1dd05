import { personKey, personName } from '@/lib/public/personnel-text';
import type { Checked } from './check-personnel-about';
import type { Finding } from './finding';
import type { PersonnelVote } from './schema-personnel';

/**
 * A ballot beside the one it repeats: whoever was elected there is not elected again, a second round is among those of the first, and
 * what was decided is voted on again only once it was annulled.
 */
export function checkPersonnelRounds(
  { vote, about, nameOf }: Checked,
  personnel: readonly PersonnelVote[],
): Finding[] {
  const reasonless =
    vote.annulled && !vote.annulled.reason
      ? [about('warning', 'annulled_reason', 'chưa ghi lý do hủy kết quả.')]
      : [];
  const earlier = personnel.find(({ id }) => id === vote.earlier);
  if (!earlier || earlier.annulled || vote.kind !== earlier.kind) return reasonless;
  const before = new Map(earlier.people.map((person) => [personKey(person), person]));
  const found = vote.people.flatMap((person) => {
    const was = before.get(personKey(person));
    const who = personName(person, nameOf);
    if (was?.outcome === 'passed' && vote.kind === 'election')
      return [
        about(
          'error',
          'elected_before',
          `${who} đã trúng cử ở lần trước. Bỏ khỏi lần này, hoặc ghi hủy kết quả lần trước.`,
          person.id,
        ),
      ];
    if (!was && isTieBroken(earlier))
      return [
        about(
          'warning',
          'round_stranger',
          `${who} không có trong những người bằng phiếu ở lần trước.`,
          person.id,
        ),
      ];
    return [];
  });
  return [...reasonless, ...found, ...decidedBefore(vote, earlier, about)];
}

/** Whether it was held because candidates had as many votes as each other. */
const isTieBroken = ({ people }: PersonnelVote): boolean => people.some(({ outcome }) => outcome === 'tied');

/** The earlier ballot left nothing open: nobody is undetermined or tied, and no seat is left. */
function decidedBefore(vote: PersonnelVote, earlier: PersonnelVote, about: Checked['about']): Finding[] {
  const isOpen =
    earlier.people.some(
      ({ outcome, approval }) =>
        outcome === 'undetermined' || outcome === 'tied' || approval?.answer === 'refused',
    ) ||
    earlier.because.some(({ code }) => code === 'seats_left') ||
    (earlier.kind === 'election' && (earlier.seats ?? null) === null);
  if (isOpen || earlier.people.length === 0 || vote.kind !== 'election') return [];
  const text = 'bầu lại, mà lần trước đã đủ người trúng cử và chưa ghi hủy kết quả.';
  return [about('warning', 'decided_before', text)];
}
