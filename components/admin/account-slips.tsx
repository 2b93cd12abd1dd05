'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

export type Slip = { name: string; email: string; password: string };

/** What is handed to each person once, to be printed and cut: only now, never again. */
export function AccountSlips({ slips }: { slips: readonly (Slip & { council: string })[] }) {
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col items-start gap-3 print:hidden">
        <Notice tone="ok" live title={`Đã mở ${slips.length} tài khoản`}>
          <p>
            In ngay rồi trao tận tay. Rời trang này thì không xem lại được mật khẩu; mất phiếu thì đặt mật
            khẩu tạm thời khác ở trang tài khoản.
          </p>
        </Notice>
        <Button variant="primary" onClick={() => window.print()}>
          In phiếu
        </Button>
      </div>
      <ul className="grid gap-4 sm:grid-cols-2 print:grid-cols-2">
        {slips.map(({ council, name, email, password }) => (
          <li key={email} className="break-inside-avoid border border-line-strong p-4">
            <p className="text-sm text-soft">{council}</p>
            <p className="font-serif text-lg font-semibold">{name}</p>
            <dl className="mt-2">
              <dt className="text-sm text-soft">Đăng nhập bằng</dt>
              <dd className="break-all">{email}</dd>
              <dt className="mt-1 text-sm text-soft">Mật khẩu lần đầu</dt>
              <dd className="font-mono text-lg">{password}</dd>
            </dl>
            <p className="mt-2 text-sm">Lần đầu đăng nhập phải đặt mật khẩu của riêng mình.</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
