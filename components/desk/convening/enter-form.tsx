import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormSelect, FormText } from '@/components/form/form-fields';
import { formatMoment, momentOf } from '@/lib/vi/local-moment';
import { terms } from '@/lib/vi/terms';
import { conveningAnswerKinds, handedWays } from '@/lib/words-of-convening';
import type { ShownConvened } from './convening-view';

type EnterFormProps = { sessionId: string; asked: readonly ShownConvened[]; enter: FormAction; now: string };

/** What came by hand or by telephone, written down by the clerk: how it reached somebody, what they answered, and when. */
export function EnterForm({ sessionId, asked, enter, now }: EnterFormProps) {
  return (
    <ActionForm
      action={enter}
      submit="Ghi"
      done="Đã ghi."
      variant="secondary"
      clears
      keptAs={`ghi-tra-loi ${sessionId}`}
      className="max-w-text"
    >
      <FormSelect
        name="convenedId"
        label="Người được triệu tập, được mời"
        placeholder="Chọn người"
        options={asked.map(({ id, name, body }) => ({
          value: id,
          label: body ? `${name}, ${body}` : name,
        }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormSelect
          name="way"
          label="Đã trao bằng"
          placeholder="Không ghi"
          options={handedWays.map((value) => ({ value, label: terms.handedWay[value] }))}
        />
        <FormSelect
          name="answer"
          label="Trả lời"
          placeholder="Chưa trả lời"
          options={conveningAnswerKinds.map((value) => ({ value, label: terms.conveningAnswer[value] }))}
        />
      </div>
      <FormText name="reason" label="Lý do" hint="Bắt buộc khi xin vắng. Chỉ thư ký và chủ tọa đọc được." />
      <FormText
        name="at"
        label="Lúc"
        hint="Ví dụ 16:42 ngày 16/6/2026, hoặc chỉ ngày."
        defaultValue={formatMoment(momentOf(now))}
      />
    </ActionForm>
  );
}
