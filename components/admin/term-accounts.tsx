'use client';

import { useState } from 'react';
import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormText } from '@/components/form/form-fields';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Result } from '@/lib/refusal';

type Slip = { name: string; email: string; password: string };
export type TermAccountsProps = {
  council: string;
  action: (before: Result | null, form: FormData) => Promise<Result<{ slips: Slip[] }>>;
};

/** Opens the accounts of a whole term, then shows a slip for each, to be printed and cut: only now, never again. */
export function TermAccounts({ council, action }: TermAccountsProps) {
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const open: FormAction = async (before, form) => {
    const done = await action(before, form);
    if (done.ok) setSlips(done.slips);
    return done.ok ? { ok: true } : done;
  };
  if (slips.length > 0) return <Slips council={council} slips={slips} />;
  return (
    <ActionForm action={open} submit="Mở tài khoản cho cả khóa" done="Đã mở." className="max-w-text">
      <FormText
        name="domain"
        label="Phần sau dấu @ của thư điện tử"
        hint="Ví dụ phuong.example: đại biểu Nguyễn Thị An đăng nhập bằng nguyen-thi-an@phuong.example."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
    </ActionForm>
  );
}

function Slips({ council, slips }: { council: string; slips: readonly Slip[] }) {
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
        {slips.map(({ name, email, password }) => (
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
