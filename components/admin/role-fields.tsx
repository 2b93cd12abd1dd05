import { FormChecks, FormSelect } from '@/components/form/form-fields';
import { terms } from '@/lib/vi/terms';
import { type Role, roles } from '@/lib/words';

const HINTS: Record<Role, string> = {
  clerk: 'Soạn hồ sơ kỳ họp, trình công bố',
  chair: 'Duyệt, công bố, thu hồi',
  councillor: 'Đọc và góp ý dự thảo, xem điểm danh và biểu quyết của mình',
  admin: 'Giữ tài khoản, khóa và nhiệm vụ đại biểu',
};

export type RoleFieldsProps = {
  people: readonly { personId: string; name: string }[];
  held?: readonly Role[];
  personId?: string | null;
};

/** What an account may do, and which delegate it belongs to; inside an `ActionForm`. */
export function RoleFields({ people, held, personId }: RoleFieldsProps) {
  return (
    <>
      <FormChecks
        name="roles"
        legend="Vai trò"
        options={roles.map((role) => ({ value: role, label: terms.role[role], hint: HINTS[role] }))}
        checked={held}
      />
      <FormSelect
        name="personId"
        label="Là đại biểu"
        hint="Gắn tài khoản với đại biểu để người ấy thấy điểm danh và biểu quyết của mình."
        placeholder="Không phải đại biểu"
        options={people.map((person) => ({ value: person.personId, label: person.name }))}
        defaultValue={personId ?? ''}
      />
    </>
  );
}
