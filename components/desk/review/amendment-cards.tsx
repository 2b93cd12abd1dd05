import { ProposalWords } from '@/components/chamber/amendments/amendment-list';
import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormArea } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { DeskProposal } from '@/lib/review/proposals';

export type AmendmentActions = {
  accept: FormAction;
  decline: FormAction;
  toVote: FormAction;
};

export type AmendmentCardsProps = {
  sessionId: string;
  proposals: readonly DeskProposal[];
  /** Only clerks decide, and what changes the draft only while it is open; else the sentence why not. */
  canDecide: boolean;
  closed: string | null;
  actions: AmendmentActions;
};

/** Other words councillors proposed for a draft, marked against those they were proposed to, and what the clerk does with each. */
export function AmendmentCards({ proposals, ...deciding }: AmendmentCardsProps) {
  return (
    <ul className="flex max-w-[48rem] flex-col gap-4">
      {proposals.map((one) => (
        <li key={one.id} className="flex flex-col gap-2 rounded-md border border-line bg-card p-4">
          <ProposalWords proposal={one} />
          <WhereItStands proposal={one} sessionId={deciding.sessionId} />
          {deciding.canDecide && (one.standing === 'proposed' || one.standing === 'vote_gone') && (
            <Decide id={one.id} {...deciding} />
          )}
        </li>
      ))}
    </ul>
  );
}

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

function Decide({ id, closed, actions }: Pick<AmendmentCardsProps, 'closed' | 'actions'> & { id: string }) {
  const key = <input type="hidden" name="amendmentId" value={id} />;
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
      {closed ? (
        <p className="w-full text-sm text-soft">{closed}</p>
      ) : (
        <>
          <ActionForm action={actions.accept} submit="Tiếp thu" done="Đã đưa vào dự thảo.">
            {key}
          </ActionForm>
          <ActionForm
            action={actions.toVote}
            submit="Đưa ra biểu quyết"
            done="Đã thêm vào mục Biểu quyết."
            variant="secondary"
          >
            {key}
          </ActionForm>
        </>
      )}
      <Disclosure summary="Không tiếp thu" className="grow basis-64">
        <ActionForm action={actions.decline} submit="Gửi lý do" done="Đại biểu đọc được lý do này.">
          {key}
          <FormArea name="answer" label="Vì sao không tiếp thu" />
        </ActionForm>
      </Disclosure>
    </div>
  );
}
