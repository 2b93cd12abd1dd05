import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { paths } from '@/lib/paths';
import { PasskeyButton } from './passkey-button';

type SecondStepProps = {
  back: string | null;
  why: string | null;
  /** What a passkey of the account would sign; `null` where it has none. */
  passkey: object | null;
};

/** Asks for the second factor. A plain form: but for passkeys it needs no script. */
export function SecondStep({ back, why, passkey }: SecondStepProps) {
  return (
    <form method="post" action={paths.secondStep()} className="flex flex-col gap-5">
      {why && <Notice tone="error">{why}</Notice>}
      {back && <input type="hidden" name="back" value={back} />}
      {passkey && <PasskeyButton options={passkey} />}
      <TextField
        name="answer"
        label="Mã xác minh"
        hint="6 số trên ứng dụng tạo mã, hoặc một mã dự phòng."
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
        autoFocus
      />
      <Button type="submit" variant="primary">
        Xác minh
      </Button>
      <Button type="submit" variant="quiet" name="cancel" value="1" formNoValidate>
        Đăng nhập tài khoản khác
      </Button>
      <p className="border-t border-line pt-5 text-soft">
        Mất điện thoại thì dùng mã dự phòng; không còn mã nào thì nhờ quản trị của hội đồng xóa cách xác minh
        cũ.
      </p>
    </form>
  );
}
