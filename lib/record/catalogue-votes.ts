import type { StatedShare } from '@/lib/rules/favour-range';
import { type CountBounds, countOfChoice } from '@/lib/rules/vote-counts';
import { lowerFirst } from '@/lib/vi/case';
import { formatPartialDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { choices } from '@/lib/words';
import type { Pairs } from './catalogue-parts';
import { type Field, inParts, link, list, partialDate, whole, yesNo } from './field-writing';
import type { Vote } from './schema';

/** «22 tán thành, 1 không tán thành»: each count that is stated. */
const countsText = (counts: NonNullable<Vote['counts']>): string =>
  choices
    .flatMap((choice) => {
      const count = counts[countOfChoice[choice]] ?? null;
      return count === null ? [] : [`${count} ${lowerFirst(terms.choice[choice])}`];
    })
    .join(', ');

/** How near each count is that is not exact. */
const boundsParts = (bounds: CountBounds): Pairs =>
  choices.flatMap((choice) => {
    const bound = bounds[countOfChoice[choice]];
    return bound ? [[`Mức đúng của số ${lowerFirst(terms.choice[choice])}`, terms.countBound[bound]]] : [];
  });

/** Each share a source prints, with what it is a share of. */
const sharesParts = (shares: readonly StatedShare[]): Pairs =>
  shares.map(({ choice, printed, of }) => [
    `Tỷ lệ ${lowerFirst(terms.choice[choice])} nguồn ghi`,
    [printed, of === 'unstated' ? terms.shareBase[of] : `của ${terms.shareBase[of]}`].join(', '),
  ]);

/** What was counted of a vote, under the names it has in a draft and in the record. */
export const voteCountFields = {
  forCount: whole(terms.choice.for),
  againstCount: whole(terms.choice.against),
  notVotingCount: whole(terms.choice.not_voting),
  otherOpinionCount: whole(terms.choice.other_opinion),
  blankCount: whole(terms.choice.blank),
  absentCount: whole(terms.choice.absent),
  bounds: inParts('Mức đúng của số phiếu', (value) => boundsParts((value ?? {}) as CountBounds)),
  shares: inParts('Tỷ lệ nguồn ghi', (value) => sharesParts((value ?? []) as StatedShare[])),
  counts: {
    label: 'Số phiếu',
    write: (value: unknown) => (value ? countsText(value as NonNullable<Vote['counts']>) : null),
  },
};

type Recused = { readonly delegate?: string; readonly mandateId?: string; readonly reason: string | null };

const sharedWith = (label: string): Field =>
  list<string>(
    label,
    (_, at) => `${label} ${at + 1}`,
    (id, nameOf) => nameOf(id) ?? 'một nghị quyết',
  );

/** What a vote is on and how it stands to others, under the names they have in a draft and in the record. */
export const voteRelationFields = {
  alsoResolutions: sharedWith('Nghị quyết cùng biểu quyết'),
  alsoResolutionIds: sharedWith('Cùng biểu quyết nghị quyết khác'),
  isAnnulled: yesNo('Hủy kết quả'),
  annulledOn: partialDate('Hủy ngày'),
  annulled: inParts('Kết quả bị hủy', (value) => {
    const annulled = value as Vote['annulled'];
    return annulled ? [['Kết quả bị hủy', annulled.on ? formatPartialDate(annulled.on) : 'có']] : [];
  }),
  revoteOf: link('Biểu quyết lại của'),
  revoteOfId: link('Biểu quyết lại của'),
  recused: list<Recused>(
    'Không tham gia vì xung đột lợi ích',
    ({ delegate, mandateId }, _, nameOf) =>
      `Không tham gia vì xung đột lợi ích: ${nameOf(delegate ?? mandateId ?? '') ?? 'một đại biểu'}`,
    ({ reason }) => reason ?? 'không nêu lý do',
  ),
};
