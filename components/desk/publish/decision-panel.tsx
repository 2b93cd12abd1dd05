import { ActionForm } from '@/components/form/action-form';
import { FormArea } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import type { Verdict } from '@/lib/policies/sessions';
import { refusals } from '@/lib/refusal';
import { terms } from '@/lib/vi/terms';
import type { PublicationKind } from '@/lib/words';
import type { PublishActions, StepKey } from './publish-actions';

export type DecisionPanelProps = {
  step: StepKey;
  recordDigest: string;
  nextVersion: number;
  kind: PublicationKind;
  /** Why this person may not approve; `null` when they may. */
  verdict: Verdict;
  /** What the clerk let pass, and why. */
  accepted: readonly { text: string; reason: string }[];
  actions: Pick<PublishActions, 'approve' | 'sendBack'>;
};

/** The chair decides on exactly what was previewed: the fingerprint goes with the approval. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { step, recordDigest, nextVersion, kind, verdict, accepted, actions } = props;
  return (
    <div className="flex max-w-text flex-col gap-4">
      {accepted.length > 0 && <Accepted accepted={accepted} />}
      {verdict === null ? (
        <ActionForm
          action={actions.approve.bind(null, { ...step, recordDigest })}
          submit={`Duyệt và công bố bản ${nextVersion}`}
          done="Đã công bố."
        >
          <p>
            {terms.publicationKind[kind]}. Trang công khai đổi ngay; bản đã công bố không sửa được nữa, muốn
            đổi phải đính chính.
          </p>
        </ActionForm>
      ) : (
        <Notice tone="warn">{refusals[verdict]}</Notice>
      )}
      <Disclosure summary="Trả lại để sửa">
        <ActionForm
          action={actions.sendBack.bind(null, step)}
          submit="Trả lại thư ký"
          done="Đã trả lại."
          variant="secondary"
        >
          <FormArea name="reason" label="Cần sửa gì" rows={3} />
        </ActionForm>
      </Disclosure>
    </div>
  );
}

function Accepted({ accepted }: Pick<DecisionPanelProps, 'accepted'>) {
  return (
    <div>
      <h3 className="font-semibold">Lưu ý thư ký đề nghị chấp nhận</h3>
      <dl className="mt-1">
        {accepted.map(({ text, reason }) => (
          <div key={text} className="border-t border-line py-2">
            <dt>{text}</dt>
            <dd className="text-soft">Lý do: {reason}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
