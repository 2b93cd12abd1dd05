'use client';

import { useActionState } from 'react';
import type { FormAction } from '@/components/form/action-form';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { FieldError } from '@/components/ui/field';

/** Two steps instead of a question in a window: it works before any script has loaded. */
export function WithdrawForm({ commentId, withdraw }: { commentId: string; withdraw: FormAction }) {
  const [result, dispatch, isPending] = useActionState(withdraw, null);
  const errorId = `withdraw-${commentId}`;
  return (
    <Disclosure summary="Rút lại" className="text-sm">
      <form action={dispatch} className="flex flex-col items-start gap-2">
        <input type="hidden" name="commentId" value={commentId} />
        <p className="text-soft">Lời góp ý sẽ ẩn đi; mọi người vẫn thấy rằng bạn từng góp ý ở đây.</p>
        <Button type="submit" variant="danger" size="small" className="min-h-11" aria-disabled={isPending}>
          Rút lại góp ý này
        </Button>
        {result && !result.ok && <FieldError id={errorId}>{result.message}</FieldError>}
      </form>
    </Disclosure>
  );
}
