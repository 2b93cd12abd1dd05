import { voteText } from '@/lib/public/decisions';
import { countsPrinted } from '@/lib/rules/printed-tally';
import { silentOne } from './absences';
import type { SessionDraft } from './draft';
import { type Finding, finding } from './finding';
import type { Vote } from './schema';

/** «24 trên 26» is read as «24/26» is. */
const OUT_OF = /(\d{1,3})\s+trên\s+(?:tổng số\s+)?(\d{1,3})/gu;

/** A line of the minutes whose typed counts are those of none of the votes it can be about. */
export function checkMinutes(draft: SessionDraft, votes: readonly Vote[]): Finding[] {
  return draft.minuteEntries.flatMap(({ id, body, voteId, agendaItemId }) => {
    const printed = countsPrinted((body ?? '').replace(OUT_OF, '$1/$2'));
    const about = votes.filter(
      (vote) =>
        vote.counts &&
        (voteId ? vote.id === voteId : agendaItemId !== null && vote.agendaItem === agendaItemId),
    );
    const [vote] = about;
    if (!printed || !vote || about.some((one) => says(one, printed))) return [];
    const { finding: said } = voteText(vote, silentOne(draft));
    const text = `Biên bản ghi «${shortened(body ?? '')}», nhưng biểu quyết «${vote.subject}» là: ${said}`;
    return [finding('warning', 'minutes', 'minutes.counts', id, text)];
  });
}

/** Whether the words say of a vote what was counted; what they leave out they do not contradict. */
function says(
  { counts, total, present }: Vote,
  printed: NonNullable<ReturnType<typeof countsPrinted>>,
): boolean {
  const same = (typed: number | null | undefined, counted: number | null | undefined) =>
    typed === null || typed === undefined || counted === null || counted === undefined || typed === counted;
  const bases = [total, present].filter((one) => one !== null);
  return (
    same(printed.for, counts?.for) &&
    same(printed.against, counts?.against) &&
    same(printed.notVoting, counts?.notVoting) &&
    (printed.of === null || bases.length === 0 || bases.includes(printed.of))
  );
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
