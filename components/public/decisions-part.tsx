import { Disclosure } from '@/components/ui/disclosure';
import { type Outcome, StatusMark } from '@/components/ui/status-mark';
import { paths } from '@/lib/paths';
import { type Cite, type Cited, citing, withSource } from '@/lib/public/cited';
import {
  ballotLines,
  type Decision,
  decisionsOf,
  haveSeveralRules,
  type NameOf,
  namesOf,
  otherCounts,
  otherVotes,
  thresholdSentence,
  unvotedText,
  voteText,
} from '@/lib/public/decisions';
import { adoptedText, groupName, groupStanding, groupText, groupWords } from '@/lib/public/resolution-count';
import { resolutionName } from '@/lib/public/row-names';
import { voteChart } from '@/lib/public/vote-chart';
import { outcomeWord, voteRelations } from '@/lib/public/vote-relations';
import { silentOne } from '@/lib/record/absences';
import { countAdopted } from '@/lib/record/resolution-count';
import type { ResolutionGroup, SessionRecord, Vote } from '@/lib/record/schema';
import { hasSection } from '@/lib/rules/meeting-kinds';
import { upperFirst } from '@/lib/vi/case';
import { keepTogether } from '@/lib/vi/keep-together';
import { formatInteger } from '@/lib/vi/number';
import { terms } from '@/lib/vi/terms';
import { BySource, SourceLink } from './by-source';
import { PageLink } from './page-link';
import { NotRecorded, Part } from './part';
import { ResolutionStanding } from './resolution-standing';
import { TextLines } from './text-lines';
import { Reasons, VoteBar, VoteSeats, VoteWords } from './vote-result';

/** Who is silent where the record has nothing, and whether each vote names its rule. */
type HowTold = { silent: string; saysRule: boolean };

type DecisionsPartProps = {
  record: SessionRecord;
  /** Whether its resolutions have pages of their own yet. */
  hasPages?: boolean;
};

/** What was decided, each with its vote: the first thing a resident came for. */
export function DecisionsPart({ record, hasPages = true }: DecisionsPartProps) {
  const decisions = decisionsOf(record);
  const others = otherVotes(record);
  const groups = record.resolutionGroups ?? [];
  const { meeting } = record.session;
  const title = meeting ? 'Đã quyết định' : 'Hội đồng đã quyết định';
  if (decisions.length === 0 && others.length === 0 && groups.length === 0)
    return record.session.occurrence === 'held' && !record.personnel && hasSection(meeting?.kind, 'votes') ? (
      <Part id="quyet-dinh" title={title}>
        <NotRecorded>{silentOne(record)} nghị quyết hay biểu quyết nào.</NotRecorded>
      </Part>
    ) : null;
  const how = {
    nameOf: namesOf(record),
    silent: silentOne(record),
    saysRule: haveSeveralRules(record.votes),
    cite: citing(record),
  };
  return (
    <Part id="quyet-dinh" title={title} intro={introOf(record)}>
      {decisions.map((decision) => (
        <DecisionItem
          key={decision.resolution.id}
          decision={decision}
          pageOf={(slug) => (hasPages ? paths.resolution(record.council.slug, slug) : null)}
          record={record}
          {...how}
        />
      ))}
      {groups.map((group) => (
        <GroupItem key={group.id} group={group} record={record} cited={how.cite(group)} />
      ))}
      {others.length > 0 && (
        <div className="border-t border-line pt-6">
          <h3 className="font-serif text-xl font-semibold">Các biểu quyết khác</h3>
          <OtherVotes votes={others.slice(0, MOST_AT_ONCE)} record={record} {...how} />
          {others.length > MOST_AT_ONCE && (
            <Disclosure summary={`Còn ${formatInteger(others.length - MOST_AT_ONCE)} biểu quyết`}>
              <OtherVotes votes={others.slice(MOST_AT_ONCE)} record={record} {...how} />
            </Disclosure>
          )}
        </div>
      )}
    </Part>
  );
}

/** How many there were where a source states it, then the rule they fall under. */
function introOf(record: SessionRecord): string | null {
  const stated = record.resolutionGroups ? adoptedText(countAdopted(record), record.resolutions.length) : '';
  return (
    [stated && `${upperFirst(stated)}.`, thresholdSentence(record.votes)].filter(Boolean).join(' ') || null
  );
}

type GroupItemProps = { group: ResolutionGroup; record: SessionRecord; cited: Cited | null };

/** Resolutions that a source only counts: how many, what about, in its own words. */
function GroupItem({ group, record, cited }: GroupItemProps) {
  const name = groupName(group);
  const text = groupText(group, record);
  const status = terms.resolutionStatus[group.status];
  const isDecided = group.status === 'adopted' || group.status === 'rejected';
  return (
    <article className="flex flex-col gap-2 border-t border-line py-6">
      <p className="text-sm text-soft">
        <StatusMark outcome={isDecided ? (group.status as Outcome) : 'undetermined'} word={status} />
      </p>
      <h3 data-speak={`${name}. ${status}.`} className="max-w-[46ch] font-serif text-xl font-semibold">
        {keepTogether(name)}
      </h3>
      {text && (
        <p data-speak="" className="max-w-text text-soft">
          {cited ? (
            <>
              {groupStanding(group, record.resolutions)} <SourceLink cited={cited} />
              {groupWords(group)}
            </>
          ) : (
            text
          )}
        </p>
      )}
    </article>
  );
}

function DecisionItem({
  decision: { resolution, vote, earlier, parts },
  record,
  pageOf,
  silent,
  saysRule,
  cite,
}: Omit<VoteContext, 'nameOf'> & {
  decision: Decision;
  record: SessionRecord;
  pageOf: (slug: string) => string | null;
}) {
  const unvoted = unvotedText(resolution, record, earlier);
  // Of its vote, or without one its own.
  const cited = cite(vote ?? resolution);
  // Who voted how stands on the resolution's own page.
  const chart = vote && voteChart(vote);
  const page = pageOf(resolution.slug);
  return (
    <article className="decision beside-seats">
      <div>
        <ResolutionStanding resolution={resolution} record={record} />
        <h3 data-speak="">
          <PageLink href={page}>{keepTogether(resolutionName(resolution))}</PageLink>
        </h3>
        {vote && <VoteBar chart={chart} vote={vote} silent={silent} />}
        {vote ? (
          <VoteWords
            vote={vote}
            silent={silent}
            saysRule={saysRule}
            cited={cited}
            relations={voteRelations(vote, record)}
          />
        ) : (
          <p
            data-speak={withSource(`${terms.resolutionStatus[resolution.status]}. ${unvoted}`, cited)}
            className="text-soft"
          >
            {unvoted}
            <BySource cited={cited} />
          </p>
        )}
        {earlier.length > 0 && (
          <p className="text-sm text-soft">
            {vote
              ? `Đã biểu quyết ${earlier.length + 1} lần; trên đây là lần cuối còn giá trị.`
              : `Đã biểu quyết ${earlier.length} lần.`}{' '}
            <PageLink href={page}>Xem cả các lần trước</PageLink>
          </p>
        )}
        {parts.length > 0 && (
          <p className="text-sm text-soft">
            Có {parts.length} lần biểu quyết từng phần.{' '}
            <PageLink href={page}>Xem biểu quyết từng phần</PageLink>
          </p>
        )}
        {resolution.note && <p className="max-w-text text-sm text-soft">{resolution.note}</p>}
      </div>
      {vote && <VoteSeats chart={chart} vote={vote} silent={silent} />}
    </article>
  );
}

/** Votes on other things than resolutions that stand open; of a session with more the rest is folded. */
const MOST_AT_ONCE = 100;

type VoteContext = HowTold & { nameOf: NameOf; cite: Cite };
type OtherVotesProps = VoteContext & { votes: readonly Vote[]; record: SessionRecord };

const OtherVotes = ({ votes, ...how }: OtherVotesProps) => (
  <ul className="other-votes">
    {votes.map((vote) => (
      <OtherVote key={vote.id} vote={vote} {...how} />
    ))}
  </ul>
);

/** A vote on something else, in words; anybody who voted by name is named. */
function OtherVote({
  vote,
  record,
  nameOf,
  silent,
  saysRule,
  cite,
}: VoteContext & { vote: Vote; record: SessionRecord }) {
  const cited = cite(vote);
  const { finding, rest } = voteText(vote, silent, saysRule);
  return (
    <li>
      <h4 data-speak="">{vote.subject}</h4>
      <p data-speak="">
        {vote.counts && !vote.annulled && <strong>{terms.outcome[vote.outcome]}. </strong>}
        {[finding, otherCounts(vote), rest, ...voteRelations(vote, record)].filter(Boolean).join(' ')}
        <BySource cited={cited} />
      </p>
      {ballotLines(vote, nameOf).map(({ choice, names }) => (
        <p key={choice} className="text-sm">
          {terms.choice[choice]}: {names.join(', ')}.
        </p>
      ))}
      <TextLines table="votes" row={vote} />
      {(vote.outcome !== 'adopted' || vote.rule !== 'ordinary') && (
        <Reasons because={vote.because} silent={silent} />
      )}
    </li>
  );
}

/** A vote standing by itself: what was asked, the result, the words. */
export function VoteItem({
  vote,
  record,
  nameOf,
  silent,
  cite,
}: Omit<VoteContext, 'saysRule'> & { vote: Vote; record: SessionRecord }) {
  const chart = voteChart(vote, nameOf);
  return (
    <article className="beside-seats py-5">
      <div>
        <p>
          <VoteMark vote={vote} />
        </p>
        <h4 data-speak="" className="font-medium">
          {vote.subject}
        </h4>
        <VoteBar chart={chart} vote={vote} silent={silent} />
        <VoteWords vote={vote} silent={silent} cited={cite(vote)} relations={voteRelations(vote, record)} />
      </div>
      <VoteSeats chart={chart} vote={vote} silent={silent} />
    </article>
  );
}

/** What became of a vote; of one that was annulled only that. */
const VoteMark = ({ vote }: { vote: Vote }) =>
  vote.annulled ? (
    <StatusMark outcome="undetermined" word={outcomeWord(vote)} />
  ) : (
    <StatusMark outcome={vote.outcome} />
  );
