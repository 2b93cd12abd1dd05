import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormText } from '@/components/form/form-fields';
import { TitledSection } from '@/components/ui/titled-section';
import { REMINDER_DAYS } from '@/lib/convening/reminder';

type WorkingRulesProps = {
  council: {
    conveningDays: number | null;
    conveningArticle: string | null;
    sendingDays: number | null;
    sendingArticle: string | null;
    reminderDays: number | null;
  };
  action: FormAction;
};

/** How long before a session it is convened and its papers are sent: no law read says it, a council's own rules do. */
export function WorkingRules({ council, action }: WorkingRulesProps) {
  return (
    <TitledSection title="Hạn triệu tập, hạn gửi tài liệu, ngày nhắc" className="max-w-text">
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
          <FormText
            name="reminderDays"
            label="Nhắc trả lời trước (ngày)"
            inputMode="numeric"
            defaultValue={council.reminderDays ?? ''}
          />
          <p className="self-center text-sm text-soft">
            Thư nhắc đại biểu chưa trả lời triệu tập trước hạn trả lời, chưa đọc dự thảo trước hạn góp ý. Để
            trống là {REMINDER_DAYS} ngày, 0 là không nhắc.
          </p>
        </div>
      </ActionForm>
    </TitledSection>
  );
}
