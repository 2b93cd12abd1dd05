import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormChecks, FormSelect, FormText } from '@/components/form/form-fields';
import { Disclosure } from '@/components/ui/disclosure';
import { TitledSection } from '@/components/ui/titled-section';
import { spanText } from '@/lib/public/span-text';
import { formatPartialDate, type KnownDate } from '@/lib/vi/partial-date';
import { terms } from '@/lib/vi/terms';
import { type BodyKind, type BodyRole, bodyRoles } from '@/lib/words';
import { DATE_HINT } from './office-panel';

export type MemberView = {
  readonly id: string;
  readonly name: string;
  readonly role: BodyRole;
  readonly startedOn: KnownDate;
  readonly endedOn: KnownDate;
  readonly change: FormAction;
  readonly remove: FormAction;
};

export type BodyPanelProps = {
  readonly body: { readonly kind: BodyKind; readonly name: string; readonly isComplete: boolean };
  readonly members: readonly MemberView[];
  /** Delegates of the term who may become members. */
  readonly delegates: readonly { readonly id: string; readonly name: string }[];
  readonly change: FormAction;
  readonly remove: FormAction;
  readonly addMembers: FormAction;
};

/** One body of the council: its members, whether they are all, and what mends them. */
export function BodyPanel({ body, members, delegates, change, remove, addMembers }: BodyPanelProps) {
  return (
    <TitledSection title={body.name} aside={`${members.length} thành viên`} className="max-w-text">
      <p className="text-soft">
        {body.isComplete
          ? 'Danh sách thành viên được ghi là đủ: biểu quyết của cơ quan này tính trên số thành viên trong ngày họp.'
          : 'Danh sách thành viên chưa được ghi là đủ, nên chưa tính được kết quả biểu quyết của cơ quan này.'}
      </p>
      {members.map((member) => (
        <MemberLine key={member.id} member={member} />
      ))}
      <Disclosure summary={`Thêm thành viên: ${body.name}`} open={members.length === 0}>
        <ActionForm action={addMembers} submit="Thêm thành viên" done="Đã thêm." clears keeps={['startedOn']}>
          <FormChecks
            name="mandateIds"
            legend="Đại biểu"
            options={delegates.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <RoleAndStart />
        </ActionForm>
      </Disclosure>
      <Disclosure summary={`Sửa tên, ghi danh sách đã đủ, hoặc xóa: ${body.name}`}>
        <div className="flex flex-col gap-6">
          <ActionForm action={change} submit="Lưu cơ quan" done="Đã lưu." variant="secondary">
            <FormText name="name" label="Tên cơ quan" defaultValue={body.name} required />
            <FormSelect
              name="isComplete"
              label="Danh sách thành viên"
              defaultValue={body.isComplete ? 'yes' : 'no'}
              options={[
                { value: 'yes', label: 'Đã đủ, kể cả người đã thôi' },
                { value: 'no', label: 'Chưa đủ' },
              ]}
            />
          </ActionForm>
          <ActionForm action={remove} submit="Xóa cơ quan" done="Đã xóa." variant="danger" />
        </div>
      </Disclosure>
    </TitledSection>
  );
}

function MemberLine({ member }: { member: MemberView }) {
  const { name, role, startedOn, endedOn } = member;
  return (
    <div className="border-t border-line pt-2">
      <p>
        <strong className="font-medium">{name}</strong> – {terms.bodyRole[role]}, {spanText(member)}
      </p>
      <Disclosure summary={`Sửa, ghi thôi hoặc xóa: ${name}`}>
        <div className="flex flex-col gap-6">
          <ActionForm action={member.change} submit="Lưu thành viên" done="Đã lưu." variant="secondary">
            <RoleAndStart role={role} startedOn={startedOn} />
            <FormText
              name="endedOn"
              label="Đến hết ngày"
              hint="Bỏ trống nếu đang là thành viên."
              defaultValue={endedOn ? formatPartialDate(endedOn) : ''}
              autoComplete="off"
            />
          </ActionForm>
          <ActionForm action={member.remove} submit="Xóa thành viên" done="Đã xóa." variant="danger" />
        </div>
      </Disclosure>
    </div>
  );
}

function RoleAndStart({ role, startedOn }: { role?: BodyRole; startedOn?: KnownDate }) {
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <FormSelect
        name="role"
        label="Vai trò"
        defaultValue={role ?? 'member'}
        options={bodyRoles.map((value) => ({ value, label: terms.bodyRole[value] }))}
      />
      <FormText
        name="startedOn"
        label="Từ ngày"
        hint={DATE_HINT}
        defaultValue={startedOn ? formatPartialDate(startedOn) : ''}
        autoComplete="off"
      />
    </div>
  );
}
