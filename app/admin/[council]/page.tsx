import type { Metadata } from 'next';
import { Majorities } from '@/components/admin/majorities';
import { WaitingChanges } from '@/components/admin/waiting-changes';
import { WorkingRules } from '@/components/admin/working-rules';
import { ActionForm } from '@/components/form/action-form';
import { FormCheck, FormChecks, FormSelect, FormText } from '@/components/form/form-fields';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { TitledSection } from '@/components/ui/titled-section';
import { listAccounts } from '@/db/access/accounts/account-list';
import { listTerms } from '@/db/access/register/terms';
import { listWaitingChanges } from '@/db/access/register/waiting-changes';
import { paths } from '@/lib/paths';
import { formatDate } from '@/lib/vi/date';
import { terms as words } from '@/lib/vi/terms';
import { councilLevels, roles } from '@/lib/words';
import { requireAdmin } from '../guard';
import {
  confirmWaitingChange,
  dropMajority,
  dropWaitingChange,
  saveDeadlines,
  saveFactorRoles,
  saveMajority,
  saveNames,
  saveQuorum,
  saveTwoPersonRule,
} from './actions';

export const metadata: Metadata = { title: 'Quản trị' };

type Props = { params: Promise<{ council: string }> };

export default async function CouncilAdminPage({ params }: Props) {
  const { council: slug } = await params;
  const { viewer, council } = await requireAdmin(slug, paths.adminCouncil(slug));
  const accounts = (await listAccounts(viewer, council.id)) ?? [];
  const terms = (await listTerms(viewer, council.id)) ?? [];
  const key = { councilId: council.id, slug };
  const waiting = (await listWaitingChanges(viewer, council.id, new Date().toISOString())) ?? [];
  const active = accounts.filter(({ isActive }) => isActive).length;
  return (
    <>
      <PageHeader
        title="Quản trị"
        lede="Quản trị giữ tài khoản, khóa và nhiệm vụ đại biểu; không sửa, không duyệt nội dung kỳ họp."
      />
      <ul className="flex flex-col gap-1 pointer-coarse:*:py-3">
        <li>
          <Link href={paths.adminAccounts(slug)}>{active} tài khoản đang hoạt động</Link>
          {accounts.length > active && <> – {accounts.length - active} đã ngừng</>}
        </li>
        <li>
          <Link href={paths.adminTerms(slug)}>{terms.length} khóa</Link>
        </li>
      </ul>
      <WaitingChanges
        changes={waiting.map((shown) => ({
          shown,
          confirm: confirmWaitingChange.bind(null, { ...key, changeId: shown.id }),
          drop: dropWaitingChange.bind(null, { ...key, changeId: shown.id }),
        }))}
      />
      <TitledSection title="Quy tắc hai người" className="max-w-text">
        <ActionForm
          action={saveTwoPersonRule.bind(null, key)}
          submit="Lưu quy tắc"
          done="Đã ghi. Đổi quy tắc thì chờ quản trị khác xác nhận, hoặc bạn xác nhận sau một ngày."
          variant="secondary"
        >
          <FormCheck
            key={String(council.twoPersonRule)}
            name="on"
            label="Người trình không được tự duyệt công bố"
            defaultChecked={council.twoPersonRule}
            hint="Nên để bật: hai người đọc thì ít sai hơn. Việc bật, tắt được ghi vào nhật ký."
          />
        </ActionForm>
      </TitledSection>
      <TitledSection title="Xác minh hai bước" className="max-w-text">
        <p className="text-soft">
          {council.factorFrom
            ? `Các vai trò được chọn phải xác minh hai bước từ ngày ${formatDate(council.factorFrom)}; trước ngày ấy được nhắc ở trang Tài khoản.`
            : 'Chưa vai trò nào bị buộc. Chọn vai trò thì mọi người có 14 ngày để thêm cách xác minh; ai tự thêm thì đã được hỏi ngay.'}
        </p>
        <ActionForm
          action={saveFactorRoles.bind(null, key)}
          submit="Lưu yêu cầu"
          done="Đã lưu yêu cầu."
          variant="secondary"
        >
          <FormChecks
            key={council.factorRoles?.join() ?? ''}
            name="roles"
            legend="Vai trò phải xác minh hai bước"
            options={roles.map((role) => ({ value: role, label: words.role[role] }))}
            checked={council.factorRoles ?? []}
          />
        </ActionForm>
      </TitledSection>
      <TitledSection title="Tỷ lệ họp hợp lệ" className="max-w-text">
        <p className="text-soft">
          Phiên họp hợp lệ khi có mặt ít nhất phần này của tổng số đại biểu. Luật không định tỷ lệ ấy: nó nằm
          trong quy chế làm việc của hội đồng. Chưa ghi điều khoản thì trang công khai nói là chưa khai căn
          cứ.
        </p>
        <ActionForm
          action={saveQuorum.bind(null, key)}
          submit="Lưu tỷ lệ"
          done="Đã lưu tỷ lệ."
          variant="secondary"
        >
          <div className="flex gap-4">
            <FormText
              name="numerator"
              label="Tử số"
              inputMode="numeric"
              defaultValue={council.quorumNumerator}
              className="w-32"
              required
            />
            <FormText
              name="denominator"
              label="Mẫu số"
              inputMode="numeric"
              defaultValue={council.quorumDenominator}
              className="w-32"
              required
            />
          </div>
          <FormText
            name="article"
            label="Căn cứ"
            defaultValue={council.quorumArticle ?? ''}
            hint="Ví dụ: Điều 12 Quy chế làm việc của Hội đồng nhân dân phường."
          />
        </ActionForm>
      </TitledSection>
      <WorkingRules council={council} action={saveDeadlines.bind(null, key)} />
      {council.level === 'other' && (
        <Majorities
          majorities={council.majorities ?? []}
          add={saveMajority.bind(null, key)}
          remove={(majority) => dropMajority.bind(null, key, majority)}
        />
      )}
      <TitledSection title="Tên và cấp của hội đồng" className="max-w-text">
        <p className="text-soft">
          Địa chỉ trang công khai giữ nguyên. Hồ sơ đã công bố giữ tên như lúc công bố.
        </p>
        <ActionForm
          action={saveNames.bind(null, key)}
          submit="Lưu tên"
          done="Đã lưu tên."
          variant="secondary"
        >
          <FormText name="name" label="Tên hội đồng" defaultValue={council.name} required />
          <FormText
            name="locality"
            label="Địa bàn"
            hint="Ví dụ Phường Mẫu, Huyện Mẫu."
            defaultValue={council.locality}
            required
          />
          <div className="grid items-end gap-4 sm:grid-cols-2">
            <FormSelect
              name="level"
              label="Cấp"
              defaultValue={council.level}
              options={councilLevels.map((value) => ({ value, label: words.councilLevel[value] }))}
            />
            <FormText
              name="levelPrinted"
              label="Tên cấp khác"
              hint="Chỉ ghi khi chọn «Cấp khác», như nguồn gọi."
              defaultValue={council.levelPrinted ?? ''}
            />
          </div>
          <FormText
            name="districtName"
            label="Huyện, quận, thị xã, thành phố ở trên"
            hint="Đến 30/6/2025. Không có hoặc không rõ thì để trống."
            defaultValue={council.districtName ?? ''}
          />
          <FormText name="provinceName" label="Tỉnh, thành phố" defaultValue={council.provinceName ?? ''} />
        </ActionForm>
      </TitledSection>
    </>
  );
}
