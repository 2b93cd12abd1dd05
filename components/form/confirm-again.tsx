'use client';

import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { Result } from '@/lib/refusal';
import { CONFIRM_WORDS } from './confirm-words';

type Asked = {
  /** What the person shows who they are with. */
  readonly asks: 'factor' | 'password';
  readonly confirm: (before: Result | null, form: FormData) => Promise<Result>;
};

const Confirming = createContext<Asked | null>(null);

/** Gives the forms of signed-in pages what they need to ask once more whether it is oneself. */
export function ConfirmProvider({ asked, children }: { asked: Asked | null; children: ReactNode }) {
  return <Confirming value={asked}>{children}</Confirming>;
}

/**
 * Asks once more whether it is oneself, inside the form that was refused for it, whose words stay as they are; then the form goes
 * again by itself. Not a form of its own: one cannot stand in another.
 */
export function ConfirmAgain({ confirmed }: { confirmed: () => void }) {
  const asked = useContext(Confirming);
  const id = useId();
  const field = useRef<HTMLFieldSetElement>(null);
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  if (!asked) return null;
  const words = CONFIRM_WORDS[asked.asks];

  const send = async () => {
    const input = field.current?.querySelector('input');
    if (isBusy || !input) return;
    setBusy(true);
    const form = new FormData();
    form.set('answer', input.value);
    const done = await asked.confirm(null, form).catch(() => null);
    setBusy(false);
    if (done?.ok) return confirmed();
    setError(
      done ? (done.fields?.answer ?? done.message) : 'Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại.',
    );
    input.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <fieldset
      ref={field}
      aria-label="Xác nhận lại là bạn"
      onKeyDown={onKeyDown}
      className="flex max-w-text flex-col gap-3 border-s-4 border-s-abstain ps-4"
    >
      <TextField
        id={`${id}-answer`}
        name=""
        type={asked.asks === 'password' ? 'password' : 'text'}
        autoComplete={asked.asks === 'password' ? 'current-password' : 'one-time-code'}
        autoCapitalize="none"
        spellCheck={false}
        error={error}
        {...words}
      />
      <Button type="button" variant="primary" onClick={send} aria-disabled={isBusy} className="self-start">
        Xác nhận và làm tiếp
      </Button>
    </fieldset>
  );
}
