import type { FormAction } from '@/components/form/action-form';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { LateMark } from '@/components/ui/late-mark';
import { inSentence } from '@/lib/review/pieces';
import type { StandingProposal } from '@/lib/review/proposals';
import { lowerFirst } from '@/lib/vi/case';
import { formatInstant } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import type { AmendmentStanding } from '@/lib/words';
import { TakeBackForm } from '../take-back-form';
import { TrackedWording } from './tracked-wording';

export type AmendmentListProps = {
  proposals: readonly StandingProposal[];
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
export function AmendmentList({ proposals, ownId, withdraw, wordsNow, isOpen = false }: AmendmentListProps) {
  if (proposals.length === 0) return null;
  return (
    <div data-amendments={proposals[0]?.pieceId} className="font-sans text-base">
      <Disclosure open={isOpen} summary={`Đề nghị sửa câu chữ (${proposals.length})`}>
        <ol className="flex flex-col">
          {proposals.map((one) => (
            <li key={one.id} className="flex flex-col gap-2 border-t border-line py-3">
              <ProposalWords proposal={one} />
              {one.state === 'proposed' && wordsNow(one) !== one.base && (
                <p className="text-sm">
                  Bản đang đọc đã đổi hoặc bỏ chỗ này. Đề nghị vẫn giữ nguyên, theo câu chữ của bản{' '}
                  {one.version}.
                </p>
              )}
              {one.state === 'proposed' && one.authorId === ownId && (
                <TakeBackForm name="amendmentId" id={one.id} action={withdraw} submit="Rút lại đề nghị này">
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

/** Who proposed what and why, and what the clerk said to it. */
export function ProposalWords({ proposal }: { proposal: StandingProposal }) {
  const { authorName, writtenAt, isLate, version, standing, kind, about, reason } = proposal;
  const { answer, decidedBy, decidedAt } = proposal;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
        <span>
          <span className="font-medium text-ink">{authorName}</span> · {formatInstant(writtenAt)} · theo bản{' '}
          {version}
        </span>
        <StandingBadge standing={standing} />
        <LateMark isLate={isLate} />
      </div>
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
