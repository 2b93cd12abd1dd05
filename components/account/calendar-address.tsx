'use client';

import { useActionState } from 'react';
import { ActionForm, type FormAction } from '@/components/form/action-form';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { Result } from '@/lib/refusal';
import { formatInstant } from '@/lib/vi/date';

type Told = Result<{ address: string }>;

export type CalendarAddressProps = {
  /** When the address was made, as a UTC instant; null where there is none. */
  madeAt: string | null;
  make: (before: Told | null, form: FormData) => Promise<Told>;
  remove: FormAction;
};

/** The private address, shown the one time it is made, with how to use it; made anew, the one before leads nowhere. */
export function CalendarAddress({ madeAt, make, remove }: CalendarAddressProps) {
  const [told, dispatch, isPending] = useActionState(make, null);
  return (
    <div className="flex flex-col gap-6">
      <form action={dispatch} className="flex flex-col gap-3">
        {madeAt && <p className="text-soft">Đã tạo địa chỉ lúc {formatInstant(madeAt)}.</p>}
        <Button type="submit" variant="secondary" aria-disabled={isPending} className="self-start">
          {madeAt ? 'Tạo địa chỉ mới, bỏ địa chỉ cũ' : 'Tạo địa chỉ lịch'}
        </Button>
        <div role="status" className="empty:hidden">
          {told?.ok && (
            <Notice tone="ok" title="Địa chỉ lịch của bạn, chỉ hiện một lần">
              <p className="my-2 break-all font-mono text-sm">{told.address}</p>
              <p>
                Chép rồi thêm vào ứng dụng lịch: iPhone vào Cài đặt, Lịch, Tài khoản, Thêm lịch đăng ký;
                Google Lịch trên máy tính chọn Lịch khác, Từ URL. Ai có địa chỉ này đều đọc được lịch của bạn,
                nên đừng gửi cho người khác.
              </p>
            </Notice>
          )}
        </div>
        {told && !told.ok && <FieldError id="lich-loi">{told.message}</FieldError>}
      </form>
      {madeAt && (
        <ActionForm
          action={remove}
          submit="Bỏ địa chỉ lịch"
          done="Đã bỏ. Lịch trong điện thoại sẽ không cập nhật nữa."
          variant="quiet"
        />
      )}
    </div>
  );
}
