import type { Metadata } from 'next';
import { AccountTable } from '@/components/admin/account-table';
import { RoleFields } from '@/components/admin/role-fields';
import { ActionForm } from '@/components/form/action-form';
import { AskFirst } from '@/components/form/ask-first';
import { FormText } from '@/components/form/form-fields';
import { PageHeader } from '@/components/ui/page-header';
import { TitledSection } from '@/components/ui/titled-section';
import { listAccounts, listPeople } from '@/db/access/accounts/account-list';
import { paths } from '@/lib/paths';
import { PASSWORD_LEAST } from '@/lib/rules/password';
import { requireAdmin } from '../../guard';
import { openAccount } from './actions';

export const metadata: Metadata = { title: 'Tài khoản của hội đồng' };

type Props = { params: Promise<{ council: string }> };

export default async function AccountsPage({ params }: Props) {
  const { council: slug } = await params;
  const { viewer, council } = await requireAdmin(slug, paths.adminAccounts(slug));
  const accounts = (await listAccounts(viewer, council.id)) ?? [];
  const people = (await listPeople(viewer, council.id)) ?? [];
  const key = { councilId: council.id, slug };
  return (
    <>
      <PageHeader title="Tài khoản của hội đồng" />
      <AccountTable
        accounts={accounts.map((account) => ({ ...account, href: paths.adminAccount(slug, account.userId) }))}
      />
      <TitledSection title="Mở tài khoản" className="max-w-text">
        <ActionForm action={openAccount.bind(null, key)} submit="Mở tài khoản" done="Đã mở tài khoản.">
          <FormText name="name" label="Họ tên" autoComplete="off" required />
          <FormText
            name="email"
            label="Thư điện tử"
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            required
          />
          <FormText
            name="password"
            label="Mật khẩu tạm thời"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            hint={`Ít nhất ${PASSWORD_LEAST} ký tự. Trao tận tay; lần đầu đăng nhập người nhận phải đặt mật khẩu của mình.`}
          />
          <RoleFields people={people} />
          <AskFirst label="Là người khác cùng tên" />
        </ActionForm>
      </TitledSection>
    </>
  );
}
