import { z } from 'zod';
import { PASSWORD_MOST } from '@/lib/rules/password';
import { narrowAscii } from '@/lib/vi/fold';
import { roles } from '@/lib/words';
import { optionalRow, requiredText } from './fields';

const EMAIL = /^[!-?A-~]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** An address as people type it, given in lower case. */
export const email = requiredText('Ghi thư điện tử.', 254)
  .transform((value) => narrowAscii(value).toLowerCase())
  .pipe(z.string().regex(EMAIL, 'Ghi thư điện tử đúng dạng ten@phuong.example.'));

/**
 * Never trimmed or rewritten: what a person types is the password. Two keyboards may send one Vietnamese letter
 * differently, so it is counted and checked in the composed form. Strength is a rule of its own.
 */
export const password = (missing: string) =>
  z
    .string(missing)
    .normalize('NFC')
    .min(1, missing)
    .max(PASSWORD_MOST, `Mật khẩu dài nhất ${PASSWORD_MOST} ký tự.`);

const roleList = z
  .array(z.enum(roles, 'Chọn vai trò trong danh sách.'))
  .transform((list) => [...new Set(list)]);

export const signInInput = z.object({
  email: requiredText('Ghi thư điện tử.', 254).transform((value) => narrowAscii(value).toLowerCase()),
  password: password('Ghi mật khẩu.'),
});

export const createAccountInput = z.object({
  email,
  name: requiredText('Ghi họ tên.', 120),
  password: password('Đặt mật khẩu tạm thời.'),
  roles: roleList.pipe(z.array(z.enum(roles)).min(1, 'Chọn ít nhất một vai trò.')),
  personId: optionalRow.prefault(null),
});

/** What stands behind the @ of the addresses that delegates will sign in with. */
export const termAccountsInput = z.object({
  domain: requiredText('Ghi phần sau dấu @, ví dụ phuong.example.', 120)
    .transform((value) => narrowAscii(value).toLowerCase().replace(/^@/, ''))
    .pipe(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'Ghi phần sau dấu @, ví dụ phuong.example.')),
});

export const renameAccountInput = z.object({ name: requiredText('Ghi họ tên.', 120) });

export const changeRolesInput = z.object({ roles: roleList, personId: optionalRow.prefault(null) });

export const setPasswordInput = z.object({ password: password('Đặt mật khẩu tạm thời.') });

export const changePasswordInput = z.object({
  current: password('Ghi mật khẩu hiện tại.'),
  next: password('Ghi mật khẩu mới.'),
});
