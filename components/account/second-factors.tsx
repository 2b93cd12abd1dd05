'use client';

import { ActionForm, type FormAction } from '@/components/form/action-form';
import { FormText } from '@/components/form/form-fields';
import { Notice } from '@/components/ui/notice';
import { formatInstant } from '@/lib/vi/date';
import { signInTerms } from '@/lib/vi/terms-of-sign-in';
import type { FactorKind } from '@/lib/words-of-sign-in';
import { AddPasskey, type AddPasskeyProps } from './add-passkey';
import { Qr } from './qr';
import { RecoveryCodes } from './recovery-codes';

export type ShownFactor = {
  id: string;
  kind: FactorKind;
  name: string;
  addedAt: string;
  usedAt: string | null;
};
type Codes = { codes: readonly string[] };

export type SecondFactorsProps = {
  factors: readonly { shown: ShownFactor; remove: FormAction }[];
  codesLeft: number;
  /** What an authenticator app is added with: the address in the QR code, and the secret to be typed. */
  offer: { address: string; typed: string };
  addApp: FormAction<Codes>;
  renewCodes: FormAction<Codes>;
  passkeyOffer: AddPasskeyProps['offer'];
  addKey: AddPasskeyProps['add'];
};

/** One's second factors: what there is, how to add an app, and the codes for when it is not at hand. */
export function SecondFactors(props: SecondFactorsProps) {
  const { factors, codesLeft, offer, addApp, renewCodes, passkeyOffer, addKey } = props;
  return (
    <div className="flex flex-col gap-5">
      {factors.length === 0 && <p>Chưa có. Ai biết mật khẩu là vào được tài khoản này.</p>}
      {factors.length > 0 && (
        <ul className="flex flex-col">
          {factors.map(({ shown, remove }) => (
            <li key={shown.id} className="border-t border-line py-3">
              <p>
                <strong>{shown.name}</strong> – {signInTerms.factorKind[shown.kind]}
              </p>
              <p className="text-sm text-soft">
                Thêm {formatInstant(shown.addedAt)}
                {shown.usedAt && `, dùng gần nhất ${formatInstant(shown.usedAt)}`}
              </p>
              <ActionForm action={remove} submit={`Xóa ${shown.name}`} done="Đã xóa." variant="quiet" />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-col gap-3">
        <h3 className="font-semibold">Thêm ứng dụng tạo mã</h3>
        <ActionForm
          action={addApp}
          submit="Thêm ứng dụng"
          done={({ codes }) =>
            codes.length > 0 ? <RecoveryCodes codes={codes} /> : <Notice tone="ok">Đã thêm.</Notice>
          }
          variant="secondary"
          clears
        >
          <p className="text-soft">
            Mở ứng dụng tạo mã trên điện thoại (Google Authenticator, Microsoft Authenticator hay ứng dụng
            khác cùng loại), quét mã dưới đây rồi nhập 6 số ứng dụng hiện ra.
          </p>
          <Qr text={offer.address} label="Mã QR để thêm vào ứng dụng tạo mã" />
          <p className="text-soft">
            Không quét được thì nhập khóa này vào ứng dụng:{' '}
            <code className="font-mono text-sm break-all text-ink">{offer.typed}</code>
          </p>
          <FormText
            name="name"
            label="Tên để nhận ra"
            hint="Ví dụ: Điện thoại của tôi."
            autoComplete="off"
            required
          />
          <FormText
            name="code"
            label="6 số đang hiện trên ứng dụng"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
        </ActionForm>
      </div>
      <div className="flex flex-col gap-3" data-needs-script="">
        <h3 className="font-semibold">Thêm khóa truy cập</h3>
        <AddPasskey offer={passkeyOffer} add={addKey} />
      </div>
      {factors.length > 0 && (
        <div className="flex flex-col gap-3">
          <h3 className="font-semibold">Mã dự phòng</h3>
          <p>Còn {codesLeft} mã dự phòng, mỗi mã dùng được một lần khi không có ứng dụng bên mình.</p>
          <ActionForm
            action={renewCodes}
            submit="Tạo mã dự phòng mới"
            done={({ codes }) => <RecoveryCodes codes={codes} />}
            variant="secondary"
          >
            <p className="text-soft">Các mã cũ hết dùng được ngay.</p>
          </ActionForm>
        </div>
      )}
    </div>
  );
}
