import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormText } from '@/components/form/form-fields';
import { TitledSection } from '@/components/ui/titled-section';

type WorkingRulesProps = {
  council: {
    conveningDays: number | null;
    conveningArticle: string | null;
    sendingDays: number | null;
    sendingArticle: string | null;
  };
  action: FormAction;
};

/** How long before a session it is convened and its papers are sent: no law read says it, a council's own rules do. */
export function WorkingRules({ council, action }: WorkingRulesProps) {
  return (
    <TitledSection title="Hạn triệu tập và hạn gửi tài liệu" className="max-w-text">
      <p className="text-soft">
        Số ngày trước kỳ họp, theo quy chế làm việc của hội đồng. «Kiểm tra» nhắc khi có tài liệu ghi ngày sau
        hạn gửi; để trống thì không nhắc.
      </p>
      <ActionForm action={action} submit="Lưu hạn" done="Đã lưu hạn." variant="secondary">
        <div className="grid items-end gap-4 sm:grid-cols-[13rem_1fr]">
          <FormText
            name="conveningDays"
            label="Triệu tập trước (ngày)"
            inputMode="numeric"
            defaultValue={council.conveningDays ?? ''}
          />
          <FormText
            name="conveningArticle"
            label="Căn cứ triệu tập"
            defaultValue={council.conveningArticle ?? ''}
          />
          <FormText
            name="sendingDays"
            label="Gửi tài liệu trước (ngày)"
            inputMode="numeric"
            defaultValue={council.sendingDays ?? ''}
          />
          <FormText
            name="sendingArticle"
            label="Căn cứ gửi tài liệu"
            defaultValue={council.sendingArticle ?? ''}
          />
        </div>
      </ActionForm>
    </TitledSection>
  );
}
