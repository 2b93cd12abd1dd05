import { firstPassword } from '@/db/access/accounts/first-password';
import { unsafeCreateProvinceAdmin, unsafeEndProvinceAdmin } from '@/db/access/accounts/province-accounts';
import { EVERY_PROVINCE } from '@/lib/policies/provinces';
import { findProvince } from '@/lib/rules/provinces';
import { linesOf, Stop, type Verb } from './verb';

/** Opens the account of who looks after a province's councils, or with `all` after every one. The password is printed once. */
export const createProvinceAdmin: Verb = async ([province, email, ...words], _options, now) => {
  const name = words.join(' ').trim();
  if (!province || !email || !name)
    throw new Stop('create-province-admin needs <province|all> <email> <name>.', true);
  const found = province === 'all' ? null : findProvince(province);
  if (province !== 'all' && !found)
    throw new Stop(`Không có tỉnh «${province}»: ghi mã hai chữ số, tên tỉnh, hoặc all.`);
  const password = firstPassword();
  const provinceCode = found?.code ?? EVERY_PROVINCE;
  const done = await unsafeCreateProvinceAdmin({ email, name, password, provinceCode }, now);
  if (!done.ok) throw new Stop(linesOf(done));
  process.stdout.write(
    `Đã mở tài khoản quản trị ${found ? found.name : 'cả hệ thống'}: ${email}\nMật khẩu lần đầu, chỉ hiện một lần: ${password}\n`,
  );
  return 0;
};

/** Ends the rights of such an account, and its sign-ins. */
export const endProvinceAdmin: Verb = async ([email, ...more], _options, now) => {
  if (!email || more.length > 0) throw new Stop('end-province-admin needs <email>.', true);
  const done = await unsafeEndProvinceAdmin(email, now);
  if (!done.ok) throw new Stop(`${email} không quản trị tỉnh nào.`);
  process.stdout.write(`${email} thôi quản trị cấp tỉnh.\n`);
  return 0;
};
