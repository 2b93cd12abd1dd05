'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { paths } from '@/lib/paths';
import { otherCounts, voteText } from '@/lib/public/decisions';
import { voteSubject } from '@/lib/record/vote-subject';
import { SelectCell } from '../editor/cells';
import type { Entry } from './context';
import { TakeVote } from './take-vote';
import type { MinutesPage } from './use-minutes-page';

type LineVoteProps = {
  page: MinutesPage;
  entry: Entry;
  onChange: (voteId: string | null) => void;
  error?: string;
};

/** The vote a line stands for: taken here, or one that is recorded already. Its finding is read from the vote and cannot be typed. */
export function LineVote({ page, entry, onChange, error }: LineVoteProps) {
  const { minutes, votes, voteContext } = page;
  const rows = votes.rows.votes;
  const elsewhere = new Set(
    minutes.rows.minuteEntries.flatMap((row) =>
      row.id !== entry.id && row.kind === 'vote' ? row.voteId : [],
    ),
  );
  const free = rows.filter(({ id }) => !elsewhere.has(id));
  if (entry.voteId)
    return (
      <VoteFinding page={page} voteId={entry.voteId}>
        {minutes.readOnly === null && (
          <Button size="small" variant="quiet" onClick={() => onChange(null)}>
            Gỡ khỏi dòng này
          </Button>
        )}
      </VoteFinding>
    );
  if (minutes.readOnly) return null;
  return (
    <>
      <TakeVote page={page} entry={entry} onTaken={onChange} />
      {free.length > 0 && (
        <SelectCell
          label="Hoặc biểu quyết đã ghi"
          empty="Chọn biểu quyết đã ghi"
          className="col-span-full"
          options={free.map((row) => ({
            value: row.id,
            label: voteSubject(row, voteContext.resolutions) || 'Biểu quyết chưa có tên',
          }))}
          value={null}
          error={error}
          onChange={(voteId) => onChange(voteId || null)}
        />
      )}
    </>
  );
}

type VoteFindingProps = { page: MinutesPage; voteId: string; children?: ReactNode };

/** What a vote comes to, read from the vote as it is now. */
export function VoteFinding({ page, voteId, children }: VoteFindingProps) {
  const { votes, decided, voteContext, context, minutes, sessionId } = page;
  const index = votes.rows.votes.findIndex(({ id }) => id === voteId);
  const row = votes.rows.votes[index];
  const vote = decided[index];
  if (!row)
    return (
      <div className="col-span-full flex flex-wrap items-baseline gap-x-4">
        <p className="text-soft">Biểu quyết này không còn trong hồ sơ.</p>
        {children}
      </div>
    );
  return (
    <div className="col-span-full flex flex-wrap items-baseline gap-x-4 gap-y-1 border-s-2 border-line-strong ps-3">
      <p role="status" className="min-w-0 flex-1 basis-72">
        {voteSubject(row, voteContext.resolutions)}:{' '}
        {vote ? (
          <>
            <strong>{voteText(vote, context.silent).finding}</strong> {otherCounts(vote)}
          </>
        ) : (
          'chưa đủ số liệu để xác định kết quả.'
        )}
      </p>
      <ButtonLink size="small" href={paths.deskSection(sessionId, 'votes')}>
        {minutes.readOnly ? 'Xem biểu quyết' : 'Sửa biểu quyết'}
      </ButtonLink>
      {children}
    </div>
  );
}
