import type { Metadata } from 'next';
import { CalendarAddress } from '@/components/account/calendar-address';
import { SecondFactors } from '@/components/account/second-factors';
import { SignInList } from '@/components/account/sign-in-list';
import { ActionForm } from '@/components/form/action-form';
import { CONFIRM_WORDS } from '@/components/form/confirm-words';
import { FormCheck, FormText } from '@/components/form/form-fields';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TitledSection } from '@/components/ui/titled-section';
import { offerTotp, ownFactors } from '@/db/access/accounts/factors';
import { getOwnAccount } from '@/db/access/accounts/own-account';
import { calendarMadeAt } from '@/db/access/convening/my-calendar';
import { paths } from '@/lib/paths';
import { PASSWORD_LEAST } from '@/lib/rules/password';
import { formatDate } from '@/lib/vi/date';
import { terms } from '@/lib/vi/terms';
import { requirePerson } from '../viewer';
import { makeAddress, removeAddress, saveLetters, saveNewPassword, signOutElsewhere } from './actions';
import { addApp, addKey, confirm, dropFactor, passkeyOffer, renewCodes, signOutOne } from './factors/actions';

export const metadata: Metadata = { title: 'Tài khoản' };

export default async function AccountPage() {
  const viewer = await requirePerson(paths.account());
  const { roles, signIns, wantsLetters } = await getOwnAccount(viewer, new Date().toISOString());
  const { factors, codesLeft } = await ownFactors(viewer);
  const asks = viewer.asks ?? 'password';
  // Letters and calendars are for those who are called to sessions.
  const isCouncillor = viewer.roles.some(({ role }) => role === 'councillor');
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-10 px-4 py-8 sm:px-6">
      <PageHeader title="Tài khoản" lede={`${viewer.name} · ${viewer.email}`} />
      {viewer.mustChangePassword && (
        <Notice title="Đặt mật khẩu của riêng bạn">
          <p>
            Mật khẩu bạn đang dùng do người khác đặt. Đổi ở mục «Đổi mật khẩu» dưới đây rồi mới làm được việc
            khác.
          </p>
        </Notice>
      )}
      {!viewer.mustChangePassword && viewer.factorDue && (
        <Notice title="Thêm xác minh hai bước">
          <p>
            {viewer.mustAddFactor
              ? 'Hội đồng yêu cầu xác minh hai bước với vai trò của bạn. Thêm ở mục «Xác minh hai bước» dưới đây rồi mới làm được việc khác.'
              : `Hội đồng yêu cầu xác minh hai bước với vai trò của bạn từ ngày ${formatDate(viewer.factorDue)}. Thêm ở mục «Xác minh hai bước» dưới đây trước ngày ấy.`}
          </p>
        </Notice>
      )}
      <TitledSection title="Vai trò">
        <ul>
          {roles.map(({ role, councilName }) => (
            <li key={councilName + role}>
              {terms.role[role]} – {councilName}
            </li>
          ))}
          {roles.length === 0 && <li>Tài khoản chưa có vai trò nào. Nhờ quản trị của hội đồng cấp.</li>}
        </ul>
      </TitledSection>
      {isCouncillor && (
        <TitledSection title="Thư của hội đồng" className="max-w-text">
          <ActionForm action={saveLetters} submit="Lưu" done="Đã lưu." variant="secondary">
            <input type="hidden" name="asks" value="letters" />
            <FormCheck
              key={String(wantsLetters)}
              name="on"
              label={`Gửi thư triệu tập, thư nhắc tới ${viewer.email}`}
              defaultChecked={wantsLetters}
              hint="Tắt thì không có thư nào nữa; giấy triệu tập vẫn ở Trang đại biểu."
            />
          </ActionForm>
        </TitledSection>
      )}
      {isCouncillor && !viewer.mustChangePassword && (
        <TitledSection title="Lịch họp trong điện thoại" className="max-w-text">
          <p className="text-soft">
            Điện thoại, máy tính tự cập nhật các kỳ họp bạn được triệu tập: ngày giờ, nơi họp, hạn trả lời. Kỳ
            họp đổi ngày thì lịch đổi theo.
          </p>
          <CalendarAddress madeAt={await calendarMadeAt(viewer)} make={makeAddress} remove={removeAddress} />
        </TitledSection>
      )}
      <TitledSection title="Đổi mật khẩu" className="max-w-text">
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
      </TitledSection>
      {!viewer.mustChangePassword && (
        <TitledSection title="Xác minh hai bước" className="max-w-text">
          <SecondFactors
            factors={factors.map((shown) => ({
              shown,
              remove: dropFactor.bind(null, { factorId: shown.id }),
            }))}
            codesLeft={codesLeft}
            offer={await offerTotp(viewer)}
            addApp={addApp}
            renewCodes={renewCodes}
            passkeyOffer={passkeyOffer}
            addKey={addKey}
          />
        </TitledSection>
      )}
      {!viewer.mustChangePassword && (
        <TitledSection title="Xác nhận lại là bạn" className="max-w-text">
          <p className="text-soft">
            Đổi cách xác minh, và nếu có xác minh hai bước thì cả duyệt, thu hồi, trao quyền, chỉ làm được
            trong mười phút sau khi xác nhận.
          </p>
          <ActionForm action={confirm} submit="Xác nhận" done="Đã xác nhận." variant="secondary" clears>
            <FormText
              name="answer"
              type={asks === 'password' ? 'password' : 'text'}
              autoComplete={asks === 'password' ? 'current-password' : 'one-time-code'}
              required
              {...CONFIRM_WORDS[asks]}
            />
          </ActionForm>
        </TitledSection>
      )}
      <TitledSection title="Thiết bị đang đăng nhập">
        <SignInList signIns={signIns} end={(handle) => signOutOne.bind(null, { handle })} />
        <ActionForm
          action={signOutElsewhere}
          submit="Đăng xuất thiết bị khác"
          done="Đã đăng xuất các thiết bị khác."
          variant="secondary"
        />
      </TitledSection>
    </div>
  );
}
