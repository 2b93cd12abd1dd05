'use client';

import { type ReactNode, useActionState } from 'react';
import type { FormAction } from '@/components/form/action-form';
import { WAITS } from '@/components/form/use-kept-form';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FieldError } from '@/components/ui/field';
import { useSending } from './waiting/use-sending';
import { WaitingList } from './waiting/waiting-list';

export type TakeBackFormProps = {
  /** The field the action reads the id from. */
  name: 'commentId' | 'amendmentId';
  id: string;
  /** Takes it where the page's code has not loaded. */
  action: FormAction;
  submit: string;
  /** What taking it back does. */
  children: ReactNode;
};

const KINDS = { commentId: 'remark_back', amendmentId: 'amendment_back' } as const;

/** Two steps instead of a question in a window: it works before any script has loaded. */
export function TakeBackForm({ name, id, action, submit, children }: TakeBackFormProps) {
  const [posted, dispatch] = useActionState(action, null);
  const sending = useSending({ kind: KINDS[name], place: { [name]: id }, newKey: id, isOnly: true });
  const { isPending } = sending;
  const result = sending.result ?? (isPending ? null : posted);
  if (sending.waiting.length > 0) return <WaitingList label="Chờ rút lại" {...sending} />;
  return (
    <Disclosure summary="Rút lại" className="text-sm">
      <form
        action={dispatch}
        {...{ [WAITS]: '' }}
        onSubmit={(event) => {
          event.preventDefault();
          void sending.send({});
        }}
        className="flex flex-col items-start gap-2"
      >
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
