import { ChamberSeats } from '@/components/charts/chamber-seats';
import { StatusMark } from '@/components/ui/status-mark';
import { countText, tallyText } from '@/lib/public/counts-text';
import type { Vote } from '@/lib/record/schema';
import { voteSubject } from '@/lib/record/vote-subject';
import { reasonArticle, reasonText, shareText } from '@/lib/say';
import { findingsOf, seatsOf, type VoteContext, type VoteRow, votersOf } from './typed-vote';

type VoteResultProps = { context: VoteContext; row: VoteRow; vote: Vote | null };

/** What the vote comes to under the law of its day, with every reason; follows the typing. */
export function VoteResult({ context, row, vote }: VoteResultProps) {
  const findings = vote ? findingsOf(vote) : [];
  const isPossible = findings.every((finding) => finding.severity !== 'contradiction');
  const inFavour = vote && countText(vote, 'for');
  const seats = vote && seatsOf(vote, votersOf(context, row));
  return (
    <section
      aria-label="Kết quả"
      className="flex flex-col gap-3 rounded-lg border border-line bg-card p-4 text-sm"
    >
      {vote && seats && (
        <ChamberSeats
          title="Hội trường"
          finding={voteSubject(row, context.resolutions)}
          captionHidden
          seats={seats}
        />
      )}
      <p role="status">
        {vote ? (
          <StatusMark outcome={vote.outcome} size="large" className="text-2xl!" />
        ) : (
          'Chưa đủ số liệu để xác định kết quả.'
        )}
      </p>
      {vote?.counts && isPossible && (
        <p>
          {inFavour === null ? (
            tallyText(vote, vote.total)
          ) : (
            <>
              <strong>
                {inFavour}
                {vote.total !== null && `/${vote.total}`}
              </strong>{' '}
              tán thành
            </>
          )}
          {vote.required !== null && <>, cần {vote.required}</>}
          {vote.shareOfPresent && (
            <span className="block text-soft">{shareText(vote.shareOfPresent, 'vi')} số đại biểu có mặt</span>
          )}
          {vote.shareOfTotal && (
            <span className="block text-soft">{shareText(vote.shareOfTotal, 'vi')} tổng số đại biểu</span>
          )}
        </p>
      )}
      {vote && (
        <ul className="flex flex-col gap-2 border-t border-line pt-3">
          {vote.because.map((reason) => (
            <li key={reasonText(reason, 'vi')}>
              {reasonText(reason, 'vi')}
              <Article of={reasonArticle(reason, 'vi')} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Article({ of }: { of: string | null }) {
  return of === null ? null : <span className="block text-soft">{of}</span>;
}
