'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { UNREACHABLE } from '@/components/form/unreachable';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { paths } from '@/lib/paths';
import type { Result } from '@/lib/refusal';

/** Asks for the token that shows the post comes from this page, then posts; gives the sentence of a refusal. */
async function trySignIn(form: FormData): Promise<string | null> {
  try {
    const { csrfToken } = await (await fetch(paths.signInToken())).json();
    const [email, password] = [String(form.get('email')), String(form.get('password'))];
    const body = new URLSearchParams({ email, password, csrfToken });
    const answer = await fetch(paths.credentials(), { method: 'POST', body });
    const result: Result = await answer.json();
    return result.ok ? null : result.message;
  } catch {
    return UNREACHABLE;
  }
}

type Missing = { email?: string; password?: string };

const missingOf = (form: FormData): Missing => ({
  ...(form.get('email') === '' && { email: 'Nhập thư điện tử của tài khoản.' }),
  ...(form.get('password') === '' && { password: 'Nhập mật khẩu.' }),
});

/** The sign-in form. `back` is a checked path of ours, `why` the sentence with which a form posted by itself was refused. */
export function SignInForm({ back, why }: { back: string | null; why: string | null }) {
  const [error, setError] = useState<string | null>(why);
  const [missing, setMissing] = useState<Missing>({});
  const [isBusy, setBusy] = useState(false);
  const notice = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (error) notice.current?.focus();
  }, [error]);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const empty = missingOf(form);
    setMissing(empty);
    const [first] = Object.keys(empty);
    if (first) return event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    setBusy(true);
    setError(null);
    const refused = await trySignIn(form);
    // A whole page load, so that nothing drawn for somebody else is left; the page knows where this person goes.
    if (!refused) return window.location.assign(paths.signIn(back ?? undefined));
    setError(refused);
    setBusy(false);
  };

  return (
    // Before the script is ready, or without it, the form goes by itself to the same address.
    <form
      method="post"
      action={paths.credentials()}
      onSubmit={onSubmit}
      noValidate
      className="flex flex-col gap-5"
    >
      <input type="hidden" name="plain" value="1" />
      {back && <input type="hidden" name="back" value={back} />}
      {error && (
        <div ref={notice} tabIndex={-1} id="sign-in-error">
          <Notice tone="error" live>
            {error}
          </Notice>
        </div>
      )}
      <TextField
        name="email"
        label="Thư điện tử"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={missing.email}
        {...(error && { 'aria-describedby': 'sign-in-error' })}
      />
      <TextField
        name="password"
        label="Mật khẩu"
        type="password"
        autoComplete="current-password"
        required
        error={missing.password}
        {...(error && { 'aria-describedby': 'sign-in-error' })}
      />
      <Button type="submit" variant="primary" disabled={isBusy} className="disabled:opacity-100">
        Đăng nhập
      </Button>
    </form>
  );
}
