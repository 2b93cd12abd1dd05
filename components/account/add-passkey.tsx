'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ConfirmAgain } from '@/components/form/confirm-again';
import { UNREACHABLE } from '@/components/form/unreachable';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import type { Result } from '@/lib/refusal';
import { makePasskey } from './passkey-browser';
import { RecoveryCodes } from './recovery-codes';

type Codes = Result<{ codes: readonly string[] }>;

export type AddPasskeyProps = {
  offer: (before: null, form: FormData) => Promise<Result<{ options: object }>>;
  add: (before: Codes | null, form: FormData) => Promise<Codes>;
};

/** Adds a passkey: the browser makes it, so this needs script. */
export function AddPasskey({ offer, add }: AddPasskeyProps) {
  const form = useRef<HTMLFormElement>(null);
  const [told, setTold] = useState<Codes | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const refused = told && !told.ok ? told : null;
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [refused]);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const sent = new FormData(event.currentTarget);
    setBusy(true);
    setTold(null);
    setFailed(await tryAdd(sent, { offer, add }, setTold));
    setBusy(false);
  };
  return (
    <form ref={form} onSubmit={onSubmit} noValidate data-needs-script="" className="flex flex-col gap-4">
      <p className="text-soft">
        Khóa truy cập nằm trong máy tính, điện thoại hoặc khóa USB: mở như khi mở khóa máy, không phải gõ mã,
        và không dùng được ở trang giả mạo.
      </p>
      <TextField
        id="passkey-name"
        name="name"
        label="Tên khóa để nhận ra"
        hint="Ví dụ: Máy tính ở cơ quan."
        autoComplete="off"
        error={refused?.fields?.name}
        required
      />
      <Button type="submit" variant="secondary" aria-disabled={isBusy} className="self-start">
        Thêm khóa truy cập
      </Button>
      <div role="status" className="empty:hidden">
        {told?.ok &&
          (told.codes.length > 0 ? (
            <RecoveryCodes codes={told.codes} />
          ) : (
            <Notice tone="ok">Đã thêm.</Notice>
          ))}
      </div>
      {(refused || failed) && (
        <Notice tone="error" live>
          {refused?.message ?? failed}
        </Notice>
      )}
      {refused?.code === 'account.confirm' && (
        <ConfirmAgain confirmed={() => form.current?.requestSubmit()} />
      )}
    </form>
  );
}

/** @returns the sentence of what went wrong in the browser; what the server said goes to `tell` */
async function tryAdd(
  sent: FormData,
  { offer, add }: AddPasskeyProps,
  tell: (told: Codes) => void,
): Promise<string | null> {
  try {
    const offered = await offer(null, sent);
    if (!offered.ok) {
      tell(offered);
      return null;
    }
    const made = await makePasskey(offered.options);
    if (!made.ok) return made.message;
    sent.set('response', made.text);
    tell(await add(null, sent));
    return null;
  } catch {
    return UNREACHABLE;
  }
}
