import { ProposalHead, ProposalWords, StandingBadge } from '@/components/chamber/amendments/amendment-list';
import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormArea } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { type DeskProposal, pieceProposal, wholesOf } from '@/lib/review/proposals';
import { lowerFirst } from '@/lib/vi/case';

export type AmendmentActions = {
  accept: FormAction;
  decline: FormAction;
  toVote: FormAction;
  strike: FormAction;
};

export type AmendmentCardsProps = {
  sessionId: string;
  proposals: readonly DeskProposal[];
  /** Only clerks decide, and what changes the draft only while it is open; else the sentence why not. */
  canDecide: boolean;
  closed: string | null;
  actions: AmendmentActions;
};

/** Amendments that were put forward to a draft, each with every piece it reaches, marked against what it was proposed to. */
export function AmendmentCards({ proposals, ...deciding }: AmendmentCardsProps) {
  return (
    <ul className="flex max-w-[48rem] flex-col gap-4">
      {wholesOf(proposals).map((parts) => (
        <li key={parts[0]?.id} className="flex flex-col gap-3 rounded-md border border-line bg-card p-4">
          <Card parts={parts} {...deciding} />
        </li>
      ))}
    </ul>
  );
}

type Deciding = Omit<AmendmentCardsProps, 'proposals'>;

const isOpen = ({ standing }: DeskProposal) => standing === 'proposed' || standing === 'vote_gone';

/** One amendment: decided as one, or piece by piece where it reaches several. */
function Card({ parts, sessionId, ...deciding }: Deciding & { parts: readonly DeskProposal[] }) {
  const [first] = parts;
  if (!first) return null;
  const open = parts.filter(isOpen);
  const isOne = parts.length === 1;
  return (
    <>
      <ProposalHead proposal={first} isAlone={isOne} />
      {parts.map((one) => (
        <div
          key={one.id}
          className={isOne ? 'flex flex-col gap-2' : 'flex flex-col gap-2 border-t border-line pt-3'}
        >
          {!isOne && (
            <p>
              <StandingBadge standing={one.standing} />
            </p>
          )}
          <ProposalWords proposal={one} />
          <WhereItStands proposal={one} sessionId={sessionId} />
          {deciding.canDecide && open.length > 1 && isOpen(one) && (
            <Disclosure summary={`Chỉ phần này: ${lowerFirst(pieceProposal(one))}`}>
              <Decide parts={[one]} {...deciding} />
            </Disclosure>
          )}
        </div>
      ))}
      {deciding.canDecide && open.length > 0 && (
        <div className={isOne ? undefined : 'flex flex-col gap-2 border-t border-line pt-3'}>
          {!isOne && <p className="font-medium">{wholeText(open.length, parts.length)}</p>}
          <Decide parts={open} {...deciding} />
        </div>
      )}
    </>
  );
}

const wholeText = (open: number, all: number) =>
  open === all ? `Cả đề nghị, ${all} chỗ` : `Phần còn lại, ${open} trong ${all} chỗ`;

function WhereItStands({ proposal, sessionId }: { proposal: DeskProposal; sessionId: string }) {
  const { standing, isInDraft } = proposal;
  if (standing === 'to_vote' || standing === 'rejected' || standing === 'passed')
    return (
      <p className="text-sm">
        <Link href={paths.deskSection(sessionId, 'votes')}>Mở mục Biểu quyết</Link>
        {standing === 'passed' &&
          (isInDraft ? ' · dự thảo đã có câu chữ này' : ' · dự thảo chưa có câu chữ này')}
      </p>
    );
  if (standing === 'accepted' && !isInDraft)
    return <p className="text-sm text-soft">Dự thảo nay đã khác câu chữ được tiếp thu.</p>;
  return null;
}

type DecideProps = Omit<Deciding, 'sessionId'> & { parts: readonly DeskProposal[] };

function Decide({ parts, closed, actions }: DecideProps) {
  const keys = parts.map(({ id }) => <input key={id} type="hidden" name="amendmentId" value={id} />);
  const recorded = parts.every(({ proposerKind, standing }) => proposerKind && standing === 'proposed');
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      {closed ? (
        <p className="w-full text-sm text-soft">{closed}</p>
      ) : (
        <>
          <ActionForm action={actions.accept} submit="Tiếp thu" done="Đã đưa vào dự thảo.">
            {keys}
          </ActionForm>
          <ActionForm
            action={actions.toVote}
            submit="Đưa ra biểu quyết"
            done="Đã thêm vào mục Biểu quyết."
            variant="secondary"
          >
            {keys}
          </ActionForm>
        </>
      )}
      {recorded && parts.length === 1 && (
        <ActionForm action={actions.strike} submit="Xóa, ghi nhầm" done="Đã xóa." variant="quiet">
          {keys}
        </ActionForm>
      )}
      <Disclosure summary="Không tiếp thu" className="grow basis-64">
        <ActionForm action={actions.decline} submit="Gửi lý do" done="Đại biểu đọc được lý do này.">
          {keys}
          <FormArea name="answer" label="Vì sao không tiếp thu" />
        </ActionForm>
      </Disclosure>
    </div>
  );
}
