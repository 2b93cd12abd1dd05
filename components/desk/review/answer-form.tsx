import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormArea, FormRadios } from '@/components/form/form-fields';
import type { Answer } from '@/lib/review/threads';
import { terms } from '@/lib/vi/terms';

/** «Tiếp thu» with what was changed, or «giải trình» with why not. */
export function AnswerForm({
  commentId,
  given,
  action,
}: {
  commentId: string;
  given: Answer | null;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} submit="Trả lời đại biểu" done="Đại biểu đọc được câu trả lời này.">
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="seen" value={given?.at ?? ''} />
      <FormRadios
        name="kind"
        legend="Trả lời"
        options={[
          { value: 'accepted', label: terms.answerKind.accepted, hint: 'ghi đã sửa gì' },
          { value: 'explained', label: terms.answerKind.explained, hint: 'ghi vì sao không sửa' },
        ]}
        given={given?.kind}
      />
      <FormArea name="answer" label="Nội dung trả lời" defaultValue={given?.text} />
    </ActionForm>
  );
}
