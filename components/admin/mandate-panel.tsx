import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormSelect, FormText } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { spanText } from '@/lib/public/span-text';
import { formatDate } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import { mandateEndReasons, officeKinds } from '@/lib/words';
import { endText, type MandateView } from './mandate-table';

export type MandatePanelProps = {
  mandate: MandateView;
  correct: FormAction;
  end: FormAction;
  addOffice: FormAction;
  /** The action that ends the office of that id. */
  endOffice: Readonly<Record<string, FormAction>>;
};

const DATE_HINT = 'Ví dụ 1/7/2021.';

/** One delegate's mandate opened for changing: how it ended, the offices held in it, and mistakes in the entry. */
export function MandatePanel({ mandate, correct, end, addOffice, endOffice }: MandatePanelProps) {
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
        <p className="text-soft">{endText(mandate)}</p>
      </div>
      <Disclosure summary={mandate.endedOn ? 'Sửa ngày thôi làm nhiệm vụ' : 'Thôi làm nhiệm vụ'}>
        <EndForm mandate={mandate} end={end} />
      </Disclosure>
      <Disclosure summary="Chức vụ" open={mandate.offices.length > 0}>
        <div className="flex flex-col gap-6">
          {mandate.offices.map((office) => {
            const action = endOffice[office.id];
            return (
              <div key={office.id} className="flex flex-col gap-2">
                <p>
                  <strong className="font-medium">{office.title}</strong> – {spanText(office)}
                </p>
                {action && <OfficeEndForm action={action} endedOn={office.endedOn} />}
              </div>
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
            defaultValue={formatDate(mandate.startedOn)}
            hint={DATE_HINT}
            required
          />
        </ActionForm>
      </Disclosure>
    </section>
  );
}

function EndForm({ mandate, end }: Pick<MandatePanelProps, 'mandate' | 'end'>) {
  return (
    <ActionForm action={end} submit="Ghi thôi nhiệm vụ" done="Đã ghi." variant="danger">
      <p className="text-soft">
        Sau thời điểm này, mọi biểu quyết tính ít hơn một đại biểu; chức vụ đang giữ cũng thôi cùng ngày.
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormText
          name="endedOn"
          label="Ngày cuối làm nhiệm vụ"
          hint={DATE_HINT}
          defaultValue={mandate.endedOn ? formatDate(mandate.endedOn) : ''}
          required
        />
        <FormText
          name="endedAt"
          label="Thôi lúc (nếu giữa ngày)"
          hint="Ví dụ 09:15. Trống là hết ngày."
          defaultValue={mandate.endedAt ?? ''}
        />
      </div>
      <FormSelect
        name="endReason"
        label="Lý do"
        placeholder="Chọn lý do"
        options={mandateEndReasons.map((reason) => ({ value: reason, label: terms.mandateEnd[reason] }))}
        defaultValue={mandate.endReason ?? ''}
        required
      />
    </ActionForm>
  );
}

function OfficeEndForm({ action, endedOn }: { action: FormAction; endedOn: string | null }) {
  return (
    <ActionForm
      action={action}
      submit={endedOn ? 'Sửa ngày thôi chức vụ' : 'Ghi thôi chức vụ'}
      done="Đã ghi."
      variant="secondary"
    >
      <FormText
        name="endedOn"
        label="Ngày cuối giữ chức vụ"
        hint={DATE_HINT}
        defaultValue={endedOn ? formatDate(endedOn) : ''}
        required
      />
    </ActionForm>
  );
}

function NewOfficeForm({ action, startedOn }: { action: FormAction; startedOn: string }) {
  return (
    <ActionForm action={action} submit="Thêm chức vụ" done="Đã thêm chức vụ." variant="secondary" clears>
      <FormSelect
        name="kind"
        label="Loại chức vụ"
        placeholder="Chọn loại"
        options={officeKinds.map((kind) => ({ value: kind, label: terms.office[kind] }))}
        required
      />
      <FormText name="title" label="Chức danh" hint="Đầy đủ, ví dụ Trưởng ban Kinh tế – Xã hội." required />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormText
          name="startedOn"
          label="Giữ từ ngày"
          hint={DATE_HINT}
          defaultValue={formatDate(startedOn)}
          required
        />
        <FormText name="endedOn" label="Đến hết ngày" hint="Bỏ trống nếu đang giữ." />
      </div>
    </ActionForm>
  );
}
