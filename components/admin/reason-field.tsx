import { FormArea } from '@/components/form/form-fields';

/** Asked for where published records list the delegate: residents read it beside the change. */
export function ReasonField({ isListed }: { isListed: boolean }) {
  if (!isListed) return null;
  return (
    <FormArea
      name="reason"
      label="Lý do sửa sổ"
      rows={2}
      hint="Cần có khi hồ sơ đã công bố ghi khác. Người dân đọc được ở trang đại biểu và trang Đính chính."
    />
  );
}
