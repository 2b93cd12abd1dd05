import { ActionForm } from '@/components/form/action-form';
import { AskFirst } from '@/components/form/ask-first';
import { FormArea } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import type { SessionAbilities } from '@/lib/policies/sessions';
import type { PublishActions, StepKey } from './publish-actions';

type AfterwardsPanelProps = {
  step: StepKey;
  council: string;
  abilities: SessionAbilities;
  actions: Pick<PublishActions, 'recall' | 'reopen' | 'dropCorrection' | 'withdraw' | 'remove'>;
};

/** What can be taken back: a submission, a published version, a draft. Only what this person may do is shown. */
export function AfterwardsPanel({ step, council, abilities, actions }: AfterwardsPanelProps) {
  return (
    <div className="flex max-w-text flex-col">
      {abilities.recall === null && (
        <ActionForm
          action={actions.recall.bind(null, step)}
          submit="Rút lại để sửa tiếp"
          done="Đã rút lại."
          variant="secondary"
        />
      )}
      {abilities.reopen === null && (
        <Disclosure summary="Mở đính chính">
          <p>
            Bản đang công bố giữ nguyên cho đến khi bản đính chính được duyệt, và giữ địa chỉ riêng mãi về
            sau.
          </p>
          <ReasonForm
            action={actions.reopen.bind(null, step)}
            label="Lý do đính chính (người dân đọc được)"
            submit="Mở đính chính"
          />
        </Disclosure>
      )}
      {abilities.dropCorrection === null && (
        <Disclosure summary="Hủy đính chính">
          <ActionForm
            action={actions.dropCorrection.bind(null, step)}
            submit="Hủy đính chính"
            done="Đã hủy đính chính."
            variant="danger"
          >
            <p>
              Mọi mục trở về như lúc công bố, kể cả ghi chú nội bộ. Những gì đã sửa vẫn ở Lịch sử; mở đính
              chính lại thì hoàn tác được.
            </p>
            <AskFirst name="keepsSecret" label="Vẫn hủy, giữ là phiếu kín" />
          </ActionForm>
        </Disclosure>
      )}
      {abilities.withdraw === null && (
        <Disclosure summary="Thu hồi bản công bố">
          <p>Trang công khai sẽ chỉ còn ghi ai thu hồi, lúc nào và vì sao.</p>
          <ReasonForm
            action={actions.withdraw.bind(null, step)}
            label="Lý do thu hồi (người dân đọc được)"
            submit="Thu hồi"
          />
        </Disclosure>
      )}
      {abilities.delete === null && (
        <Disclosure summary="Xóa bản nháp">
          <ActionForm
            action={actions.remove.bind(null, { ...step, council })}
            submit="Xóa bản nháp"
            done="Đã xóa."
            variant="danger"
          >
            <p>Chưa ai thấy bản nháp này. Xóa rồi vẫn khôi phục được ở danh sách kỳ họp.</p>
          </ActionForm>
        </Disclosure>
      )}
    </div>
  );
}

type ReasonFormProps = Pick<Parameters<typeof ActionForm>[0], 'action' | 'submit'> & { label: string };

function ReasonForm({ action, label, submit }: ReasonFormProps) {
  return (
    <ActionForm action={action} submit={submit} done="Đã ghi." variant="danger" className="mt-3">
      <FormArea name="reason" label={label} rows={3} />
    </ActionForm>
  );
}
