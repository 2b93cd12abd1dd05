import { z } from 'zod';
import { roles } from '@/lib/words';
import { password } from './accounts';
import { requiredText } from './fields';

/** A code of an app, a recovery code, or a password: which one it is, the answer itself says. */
export const confirmInput = z.object({ answer: password('Nhập mã hoặc mật khẩu.') });

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
