'use client';

import { useState } from 'react';
import { CheckField } from '@/components/ui/check-field';
import { useFormField } from './action-form';

/**
 * The box that answers a question of the server's in an `ActionForm`, there once it was asked: whether a name already
 * known means somebody else, unless another is named.
 */
export function AskFirst({ label, name = 'isOther' }: { label: string; name?: string }) {
  const field = useFormField(name);
  const [wasAsked, setWasAsked] = useState(false);
  if (field.error && !wasAsked) setWasAsked(true);
  return wasAsked ? <CheckField name={name} label={label} {...field} /> : null;
}
