import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormText } from '@/components/form/form-fields';
import { Notice } from '@/components/ui/notice';
import { formatInstant } from '@/lib/vi/date';

/** Notes from before somebody else set the reader's password: who set it shall not read them with it. */
export function LockedNotes({ lockedAt, open }: { lockedAt: string; open: FormAction }) {
  return (
    <Notice tone="warn" title={`Ghi chú viết trước ${formatInstant(lockedAt)} đang đóng`}>
      <p>
        Lúc ấy mật khẩu của bạn được người khác đặt lại. Ghi chú cũ đóng để người đặt lại không đọc được; mở
        bằng mật khẩu bạn dùng trước đó.
      </p>
      <ActionForm action={open} submit="Mở ghi chú cũ" done="Đã mở.">
        <FormText
          name="former"
          label="Mật khẩu trước khi được đặt lại"
          type="password"
          autoComplete="off"
          required
        />
      </ActionForm>
    </Notice>
  );
}
