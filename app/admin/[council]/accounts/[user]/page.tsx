import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SignInList } from '@/components/account/sign-in-list';
import { RoleFields } from '@/components/admin/role-fields';
import { ActionForm } from '@/components/form/action-form';
import { AskFirst } from '@/components/form/ask-first';
import { FormText } from '@/components/form/form-fields';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TitledSection } from '@/components/ui/titled-section';
import { getAccount, listPeople, securityOf } from '@/db/access/accounts/account-list';
import { paths } from '@/lib/paths';
import { refusals } from '@/lib/refusal';
import { requireAdmin } from '../../../guard';
import {
  deactivate,
  dropFactors,
  reactivate,
  saveName,
  savePassword,
  saveRoles,
  signOutEverywhere,
} from '../actions';

const OWN_ROLES =
  'Đã ghi. Vai trò thêm cho chính mình chờ quản trị khác xác nhận ở trang Quản trị, hoặc bạn xác nhận sau một ngày.';

type Props = { params: Promise<{ council: string; user: string }> };

async function load({ params }: Props) {
  const { council: slug, user } = await params;
  const { viewer, council } = await requireAdmin(slug, paths.adminAccount(slug, user));
  const account = await getAccount(viewer, { councilId: council.id, userId: user });
  if (!account) notFound();
  const security = await securityOf(
    viewer,
    { councilId: council.id, userId: user },
    new Date().toISOString(),
  );
  const people = (await listPeople(viewer, council.id)) ?? [];
  return {
    slug,
    account: { ...account, isOwn: account.userId === viewer.userId },
    security,
    people,
    key: { councilId: council.id, slug, userId: account.userId },
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).account.name };
}

export default async function AccountAdminPage(props: Props) {
  const { slug, account, security, people, key } = await load(props);
  const standing = account.isActive ? account.abilities.deactivate : account.abilities.reactivate;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Tài khoản', href: paths.adminAccounts(slug) }]}
        title={account.name}
        lede={account.email}
      >
        {!account.isActive && <Badge tone="abstain">Đã ngừng</Badge>}
      </PageHeader>
      <TitledSection title="Họ tên" className="max-w-text">
        {account.abilities.rename ? (
          <Notice>{refusals[account.abilities.rename]}</Notice>
        ) : (
          <ActionForm
            action={saveName.bind(null, key)}
            submit="Lưu họ tên"
            done="Đã lưu."
            variant="secondary"
          >
            <FormText
              name="name"
              label="Họ tên"
              defaultValue={account.name}
              autoComplete="off"
              hint="Việc đã làm trước đây giữ tên ghi lúc ấy."
              required
            />
            <AskFirst label="Là người khác cùng tên" />
          </ActionForm>
        )}
      </TitledSection>
      <TitledSection title="Vai trò trong hội đồng" className="max-w-text">
        <ActionForm
          action={saveRoles.bind(null, key)}
          submit="Lưu vai trò"
          done={account.isOwn ? OWN_ROLES : 'Đã lưu. Có hiệu lực ngay.'}
        >
          <RoleFields people={people} held={account.roles} personId={account.personId} />
        </ActionForm>
      </TitledSection>
      <TitledSection title="Mật khẩu tạm thời" className="max-w-text">
        {account.abilities.setPassword ? (
          <Notice>{refusals[account.abilities.setPassword]}</Notice>
        ) : (
          <ActionForm
            action={savePassword.bind(null, key)}
            submit="Đặt mật khẩu"
            done="Đã đặt mật khẩu. Mọi thiết bị của tài khoản này đã được đăng xuất."
            variant="secondary"
            clears
          >
            <FormText
              name="password"
              label="Mật khẩu mới"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              required
            />
          </ActionForm>
        )}
      </TitledSection>
      <TitledSection title="Xác minh hai bước" className="max-w-text">
        <p>
          {security.factors > 0
            ? `Tài khoản có ${security.factors} cách xác minh.`
            : 'Tài khoản chưa có cách xác minh nào.'}
        </p>
        {account.abilities.resetFactors && <Notice>{refusals[account.abilities.resetFactors]}</Notice>}
        {!account.abilities.resetFactors && security.factors > 0 && (
          <ActionForm
            action={dropFactors.bind(null, key)}
            submit="Xóa mọi cách xác minh"
            done="Đã xóa. Người này đăng nhập lại bằng mật khẩu rồi thêm cách khác."
            variant="danger"
          >
            <p className="text-soft">
              Dùng khi người này mất điện thoại và hết mã dự phòng. Xác minh trực tiếp đúng là người ấy rồi
              hãy xóa.
            </p>
          </ActionForm>
        )}
      </TitledSection>
      <TitledSection title="Thiết bị đang đăng nhập" className="max-w-text">
        <SignInList signIns={security.signIns} />
        {account.abilities.signOut && <Notice>{refusals[account.abilities.signOut]}</Notice>}
        {!account.abilities.signOut && security.signIns.length > 0 && (
          <ActionForm
            action={signOutEverywhere.bind(null, key)}
            submit="Đăng xuất mọi thiết bị"
            done="Đã đăng xuất mọi thiết bị của tài khoản này."
            variant="secondary"
          />
        )}
      </TitledSection>
      <TitledSection title={account.isActive ? 'Ngừng tài khoản' : 'Mở lại tài khoản'} className="max-w-text">
        {standing ? (
          <Notice>{refusals[standing]}</Notice>
        ) : (
          <ActionForm
            action={(account.isActive ? deactivate : reactivate).bind(null, key)}
            submit={account.isActive ? 'Ngừng tài khoản' : 'Mở lại tài khoản'}
            done="Đã lưu. Có hiệu lực ngay."
            variant={account.isActive ? 'danger' : 'secondary'}
          >
            <p className="text-soft">
              {account.isActive
                ? 'Người này bị đăng xuất ngay và không đăng nhập được nữa. Việc họ đã làm vẫn còn trong hồ sơ.'
                : 'Người này đăng nhập lại được bằng mật khẩu và vai trò cũ.'}
            </p>
          </ActionForm>
        )}
      </TitledSection>
    </>
  );
}
