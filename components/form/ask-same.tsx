'use client';

import { useState } from 'react';
import { CheckField } from '@/components/ui/check-field';
import { useFormField } from './action-form';

/** The question whether a name already known means somebody else, in an `ActionForm`: there once it was asked. */
export function AskSame({ label }: { label: string }) {
  const field = useFormField('isOther');
  const [wasAsked, setWasAsked] = useState(false);
  if (field.error && !wasAsked) setWasAsked(true);
  return wasAsked ? <CheckField name="isOther" label={label} {...field} /> : null;
}
