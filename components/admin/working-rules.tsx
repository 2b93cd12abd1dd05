import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormSelect, FormText } from '@/components/form/form-fields';
import { TitledSection } from '@/components/ui/titled-section';
import { REMINDER_DAYS } from '@/lib/convening/reminder';
import { terms } from '@/lib/vi/terms';
import { recusalRules } from '@/lib/words';

type WorkingRulesProps = {
  council: {
    conveningDays: number | null;
    conveningArticle: string | null;
    sendingDays: number | null;
    sendingArticle: string | null;
    reminderDays: number | null;
    recusalRule: (typeof recusalRules)[number] | null;
    recusalArticle: string | null;
  };
  action: FormAction;
};

/** How long before a session it is convened and its papers are sent: no law read says it, a council's own rules do. */
export function WorkingRules({ council, action }: WorkingRulesProps) {
  return (
    <TitledSection title="Quy chế làm việc" className="max-w-text">
      <p className="text-soft">
        Hạn triệu tập và gửi tài liệu là số ngày trước kỳ họp, theo quy chế làm việc của hội đồng. «Kiểm tra»
        nhắc khi có tài liệu ghi ngày sau hạn gửi; để trống thì không nhắc.
      </p>
      <ActionForm action={action} submit="Lưu quy chế" done="Đã lưu quy chế." variant="secondary">
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
          <FormSelect
            name="recusalRule"
            label="Đại biểu tránh biểu quyết"
            defaultValue={council.recusalRule ?? ''}
            options={[
              { value: '', label: 'Chưa khai' },
              ...recusalRules.map((value) => ({ value, label: terms.recusalRule[value] })),
            ]}
          />
          <FormText
            name="recusalArticle"
            label="Căn cứ tránh biểu quyết"
            defaultValue={council.recusalArticle ?? ''}
          />
          <p className="text-sm text-soft sm:col-span-2">
            Người không tham gia biểu quyết vì xung đột lợi ích. Luật tính trên tổng số đại biểu; chưa khai
            thì vẫn tính đủ.
          </p>
        </div>
      </ActionForm>
    </TitledSection>
  );
}
