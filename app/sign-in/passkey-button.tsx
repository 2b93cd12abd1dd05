'use client';

import { useEffect, useRef, useState } from 'react';
import { signWithPasskey } from '@/components/account/passkey-browser';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** The second step by passkey, inside its form: what was signed goes with it. There once the script is ready. */
export function PasskeyButton({ options }: { options: object }) {
  const signed = useRef<HTMLInputElement>(null);
  const [isReady, setReady] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => setReady(true), []);
  if (!isReady) return null;
  const onClick = async () => {
    setFailed(null);
    const given = await signWithPasskey(options);
    if (!given.ok) return setFailed(given.message);
    if (!signed.current) return;
    signed.current.value = given.text;
    signed.current.form?.submit();
  };
  return (
    <>
      <input ref={signed} type="hidden" name="passkey" />
      <Button type="button" variant="secondary" onClick={onClick}>
        Dùng khóa truy cập
      </Button>
      {failed && (
        <Notice tone="error" live>
          {failed}
        </Notice>
      )}
    </>
  );
}
