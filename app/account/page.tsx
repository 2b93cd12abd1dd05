import type { Metadata } from 'next';
import { SignInList } from '@/components/account/sign-in-list';
import { ActionForm } from '@/components/form/action-form';
import { FormText } from '@/components/form/form-fields';
import { PageHeader } from '@/components/ui/page-header';
import { getOwnAccount } from '@/db/access/own-account';
import { paths } from '@/lib/paths';
import { PASSWORD_LEAST } from '@/lib/rules/password';
import { terms } from '@/lib/vi/terms';
import { requireViewer } from '../viewer';
import { saveNewPassword, signOutElsewhere } from './actions';

export const metadata: Metadata = { title: 'Tài khoản' };

export default async function AccountPage() {
  const viewer = await requireViewer(paths.account());
  const { roles, signIns } = await getOwnAccount(viewer, new Date().toISOString());
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-10 px-4 py-8 sm:px-6">
      <PageHeader title="Tài khoản" lede={`${viewer.name} · ${viewer.email}`} />
      <section aria-labelledby="roles">
        <h2 id="roles" className="font-serif text-xl font-semibold">
          Vai trò
        </h2>
        <ul className="mt-2">
          {roles.map(({ role, councilName }) => (
            <li key={councilName + role}>
              {terms.role[role]} – {councilName}
            </li>
          ))}
          {roles.length === 0 && <li>Tài khoản chưa có vai trò nào. Nhờ quản trị của hội đồng cấp.</li>}
        </ul>
      </section>
      <section aria-labelledby="password" className="max-w-text">
        <h2 id="password" className="mb-3 font-serif text-xl font-semibold">
          Đổi mật khẩu
        </h2>
        <ActionForm
          action={saveNewPassword}
          submit="Đổi mật khẩu"
          done="Đã đổi mật khẩu. Các thiết bị khác đã được đăng xuất."
          clears
        >
          <FormText
            name="current"
            label="Mật khẩu hiện tại"
            type="password"
            autoComplete="current-password"
            required
          />
          <FormText
            name="next"
            label="Mật khẩu mới"
            type="password"
            autoComplete="new-password"
            required
            hint={`Ít nhất ${PASSWORD_LEAST} ký tự. Một câu ngắn dễ nhớ thì tốt hơn một từ khó.`}
          />
        </ActionForm>
      </section>
      <section aria-labelledby="sign-ins">
        <h2 id="sign-ins" className="mb-3 font-serif text-xl font-semibold">
          Thiết bị đang đăng nhập
        </h2>
        <SignInList signIns={signIns} />
        <ActionForm
          action={signOutElsewhere}
          submit="Đăng xuất thiết bị khác"
          done="Đã đăng xuất các thiết bị khác."
          variant="secondary"
          className="mt-4"
        />
      </section>
    </div>
  );
}
