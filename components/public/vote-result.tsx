import { ChamberSeats } from '@/components/charts/chamber-seats';
import { ThresholdBar } from '@/components/charts/threshold-bar';
import { Disclosure } from '@/components/ui/disclosure';
import { type Cited, withSource } from '@/lib/public/cited';
import type { VoteChart } from '@/lib/public/decisions';
import { voteSpeech, voteText } from '@/lib/public/decisions';
import type { Vote } from '@/lib/record/schema';
import { reasonArticle, reasonText } from '@/lib/say';
import { keepTogether } from '@/lib/vi/keep-together';
import { BySource } from './by-source';
import { TextLines } from './text-lines';

/** The bar with its threshold; nothing where the vote was not counted. */
export function VoteBar({ chart, vote }: { chart: VoteChart | null; vote: Vote }) {
  if (!chart) return null;
  return (
    <ThresholdBar
      className="max-w-[33rem]"
      title={vote.subject}
      finding={voteText(vote).finding}
      captionHidden
      inFavour={chart.inFavour}
      total={chart.total}
      needed={chart.needed}
      counts={chart.counts}
    />
  );
}

/** The seats as they voted; nothing where the vote was not counted. */
export function VoteSeats({
  chart,
  vote,
  className,
}: {
  chart: VoteChart | null;
  vote: Vote;
  className?: string;
}) {
  if (!chart) return null;
  return (
    <ChamberSeats
      className={className}
      title={vote.subject}
      finding={voteText(vote).finding}
      captionHidden
      seats={chart.seats}
    />
  );
}

type VoteWordsProps = { vote: Vote; saysRule?: boolean; cited: Cited | null };

/** The vote in words, and on demand every reason behind its outcome. */
export function VoteWords({ vote, saysRule, cited }: VoteWordsProps) {
  const { finding, rest } = voteText(vote, saysRule);
  return (
    <>
      <p data-speak={withSource(voteSpeech(vote), cited)} className="max-w-text text-soft">
        <strong className="font-semibold text-ink">{keepTogether(finding)}</strong> {keepTogether(rest)}
        <BySource cited={cited} />
      </p>
      <TextLines table="votes" row={vote} />
      <Reasons because={vote.because} />
    </>
  );
}

/** Every reason behind an outcome, on demand. */
export function Reasons({ because }: Pick<Vote, 'because'>) {
  if (because.length === 0) return null;
  return (
    <Disclosure summary="Cách tính kết quả">
      <ol className="reasons">
        {because.map((reason) => {
          const article = reasonArticle(reason, 'vi');
          return (
            <li key={reasonText(reason, 'vi')}>
              {reasonText(reason, 'vi')}
              {article && <span> ({article})</span>}
            </li>
          );
        })}
      </ol>
    </Disclosure>
  );
}
