import { ChamberSeats } from '@/components/charts/chamber-seats';
import { ThresholdBar } from '@/components/charts/threshold-bar';
import { Disclosure } from '@/components/ui/disclosure';
import { type Cited, withSource } from '@/lib/public/cited';
import { voteSpeech, voteText } from '@/lib/public/decisions';
import type { VoteChart } from '@/lib/public/vote-chart';
import type { Vote } from '@/lib/record/schema';
import { reasonArticle, reasonText } from '@/lib/say';
import { keepTogether } from '@/lib/vi/keep-together';
import { BySource } from './by-source';
import { TextLines } from './text-lines';

type Told = {
  vote: Vote;
  /** Who is silent where the record has nothing, as `silentOne` says it. */
  silent: string;
};
type Drawn = Told & { chart: VoteChart | null };

/** The bar with its threshold; nothing where the vote was not counted. */
export function VoteBar({ chart, vote, silent }: Drawn) {
  if (!chart) return null;
  return (
    <ThresholdBar
      title={vote.subject}
      finding={voteText(vote, silent).finding}
      captionHidden
      inFavour={chart.inFavour}
      total={chart.total}
      needed={chart.needed}
      counts={chart.counts}
    />
  );
}

/** The seats as they voted; nothing where the vote was not counted. */
export function VoteSeats({ chart, vote, silent, className }: Drawn & { className?: string }) {
  if (!chart) return null;
  return (
    <ChamberSeats
      className={className}
      title={vote.subject}
      finding={voteText(vote, silent).finding}
      captionHidden
      seats={chart.seats}
    />
  );
}

type VoteWordsProps = Told & {
  saysRule?: boolean;
  cited: Cited | null;
  /** How it stands to other votes and resolutions, as finished sentences. */
  relations: readonly string[];
};

/** The vote in words, and on demand every reason behind its outcome. */
export function VoteWords({ vote, silent, saysRule, cited, relations }: VoteWordsProps) {
  const { finding, rest } = voteText(vote, silent, saysRule);
  return (
    <>
      <p data-speak={withSource(voteSpeech(vote, silent), cited)} className="told">
        <strong>{keepTogether(finding)}</strong> {keepTogether(rest)}
        <BySource cited={cited} />
      </p>
      {relations.length > 0 && <p className="told">{relations.join(' ')}</p>}
      <TextLines table="votes" row={vote} />
      <Reasons because={vote.because} silent={silent} />
    </>
  );
}

/** Every reason behind an outcome, on demand. */
export function Reasons({ because, silent }: Pick<Vote, 'because'> & Pick<Told, 'silent'>) {
  if (because.length === 0) return null;
  return (
    <Disclosure summary="Cách tính kết quả">
      <ol className="reasons">
        {because.map((reason) => {
          const article = reasonArticle(reason, 'vi');
          return (
            <li key={reasonText(reason, 'vi')}>
              {reasonText(reason, 'vi', silent)}
              {article && <span> ({article})</span>}
            </li>
          );
        })}
      </ol>
    </Disclosure>
  );
}
