import { StatusMark } from '@/components/ui/status-mark';
import { countText } from '@/lib/public/counts-text';
import { outcomeWord } from '@/lib/public/vote-relations';
import type { Vote } from '@/lib/record/schema';
import { voteSubject } from '@/lib/record/vote-subject';
import { ChooseList } from '../editor/choose-list';
import type { VoteContext, VoteRow } from './typed-vote';

type VoteListProps = {
  rows: readonly VoteRow[];
  resolutions: VoteContext['resolutions'];
  decided: readonly (Vote | null)[];
  selectedId: string | null;
  onSelect: (id: string) => void;
  onMove: (index: number, step: 1 | -1) => void;
};

const COLUMNS = 'grid grid-cols-[1.25rem_minmax(0,1fr)] sm:grid-cols-[1.25rem_minmax(0,1fr)_9rem]';

/** Every vote of the session in order, with its outcome. */
export function VoteList({ rows, resolutions, decided, ...list }: VoteListProps) {
  if (rows.length === 0) return <p className="text-soft">Kỳ họp chưa ghi biểu quyết nào.</p>;
  return (
    <ChooseList label="Các biểu quyết" most={100} rows={rows} className={COLUMNS} {...list}>
      {(row, index) => (
        <>
          <span>{voteSubject(row, resolutions) || 'Chưa ghi nội dung biểu quyết'}</span>
          <span className="col-start-2 sm:col-start-3">
            <Standing vote={decided[index] ?? null} />
          </span>
        </>
      )}
    </ChooseList>
  );
}

function Standing({ vote }: { vote: Vote | null }) {
  if (!vote) return <span className="text-sm text-soft">Chưa đủ số liệu</span>;
  const inFavour = countText(vote, 'for');
  return (
    <>
      {vote.annulled ? (
        <StatusMark outcome="undetermined" word={outcomeWord(vote)} />
      ) : (
        <StatusMark outcome={vote.outcome} />
      )}
      {inFavour !== null && (
        <span className="block text-sm text-soft">
          {inFavour}
          {vote.total !== null && `/${vote.total}`} tán thành
        </span>
      )}
    </>
  );
}
