import type { ComponentProps } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { FormSelect } from '@/components/form/form-fields';
import { TitledSection } from '@/components/ui/titled-section';

type RegisterCompleteProps = {
  /** What was said last; null while nobody said anything. */
  said: boolean | null;
  action: ComponentProps<typeof ActionForm>['action'];
};

/** Whether the term's register is whole: the base of every vote is counted from it only then. */
export function RegisterComplete({ said, action }: RegisterCompleteProps) {
  return (
    <TitledSection title="Danh sách đã đủ chưa" className="max-w-text">
      <ActionForm action={action} submit="Ghi nhận" done="Đã ghi nhận.">
        <FormSelect
          name="isRegisterComplete"
          label="Danh sách đại biểu của khóa"
          hint="Chưa đủ thì hồ sơ không ghi tổng số đại biểu và không tính kết quả biểu quyết từ danh sách này."
          placeholder="Chưa ghi nhận"
          defaultValue={said === null ? '' : said ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: 'Đã đủ mọi đại biểu của khóa' },
            { value: 'no', label: 'Chưa đủ' },
          ]}
        />
      </ActionForm>
    </TitledSection>
  );
}
