import type { FormAction } from '@/components/form/action-form';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { LateMark } from '@/components/ui/late-mark';
import { inSentence } from '@/lib/review/pieces';
import { pieceProposal, proposerName, type StandingProposal } from '@/lib/review/proposals';
import { lowerFirst } from '@/lib/vi/case';
import { formatInstant } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import type { AmendmentStanding } from '@/lib/words';
import { TakeBackForm } from '../take-back-form';
import { TrackedWording } from './tracked-wording';

export type AmendmentListProps = {
  proposals: readonly StandingProposal[];
  /** All that were made to the draft: one may reach other pieces as well. */
  all: readonly StandingProposal[];
  /** Whose proposals carry the way to take them back. */
  ownId: string;
  withdraw: FormAction;
  isOpen?: boolean;
  /** What the piece says in the version on the page, as far as the proposal is concerned with it; `null` where it is gone. */
  wordsNow: (proposal: StandingProposal) => string | null;
};

const TONES: Partial<Record<AmendmentStanding, BadgeTone>> = {
  ...{
    proposed: 'abstain',
    to_vote: 'abstain',
    accepted: 'for',
    passed: 'for',
    declined: 'red',
    rejected: 'red',
  },
};

/** How far an amendment came, in a word. */
export const StandingBadge = ({ standing }: { standing: AmendmentStanding }) => (
  <Badge tone={TONES[standing]}>{terms.amendmentStanding[standing]}</Badge>
);

/** Other words that were proposed for one piece, folded under one line so that the text stays the page. */
export function AmendmentList(props: AmendmentListProps) {
  const { proposals, all, ownId, withdraw, wordsNow, isOpen = false } = props;
  if (proposals.length === 0) return null;
  return (
    <div data-amendments={proposals[0]?.pieceId} className="font-sans text-base">
      <Disclosure open={isOpen} summary={`Đề nghị sửa câu chữ (${proposals.length})`}>
        <ol className="flex flex-col">
          {proposals.map((one) => (
            <li key={one.id} className="flex flex-col gap-2 border-t border-line py-3">
              <ProposalHead proposal={one} />
              <ProposalWords proposal={one} />
              <Siblings others={othersOf(one, all)} />
              {one.state === 'proposed' && wordsNow(one) !== one.base && (
                <p className="text-sm">
                  Bản đang đọc đã đổi hoặc bỏ chỗ này. Đề nghị vẫn giữ nguyên, theo câu chữ của bản{' '}
                  {one.version}.
                </p>
              )}
              {one.state === 'proposed' && one.authorId === ownId && !one.proposerKind && (
                <TakeBackForm
                  name="amendmentId"
                  id={one.id}
                  action={withdraw}
                  submit={othersOf(one, all).length > 0 ? 'Rút lại phần này' : 'Rút lại đề nghị này'}
                >
                  Mọi người vẫn thấy rằng bạn từng đề nghị ở đây; thư ký không xử lý nữa.
                </TakeBackForm>
              )}
            </li>
          ))}
        </ol>
      </Disclosure>
    </div>
  );
}

/** The other pieces of the same amendment that were not taken back. */
function othersOf(one: StandingProposal, all: readonly StandingProposal[]): StandingProposal[] {
  const first = one.partOf ?? one.id;
  return all.filter(
    ({ id, partOf, state }) => id !== one.id && (partOf ?? id) === first && state !== 'withdrawn',
  );
}

function Siblings({ others }: { others: readonly StandingProposal[] }) {
  if (others.length === 0) return null;
  return (
    <p className="text-sm text-soft">
      Cùng một đề nghị: {others.map((one) => lowerFirst(pieceProposal(one))).join('; ')}.
    </p>
  );
}

/** Who put it forward and when; of one that reaches one piece, how far it came. */
export function ProposalHead({
  proposal,
  isAlone = true,
}: {
  proposal: StandingProposal;
  isAlone?: boolean;
}) {
  const { authorName, proposerKind, coSigners, writtenAt, isLate, version, standing } = proposal;
  return (
    <div className="flex flex-col gap-1 text-sm text-soft">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span>
          <span className="font-medium text-ink">{proposerName(proposal)}</span>
          {proposerKind && ` · ${authorName} ghi`} · {formatInstant(writtenAt)} · theo bản {version}
        </span>
        {isAlone && <StandingBadge standing={standing} />}
        <LateMark isLate={isLate} />
      </div>
      {coSigners && <p>Cùng ký: {coSigners.split('\n').join(', ')}</p>}
    </div>
  );
}

/** What is proposed for one piece and why, and what the clerk said to it. */
export function ProposalWords({ proposal }: { proposal: StandingProposal }) {
  const { standing, kind, about, reason, answer, decidedBy, decidedAt } = proposal;
  return (
    <>
      <p className="font-medium">
        {terms.amendmentKind[kind]} {inSentence(about)}
      </p>
      <TrackedWording {...proposal} />
      {reason && <p className="whitespace-pre-line">Lý do: {reason}</p>}
      {decidedAt && (
        <p className="border-s-4 border-s-for ps-3 text-sm whitespace-pre-line">
          {decidedBy} {lowerFirst(DID[standing] ?? '')} {formatInstant(decidedAt)}
          {answer && `: ${answer}`}
        </p>
      )}
    </>
  );
}

/** What the clerk did, whatever came of it since. */
const DID: Partial<Record<AmendmentStanding, string>> = {
  ...{ accepted: 'Tiếp thu lúc', declined: 'Không tiếp thu, lúc' },
  ...{ to_vote: 'Đưa ra biểu quyết lúc', passed: 'Đưa ra biểu quyết lúc' },
  ...{ rejected: 'Đưa ra biểu quyết lúc', vote_gone: 'Đưa ra biểu quyết lúc' },
};
