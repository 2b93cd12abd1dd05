'use client';

import { type ReactNode, useActionState } from 'react';
import type { FormAction } from '@/components/form/action-form';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FieldError } from '@/components/ui/field';

export type TakeBackFormProps = {
  /** The field the action reads the id from. */
  name: 'commentId' | 'amendmentId';
  id: string;
  action: FormAction;
  submit: string;
  /** What taking it back does. */
  children: ReactNode;
};

/** Two steps instead of a question in a window: it works before any script has loaded. */
export function TakeBackForm({ name, id, action, submit, children }: TakeBackFormProps) {
  const [result, dispatch, isPending] = useActionState(action, null);
  return (
    <Disclosure summary="Rút lại" className="text-sm">
      <form action={dispatch} className="flex flex-col items-start gap-2">
        <input type="hidden" name={name} value={id} />
        <p className="text-soft">{children}</p>
        <Button type="submit" variant="danger" size="small" className="min-h-11" aria-disabled={isPending}>
          {submit}
        </Button>
        {result && !result.ok && <FieldError id={`take-back-${id}`}>{result.message}</FieldError>}
      </form>
    </Disclosure>
  );
}
