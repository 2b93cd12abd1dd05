import type { Vote } from '@/lib/record/schema';
import { type CountName, commonCounts, countNames, countOfChoice } from '@/lib/rules/vote-counts';
import { lowerFirst, upperFirst } from '@/lib/vi/case';
import { formatInteger } from '@/lib/vi/number';
import { terms } from '@/lib/vi/terms';
import { type Choice, choices } from '@/lib/words';

type Counted = Pick<Vote, 'counts' | 'bounds'>;

/** What each count is called after its number: «không tán thành». */
export const countWords = Object.fromEntries(
  choices.map((choice) => [countOfChoice[choice], lowerFirst(terms.choice[choice])]),
) as Record<CountName, string>;

/** «20», «ít nhất 20»; null where the count is not stated. */
export function countText({ counts, bounds }: Counted, name: CountName): string | null {
  const count = counts?.[name] ?? null;
  if (count === null) return null;
  const bound = bounds?.[name];
  return bound ? `${terms.countBound[bound]} ${formatInteger(count)}` : formatInteger(count);
}

/** «1 không tán thành», «ít nhất 2 ý kiến khác»: each count that is stated, but those named in `without`. */
const countsTexts = (vote: Counted, without: readonly CountName[] = []): string[] =>
  countNames.flatMap((name) => {
    const count = without.includes(name) ? null : countText(vote, name);
    return count === null ? [] : [`${count} ${countWords[name]}`];
  });

/** «1 không tán thành, 1 không biểu quyết»; what is not stated is left out. */
export const otherCountsText = (vote: Counted): string => countsTexts(vote, ['for']).join(', ');

/** «20 đại biểu tán thành, 2 không tán thành», the first of them with its noun and, where it is known, its whole. */
export function tallyText(vote: Counted, total: number | null): string {
  const [first = '', ...others] = countsTexts(vote);
  const [, count = '', name = ''] = /^((?:\D+ )?[\d.]+) (.+)$/u.exec(first) ?? [];
  const of = total === null ? '' : ` trên ${formatInteger(total)}`;
  return upperFirst([`${count}${of} đại biểu ${name}`, ...others].join(', '));
}

/** «Nguồn không nêu số không tán thành.»: which of the common counts a vote that has some leaves out, and who is silent. */
export function unstatedCountsText({ counts }: Counted, silent: string): string {
  if (!counts) return '';
  const missing = commonCounts.filter((name) => counts[name] === null).map((name) => countWords[name]);
  return missing.length > 0 ? `${silent} số ${missing.join(', số ')}.` : '';
}

const shareText = ({ choice, printed, of }: { choice: Choice } & NonNullable<Vote['shares']>[number]) => {
  const whole = of === 'unstated' ? ' (không nói của số nào)' : ` ${terms.shareBase[of]}`;
  return `${lowerFirst(terms.choice[choice])} ${printed}${whole}`;
};

/** «Tỷ lệ nguồn ghi: tán thành 95,65% tổng số đại biểu.» */
export const statedSharesText = ({ shares }: Pick<Vote, 'shares'>): string =>
  shares ? `Tỷ lệ nguồn ghi: ${shares.map(shareText).join(', ')}.` : '';
