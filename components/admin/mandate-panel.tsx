import { ActionForm, type FormAction } from '@/components/form/action-form';
import { AskFirst } from '@/components/form/ask-first';
import { FormSelect, FormText } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { hasEnded } from '@/lib/rules/mandates';
import { formatPartialDate, type KnownDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { mandateEndReasons } from '@/lib/words';
import { InferredFields } from './inferred-fields';
import { endText, type MandateView } from './mandate-table';
import { DATE_HINT, type OfficeActions, OfficeFields, OfficePanel } from './office-panel';
import { ReasonField } from './reason-field';

export type MandatePanelProps = {
  mandate: MandateView;
  correct: FormAction;
  end: FormAction;
  clearEnd: FormAction;
  remove: FormAction;
  addOffice: FormAction;
  /** What may be done with the office of that id. */
  offices: Readonly<Record<string, OfficeActions>>;
  /** Published records list the delegate: changes may need a reason. */
  isListed: boolean;
  /** What a published session decided of its end and the register does not say yet: filled in, to be looked at and saved. */
  offered?: Ending | undefined;
};

type Ending = Pick<MandateView, 'endedOn' | 'endedAt' | 'endReason'>;

/** One delegate's mandate opened for changing: how it ended, the offices held in it, and mistakes in the entry. */
export function MandatePanel(props: MandatePanelProps) {
  const { mandate, correct, end, clearEnd, remove, addOffice, offices, isListed, offered } = props;
  return (
    <section
      id="nhiem-vu"
      aria-labelledby="mandate-name"
      className="flex max-w-text scroll-mt-4 flex-col gap-4 border-t-2 border-ink pt-4"
    >
      <div>
        <h2 id="mandate-name" className="font-serif text-xl font-semibold">
          {mandate.name}
        </h2>
        <p className="text-soft">
          {mandate.endedOn && 'Đến '}
          {endText(mandate)}
        </p>
      </div>
      <Disclosure
        summary={hasEnded(mandate) ? 'Sửa ngày thôi làm nhiệm vụ' : 'Thôi làm nhiệm vụ'}
        open={offered !== undefined}
      >
        <EndForm mandate={mandate} end={end} isListed={isListed} offered={offered} />
        {hasEnded(mandate) && (
          <ActionForm
            action={clearEnd}
            submit="Bỏ ghi thôi nhiệm vụ"
            done="Đã bỏ. Đại biểu đang làm nhiệm vụ."
            variant="secondary"
            className="mt-6"
          >
            <p className="text-soft">
              Dùng khi đã ghi nhầm: đại biểu lại đang làm nhiệm vụ, chức vụ thôi theo cũng giữ lại như trước.
            </p>
            <ReasonField isListed={isListed} />
          </ActionForm>
        )}
      </Disclosure>
      <Disclosure summary="Chức vụ" open={mandate.offices.length > 0}>
        <div className="flex flex-col gap-6">
          {mandate.offices.map((office) => {
            const actions = offices[office.id];
            return (
              actions && <OfficePanel key={office.id} office={office} actions={actions} isListed={isListed} />
            );
          })}
          <NewOfficeForm action={addOffice} startedOn={mandate.startedOn} />
        </div>
      </Disclosure>
      <Disclosure summary="Sửa họ tên, tổ, ngày bắt đầu">
        <ActionForm action={correct} submit="Lưu thông tin" done="Đã lưu." variant="secondary">
          <FormText name="name" label="Họ tên" defaultValue={mandate.name} required />
          <FormText name="unit" label="Tổ, đơn vị bầu cử" defaultValue={mandate.unit ?? ''} />
          <FormText
            name="startedOn"
            label="Làm nhiệm vụ từ ngày"
            defaultValue={mandate.startedOn ? formatPartialDate(mandate.startedOn) : ''}
            hint={DATE_HINT}
          />
          <InferredFields table="mandates" names={['startedOnInferredFrom']} row={mandate} />
          <AskFirst label="Là người khác cùng tên" />
          <ReasonField isListed={isListed} />
        </ActionForm>
      </Disclosure>
      <Disclosure summary="Xóa đại biểu ghi nhầm">
        <ActionForm action={remove} submit="Xóa khỏi sổ" done="Đã xóa." variant="danger">
          <p className="text-soft">
            Chỉ dùng khi người này không hề là đại biểu của khóa. Ai đã thôi thì ghi thôi làm nhiệm vụ.
          </p>
          <ReasonField isListed={isListed} />
        </ActionForm>
      </Disclosure>
    </section>
  );
}

type EndFormProps = Pick<MandatePanelProps, 'mandate' | 'end' | 'isListed' | 'offered'>;

function EndForm({ mandate, end, isListed, offered }: EndFormProps) {
  const ending = offered ?? mandate;
  return (
    <ActionForm action={end} submit="Ghi thôi nhiệm vụ" done="Đã ghi." variant="danger">
      <p className="text-soft">
        Sau thời điểm này, mọi biểu quyết tính ít hơn một đại biểu; chức vụ đang giữ cũng thôi cùng ngày.
      </p>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <FormText
          name="endedOn"
          label="Ngày cuối làm nhiệm vụ"
          hint={DATE_HINT}
          defaultValue={ending.endedOn ? formatPartialDate(ending.endedOn) : ''}
        />
        <FormText
          name="endedAt"
          label="Thôi lúc (nếu giữa ngày)"
          hint="Ví dụ 09:15. Trống là hết ngày."
          defaultValue={ending.endedAt ?? ''}
        />
      </div>
      <InferredFields table="mandates" names={['endedOnInferredFrom']} row={mandate} />
      <FormSelect
        name="endReason"
        label="Lý do"
        placeholder="Chọn lý do"
        options={mandateEndReasons.map((reason) => ({ value: reason, label: terms.mandateEnd[reason] }))}
        defaultValue={ending.endReason ?? ''}
        required
      />
      <ReasonField isListed={isListed} />
    </ActionForm>
  );
}

function NewOfficeForm({ action, startedOn }: { action: FormAction; startedOn: KnownDate }) {
  return (
    <ActionForm action={action} submit="Thêm chức vụ" done="Đã thêm chức vụ." variant="secondary" clears>
      <OfficeFields startedOn={startedOn} />
    </ActionForm>
  );
}
