'use client';

import {
  createContext,
  type FormEvent,
  type ReactNode,
  useActionState,
  useContext,
  useEffect,
  useId,
  useRef,
} from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { Notice } from '@/components/ui/notice';
import type { FieldErrors, Result } from '@/lib/refusal';
import { ConfirmAgain } from './confirm-again';
import { useKeptForm, WAITS } from './use-kept-form';
import { useKeptValues } from './use-kept-values';

/** A server action as forms take it: the last result first, then what was typed. */
export type FormAction<T = unknown> = (before: Result<T> | null, form: FormData) => Promise<Result<T>>;

export type ActionFormProps<T = unknown> = {
  action: FormAction<T>;
  /** The word on the button, a verb. */
  submit: string;
  /** Said once it is done, or made of what was done. */
  done: string | ((done: { ok: true } & T) => ReactNode);
  variant?: ButtonVariant;
  /** Empties the fields when it is done: for forms that add one thing after another. */
  clears?: boolean;
  /** Fields that `clears` leaves as they are: what the next one most likely shares. */
  keeps?: readonly string[];
  /** What the form is of, in all this tab, where what is typed is kept until it is sent. */
  keptAs?: string;
  className?: string;
  children?: ReactNode;
  /** Another way than the action's, once the page's code has loaded: one on which what was typed waits for a network. */
  by?: {
    readonly isPending: boolean;
    readonly result: Result<T> | null;
    readonly send: (form: HTMLFormElement) => void;
  };
};

const FormState = createContext<{ prefix: string; errors: FieldErrors }>({ prefix: '', errors: {} });

/** What a field of the form needs: an id nobody else on the page has, and its error. */
export function useFormField(name: string): { id: string; error: string | undefined } {
  const { prefix, errors } = useContext(FormState);
  return { id: `${prefix}-${name}`, error: errors[name] };
}

/**
 * A form around one server action. What was typed stays when the action refuses; the sentence appears beside its field
 * and the first such field takes the focus. Without script it is a plain form post.
 */
export function ActionForm<T = unknown>(props: ActionFormProps<T>) {
  const { action, submit, done, variant, clears, keeps, keptAs, className, children, by } = props;
  const prefix = useId();
  const form = useRef<HTMLFormElement>(null);
  const [posted, dispatch, isPosting] = useActionState<Result<T> | null, FormData>(action, null);
  const kept = useKeptForm(dispatch, isPosting);
  const isPending = by ? by.isPending : isPosting;
  const result = by?.result ?? (by?.isPending ? null : posted);
  const errors = result && !result.ok ? (result.fields ?? {}) : {};
  const latest = useRef(keeps);
  const keep = useKeptValues(form, keptAs, result?.ok ? result : null);

  useEffect(() => {
    if (result?.ok && clears) clearForm(form.current, latest.current);
    if (result && !result.ok) focusError(form.current);
  }, [result, clears]);

  return (
    <FormState value={{ prefix, errors }}>
      <form
        ref={form}
        {...kept}
        {...(by && waits(by.send))}
        onInput={keep}
        // What is missing is said by us, in Vietnamese, beside its field: not by the browser, in a bubble and its own language.
        noValidate
        className={classes('flex flex-col gap-4', className)}
      >
        {children}
        <Button
          type="submit"
          variant={variant ?? 'primary'}
          aria-disabled={isPending}
          // Without a border its words stand in the line of the text around it.
          className={classes('self-start', variant === 'quiet' && '-ms-4 forced-colors:ms-0')}
        >
          {submit}
        </Button>
        <div role="status" className="empty:hidden">
          {result?.ok && !isPending && saidOf(done, result)}
        </div>
        {result && !result.ok && (
          <div data-refusal tabIndex={-1}>
            <Notice tone="error" live>
              {result.message}
            </Notice>
          </div>
        )}
        {result && !result.ok && result.code === 'account.confirm' && (
          <ConfirmAgain confirmed={() => form.current?.requestSubmit()} />
        )}
      </form>
    </FormState>
  );
}

function saidOf<T>(done: ActionFormProps<T>['done'], result: { ok: true } & T): ReactNode {
  return typeof done === 'string' ? <Notice tone="ok">{done}</Notice> : done(result);
}

const waits = (send: (form: HTMLFormElement) => void) => ({
  [WAITS]: '',
  onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    send(event.currentTarget);
  },
});

function clearForm(form: HTMLFormElement | null, keeps: readonly string[] = []): void {
  const fields = keeps
    .map((name) => form?.elements.namedItem(name))
    .filter((one) => one instanceof HTMLInputElement);
  const values = fields.map(({ value }) => value);
  form?.reset();
  fields.forEach((field, index) => {
    field.value = values[index] ?? '';
  });
}

function focusError(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>(
    'input[aria-invalid], select[aria-invalid], textarea[aria-invalid]',
  );
  (field ?? form?.querySelector<HTMLElement>('[aria-invalid] input, [data-refusal]'))?.focus();
}
