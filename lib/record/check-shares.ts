import { countOfShare, shareRange } from '@/lib/rules/share-range';
import { countOfChoice, exactCount } from '@/lib/rules/vote-counts';
import { lowerFirst } from '@/lib/vi/case';
import { terms } from '@/lib/vi/terms';
import type { Vote } from './schema';

/** Shares a source prints that its own counts are not, and those that nothing can be counted from: each as a sentence. */
export function shareSentences(vote: Vote): string[] {
  const { shares = [], counts, bounds, total, present, stated, outcome } = vote;
  const wholes = { all: total, present, voting: stated?.voting ?? null, unstated: null };
  const differing = shares.flatMap(({ choice, printed, of }) => {
    const [range, whole] = [shareRange(printed), wholes[of]];
    const count = exactCount(counts, bounds, countOfChoice[choice]);
    if (!range || whole === null) return [];
    const { least, most } = countOfShare(range, whole);
    const said = `nguồn ghi ${lowerFirst(terms.choice[choice])} «${printed}» ${terms.shareBase[of]}`;
    if (count === null)
      return most !== null && least > most
        ? [`${said}, nhưng không số phiếu nào trên ${whole} là tỷ lệ ấy.`]
        : [];
    if (count >= least && (most === null || count <= most)) return [];
    return [`${said}, nhưng số phiếu là ${count}/${whole}.`];
  });
  const isOpen = counts === null && shares.length > 0 && total === null && outcome === 'undetermined';
  return isOpen
    ? [
        ...differing,
        'chỉ có tỷ lệ nguồn ghi, chưa đủ để xác định kết quả. Nguồn nói kết quả thì chép nguyên văn.',
      ]
    : differing;
}
