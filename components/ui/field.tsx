import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './icon';

/** What every field can say about itself. `id` defaults to `name`, so an error summary can link to `#name`. */
export type FieldText = {
  name: string;
  label: ReactNode;
  id?: string;
  hint?: ReactNode;
  error?: string;
};

/** The attributes that tie a control to its hint and its error. */
export function fieldAttributes({
  name,
  id = name,
  hint,
  error,
}: Pick<FieldText, 'name' | 'id' | 'hint' | 'error'>) {
  const describedBy = classes(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`);
  return {
    id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? true : undefined,
  } as const;
}

export const CONTROL =
  'w-full min-h-11 rounded-md border border-edge bg-card px-3 py-2 text-ink placeholder:text-soft hover:border-ink disabled:opacity-60 aria-invalid:border-2 aria-invalid:border-red [&[readonly]]:bg-paper';

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="text-sm text-soft">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-red">
      <Icon name="warning" className="size-4 mt-0.5" />
      {children}
    </p>
  );
}

export type FieldProps = FieldText & { className?: string; children: ReactNode };

/** Label, hint and error around one control; the control itself spreads `fieldAttributes(…)`. */
export function Field({ name, label, id = name, hint, error, className, children }: FieldProps) {
  return (
    <div className={classes('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      {children}
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
