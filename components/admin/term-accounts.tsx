'use client';

import { useState } from 'react';
import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormText } from '@/components/form/form-fields';
import type { Result } from '@/lib/refusal';
import { AccountSlips, type Slip } from './account-slips';

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
  if (slips.length > 0) return <AccountSlips slips={slips.map((slip) => ({ ...slip, council }))} />;
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
