import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormSelect, FormText } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { wholeSpanText } from '@/lib/public/span-text';
import { formatPartialDate, type KnownDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { officeKinds } from '@/lib/words';
import { InferredFields } from './inferred-fields';
import type { MandateView } from './mandate-table';
import { ReasonField } from './reason-field';

type Office = MandateView['offices'][number];
export type OfficeActions = { end: FormAction; correct: FormAction; remove: FormAction };
export type OfficePanelProps = { office: Office; actions: OfficeActions; isListed: boolean };

export const DATE_HINT = 'Ví dụ 1/7/2021, 7/2021, 2021; không rõ thì để trống.';

/** One office held within a mandate: its end, and mistakes in the entry. */
export function OfficePanel({ office, actions, isListed }: OfficePanelProps) {
  const { title, endedOn } = office;
  return (
    <div className="flex flex-col gap-2">
      <p>
        <strong className="font-medium">{title}</strong> – {wholeSpanText(office)}
      </p>
      <ActionForm
        action={actions.end}
        submit={endedOn ? 'Sửa ngày thôi chức vụ' : 'Ghi thôi chức vụ'}
        done="Đã ghi."
        variant="secondary"
      >
        <FormText
          name="endedOn"
          label="Ngày cuối giữ chức vụ"
          hint="Ví dụ 1/7/2021, 7/2021, 2021."
          defaultValue={endedOn ? formatPartialDate(endedOn) : ''}
          required
        />
        <InferredFields table="offices" names={['endedOnInferredFrom']} row={office} />
        <ReasonField isListed={isListed} />
      </ActionForm>
      <Disclosure summary={`Sửa hoặc xóa chức vụ ghi nhầm: ${title}`}>
        <div className="flex flex-col gap-6">
          <ActionForm action={actions.correct} submit="Lưu chức vụ" done="Đã lưu." variant="secondary">
            <OfficeFields office={office} />
            <ReasonField isListed={isListed} />
          </ActionForm>
          <ActionForm action={actions.remove} submit="Xóa chức vụ" done="Đã xóa." variant="danger">
            <ReasonField isListed={isListed} />
          </ActionForm>
        </div>
      </Disclosure>
    </div>
  );
}

/** What is known of an office; `startedOn` is proposed for a new one. */
export function OfficeFields({ office, startedOn }: { office?: Office; startedOn?: KnownDate }) {
  const begun = office?.startedOn ?? startedOn;
  return (
    <>
      <FormSelect
        name="kind"
        label="Loại chức vụ"
        placeholder="Chọn loại"
        options={officeKinds.map((kind) => ({ value: kind, label: terms.office[kind] }))}
        defaultValue={office?.kind}
        required
      />
      <FormText
        name="title"
        label="Chức danh"
        hint="Đầy đủ, ví dụ Trưởng ban Kinh tế – Xã hội."
        defaultValue={office?.title}
        required
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <FormText
          name="startedOn"
          label="Giữ từ ngày"
          hint={DATE_HINT}
          defaultValue={begun ? formatPartialDate(begun) : ''}
        />
        <FormText
          name="endedOn"
          label="Đến hết ngày"
          hint="Bỏ trống nếu đang giữ."
          defaultValue={office?.endedOn ? formatPartialDate(office.endedOn) : undefined}
        />
      </div>
      <InferredFields table="offices" names={['startedOnInferredFrom', 'endedOnInferredFrom']} row={office} />
    </>
  );
}
