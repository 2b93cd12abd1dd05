import type { ComponentProps } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { TitledSection } from '@/components/ui/titled-section';

type RegisterCompleteProps = {
  /** What was said last; null while nobody said anything. */
  said: boolean | null;
  action: ComponentProps<typeof ActionForm>['action'];
};

const ANSWERS = [
  { value: 'yes', means: true, label: 'Ghi là đã đủ' },
  { value: 'no', means: false, label: 'Ghi là chưa đủ' },
] as const;

const standing = (said: boolean | null): string => {
  if (said === null) return 'Chưa ai ghi danh sách này đã đủ hay chưa.';
  return said ? 'Danh sách đã được ghi là đủ.' : 'Danh sách được ghi là chưa đủ.';
};

/** Whether the term's register is whole: the base of every vote is counted from it only then. */
export function RegisterComplete({ said, action }: RegisterCompleteProps) {
  return (
    <TitledSection title="Danh sách đã đủ chưa" className="max-w-text">
      <p>
        <strong>{standing(said)}</strong> Chưa đủ thì hồ sơ không lấy tổng số đại biểu và không tính kết quả
        biểu quyết từ danh sách này.
      </p>
      <div className="flex flex-wrap gap-x-4">
        {ANSWERS.filter(({ means }) => means !== said).map(({ value, means, label }) => (
          <ActionForm
            key={value}
            action={action}
            submit={label}
            done="Đã ghi nhận."
            variant={means ? 'primary' : 'secondary'}
          >
            <input type="hidden" name="isRegisterComplete" value={value} />
          </ActionForm>
        ))}
      </div>
    </TitledSection>
  );
}
