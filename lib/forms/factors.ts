import { z } from 'zod';
import { roles } from '@/lib/words';
import { requiredText } from './fields';

/** What a browser makes of a passkey is some hundreds of characters; with a certificate some thousands. */
const ANSWER_MOST = 8_000;

/** A code of an app, a recovery code, or a password: which one it is, the answer itself says. */
export const confirmInput = z.object({
  answer: z
    .string('Nhập mã hoặc mật khẩu.')
    .normalize('NFC')
    .min(1, 'Nhập mã hoặc mật khẩu.')
    .max(ANSWER_MOST, 'Mã này quá dài.'),
});

/** Asked before a browser makes a passkey, which it would make in vain. */
export const passkeyNameInput = z.object({
  name: requiredText('Ghi tên để bạn nhận ra, ví dụ Máy tính ở cơ quan.', 60),
});

export const addPasskeyInput = passkeyNameInput.extend({ response: z.string().max(ANSWER_MOST) });

export const addTotpInput = z.object({
  name: requiredText('Ghi tên để bạn nhận ra, ví dụ Điện thoại của tôi.', 60),
  code: requiredText('Nhập 6 số ứng dụng đang hiện.', 20),
});

/** Whose accounts need a second factor; none is a choice too. */
export const factorRolesInput = z.object({
  roles: z
    .array(z.enum(roles, 'Chọn vai trò trong danh sách.'))
    .transform((list) => roles.filter((role) => list.includes(role))),
});
