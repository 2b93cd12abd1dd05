import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormArea, FormSelect } from '@/components/form/form-fields';
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
      <FormSelect
        name="kind"
        label="Tiếp thu hay giải trình"
        placeholder="Chọn"
        defaultValue={given?.kind ?? ''}
        options={[
          { value: 'accepted', label: `${terms.answerKind.accepted}: ghi đã sửa gì` },
          { value: 'explained', label: `${terms.answerKind.explained}: ghi vì sao không sửa` },
        ]}
      />
      <FormArea name="answer" label="Nội dung trả lời" defaultValue={given?.text} />
    </ActionForm>
  );
}
