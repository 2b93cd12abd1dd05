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
import { signWithPasskey } from '../account/passkey-browser';
import { CONFIRM_WORDS } from './confirm-words';
import { UNREACHABLE } from './unreachable';

type Asked = {
  /** What the person shows who they are with. */
  readonly asks: 'factor' | 'password';
  /** What a passkey signs for it; left out where there is none. */
  readonly passkey?: () => Promise<Result<{ options: object }>>;
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

  const send = async (answer: string) => {
    setBusy(true);
    const form = new FormData();
    form.set('answer', answer);
    const done = await asked.confirm(null, form).catch(() => null);
    setBusy(false);
    if (done?.ok) return confirmed();
    setError(done ? (done.fields?.answer ?? done.message) : UNREACHABLE);
    field.current?.querySelector('input')?.focus();
  };
  const sendTyped = async () => {
    const input = field.current?.querySelector('input');
    if (!isBusy && input) await send(input.value);
  };
  const sendSigned = async (passkey: NonNullable<Asked['passkey']>) => {
    const asks = await passkey().catch(() => null);
    if (!asks?.ok) return setError(asks?.message ?? UNREACHABLE);
    const given = await signWithPasskey(asks.options);
    return given.ok ? send(given.text) : setError(given.message);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void sendTyped();
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
      <Button
        type="button"
        variant="primary"
        onClick={sendTyped}
        aria-disabled={isBusy}
        className="self-start"
      >
        Xác nhận và làm tiếp
      </Button>
      {asked.passkey && (
        <Button
          type="button"
          variant="secondary"
          onClick={() => asked.passkey && sendSigned(asked.passkey)}
          className="self-start"
        >
          Dùng khóa truy cập
        </Button>
      )}
    </fieldset>
  );
}
