'use client';

import { type FormEvent, startTransition } from 'react';

/** A form whose words wait in the browser by themselves says so: without a network it is not held back. */
export const WAITS = 'data-waits';

/**
 * What a form around an action is given so that it keeps what was typed: React empties a form whose action it runs by
 * itself. Without script it stays a plain form post; sent while one is under way, it is not sent again.
 */
export function useKeptForm(dispatch: (form: FormData) => void, isPending: boolean) {
  return {
    action: dispatch,
    onSubmit(event: FormEvent<HTMLFormElement>) {
      event.preventDefault();
      if (isPending) return;
      const typed = new FormData(event.currentTarget);
      startTransition(() => dispatch(typed));
    },
  };
}
